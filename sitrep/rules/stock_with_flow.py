"""Stock and flow of displacement are counted together.

**Why it harms.** How many people are displaced today, and how many moved this month, answer two
questions. One person may move three times in a flow and stands once in a stock; a sum counts
people who do not exist.

**Instead.** Give each figure its `figure_type:`. A stock has an `as_of:` day, a flow a `window:`.

**Norm.** IDMC reports internal displacements (movements) and the number of internally displaced
people as two different figures.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.axes.axis import Axis
from sitrep.compare.claims.sums import SumRefusal
from sitrep.findings import Level, Problem
from sitrep.model.figures.displacement import FigureType
from sitrep.model.views.index import Index
from sitrep.rules.crossing import crossings, side_by_side

LEVEL = Level.ERROR
OF_SCOPE = True

EXPECTED = "A stock and a flow are never added, subtracted or compared."

_SORTS = frozenset({FigureType.STOCK, FigureType.FLOW})


def check(index: Index) -> Iterator[Problem]:
    """What crosses from stock to flow, and stocks beside flows."""
    yield from crossings(index, Axis.FIGURE_TYPE, SumRefusal.FIGURE_TYPE, EXPECTED)
    yield from side_by_side(index, lambda scope: scope.sort, _SORTS, EXPECTED)


_MOVED = (
    "- {id: %s, according_to: monitor, measure: idps, figure_type: %s, count: %s, sources: [doc]%s}"
)
GOOD = ["displacement:\n" + _MOVED % ("one", "stock", "400", "")]
BAD = [
    "displacement:\n"
    + _MOVED % ("one", "flow", "40", "")
    + "\n"
    + _MOVED % ("all", "stock", "240", ", parts: [one]"),
    "displacement:\n"
    + _MOVED % ("one", "flow", "40", "")
    + "\n"
    + _MOVED % ("two", "stock", "200", ""),
]
