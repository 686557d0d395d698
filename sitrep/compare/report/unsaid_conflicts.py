"""Unsaid conflicts: figures that exclude each other if both are of one event, or of one cause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.divisions import CAUSE
from sitrep.compare.axes.events import NO_EVENT
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.scope_index import ScopeIndex


@dataclass(frozen=True, slots=True)
class UnsaidConflict:
    """Figures that do not say of which event or cause they are, and figures that do.

    The lower cover all that the higher do, if they are of the same; nothing says whether they are.
    ``axes`` are those that the former do not state.
    """

    unsaid: tuple[ScopedFigure, ...]
    stated: tuple[ScopedFigure, ...]
    axes: tuple[Axis, ...]

    @property
    def sides(self) -> tuple[tuple[ScopedFigure, ...], tuple[ScopedFigure, ...]]:
        """Each figure on the one side excludes each on the other."""
        return self.stated, self.unsaid


def unsaid_conflicts(figure_set: FigureSet, cells: ScopeIndex) -> Iterator[UnsaidConflict]:
    """One for all figures that the same others exclude if they are of one event, or one cause.

    Others of two causes are two: of both at once nothing can be.

    One originator that states an event for one of its figures may well mean another by the other;
    one that states a cause for one of them, and none for the other, may mean all causes by it.
    """
    found: dict[tuple[str, tuple[Axis, ...], object], list[ScopedFigure]] = {}
    for one in cells.figures:
        for axes in _stated(one) if one.scope.days is not None else ():
            for whole in _lower(cells, _without(one, axes)):
                declared = one.id in figure_set.parts_of(whole.id)
                own = whole.originator == one.originator and axes != (Axis.CAUSE,)
                if not own and not declared:
                    said = (whole.id, axes, _values(one, axes))
                    found.setdefault(said, []).append(one)
    for one, whole in _above_an_event(figure_set, cells):
        said = (one.id, (Axis.EVENT,), whole.scope.event)
        found.setdefault(said, []).append(whole)
    held, merged = figure_set.figures, dict[object, list[UnsaidConflict]]()
    for (ref, axes, _), stated in found.items():
        conflict = UnsaidConflict((held[ref],), tuple(stated), axes)
        key = (held[ref].scope.measure, axes, *(figure.id for figure in stated))
        merged.setdefault(key, []).append(conflict)
    for several in merged.values():
        yield replace(several[0], unsaid=tuple(each.unsaid[0] for each in several))


def _above_an_event(
    figure_set: FigureSet, cells: ScopeIndex
) -> Iterator[tuple[ScopedFigure, ScopedFigure]]:
    """Each figure of no stated event, and the lower one of an event in more places or days.

    Of the very places and days, all that happened is no fewer than what happened in one event. An
    originator that tells several events apart leaves open in which of them the higher one lies.
    """
    events: dict[str, set[object]] = {}
    for one in cells.figures:
        events.setdefault(one.originator, set()).add(one.scope.event)
    of_one = (
        _without(one, (Axis.EVENT,))
        for one in cells.figures
        if one.scope.event and one.scope.days is not None
        if len(events[one.originator] - {NO_EVENT}) == 1
    )
    lower = ScopeIndex(of_one, cells.places)
    for one in cells.figures if lower.figures else ():
        if one.scope.event or one.scope.days is None:
            continue
        for whole in lower.exceeded_by(one):
            declared = one.id in figure_set.parts_of(whole.id)
            if whole.originator != one.originator and not declared and _elsewhere(one, whole):
                yield one, figure_set.figures[whole.id]


def _elsewhere(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether two figures are of other places, or of other days."""
    first, second = one.scope, other.scope
    places = (first.origins, first.goals) != (second.origins, second.goals)
    return places or first.days != second.days


def _stated(figure: ScopedFigure) -> Iterator[tuple[Axis, ...]]:
    """The event and the cause, and both together, as far as a figure states them."""
    said = {Axis.CAUSE: figure.scope.cause is not None, Axis.EVENT: bool(figure.scope.event)}
    axes = [axis for axis, states in said.items() if states]
    for number in range(1, len(axes) + 1):
        yield from combinations(axes, number)


def _values(figure: ScopedFigure, axes: tuple[Axis, ...]) -> tuple[object, ...]:
    """Of which cause and event it says that it is, on these axes."""
    said: dict[Axis, object] = {Axis.CAUSE: figure.scope.cause, Axis.EVENT: figure.scope.event}
    return tuple(said[axis] for axis in axes)


def _without(figure: ScopedFigure, axes: tuple[Axis, ...]) -> ScopedFigure:
    """A figure as if it did not state some of its scope."""
    scope = figure.scope
    if Axis.CAUSE in axes:
        divided = (*scope.divided[:CAUSE], None, *scope.divided[CAUSE + 1 :])
        scope = replace(scope, divided=divided)
    if Axis.EVENT in axes:
        scope = replace(scope, event=NO_EVENT)
    return replace(figure, scope=scope)


def _lower(cells: ScopeIndex, figure: ScopedFigure) -> Iterator[ScopedFigure]:
    """Lower figures of the very scope of a figure, and the lowest of wider ones."""
    alike = cells.held.get(figure.scope.cell, {}).get(figure.scope.time, ())
    for one in (*alike, *cells.exceeded_by(figure)):
        dated = one.scope.days is not None and one.id != figure.id
        if dated and one.interval.below(figure.interval) and one.may_bound(figure):
            yield one
