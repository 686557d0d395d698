"""A place inside an outline: where the number of a unit stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sitrep.model.boundaries import Point, Ring

_LINES = 24
"""So many lines are laid through the outline, and the longest stretch inside is taken."""


def inside(rings: Sequence[Ring]) -> Point:
    """The middle of the longest level stretch inside the rings (even-odd), in their degrees."""
    norths = [north for ring in rings for _, north in ring]
    low, high = min(norths), max(norths)
    best: tuple[float, Point] = (-1.0, rings[0][0])
    for line in range(_LINES):
        north = low + (high - low) * (line + 0.5) / _LINES
        crossed = sorted(_crossings(rings, north))
        for first, last in zip(crossed[::2], crossed[1::2], strict=False):
            if last - first > best[0]:
                best = (last - first, ((first + last) / 2, north))
    return best[1]


def _crossings(rings: Sequence[Ring], north: float) -> list[float]:
    """Where a level line crosses the outlines."""
    found = []
    for ring in rings:
        for (east, below), (other, above) in pairwise((*ring, ring[0])):
            if (below > north) is not (above > north):
                found.append(east + (north - below) * (other - east) / (above - below))
    return found
