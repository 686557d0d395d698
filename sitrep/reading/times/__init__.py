"""Dates and lengths of time, as texts say them."""
