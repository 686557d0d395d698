"""Earlier scopes: what originators gave for one scope before they gave later figures."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from itertools import combinations, pairwise

from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.same_scope import SameScope, Verdict, of_one_scope

MANY = 30
"""Of more originators than this, the first are set against each other two by two."""

Pair = frozenset[str]


def earlier_scopes(
    figure_set: FigureSet, cells: Iterable[list[ScopedFigure]], current: Collection[str]
) -> Iterator[SameScope]:
    """Figures of several originators for one scope and date that exclude each other.

    At least one of them was replaced since, which does not make it right for its date. Two
    originators are set against each other where they last gave figures for the same; what both
    still give for it is not earlier, and is asked for elsewhere, unless one only gave a higher one
    later. ``cells`` are the standing figures of each scope but for its time.
    """
    for figures in cells:
        if not all(one.id in current for one in figures):
            yield from _of_cell(figure_set, figures, current)


def _of_cell(
    figure_set: FigureSet, figures: list[ScopedFigure], current: Collection[str]
) -> Iterator[SameScope]:
    settled: set[Pair] = set()
    dated: dict[tuple[date, object], list[ScopedFigure]] = {}
    for alike in _by(figures, lambda one: one.scope.time):
        settled |= _settled(alike, current)
        for on_day in _of_one_date(alike):
            day = on_day[0].date and on_day[0].known_on
            if day is not None:
                dated[day.last, len(dated)] = on_day
    for key in sorted(dated, reverse=True):
        pairs = _pairs(dated[key]) - settled
        settled |= pairs
        given = frozenset().union(*pairs)
        scope = of_one_scope([one for one in dated[key] if one.originator in given], figure_set)
        if scope is not None and scope.verdict is Verdict.DIFFER:
            yield scope


def _day(one: ScopedFigure) -> date:
    day = one.known_on
    return day.last if day else date.min


Followed = Callable[[str], tuple[ScopedFigure, ...]]
"""What replaced the figure of an id, to the latest."""


def unsettled(
    scopes: Iterable[SameScope], followed: Followed
) -> Iterator[tuple[ScopedFigure, ...]]:
    """The figures of earlier scopes that exclude each other still, whatever came after them.

    What its originator corrected for the same date does not, nor do those of originators whose
    latest figures agree.
    """
    for scope in scopes:
        corrected = (
            one
            for one in scope.figures
            for to in followed(one.id)[:1]
            if to.known_on == one.known_on
        )
        gone = {one.id for one in corrected}
        figures = SameScope(tuple(one for one in scope.figures if one.id not in gone)).conflicting
        now = SameScope(tuple(dict.fromkeys(_latest(one, followed) for one in figures)))
        alike = len({one.scope.time for one in now.figures}) == 1
        if figures and not (alike and now.verdict is Verdict.AGREE):
            yield figures


def excluded_before(
    conflicts: Iterable[tuple[ScopedFigure, ...]], followed: Followed
) -> dict[str, tuple[ScopedFigure, ...]]:
    """What excludes the figures of some conflicts, by the ids of those that replaced them."""
    found: dict[str, tuple[ScopedFigure, ...]] = {}
    for figures in conflicts:
        for one in figures:
            now = _latest(one, followed).id
            found[now] = (*found.get(now, ()), *filter(one.excludes, figures))
    return found


def _latest(one: ScopedFigure, followed: Followed) -> ScopedFigure:
    return next(reversed(followed(one.id)), one)


def _of_one_date(figures: list[ScopedFigure]) -> Iterator[list[ScopedFigure]]:
    """Figures by the date for which they stand; where one gave several for it, by when it knew."""
    for on_day in _by(figures, lambda one: one.date):
        several = len({one.originator for one in on_day}) < len(on_day)
        yield from _by(on_day, lambda one: one.known_on) if several else [on_day]


def _by(
    figures: Iterable[ScopedFigure], key: Callable[[ScopedFigure], object]
) -> Iterable[list[ScopedFigure]]:
    found: dict[object, list[ScopedFigure]] = {}
    for one in figures:
        found.setdefault(key(one), []).append(one)
    return found.values()


def _settled(figures: list[ScopedFigure], current: Collection[str]) -> set[Pair]:
    """The originators whose current figures are of one date, fit together, or exclude each other.

    A higher one of a later date says nothing of what both gave for an earlier one, unless one of
    them took back what it gave.
    """
    given = [one for one in figures if one.id in current]
    pairs = _pairs(given)
    if len({one.known_on for one in given}) == 1:
        return pairs
    corrected = _came_down(figures)
    return {
        pair
        for one, other in combinations(given, 2)
        if (pair := frozenset({one.originator, other.originator})) in pairs
        and (_level(one, other) or not pair.isdisjoint(corrected))
    }


def _came_down(figures: list[ScopedFigure]) -> set[str]:
    """The originators whose later figure is lower than an earlier one."""
    found: set[str] = set()
    for given in _by(figures, lambda one: one.originator):
        dated = sorted(given, key=_day)
        if any(later.interval.below(one.interval) for one, later in pairwise(dated)):
            found.add(given[0].originator)
    return found


def _level(one: ScopedFigure, other: ScopedFigure) -> bool:
    same = one.known_on == other.known_on
    return same or one.interval.overlaps(other.interval) or one.excludes(other)


def _pairs(figures: Iterable[ScopedFigure]) -> set[Pair]:
    originators = list(dict.fromkeys(one.originator for one in figures))
    return set(map(frozenset, combinations(originators[:MANY], 2)))
