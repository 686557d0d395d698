"""Overtaking: the higher figures that others gave later for what a figure counts."""

from __future__ import annotations

from collections.abc import Iterator

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
