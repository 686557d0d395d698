"""Marks that would cover each other are pushed apart, always in the same way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, dist, pi, sin

from sitrep.model.boundaries import Point

_TURNS, _STEPS = 12, 40


def spread(spots: Sequence[Point], width: float, height: float, apart: float) -> list[Point]:
    """A place for each mark near its spot: ``apart`` from the others, and inside the frame.

    Marks are placed in the order given. Where a frame is too full, the place with most room
    around it is taken.
    """
    placed: list[Point] = []
    edge = apart / 2
    for spot in spots:
        best, most = spot, -1.0
        for x, y in _around(spot, apart / 3):
            here = (min(max(x, edge), width - edge), min(max(y, edge), height - edge))
            room = min((dist(here, other) for other in placed), default=apart)
            if room > most:
                best, most = here, room
            if room >= apart:
                break
        placed.append(best)
    return placed


def _around(spot: Point, step: float) -> Iterator[Point]:
    """The spot itself, then places around it in growing circles, beginning in the north-east."""
    yield spot
    for ring in range(1, _STEPS):
        for turn in range(_TURNS):
            angle = -pi / 4 + 2 * pi * turn / _TURNS
            yield (spot[0] + ring * step * cos(angle), spot[1] + ring * step * sin(angle))
