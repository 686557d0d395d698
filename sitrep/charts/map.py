"""A map: units that the briefing speaks of, their neighbours, and numbered marks."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import dist, isfinite

from sitrep.charts.drawing import template
from sitrep.charts.frame import Frame, fitted
from sitrep.charts.lettering import lettering
from sitrep.charts.map_labels import Room
from sitrep.charts.spread import spread
from sitrep.model.boundaries import Boundaries, Point, Ring

UNITS = 20
"""How many units of the picture make a millimetre."""

MAX_BYTES = 150_000

_RADIUS = 48
_PAD = 3 * _RADIUS
_COARSER = ((True, 1), (True, 2), (True, 4), (False, 4), (False, 8), (False, 16))
"""Whether names are drawn and how many units a step is, until the picture is small enough."""

_EMS = {1: 76, 2: 58, 3: 42}
"""How high the digits of a key are, by how many there are: they stay inside the circle."""


@dataclass(frozen=True, slots=True)
class Area:
    """A unit: shaded where the briefing speaks of it, outlined otherwise."""

    code: str
    rings: tuple[Ring, ...]
    shaded: bool


@dataclass(frozen=True, slots=True)
class MapMark:
    """A place with the number under which it is listed; a point in an area is not ``precise``.

    Its ``name`` stands beside it where there is room.
    """

    key: str
    lon: float
    lat: float
    precise: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class MapData:
    """What a map shows, and how large it is in millimetres.

    ``distances`` are lengths in kilometres with their words, the shortest first.
    """

    shapes: tuple[Area, ...]
    marks: tuple[MapMark, ...]
    width: float
    height: float
    distances: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Sign:
    """A mark as it is drawn: its circle, its number, and its spot where it was pushed aside."""

    x: int
    y: int
    key: str
    left: int
    base: int
    precise: bool
    spot: tuple[int, int] | None
    name: str = ""


def areas(boundaries: Boundaries, codes: frozenset[str]) -> tuple[Area, ...]:
    """The units of boundaries, shaded where their code is among ``codes``."""
    return tuple(Area(one.code, one.rings, one.code in codes) for one in boundaries.shapes)


def draw(data: MapData) -> str:
    """The map as SVG: no text, no script, nothing fetched, and the same for the same data.

    Raises ValueError where there is nothing to draw, no room for it, or a key is no number.
    """
    frame = _frame(data)
    signs = _signs(data, frame)
    for named, step in _COARSER:
        picture = _picture(data, frame, signs, step, named=named)
        if len(picture) <= MAX_BYTES:
            return picture
    raise ValueError(f"A map of {len(data.marks)} marks is larger than {MAX_BYTES} bytes.")


def _frame(data: MapData) -> Frame:
    width, height = data.width * UNITS, data.height * UNITS
    if not (isfinite(width * height) and min(width, height) > 3 * _PAD):
        raise ValueError(f"A map of {data.width} × {data.height} mm has no room for its marks.")
    focus = [point for one in data.shapes if one.shaded for ring in one.rings for point in ring]
    focus += [(mark.lon, mark.lat) for mark in data.marks]
    focus = focus or [point for one in data.shapes for ring in one.rings for point in ring]
    if not focus:
        raise ValueError("There is nothing to draw.")
    return fitted(focus, round(width), round(height), _PAD)


def _picture(data: MapData, frame: Frame, signs: list[_Sign], step: int, *, named: bool) -> str:
    room = Room(frame, [(sign.x, sign.y) for sign in signs], _RADIUS)
    bar = room.bar(data.distances)
    names = [room.name_beside(sign.name, (sign.x, sign.y)) for sign in signs if named]
    paths = [(area.shaded, _path(area, frame, step)) for area in data.shapes]
    return template("map.svg.j2").render(
        millimetres=(f"{data.width:g}", f"{data.height:g}"),
        width=frame.width,
        height=frame.height,
        radius=_RADIUS,
        plain="".join(path for shaded, path in paths if not shaded),
        shaded=[path for shaded, path in paths if shaded],
        signs=signs,
        bar=bar,
        names=[one for one in names if one is not None],
    )


def _path(area: Area, frame: Frame, step: int) -> str:
    """The outlines as one path of whole units; a shaded unit is a dot at least."""
    path = ""
    for ring in area.rings:
        inside = frame.clipped([frame.point_at(point) for point in ring])
        path += _drawn([(round(x / step) * step, round(y / step) * step) for x, y in inside])
    if area.shaded and not path:
        x, y = map(round, frame.point_at(area.rings[0][0]))
        path = f"M{x} {y}h1v1z"
    return path


def _drawn(points: list[tuple[int, int]]) -> str:
    """Steps from point to point, which are shorter to write than places; nothing for a line."""
    points = [here for place, here in enumerate(points) if here != points[place - 1]]
    if len(points) < 3:
        return ""
    steps = (f"{here[0] - before[0]} {here[1] - before[1]}" for before, here in pairwise(points))
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps).replace(' -', '-')}z"


def _signs(data: MapData, frame: Frame) -> list[_Sign]:
    """In the order of their numbers, so that the order of the data shows nowhere."""
    marks = sorted(data.marks, key=lambda one: (len(one.key), one.key, one.lon, one.lat))
    spots = [frame.point_at((mark.lon, mark.lat)) for mark in marks]
    places = spread(spots, frame.width, frame.height, 2.25 * _RADIUS)
    pairs = zip(marks, spots, places, strict=True)
    return [_sign(mark, spot, place) for mark, spot, place in pairs]


def _sign(mark: MapMark, spot: Point, place: Point) -> _Sign:
    if len(mark.key) not in _EMS:
        raise ValueError(f"A key has one to three digits, which “{mark.key}” has not.")
    if not (mark.key.isascii() and mark.key.isdigit()):
        raise ValueError(f"A key is made of the digits 0 to 9, which “{mark.key}” is not.")
    key = lettering(mark.key, _EMS[len(mark.key)], bold=True)
    x, y = map(round, place)
    aside = (round(spot[0]), round(spot[1])) if dist(spot, place) > 1 else None
    left, base = round(x - key.width / 2), round(y + key.height / 2)
    return _Sign(x, y, key.path, left, base, mark.precise, aside, mark.name)
