"""Places as columns: a name and codes for each, at its own level."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sitrep.exports.table import Cell, ExportColumn, listed_cell
from sitrep.model.places import Place, PlaceLevel

TAGS = {
    PlaceLevel.COUNTRY: "#country",
    PlaceLevel.REGION: "#region",
    PlaceLevel.ADMIN1: "#adm1",
    PlaceLevel.ADMIN2: "#adm2",
    PlaceLevel.ADMIN3: "#adm3",
    PlaceLevel.LOCALITY: "#loc",
    PlaceLevel.SITE: "#loc+site",
}

Placed = Callable[[Any], Sequence[Place]]


def place_columns(records: Sequence[Any], placed: Placed, part: str = "") -> list[ExportColumn]:
    """As many columns of each level as the record with most places there needs.

    ``part`` is what the places are to the record, such as ``origin``.
    """
    named = f"{part} " if part else ""
    columns = [
        ExportColumn(f"{named}places", f"#meta+places{_plus(part)}+list", _ids(placed)),
    ]
    for level, tag in TAGS.items():
        at = _at(placed, level)
        found = [at(record) for record in records]
        schemes = sorted({scheme for places in found for one in places for scheme in one.codes})
        for position in range(max(map(len, found), default=0)):
            columns += _one(f"{named}{level.value}", tag + _plus(part), schemes, at, position)
    return columns


def _plus(part: str) -> str:
    return f"+{part}" if part else ""


def _ids(placed: Placed) -> Callable[[Any], Cell]:
    return lambda record: listed_cell([place.id for place in placed(record)])


def _at(placed: Placed, level: PlaceLevel) -> Placed:
    return lambda record: [place for place in placed(record) if place.level is level]


def _one(
    header: str, tag: str, schemes: Sequence[str], at: Placed, position: int
) -> list[ExportColumn]:
    def of(read: Callable[[Place], Cell]) -> Callable[[Any], Cell]:
        def value(record: Any) -> Cell:
            places = at(record)
            return read(places[position]) if position < len(places) else None

        return value

    def code(scheme: str) -> Callable[[Place], Cell]:
        return lambda place: place.codes.get(scheme)

    counted = f"{header} {position + 1}" if position else header
    return [
        ExportColumn(counted, f"{tag}+name", of(lambda place: place.name)),
        *(
            ExportColumn(
                f"{counted} {scheme}", f"{tag}+code+v_{scheme.replace('-', '_')}", of(code(scheme))
            )
            for scheme in schemes
        ),
    ]


def around(place: Place, places: Mapping[str, Place]) -> list[Place]:
    """A place and what contains it, inside first; one place of each level, the nearest."""
    found = {place.level: place}
    seen = {place.id}
    while place.parent is not None and place.parent not in seen:
        place = places[place.parent]
        seen.add(place.id)
        found.setdefault(place.level, place)
    return list(found.values())
