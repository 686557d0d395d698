"""Rendering: a document becomes a page, through templates."""
