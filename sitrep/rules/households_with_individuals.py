"""Households and individuals are counted together, or more households are given than people.

**Why it harms.** A household is several people, and how many is an assumption. Whoever adds the
two, or reads one as the other, is wrong by a factor of about five either way, and aid is planned
by it. More households than people of one scope cannot be: the two units were mixed up.

**Instead.** Keep each with its own `unit:`. One count that its originator gives in both is one fact
in two units, and `derived:` may give the people of a household. Where the source converts, its own
figure in people is a record of its own; nothing is converted here.

**Norm.** HXL marks individuals and households apart (`+ind`, `+hh`); IDMC states the household
size behind every converted figure.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.axes.axis import Axis
from sitrep.compare.claims.sums import SumRefusal
from sitrep.compare.report.against_whole import households_above_people
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.figures.population import Unit
from sitrep.model.views.index import Index
from sitrep.rules.crossing import crossings, side_by_side
from sitrep.rules.said import at, said

LEVEL = Level.ERROR
OF_SCOPE = True

EXPECTED = "Households, individuals and movements are never added, converted or compared."

_SORTS = frozenset({Unit.HOUSEHOLDS, Unit.INDIVIDUALS})


def check(index: Index) -> Iterator[Problem]:
    """What crosses units, and households beside individuals."""
    yield from crossings(index, Axis.UNIT, SumRefusal.UNIT, EXPECTED)
    yield from side_by_side(index, lambda scope: scope.unit, _SORTS, EXPECTED)
    for households, people in households_above_people(report_figures_of(index).current):
        yield Problem(
            at(index, households, "unit"),
            f"{said(households)} are more households than the people of {said(people)}, which "
            "covers the same.",
            "There are no more households than people.",
            "Check both units and both counts against the source.",
            Level.WARNING,
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
    + (_MOVED % ("two", "individuals", "200", "")).replace("monitor", "outlet"),
    "displacement:\n"
    + _MOVED % ("all", "households", "400", "")
    + "\n"
    + _MOVED % ("each", "individuals", "240", ""),
]
