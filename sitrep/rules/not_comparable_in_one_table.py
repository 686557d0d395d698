"""The key figures hold figures of one measure that cannot be compared.

**Why it harms.** Figures that stand under one another are read as one series or as rival answers
to one question. Where they cover other places, people or days, the eye compares what nobody
compared.

**Instead.** Choose figures of one scope for `key_figures:`, or accept that the table says under
itself which of its figures cannot be compared. Stock and flow, households and people, new and
cumulative never share it.

**Norm.** OCHA prints key figures with a note on what each counts; IDMC keeps stocks and flows
apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.answers import incomparable
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import listed

LEVEL = Level.NOTICE
OF_SCOPE = True

ROUTE = ("report", "key_figures")


def check(index: Index) -> Iterator[Problem]:
    """One problem for all pairs of key figures that cannot be compared."""
    pairs = incomparable(figure_set_of(index), index.report.report.key_figures)
    found = [one for one in pairs if one.axes.get(Axis.BASIS) is not AxisRelation.APART]
    if found:
        named = [f"{one.first} and {one.second}" for one in found[:_SHOWN]]
        axes = dict.fromkeys(_named(axis) for one in found for axis in one.obstacles)
        left = len(found) - _SHOWN
        more = f", and {left} more {'pair' if left == 1 else 'pairs'}" if left > 0 else ""
        yield Problem(
            ROUTE,
            f"These cannot be compared ({listed(axes)}): {'; '.join(named)}{more}.",
            "Key figures of one measure can be compared with each other.",
            "Take out those of another scope, or leave them: the table says so beneath it.",
        )


def _named(axis: Axis) -> str:
    return "stock or flow" if axis is Axis.FIGURE_TYPE else axis.value.replace("_", " ")


_SHOWN = 3


_TOLL = "- {id: %s, according_to: %s, measure: killed, count: 12, window: %s, sources: [doc]%s}"
_MOVED = (
    "- {id: %s, according_to: monitor, measure: idps, figure_type: %s, count: 12, as_of: %s, "
    "sources: [doc]}\n"
)
_LOST = (
    "- {id: %s, according_to: monitor, measure: lost, item: %s, count: 12, window: %s, "
    "sources: [doc]}\n"
)
_KEYS = "report: {key_figures: [one, two]}\ntolls:\n"
GOOD = [
    _KEYS
    + _TOLL % ("one", "monitor", "2024-05-06", "")
    + "\n"
    + _TOLL % ("two", "outlet", "2024-05-06", ""),
    "report: {key_figures: [one, two]}\ndamage:\n"
    + _LOST % ("one", "boats", "2024-05-06")
    + _LOST % ("two", "houses", "2024-05-07"),
]
BAD = [
    _KEYS
    + _TOLL % ("one", "monitor", "2024-05-06", "")
    + "\n"
    + _TOLL % ("two", "outlet", "2024-05-07", ""),
    "report: {key_figures: [one, two]}\ndisplacement:\n"
    + _MOVED % ("one", "stock", "2024-05-06")
    + _MOVED % ("two", "flow", "2024-05-07"),
    "report: {key_figures: [one, two]}\ndamage:\n"
    + _LOST % ("one", "boats", "2024-05-06")
    + _LOST % ("two", "boats", "2024-05-07"),
]
