"""Scope: what a figure covers, axis by axis."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.divisions import CAUSE, DEFINITION
from sitrep.compare.axes.events import Event
from sitrep.compare.axes.populations import described, populations
from sitrep.compare.axes.relations import AxisRelation, one_sided
from sitrep.compare.axes.times import Days, Time, windows
from sitrep.model.figures.damage import Condition, Item
from sitrep.model.figures.figure import CUMULATIVE, NEW, NOT_STATED
from sitrep.model.figures.population import Group, Population


class ScopeKey(NamedTuple):
    """A scope but for its time: figures of one key count the same."""

    kind: str
    measure: str
    unit: str
    sort: str
    who: tuple[Group, str | None]
    among: tuple[Group, str | None] | None
    origins: frozenset[str]
    goals: frozenset[str]
    divided: tuple[str | None, ...]
    by: frozenset[str]
    event: Event
    blamed: frozenset[str]


@dataclass(frozen=True)
class Scope:
    """What a figure covers.

    ``sort`` is cumulative or new, stock or flow, and ``sorted_by`` the axis on which that stands;
    ``origins`` are the places of a toll, or those that people left; ``goals`` where they went.
    ``among`` are those of whom the population is some, where they are not all of it; ``by`` who
    did what is counted, where each counts only its own. ``divided`` is what it says on each of the
    ``DIVISIONS``; ``adds_up``: whether one can hold several; ``blamed`` is empty unless the
    figure is of some actors alone. ``shared_out``: one that names no doer is of all of them.
    """

    kind: str
    measure: str
    unit: str
    sort: str
    sorted_by: Axis
    population: Population
    origins: frozenset[str]
    goals: frozenset[str]
    divided: tuple[str | None, ...]
    event: Event
    time: Time
    adds_up: bool = True
    among: Population | None = None
    by: frozenset[str] = frozenset()
    shared_out: bool = False
    blamed: frozenset[str] = frozenset()

    @property
    def days(self) -> Days | None:
        """The days that it covers, where they are stated."""
        return self.time.days

    @property
    def definition(self) -> str | None:
        """By what it counts, in the originator's words."""
        return self.divided[DEFINITION]

    @property
    def cause(self) -> str | None:
        """Of what people were harmed, in the originator's words."""
        return self.divided[CAUSE]

    @cached_property
    def cell(self) -> ScopeKey:
        """The scope but for its time, as a key."""
        who = (self.population.group, described(self.population))
        some = self.among
        among = None if some is None else (some.group, described(some))
        # A toll that says nothing of its basis covers its window, as a cumulative one does.
        loose = self.sorted_by is Axis.BASIS and self.sort == NOT_STATED
        sort = CUMULATIVE if loose else self.sort
        return ScopeKey(
            self.kind, self.measure, self.unit, sort, who, among, self.origins, self.goals,
            self.divided, self.by, self.event, self.blamed,
        )  # fmt: skip


def units(first: Scope, second: Scope) -> AxisRelation:
    """How two units lie to each other: households are not individuals, crops stand on land."""
    if second.unit in holding_units(first)[1:]:
        return AxisRelation.INSIDE
    if first.unit in holding_units(second)[1:]:
        return AxisRelation.AROUND
    return _equal(first.unit, second.unit)


def holding_units(scope: Scope) -> tuple[str, ...]:
    """The unit, and those that hold what is counted in it: not of what is lost, which may stay."""
    crops = scope.unit == Item.HECTARES_OF_CROPS and scope.measure != Condition.LOST
    return (scope.unit, Item.HECTARES_OF_LAND) if crops else (scope.unit,)


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


def people(first: Scope, second: Scope) -> AxisRelation:
    """How the people of two scopes lie to each other; some of a group are among all of it."""
    found = populations(first.population, second.population)
    some, others = first.cell.among, second.cell.among
    if some == others or found is AxisRelation.APART:
        return found
    inside = one_sided(some, others)
    if inside is None or found not in (AxisRelation.SAME, inside):
        return AxisRelation.UNKNOWN
    return inside


def doers(first: Scope, second: Scope) -> AxisRelation:
    """Who did what is counted: what one brought says nothing of what another did.

    What one gave is some of the money of all.
    """
    if first.by == second.by:
        return AxisRelation.SAME if first.by else AxisRelation.UNSTATED
    inside = one_sided(first.by, second.by) if first.shared_out else None
    return inside or AxisRelation.UNKNOWN


def times(first: Time, second: Time) -> AxisRelation:
    """Two figures without a time are level only where they stand for the same date, or none."""
    if first.days is second.days is None and first.undated_as_of != second.undated_as_of:
        return AxisRelation.UNKNOWN
    return windows(first.days, second.days)


def additions(first: Time, second: Time) -> AxisRelation:
    """How the times lie to each other at which people were added to the two counts.

    What is new as of a day may be of that day, or of the week before it.
    """
    if first.assumed is not second.assumed:
        return AxisRelation.UNKNOWN
    found = windows(first.added, second.added)
    return AxisRelation.UNKNOWN if found.level and first.earlier is not second.earlier else found


def cohorts(first: Time, second: Time) -> AxisRelation:
    """Who had to leave since a day is among all who are displaced.

    Of the dead beside the dead or missing of a day, it is asked when they died.
    """
    one, other = _came_into_it(first, second), _came_into_it(second, first)
    return one_sided(one, other) or windows(one, other)


def _came_into_it(time: Time, beside: Time) -> Days | None:
    days, moment = time.days, beside.days
    kept = moment is not None and moment.kept and days is not None and not days.of_state
    return days if kept else time.cohort


def blames(first: frozenset[str], second: frozenset[str]) -> AxisRelation:
    """What is counted apart for an actor is among what is counted for all.

    Only of originators that give figures for several actors apart: whom the others hold
    responsible is their judgement of what they count, and divides nothing.
    """
    if first == second:
        return AxisRelation.SAME if first else AxisRelation.UNSTATED
    return one_sided(first, second) or AxisRelation.UNKNOWN


def _equal(first: str, second: str) -> AxisRelation:
    return AxisRelation.SAME if first == second else AxisRelation.APART
