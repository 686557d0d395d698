"""One place is spelled in several ways, or entered as several places.

**Why it harms.** Two spellings of one town look like two towns with two tolls, and a reader adds
them. Two towns with similar names look like one, and a toll is lost.

**Instead.** Keep one record with a code and its scheme, and each source's spelling under
`spellings:`. Places are held to be one by their code, or because one is entered with the other's
name; never because the names look alike.

**Norm.** OCHA's common operational datasets: the P-code identifies the place, its names are
attributes.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.places import Place, PlaceLevel
from sitrep.model.views.index import Index
from sitrep.rules.said import listed

LEVEL = Level.NOTICE


_Named = tuple[str, PlaceLevel, str | None]
"""What places of one name are told apart by."""


def check(index: Index) -> Iterator[Problem]:
    """Places with several spellings, and records that share a code or a name."""
    by_code: dict[tuple[str, str], Place] = {}
    by_name: dict[_Named, Place] = {}
    for position, place in enumerate(index.report.places):
        spellings = sorted({place.name, *(one.name for one in place.spellings)})
        if len(spellings) > 1:
            yield Problem(
                ("places", position),
                f"{place.id} is spelled {listed(spellings)}.",
                "A place has one name here, and each source's spelling beside it.",
                "Nothing has to be changed: the spellings are printed with their sources.",
            )
        other = _same_place(place, spellings, by_code, by_name)
        if other is not None:
            yield Problem(
                ("places", position),
                f"{place.id} and {other.id} share a code or a name.",
                "One place is one record.",
                f"Use {other.id} everywhere, with the other spelling under spellings:; or correct "
                "the code.",
                Level.WARNING,
            )


def _same_place(
    place: Place,
    spellings: list[str],
    by_code: dict[tuple[str, str], Place],
    by_name: dict[_Named, Place],
) -> Place | None:
    """An earlier record of the same place: by a code, or by a name, level and parent."""
    codes = [by_code.setdefault(code, place) for code in place.codes.items()]
    keys = [(name.casefold(), place.level, place.parent) for name in spellings]
    names = [by_name.setdefault(key, place) for key in keys]
    others = [one for one in (*codes, *names) if one is not place]
    return others[0] if others else None


_PLACE = "- {id: %s, name: %s, level: locality%s}"
GOOD = [
    "places:\n"
    + _PLACE % ("one", "Norton", ", codes: {x: '1'}")
    + "\n"
    + _PLACE % ("two", "Northton", ", codes: {x: '2'}"),
    "places:\n"
    + _PLACE % ("one", "Norton", ", codes: {x: '1'}")
    + "\n- {id: two, name: Norton, level: admin2, codes: {x: '2'}}",
]
BAD = [
    "places:\n"
    + _PLACE
    % ("one", "Northtown", ", codes: {x: '1'}, spellings: [{name: North Town, source: doc}]"),
    "places:\n"
    + _PLACE % ("one", "Northtown", ", codes: {x: '1'}")
    + "\n"
    + _PLACE % ("two", "Nord", ", codes: {x: '1'}"),
]
