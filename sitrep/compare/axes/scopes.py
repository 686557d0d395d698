"""Scope: what a figure covers, axis by axis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.containment import Containment
from sitrep.compare.axes.events import Event, event_of
from sitrep.compare.axes.populations import described, plain_words
from sitrep.compare.axes.relations import AxisRelation, together
from sitrep.compare.axes.times import Days, Time, time_of, windows
from sitrep.model.displacement import Movement
from sitrep.model.figure import NOT_STATED, Figure
from sitrep.model.population import Group, Population
from sitrep.model.tolls import Basis, Measure
from sitrep.model.views.index import Index

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


class ScopeKey(NamedTuple):
    """A scope but for its time: figures of one key count the same."""

    kind: str
    measure: str
    unit: str
    sort: str
    who: tuple[Group, str | None]
    origins: frozenset[str]
    goals: frozenset[str]
    cause: str | None
    event: Event
    definition: str | None
    blamed: frozenset[str]


@dataclass(frozen=True)
class Scope:
    """What a figure covers.

    ``sort`` is cumulative or new, stock or flow, and ``sorted_by`` the axis on which that stands;
    ``origins`` are the places of a toll, or those that people left; ``goals`` where they went.
    ``cause``, ``event`` and ``definition`` are None where they are not stated; ``blamed`` is
    empty unless its originator gives figures for several actors apart.
    """

    kind: str
    measure: str
    unit: str
    sort: str
    sorted_by: Axis
    population: Population
    origins: frozenset[str]
    goals: frozenset[str]
    cause: str | None
    event: Event
    definition: str | None
    time: Time
    blamed: frozenset[str] = frozenset()

    @property
    def days(self) -> Days | None:
        """The days that it covers, where they are stated."""
        return self.time.days

    @cached_property
    def cell(self) -> ScopeKey:
        """The scope but for its time, as a key."""
        who = (self.population.group, described(self.population))
        # A toll that says nothing of its basis covers its window, as a cumulative one does.
        loose = self.sorted_by is Axis.BASIS and self.sort == NOT_STATED
        sort = Basis.CUMULATIVE if loose else self.sort
        return ScopeKey(
            self.kind, self.measure, self.unit, sort, who, self.origins, self.goals,
            self.cause, self.event, self.definition, self.blamed,
        )  # fmt: skip


def scope_of(figure: Figure, index: Index) -> Scope:
    """The scope of a figure."""
    return Scope(
        kind=figure.kind,
        measure=figure.measure,
        unit=figure.unit_of_count,
        sort=figure.sort,
        sorted_by=Axis(figure.sorted_by),
        population=figure.who,
        origins=frozenset(figure.origins),
        goals=frozenset(figure.goals),
        cause=plain_words(figure.cause),
        event=event_of(figure, index),
        definition=plain_words(figure.definition),
        time=time_of(figure, index),
    )


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


def units(first: Scope, second: Scope) -> AxisRelation:
    """How two units lie to each other: households are not individuals."""
    return _equal(first.unit, second.unit)


def bases(first: Scope, second: Scope) -> AxisRelation | None:
    """New is not cumulative, what is not stated may be either; None for kinds without a basis."""
    if first.sorted_by is not Axis.BASIS:
        return None
    both = {first.sort, second.sort}
    if {Basis.NEW, Basis.NOT_STATED} <= both:
        return AxisRelation.UNKNOWN
    if both <= {Basis.CUMULATIVE, Basis.NOT_STATED}:
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


def times(first: Time, second: Time) -> AxisRelation:
    """Two figures without a time are level only where they stand for the same date, or none."""
    if first.days is second.days is None and first.undated_as_of != second.undated_as_of:
        return AxisRelation.UNKNOWN
    return windows(first.days, second.days)


def additions(first: Time, second: Time) -> AxisRelation:
    """How the times lie to each other at which people were added to the two counts."""
    found = windows(first.added, second.added)
    return AxisRelation.UNKNOWN if found.level and first.earlier is not second.earlier else found


def cohorts(first: Time, second: Time) -> AxisRelation:
    """Who had to leave since a day is among all who are displaced."""
    return _among(first.cohort, second.cohort) or windows(first.cohort, second.cohort)


def in_words(first: str | None, second: str | None) -> AxisRelation:
    """Where both state something, and not the same, nothing says how they lie to each other.

    Nor where one states nothing: it may mean the same, or everything.
    """
    if first == second:
        return AxisRelation.SAME if first else AxisRelation.UNSTATED
    return AxisRelation.UNKNOWN


def causes(first: str | None, second: str | None) -> AxisRelation:
    """What came of a stated cause is among what came of any."""
    return _among(first, second) or in_words(first, second)


def blames(first: frozenset[str], second: frozenset[str]) -> AxisRelation:
    """What is counted apart for an actor is among what is counted for all.

    Only of originators that give figures for several actors apart: whom the others hold
    responsible is their judgement of what they count, and divides nothing.
    """
    if first == second:
        return AxisRelation.SAME if first else AxisRelation.UNSTATED
    return _among(first, second) or AxisRelation.UNKNOWN


def _among(first: object, second: object) -> AxisRelation | None:
    """Inside or around, where only one of the two is stated."""
    if bool(first) is bool(second):
        return None
    return AxisRelation.INSIDE if first else AxisRelation.AROUND


def locations(first: Scope, second: Scope, places: Containment) -> AxisRelation:
    """How the places of two figures lie to each other, origins and goals together.

    Who came from a place is among all who came to where both say that they went.
    """
    origins = places.relation(first.origins, second.origins)
    goals = places.relation(first.goals, second.goals)
    if origins is goals is AxisRelation.UNSTATED:
        return AxisRelation.UNSTATED
    if first.goals and second.goals:
        origins = _among(first.origins, second.origins) or origins
    if first.origins and second.origins:
        goals = _among(first.goals, second.goals) or goals
    return together((origins, goals))


def _equal(first: str, second: str) -> AxisRelation:
    return AxisRelation.SAME if first == second else AxisRelation.APART
