"""Equations among figures of times that follow each other: new against total, weeks in a month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sitrep.compare.axes.times import spanning
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.inference.equations import Equation
from sitrep.compare.inference.relating import left_over, protection


def over_time(figure_set: FigureSet, withheld: frozenset[str]) -> Iterator[Equation]:
    """The equations in which a withheld figure stands, among those of one series of its originator.

    What was counted from one time to another is the difference of what was counted up to each: so
    every figure is a step between two times, and any two ways between them come to the same.
    """
    groups: dict[object, list[ScopedFigure]] = {}
    for one in figure_set.standing:
        if one.scope.adds_up and not one.claim.is_stock and _span(one) is not None:
            cell = one.scope.cell._replace(sort="")
            groups.setdefault((one.originator, cell, one.assurance), []).append(one)
    for figures in groups.values():
        if len(figures) > 1 and any(one.id in withheld for one in figures):
            yield from _of_series(figures, withheld)


def _span(figure: ScopedFigure) -> tuple[int, int] | None:
    """The minutes between which it was counted; of a total without a window, from the first on."""
    time = figure.scope.time
    days = time.added or time.days
    if days is None and time.undated_as_of is not None and not figure.claim.is_new:
        return 0, spanning(time.undated_as_of, time.undated_as_of).end
    return None if days is None else (days.start, days.end)


class _Way(NamedTuple):
    """How a time was reached: from which other, by which figure, with which sign, in how many."""

    back: int
    figure: ScopedFigure | None
    sign: int
    steps: int


def _of_series(figures: list[ScopedFigure], withheld: frozenset[str]) -> Iterator[Equation]:
    public = [one for one in figures if one.id not in withheld]
    hidden = [one for one in figures if one.id in withheld]
    ways = _ways(public)
    for one in hidden:
        yield from _round(one, ways, withheld)
    if len(hidden) > 1:
        ways = _ways(figures)
        for one in hidden:
            yield from _round(one, ways, withheld)


def _ways(figures: Iterable[ScopedFigure]) -> dict[int, _Way]:
    """A way from some time to every time that figures lead to, with as few steps as possible."""
    steps: dict[int, list[tuple[int, ScopedFigure, int]]] = {}
    ways: dict[int, _Way] = {}
    for one in figures:
        span = _span(one)
        assert span is not None
        start, end = span
        steps.setdefault(start, []).append((end, one, 1))
        steps.setdefault(end, []).append((start, one, -1))
    for origin in sorted(steps, key=lambda time: (-len(steps[time]), time)):
        if origin in ways:
            continue
        ways[origin] = _Way(origin, None, 0, 0)
        waiting = [origin]
        for time in waiting:
            for other, figure, sign in steps[time]:
                if other not in ways:
                    ways[other] = _Way(time, figure, sign, ways[time].steps + 1)
                    waiting.append(other)
    return ways


def _round(
    figure: ScopedFigure, ways: dict[int, _Way], withheld: frozenset[str]
) -> Iterator[Equation]:
    """That a figure and the way between its ends come to the same, as nearly as they do."""
    span = _span(figure)
    assert span is not None
    start, end = span
    if start not in ways or end not in ways:
        return
    terms = _between(start, end, ways)
    if len(terms or ()) < 2 or any(one is figure for one, _ in terms or ()):
        return
    assert terms is not None
    added = [one for one, sign in terms if sign > 0]
    taken = [one for one, sign in terms if sign < 0]
    signs = ((figure.id, 1), *((one.id, -sign) for one, sign in terms))
    low, high = left_over(figure, added)
    for one in taken:
        least, most = left_over(one, ())
        low, high = low + least, high + most
    near = max(protection(one) for one in (figure, *added, *taken) if one.id in withheld)
    if low <= 0 <= high:
        yield Equation(signs)
    elif -near < low and high < near:
        yield Equation(signs, min(low, 0), max(high, 0))


def _between(start: int, end: int, ways: dict[int, _Way]) -> list[tuple[ScopedFigure, int]] | None:
    """The figures on the way from one time to another, with their signs; None if there is none."""
    back, on = list[tuple[ScopedFigure, int]](), list[tuple[ScopedFigure, int]]()
    while start != end:
        first, last = ways[start], ways[end]
        if first.steps == last.steps == 0:
            return None
        if first.steps >= last.steps and first.figure is not None:
            back.append((first.figure, -first.sign))
            start = first.back
        elif last.figure is not None:
            on.append((last.figure, last.sign))
            end = last.back
    return [*back, *reversed(on)]
