"""Findings as other programs read them."""
