"""Whole reports composed and compared with what an editor has read."""
