"""Translating: what a report lacks in another language as a list, and the filled list read back."""
