"""Derived: what was worked out from figures, as numbers, cards and sentences."""
