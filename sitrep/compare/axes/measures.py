"""Which measures hold which: killed lies inside killed or injured."""

from __future__ import annotations

from collections.abc import Mapping

from sitrep.compare.axes.relations import AxisRelation
from sitrep.model.displacement import Movement
from sitrep.model.tolls import Measure

_HELD_BY: Mapping[str, frozenset[str]] = {
    Measure.KILLED: frozenset({Measure.KILLED_OR_INJURED, Measure.DEATHS}),
    Measure.INJURED: frozenset({Measure.KILLED_OR_INJURED}),
    Measure.CASES_SUSPECTED: frozenset({Measure.CASES}),
    Measure.CASES_PROBABLE: frozenset({Measure.CASES}),
    Measure.CASES_CONFIRMED: frozenset({Measure.CASES}),
    Measure.DEATHS_SUSPECTED: frozenset({Measure.DEATHS, Measure.CASES_SUSPECTED, Measure.CASES}),
    Measure.DEATHS_PROBABLE: frozenset({Measure.DEATHS, Measure.CASES_PROBABLE, Measure.CASES}),
    Measure.DEATHS_CONFIRMED: frozenset({Measure.DEATHS, Measure.CASES_CONFIRMED, Measure.CASES}),
    Movement.IDPS: frozenset({Movement.DISPLACED}),
    Movement.EVACUEES: frozenset({Movement.DISPLACED}),
    Movement.SECONDARY: frozenset({Movement.DISPLACED, Movement.IDPS}),
}
"""The measures that hold a measure, through all steps; every other pair is not to be compared."""


def measures(first: str, second: str) -> AxisRelation:
    """How two measures lie to each other: killed lies inside killed or injured."""
    if first == second:
        return AxisRelation.SAME
    if second in _HELD_BY.get(first, ()):
        return AxisRelation.INSIDE
    return AxisRelation.AROUND if first in _HELD_BY.get(second, ()) else AxisRelation.APART


def holding_measures(measure: str) -> frozenset[str]:
    """The measure and those that hold it."""
    return frozenset({measure}) | _HELD_BY.get(measure, frozenset())
