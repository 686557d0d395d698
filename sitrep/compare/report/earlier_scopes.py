"""Earlier scopes: what originators gave for one scope before they gave later figures."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from itertools import combinations

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
    still give for it is not earlier, and is asked for elsewhere. ``cells`` are the standing figures
    of each scope but for its time.
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
        settled |= _pairs(one for one in alike if one.id in current)
        for on_day in _by(alike, lambda one: one.date):
            if on_day[0].date is not None:
                dated[on_day[0].date.last, len(dated)] = on_day
    for key in sorted(dated, reverse=True):
        pairs = _pairs(dated[key]) - settled
        settled |= pairs
        given = frozenset().union(*pairs)
        scope = of_one_scope([one for one in dated[key] if one.originator in given], figure_set)
        if scope is not None and scope.verdict is Verdict.DIFFER:
            yield scope


def _by(
    figures: Iterable[ScopedFigure], key: Callable[[ScopedFigure], object]
) -> Iterable[list[ScopedFigure]]:
    found: dict[object, list[ScopedFigure]] = {}
    for one in figures:
        found.setdefault(key(one), []).append(one)
    return found.values()


def _pairs(figures: Iterable[ScopedFigure]) -> set[Pair]:
    originators = list(dict.fromkeys(one.originator for one in figures))
    return set(map(frozenset, combinations(originators[:MANY], 2)))
