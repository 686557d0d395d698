"""The table of axes: which fields of a figure state each, and how two figures lie to each other.

A new axis that originators state in words is a field of ``StatedAxes`` and its words in every
language. Any other is a member of ``Axis``, a row here, and its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.containment import Containment
from sitrep.compare.axes.divisions import DIVISIONS
from sitrep.compare.axes.events import events
from sitrep.compare.axes.measures import measures
from sitrep.compare.axes.relations import AxisRelation, one_sided, together
from sitrep.compare.axes.scopes import (
    additions,
    bases,
    blames,
    cohorts,
    doers,
    figure_types,
    people,
    times,
    units,
)
from sitrep.compare.axes.stated_in_words import Said
from sitrep.compare.axes.times import known_by
from sitrep.compare.claims.scoped_figure import ScopedFigure


class Known(Protocol):
    """What is known of a report beside two of its figures."""

    places: Containment

    def unstated(self, actor: str) -> bool:
        """Whether it is not stated who an originator is."""


Relate = Callable[[ScopedFigure, ScopedFigure, Known], AxisRelation | None]
"""How the first figure lies to the second; None where their kind does not have the axis."""


@dataclass(frozen=True, slots=True)
class AxisRow:
    """An axis, the fields of figures in which it is stated, and how two figures lie on it."""

    axis: Axis
    fields: tuple[str, ...]
    relation: Relate


def _originators(one: ScopedFigure, other: ScopedFigure, known: Known) -> AxisRelation:
    if one.originator == other.originator:
        return AxisRelation.SAME
    unknown = known.unstated(one.originator) or known.unstated(other.originator)
    return AxisRelation.UNKNOWN if unknown else AxisRelation.APART


def _measures(one: ScopedFigure, other: ScopedFigure, _known: Known) -> AxisRelation:
    cause, another = one.scope.cause, other.scope.cause
    alike = cause is not None and cause == another
    return measures(one.scope.measure, other.scope.measure, of_one_cause=alike)


def _locations(one: ScopedFigure, other: ScopedFigure, known: Known) -> AxisRelation:
    """How the places of two figures lie to each other, origins and goals together.

    Who came from a place is among all who came to where both say that they went. Of who left a
    place and who reached one, some may be the same.
    """
    origins = known.places.relation(one.scope.origins, other.scope.origins)
    goals = known.places.relation(one.scope.goals, other.scope.goals)
    if origins is goals is AxisRelation.UNSTATED:
        return AxisRelation.UNSTATED
    if origins is goals is AxisRelation.UNKNOWN:
        return _left_and_reached(one, other, known)
    if one.scope.goals and other.scope.goals:
        origins = one_sided(one.scope.origins, other.scope.origins) or origins
    if one.scope.origins and other.scope.origins:
        goals = one_sided(one.scope.goals, other.scope.goals) or goals
    return together((origins, goals))


def _left_and_reached(one: ScopedFigure, other: ScopedFigure, known: Known) -> AxisRelation:
    """Whether some may have left the places of the one and reached those of the other."""
    ends = [(bool(each.scope.origins), bool(each.scope.goals)) for each in (one, other)]
    if sorted(ends) != [(False, True), (True, False)]:
        return AxisRelation.UNKNOWN
    left, reached = (one, other) if one.scope.origins else (other, one)
    both = (left.scope.origins, reached.scope.goals)
    lands = [{known.places.country_of(ref) for ref in refs} for refs in both]
    abroad = one.claim.leaves_country or other.claim.leaves_country
    at_home = abroad and lands[0] == lands[1] and len(lands[0]) == 1
    return AxisRelation.UNKNOWN if at_home else AxisRelation.OVERLAPPING


def _dates(one: ScopedFigure, other: ScopedFigure, _known: Known) -> AxisRelation:
    if one.date is None or other.date is None:
        return AxisRelation.UNSTATED if one.date is other.date else AxisRelation.UNKNOWN
    first, second = known_by(one.date), known_by(other.date)
    if first == second:
        return AxisRelation.SAME
    return AxisRelation.INSIDE if first < second else AxisRelation.AROUND


def _proofs(one: ScopedFigure, other: ScopedFigure, _known: Known) -> AxisRelation:
    return AxisRelation.SAME if one.proven is other.proven else AxisRelation.APART


def _numbers(one: ScopedFigure, other: ScopedFigure, _known: Known) -> AxisRelation:
    return AxisRelation.SAME if one.numbered and other.numbered else AxisRelation.UNKNOWN


def _divisions() -> Iterator[AxisRow]:
    for at, one in enumerate(DIVISIONS):
        yield AxisRow(one.axis, (one.field,), partial(_divided, one.relation, at))


def _divided(
    relation: Callable[[Said, Said], AxisRelation],
    at: int,
    one: ScopedFigure,
    other: ScopedFigure,
    _known: Known,
) -> AxisRelation:
    return relation(one.scope.divided[at], other.scope.divided[at])


_ROWS = (
    *_divisions(),
    AxisRow(
        Axis.MEASURE,
        ("measure",),
        _measures,
    ),
    AxisRow(Axis.BY, ("by",), lambda one, other, _: doers(one.scope, other.scope)),
    AxisRow(
        Axis.UNIT, ("unit", "item", "currency"), lambda one, other, _: units(one.scope, other.scope)
    ),
    AxisRow(Axis.BASIS, ("basis",), lambda one, other, _: bases(one.scope, other.scope)),
    AxisRow(
        Axis.FIGURE_TYPE,
        ("figure_type",),
        lambda one, other, _: figure_types(one.scope, other.scope),
    ),
    AxisRow(
        Axis.POPULATION,
        ("population", "description"),
        lambda one, other, _: people(one.scope, other.scope),
    ),
    AxisRow(
        Axis.PLACE,
        ("places", "from_places", "to_places"),
        _locations,
    ),
    AxisRow(
        Axis.EVENT, ("event",), lambda one, other, _: events(one.scope.event, other.scope.event)
    ),
    AxisRow(
        Axis.WINDOW, ("window",), lambda one, other, _: times(one.scope.time, other.scope.time)
    ),
    AxisRow(Axis.COHORT, (), lambda one, other, _: cohorts(one.scope.time, other.scope.time)),
    AxisRow(
        Axis.COUNTED_IN,
        ("counted_in", "includes_earlier"),
        lambda one, other, _: additions(one.scope.time, other.scope.time),
    ),
    AxisRow(
        Axis.RESPONSIBLE,
        ("responsible",),
        lambda one, other, _: blames(one.scope.blamed, other.scope.blamed),
    ),
    AxisRow(Axis.AS_OF, ("as_of",), _dates),
    AxisRow(Axis.STATUS, ("status",), _proofs),
    AxisRow(Axis.COUNT, ("count",), _numbers),
    AxisRow(Axis.ORIGINATOR, ("according_to",), _originators),
)
AXIS_TABLE = tuple(sorted(_ROWS, key=lambda row: [*Axis].index(row.axis)))
"""A row for each axis of figures, in the order of the axes."""

FIELDS_WITHOUT_AXIS = {
    "id": "names the record",
    "sources": "the documents that carry it, not what it counts",
    "parts": "declared, and asked for as such",
    "part_of": "declared, and asked for as such",
    "revises": "declared, and asked for as such",
    "withdrawn": "a withdrawn figure is compared with none",
    "sensitivity": "who may read it",
    "not_before": "from when it may be read",
    "note": "words beside it",
    "method": "how the originator arrived at it",
    "code": "under which an appeal is registered; its name tells it from others",
}
"""The fields of figures that state no axis, and why."""
