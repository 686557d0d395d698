"""A place has no code, or a code that does not say from which list it comes.

**Why it harms.** Spellings differ from source to source, so names alone cannot be joined to maps
or to other reports; and the same number means different places in different lists.

**Instead.** Add `codes:` with the scheme before each code, such as `pcode: SY06` or `iso: SY-LA`.

**Norm.** OCHA's place codes (P-codes) and ISO 3166-2, each named. Numbers alone collide: SY.02 of
one list and SY02 of another are two governorates.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.places import PlaceLevel
from sitrep.model.views.index import Index

LEVEL = Level.NOTICE

_UNNAMED = ("code", "codes", "id", "number", "other", "unknown")
_CODED = (PlaceLevel.COUNTRY, PlaceLevel.ADMIN1, PlaceLevel.ADMIN2, PlaceLevel.ADMIN3)


def check(index: Index) -> Iterator[Problem]:
    """Administrative areas without a code, and codes of any place whose scheme says nothing."""
    for position, place in enumerate(index.report.places):
        if not place.codes and place.level in _CODED:
            yield Problem(
                ("places", position),
                f"{place.name} has no code.",
                "A country or an administrative area has a code with its scheme.",
                "Add codes: with a scheme and a code, such as iso: SY-LA.",
            )
        for scheme in place.codes:
            if scheme in _UNNAMED:
                yield Problem(
                    ("places", position, "codes", scheme),
                    f"The code of {place.name} is given as “{scheme}”, which names no code list.",
                    "A code stands behind the name of its list.",
                    "Write pcode:, iso: or the name of the list that the code is from.",
                    Level.ERROR,
                )


_PLACE = "places:\n- {id: a-place, name: Town, level: admin1, codes: {%s: XX-A}}"
GOOD = [_PLACE % "iso"]
BAD = [_PLACE % "code", "places:\n- {id: a-place, name: Town, level: admin1}"]
