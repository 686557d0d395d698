"""Merging: several partners' reports laid together as one; what contradicts is a finding."""
