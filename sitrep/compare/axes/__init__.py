"""Axes: how two figures lie to each other, one axis at a time."""
