"""Overtaking: the higher figures that others gave later for what a figure counts, or a part."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.axes.axis import SCOPE, Axis
from sitrep.compare.axes.relations import AxisRelation, together
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.scope_index import ScopeIndex


def overtaking(cells: ScopeIndex, figure: ScopedFigure) -> tuple[ScopedFigure, ...]:
    """Of each other originator the last that counts the same from the same day on, and is higher.

    It was counted up to a later date, or told later. Where people are at a time rises and falls,
    and is overtaken by nothing.
    """
    last: dict[str, ScopedFigure] = {}
    for other in _of_the_same(cells, figure):
        held = last.get(other.originator)
        if figure.counted_before(other) and (held is None or held.latest <= other.latest):
            last[other.originator] = other
    return tuple(last.values())


def _of_the_same(cells: ScopeIndex, figure: ScopedFigure) -> Iterator[ScopedFigure]:
    start = figure.claim.window.start
    for time, figures in cells.held.get(figure.scope.cell, {}).items():
        for one in figures if time.cohort == figure.scope.time.cohort else ():
            same = time == figure.scope.time
            on = one.claim.window.start == start and one.goes_on and figure.goes_on
            if one.originator != figure.originator and (same or on):
                yield one


def overtaking_parts(
    figure_set: FigureSet, cells: ScopeIndex, figure: ScopedFigure
) -> tuple[ScopedFigure, ...]:
    """Of each other originator the highest of a part of what a figure counts, if it is higher.

    It was counted up to a later date, or told later, so that it does not contradict the figure.
    What is declared to be a part is asked for elsewhere; what lies to others is no part of it.
    """
    highest: dict[str, ScopedFigure] = {}
    declared = figure_set.parts_of(figure.id)
    for other in cells.higher(figure):
        held = highest.get(other.originator)
        if (
            (held is None or held.interval.below(other.interval))
            and other.originator != figure.originator
            and other.id not in declared
            and _may_hold(figure, other)
            and figure.counted_before(other)
            and _holds(figure_set, figure, other)
        ):
            highest[other.originator] = other
    return tuple(highest.values())


def _may_hold(figure: ScopedFigure, other: ScopedFigure) -> bool:
    """What is asked first, as it costs least: the sort of figure, whom it blames and its days."""
    mine, theirs = figure.scope, other.scope
    return mine.kind == theirs.kind and mine.blamed == theirs.blamed and _in_its_days(figure, other)


def _holds(figure_set: FigureSet, figure: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether all of what another counts is counted in a figure, but for what came after it."""
    axes = figure_set.axes(figure, other)
    lies = {axis: axes[axis] for axis in SCOPE if axis in axes and axis is not Axis.WINDOW}
    if axes[Axis.COUNT] is not AxisRelation.SAME or not all(
        axes[axis].level for axis in (Axis.CAUSE, Axis.EVENT)
    ):
        return False
    beside_time = together(lies.values())
    if beside_time is AxisRelation.SAME:
        return _in_its_days(figure, other, strictly=True)
    return beside_time is AxisRelation.AROUND


def _in_its_days(figure: ScopedFigure, other: ScopedFigure, strictly: bool = False) -> bool:
    """Whether another began to count no earlier, and ended no later or goes on as it does.

    ``strictly``: it counts fewer days, and both do not only go on from the same day.
    """
    mine, theirs = figure.claim.window, other.claim.window
    begins, began = mine.start, theirs.start
    if begins is None or began is None or began.first < begins.first:
        return False
    within = theirs.end is not None and theirs.within(mine)
    going_on = figure.goes_on and other.goes_on
    if strictly and began.first == begins.first:
        return within and not going_on and theirs.end != mine.end
    return within or going_on


def told_on_the_day_of(figure: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether a figure is of the day of another, and nothing says at which hour it was known."""
    mine, theirs = (one.claim.as_of or one.published for one in (figure, other))
    if mine is None or theirs is None:
        return False
    return mine.minutes is None and mine.last == theirs.last
