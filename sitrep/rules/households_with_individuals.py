"""Households and individuals are counted together.

**Why it harms.** A household is several people, and how many is an assumption. Whoever adds the
two, or reads one as the other, is wrong by a factor of about five either way, and aid is planned
by it.

**Instead.** Keep each with its own `unit:`. Where the source converts, its own figure in people
is a record of its own; nothing is converted here.

**Norm.** HXL marks individuals and households apart (`+ind`, `+hh`); IDMC states the household
size behind every converted figure.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.matter import Figure
from sitrep.compare.scopes import Axis
from sitrep.compare.sums import Refusal
from sitrep.compare.survey import survey_of
from sitrep.findings import Level, Problem
from sitrep.model.displacement import Displacement, Unit
from sitrep.model.index import Index
from sitrep.rules.crossing import crossings
from sitrep.rules.said import at, listed, said

LEVEL = Level.ERROR

EXPECTED = "Households, individuals and movements are never added, converted or compared."


def check(index: Index) -> Iterator[Problem]:
    """What crosses units, and households beside individuals."""
    yield from crossings(index, Axis.UNIT, Refusal.UNIT, EXPECTED)
    yield from _side_by_side(index)


def _side_by_side(index: Index) -> Iterator[Problem]:
    found: dict[tuple[object, ...], list[Figure]] = {}
    for figure in survey_of(index).current:
        if isinstance(figure.claim, Displacement):
            scope = figure.scope
            key = (figure.scope.sort, scope.measure, scope.origins, scope.goals)
            found.setdefault(key, []).append(figure)
    for figures in found.values():
        if {Unit.HOUSEHOLDS, Unit.INDIVIDUALS} <= {figure.scope.unit for figure in figures}:
            got = f"{listed(map(said, figures))} stand beside each other for the same places."
            yield Problem(
                at(index, figures[0]),
                got,
                EXPECTED,
                "Nothing has to be changed: each is printed with its unit.",
                Level.NOTICE,
            )


_MOVED = "- {id: %s, according_to: monitor, measure: idps, unit: %s, count: %s, sources: [doc]%s}"
GOOD = ["displacement:\n" + _MOVED % ("one", "households", "40", "")]
BAD = [
    "displacement:\n"
    + _MOVED % ("one", "households", "40", "")
    + "\n"
    + _MOVED % ("all", "individuals", "240", ", parts: [one]"),
    "displacement:\n"
    + _MOVED % ("one", "households", "40", "")
    + "\n"
    + _MOVED % ("two", "individuals", "200", ""),
]
