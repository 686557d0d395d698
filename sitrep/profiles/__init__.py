"""Profiles: which one a report is held to, and what it lacks of it."""
