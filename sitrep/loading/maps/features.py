"""Features of a boundary file, whatever its format: a code and closed outlines in degrees."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sitrep.loading.readers.builder import clip
from sitrep.loading.readers.decode import cleaned
from sitrep.model.boundaries import AreaShape, Point, Ring

MAX_FEATURES = 5_000
MAX_POINTS = 1_000_000

_AREAS: dict[str, Callable[[Any], Iterable[Any]]] = {
    "Polygon": lambda coordinates: coordinates,
    "MultiPolygon": lambda coordinates: (ring for polygon in coordinates for ring in polygon),
}


class Unfit(Exception):
    """A fault of a boundary file: its rule, the key of ``map`` that it stands at, three sentences.

    All faults of one kind are one finding, because a file holds thousands of features.
    """

    def __init__(self, rule: str, key: str, got: str, expected: str, mend: str) -> None:
        super().__init__(got)
        self.rule, self.key, self.parts = rule, key, (got, expected, mend)


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature as it was read: its code, or nothing; ``geometry`` is shaped as in GeoJSON."""

    code: str
    geometry: Any


def not_read(got: str, mend: str, key: str = "file") -> Unfit:
    """That the file cannot be read at all."""
    expected = "file: names boundaries as GeoJSON, GeoPackage or shapefile."
    return Unfit("map-not-read", key, got, expected, mend)


def no_attribute(code: str, held: Iterable[str]) -> Unfit:
    """That no feature has the attribute which should hold its code."""
    names = sorted({clip(cleaned(str(name))) for name in held})
    listed = ", ".join(names[:30]) + (", …" if len(names) > 30 else "") or "none"
    return Unfit(
        "map-without-code",
        "code",
        f"No feature has a code in an attribute {code}.",
        f"code: names an attribute of the features. There are: {listed}.",
        "Write the name of the attribute that holds the places' codes.",
    )


def check_number(count: int) -> None:
    """Raise Unfit for more features than can be drawn."""
    if count > MAX_FEATURES:
        mend = "Keep the features of the country or region alone."
        raise not_read(f"The file holds more than {MAX_FEATURES} features.", mend)


def as_shapes(features: list[Feature]) -> Iterator[AreaShape | Unfit]:
    """The features as shapes; those that cannot be drawn become faults, one of each kind."""
    found: dict[str, list[Unfit]] = {}
    seen: dict[str, int] = {}
    room = MAX_POINTS
    for number, feature in enumerate(features, start=1):
        code = feature.code
        if code and seen.setdefault(code, number) != number:
            _note(found, _twice(code, seen[code], number))
            continue
        try:
            rings = tuple(_rings(feature.geometry, f"Feature {number}"))
        except Unfit as fault:
            _note(found, fault)
            continue
        room -= sum(map(len, rings))
        if room < 0:
            raise not_read("The file holds more than a million points.", "Simplify it first.")
        yield AreaShape(code, rings)
    for faults in found.values():
        yield _first_of(faults)


def _note(found: dict[str, list[Unfit]], fault: Unfit) -> None:
    found.setdefault(fault.rule, []).append(fault)


def _first_of(faults: list[Unfit]) -> Unfit:
    first, more = faults[0], len(faults) - 1
    got, expected, mend = first.parts
    got += f" The same holds for {more} more." if more else ""
    return Unfit(first.rule, first.key, got, expected, mend)


def code_of(value: Any) -> str:
    """A code as text, empty for none: tables keep digits as numbers, and 6.0 is meant as 6."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return ""
    return cleaned(str(value)).strip()


def _twice(code: str, first: int, second: int) -> Unfit:
    return Unfit(
        "map-code-twice",
        "code",
        f"Features {first} and {second} both have the code {clip(code)}.",
        "Each code stands for one feature.",
        "Join them into one feature of several parts, or name another attribute.",
    )


def _rings(geometry: Any, name: str) -> Iterator[Ring]:
    kind = str(geometry.get("type")) if isinstance(geometry, dict) else ""
    if kind not in _AREAS:
        is_what = f"a {clip(cleaned(kind))}, not an area" if kind else "empty"
        raise _empty(f"{name} is {is_what}.")
    empty = True
    try:
        for ring in _AREAS[kind](geometry["coordinates"]):
            points = tuple(_point(position, name) for position in ring)
            points = points[:-1] if points[:1] == points[-1:] else points
            if len(set(points)) >= 3:
                empty = False
                yield points
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        mend = "Export the file again from the program that it came from."
        raise not_read(f"{name} has coordinates that are not those of an area.", mend) from error
    if empty:
        raise _empty(f"{name} is empty.")


def _point(position: Any, name: str) -> Point:
    lon, lat, *_ = position
    if isinstance(lon, bool) or isinstance(lat, bool):
        raise TypeError
    lon, lat = lon + 0.0, lat + 0.0  # refuses what is not a number
    if not (abs(lon) <= 180.000001 and abs(lat) <= 90.000001):
        raise not_in_degrees(f"{name} has a point at {lon:.6g}, {lat:.6g}.")
    return (min(max(lon, -180.0), 180.0), min(max(lat, -90.0), 90.0))


def _empty(got: str) -> Unfit:
    return Unfit(
        "map-shape-empty",
        "file",
        got,
        "Every feature is an area with at least three different points.",
        "Draw its outline, or take the feature out of the file.",
    )


def not_in_degrees(got: str) -> Unfit:
    """That the coordinates are not longitude and latitude."""
    return Unfit(
        "map-not-in-degrees",
        "file",
        got,
        "Coordinates are degrees of longitude and latitude, in this order (WGS 84, EPSG:4326).",
        "Export the file again in EPSG:4326.",
    )
