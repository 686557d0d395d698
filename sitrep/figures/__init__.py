"""Figures: plain data in, an SVG picture out."""
