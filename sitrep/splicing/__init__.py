"""Splicing: a text of YAML or JSON changed at one place, while all else in it stays as it is."""
