"""Which measures hold which: killed lies inside killed or injured."""

from __future__ import annotations

from collections.abc import Mapping

from sitrep.compare.axes.relations import AxisRelation
from sitrep.model.report import FIGURE_MODELS

_HELD_BY: Mapping[str, frozenset[str]] = {
    measure: frozenset(holding)
    for model in FIGURE_MODELS.values()
    for measure, holding in model.held_by.items()
}


def measures(first: str, second: str) -> AxisRelation:
    """How two measures lie to each other, as their kinds say."""
    if first == second:
        return AxisRelation.SAME
    if second in _HELD_BY.get(first, ()):
        return AxisRelation.INSIDE
    return AxisRelation.AROUND if first in _HELD_BY.get(second, ()) else AxisRelation.APART


def holding_measures(measure: str) -> frozenset[str]:
    """The measure and those that hold it."""
    return frozenset({measure}) | _HELD_BY.get(measure, frozenset())
