"""Which measures hold which: killed lies inside killed or injured."""

from __future__ import annotations

from collections.abc import Mapping

from sitrep.compare.axes.relations import AxisRelation
from sitrep.model.report import FIGURE_MODELS

_Holding = Mapping[str, frozenset[str]]

_HELD_BY: _Holding = {
    measure: frozenset(holding)
    for model in FIGURE_MODELS.values()
    for measure, holding in model.held_by.items()
}
_HELD_OF_ONE_CAUSE: _Holding = {
    measure: frozenset(holding) | _HELD_BY.get(measure, frozenset())
    for model in FIGURE_MODELS.values()
    for measure, holding in model.held_of_one_cause.items()
}


def measures(first: str, second: str, *, of_one_cause: bool) -> AxisRelation:
    """How two measures lie to each other, as their kinds say; of one cause, if both state it."""
    if first == second:
        return AxisRelation.SAME
    if second in holding_measures(first, of_one_cause=of_one_cause):
        return AxisRelation.INSIDE
    held = first in holding_measures(second, of_one_cause=of_one_cause)
    return AxisRelation.AROUND if held else AxisRelation.APART


def holding_measures(measure: str, *, of_one_cause: bool = False) -> frozenset[str]:
    """The measure and those that hold it."""
    held = _HELD_OF_ONE_CAUSE.get(measure) if of_one_cause else None
    return frozenset({measure}) | (held or _HELD_BY.get(measure, frozenset()))
