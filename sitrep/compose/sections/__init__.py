"""Sections of the page; none knows another."""
