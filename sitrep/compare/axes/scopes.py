"""Scope: what a figure covers, axis by axis."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.populations import described
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.axes.times import Days, Time, windows
from sitrep.model.figure import CUMULATIVE, NEW, NOT_STATED
from sitrep.model.population import Group, Population
from sitrep.model.values.dates import PartialDate


class ScopeKey(NamedTuple):
    """A scope but for its time: figures of one key count the same."""

    kind: str
    measure: str
    unit: str
    sort: str
    who: tuple[Group, str | None]
    origins: frozenset[str]
    goals: frozenset[str]


@dataclass(frozen=True)
class Scope:
    """What a figure covers.

    ``undated_as_of`` is the as-of date of a figure that states no window; ``sort`` is
    cumulative or new, stock or flow, and ``sorted_by`` the axis on which that stands;
    ``origins`` are the places of a toll, or those that people left; ``goals`` where they went.
    """

    kind: str
    measure: str
    unit: str
    sort: str
    sorted_by: Axis
    population: Population
    origins: frozenset[str]
    goals: frozenset[str]
    days: Days | None
    undated_as_of: PartialDate | None = None

    @cached_property
    def time(self) -> Time:
        """The time as a key: the days, or the date for which an undated figure stands."""
        return Time(self.days, self.undated_as_of)

    @cached_property
    def cell(self) -> ScopeKey:
        """The scope but for its time, as a key."""
        who = (self.population.group, described(self.population))
        # A toll that says nothing of its basis covers its window, as a cumulative one does.
        loose = self.sorted_by is Axis.BASIS and self.sort == NOT_STATED
        sort = CUMULATIVE if loose else self.sort
        return ScopeKey(self.kind, self.measure, self.unit, sort, who, self.origins, self.goals)


def units(first: Scope, second: Scope) -> AxisRelation:
    """How two units lie to each other: households are not individuals."""
    return _equal(first.unit, second.unit)


def bases(first: Scope, second: Scope) -> AxisRelation | None:
    """New is not cumulative, what is not stated may be either; None for kinds without a basis."""
    if first.sorted_by is not Axis.BASIS:
        return None
    both = {first.sort, second.sort}
    if {NEW, NOT_STATED} <= both:
        return AxisRelation.UNKNOWN
    if both <= {CUMULATIVE, NOT_STATED}:
        return AxisRelation.SAME
    return _equal(first.sort, second.sort)


def figure_types(first: Scope, second: Scope) -> AxisRelation | None:
    """Stock is not flow, and what is not stated may be either; None for kinds without the two."""
    if first.sorted_by is not Axis.FIGURE_TYPE:
        return None
    if first.sort == second.sort == NOT_STATED:
        return AxisRelation.UNSTATED
    unknown = NOT_STATED in (first.sort, second.sort)
    return AxisRelation.UNKNOWN if unknown else _equal(first.sort, second.sort)


def times(first: Scope, second: Scope) -> AxisRelation:
    """Two figures without a time are level only where they stand for the same date, or none."""
    if first.days is second.days is None and first.undated_as_of != second.undated_as_of:
        return AxisRelation.UNKNOWN
    return windows(first.days, second.days)


def _equal(first: str, second: str) -> AxisRelation:
    return AxisRelation.SAME if first == second else AxisRelation.APART
