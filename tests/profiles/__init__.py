"""Profiles: their files, and reports that meet them or do not."""
