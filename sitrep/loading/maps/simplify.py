"""Boundaries with fewer points, in which neighbours still share their border."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from math import inf

from sitrep.model.boundaries import AreaShape, Boundaries, Point

BUDGET = 6_000
"""How many points all shapes may have together; a page shows no more."""

_PER_DEGREE = 100_000
"""The finest grid: about a metre."""

_CELLS = 32_768

_Cell = tuple[int, int]
_Arc = tuple[_Cell, ...]


def simplified(
    shapes: Sequence[AreaShape],
    wanted: frozenset[str],
    points: Sequence[Point],
    budget: int = BUDGET,
) -> Boundaries:
    """The shapes around the wanted codes and points, with about ``budget`` points at most.

    Border lines are cut where three units meet and thinned once for all units that share them, so
    that no gap opens between neighbours; all points lie on one grid, which gets coarser where the
    meeting points alone are too many.
    """
    near = sorted(_near(shapes, wanted, points), key=lambda one: (one.code, one.rings))
    cell, span = 1, _span(near)
    while span * _PER_DEGREE / cell > _CELLS:
        cell *= 2
    while True:
        near = _thinned(near, cell, wanted, budget)
        count = sum(len(ring) for shape in near for ring in shape.rings)
        if count <= budget or cell > span * _PER_DEGREE:
            return Boundaries(tuple(near))
        cell *= 2


def _near(
    shapes: Sequence[AreaShape], wanted: frozenset[str], points: Sequence[Point]
) -> Iterator[AreaShape]:
    """The shapes that a map around the wanted ones can show: points are not spent on others."""
    focus = [point for one in shapes if one.code in wanted for ring in one.rings for point in ring]
    focus += points
    if not focus:
        yield from shapes
        return
    west, south, east, north = _box(focus)
    reach = max(east - west, north - south, 0.5)
    for shape in shapes:
        box = _box(point for ring in shape.rings for point in ring)
        if (
            box[0] <= east + reach
            and box[2] >= west - reach
            and box[1] <= north + reach
            and box[3] >= south - reach
        ):
            yield shape


def _box(points: Iterable[Point]) -> tuple[float, float, float, float]:
    lons, lats = zip(*points, strict=True)
    return min(lons), min(lats), max(lons), max(lats)


def _span(shapes: list[AreaShape]) -> float:
    if not shapes:
        return 0
    west, south, east, north = _box(p for one in shapes for ring in one.rings for p in ring)
    return max(east - west, north - south)


def _thinned(
    shapes: list[AreaShape], cell: int, wanted: frozenset[str], budget: int
) -> list[AreaShape]:
    outlines = [[_snapped(ring, cell) for ring in shape.rings] for shape in shapes]
    outlines = [[ring for ring in rings if len(ring) >= 3] for rings in outlines]
    arcs = _Arcs.of(ring for rings in outlines for ring in rings)
    cut = arcs.cut(budget)
    thinned = []
    for shape, rings in zip(shapes, outlines, strict=True):
        kept = [arcs.thin(ring, cut) for ring in rings]
        kept = [ring for ring in kept if len(ring) >= 3]
        if not kept and shape.code in wanted:
            kept = [_extremes(_snapped(max(shape.rings, key=_extent), 1))]
        if kept:
            thinned.append(AreaShape(shape.code, tuple(map(_degrees, kept))))
    return thinned


def _snapped(ring: Iterable[Point], cell: int) -> list[_Cell]:
    """The ring on the grid, without points that repeat the one before; one where all are one."""
    size = _PER_DEGREE / cell
    cells = [(round(lon * size) * cell, round(lat * size) * cell) for lon, lat in ring]
    return [here for place, here in enumerate(cells) if here != cells[place - 1]] or cells[:1]


def _degrees(ring: Iterable[_Cell]) -> tuple[Point, ...]:
    return tuple((x / _PER_DEGREE, y / _PER_DEGREE) for x, y in ring)


def _extent(ring: Iterable[Point]) -> float:
    west, south, east, north = _box(ring)
    return (east - west) * (north - south)


def _extremes(ring: list[_Cell]) -> list[_Cell]:
    """What is left of a wanted unit that is too small for the rest of the map: a spot at least."""
    ends = {min(ring), max(ring)}
    ends |= {min(ring, key=lambda c: (c[1], c[0])), max(ring, key=lambda c: (c[1], c[0]))}
    return [here for here in ring if here in ends]


@dataclass(frozen=True)
class _Arcs:
    """Every line between two meeting points, with how much each of its points matters."""

    meetings: frozenset[_Cell]
    weights: dict[_Arc, list[float]]
    uses: dict[_Arc, int]

    @classmethod
    def of(cls, rings: Iterable[list[_Cell]]) -> _Arcs:
        rings = list(rings)
        beside: dict[_Cell, set[_Cell]] = {}
        for ring in rings:
            for place, here in enumerate(ring):
                others = beside.setdefault(here, set())
                others.update((ring[place - 1], ring[place + 1 - len(ring)]))
        made = cls(frozenset(c for c, others in beside.items() if len(others) != 2), {}, {})
        for ring in rings:
            for arc in made.split(ring):
                one = min(arc, arc[::-1])
                made.uses[one] = made.uses.get(one, 0) + 1
                if one not in made.weights:
                    made.weights[one] = _weights(one)
        return made

    def split(self, ring: list[_Cell]) -> Iterator[_Arc]:
        """The ring as arcs, each beginning where the one before ends."""
        starts = [place for place, here in enumerate(ring) if here in self.meetings]
        starts = starts or [ring.index(min(ring))]
        for start, end in zip(starts, [*starts[1:], starts[0] + len(ring)], strict=True):
            yield tuple(ring[place % len(ring)] for place in range(start, end + 1))

    def cut(self, budget: int) -> float:
        """The weight up to which points are left out."""
        found: list[float] = []
        for arc, weights in self.weights.items():
            found += weights[:-1] * self.uses[arc]
        if len(found) <= budget:
            return 0.0
        found.sort(reverse=True)
        # Meeting points always stay: where they alone are too many, the grid gets coarser.
        return next((one for one in found[budget:] if one < inf), 0.0)

    def thin(self, ring: list[_Cell], cut: float) -> list[_Cell]:
        """The ring without the points that matter no more than ``cut``."""
        kept: list[_Cell] = []
        for arc in self.split(ring):
            one = min(arc, arc[::-1])
            heavy = {c for c, weight in zip(one, self.weights[one], strict=True) if weight > cut}
            kept += [here for here in arc[:-1] if here in heavy]
        return kept


def _weights(arc: _Arc) -> list[float]:
    """Visvalingam: what area is lost with each point, when the least are left out first."""
    last = len(arc) - 1
    before, after = list(range(-1, last)), list(range(1, last + 2))
    weights = [inf] * (last + 1)

    def area(place: int) -> float:
        (ax, ay), (bx, by), (cx, cy) = arc[before[place]], arc[place], arc[after[place]]
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2

    latest = [area(place) if 0 < place < last else inf for place in range(last + 1)]
    heap = [(latest[place], place) for place in range(1, last)]
    heapify(heap)
    lost = 0.0
    while heap:
        least, place = heappop(heap)
        if least != latest[place]:
            continue
        lost, latest[place] = max(lost, least), -1
        weights[place] = lost
        left, right = before[place], after[place]
        after[left], before[right] = right, left
        for other in (left, right):
            if 0 < other < last:
                latest[other] = area(other)
                heappush(heap, (latest[other], other))
    return weights
