"""Readers: bytes of each format become one tree of text with places."""
