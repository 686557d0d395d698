"""From degrees to the frame of a map, and what of an outline lies inside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, radians

from sitrep.model.boundaries import Point

_LEAST = 0.05
"""Degrees that a map shows at least, however close its places are: about five kilometres."""


@dataclass(frozen=True, slots=True)
class Frame:
    """An equirectangular projection, true to scale at the middle latitude; north is up.

    It is never mirrored, whatever the direction of writing.
    """

    width: float
    height: float
    west: float
    lon: float
    lat: float
    squeeze: float
    scale: float

    def point_at(self, point: Point) -> Point:
        """Where a point of the globe lies in the frame."""
        lon = point[0] + 360 if point[0] < self.west else point[0]
        x = (lon - self.lon) * self.squeeze * self.scale
        return (self.width / 2 + x, self.height / 2 - (point[1] - self.lat) * self.scale)

    def clipped(self, ring: Sequence[Point]) -> list[Point]:
        """The part of an outline in the frame that lies inside it, closed along its edges."""
        kept = list(ring)
        for axis, edge, sign in ((0, 0, 1), (0, self.width, -1), (1, 0, 1), (1, self.height, -1)):
            kept = _cut(kept, axis, edge, sign)
        return kept


def fitted(focus: Sequence[Point], width: float, height: float, pad: float) -> Frame:
    """The frame in which all of ``focus`` lies at least ``pad`` away from the edges."""
    lons = [lon for lon, _ in focus]
    west = -180.0
    if max(lons) - min(lons) > 180:  # on both sides of the date line
        west = 0.0
        lons = [lon + 360 if lon < west else lon for lon in lons]
    lats = [lat for _, lat in focus]
    lon, lat = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
    squeeze = max(cos(radians(lat)), 0.05)
    across = max((max(lons) - min(lons)) * squeeze, _LEAST)
    upright = max(max(lats) - min(lats), _LEAST)
    scale = min((width - 2 * pad) / across, (height - 2 * pad) / upright)
    return Frame(width, height, west, lon, lat, squeeze, scale)


def _cut(ring: list[Point], axis: int, edge: float, sign: int) -> list[Point]:
    """Sutherland and Hodgman: what lies on one side of a line."""
    inside: Callable[[Point], bool] = lambda point: (point[axis] - edge) * sign >= 0  # noqa: E731
    kept: list[Point] = []
    for point_at, here in enumerate(ring):
        before = ring[point_at - 1]
        if inside(here) != inside(before):
            share = (edge - before[axis]) / (here[axis] - before[axis])
            other = before[1 - axis] + share * (here[1 - axis] - before[1 - axis])
            kept.append((edge, other) if axis == 0 else (other, edge))
        if inside(here):
            kept.append(here)
    return kept
