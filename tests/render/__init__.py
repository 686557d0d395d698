"""Markdown, marks and templates."""
