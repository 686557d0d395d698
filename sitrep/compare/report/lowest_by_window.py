"""Lowest by window: of many figures, the lowest of those whose time holds that of a given one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from math import inf
from typing import NamedTuple

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.model.values.interval import Number


class LowestByWindow:
    """Figures with an upper end, by their time.

    A Fenwick tree over the starts, each node of which keeps its ends in order with the lowest
    figure from there on: a look-up costs the square of the logarithm of their number.
    """

    def __init__(self, figures: Iterable[ScopedFigure]) -> None:
        bounded = [one for one in figures if one.interval.high is not None]
        dated = sorted((one for one in bounded if one.scope.days), key=_start)
        self._dated = sorted(dated, key=_key)
        self._undated = sorted((one for one in bounded if not one.scope.days), key=_key)
        self._starts = [_start(one) for one in dated]
        self._nodes = [_node([])]
        for node in range(1, len(dated) + 1):
            self._nodes.append(_node(dated[node - (node & -node) : node]))

    def holding(self, figure: ScopedFigure, strictly: bool) -> Iterator[ScopedFigure]:
        """The lowest that can bound a figure whose time it holds, and the lowest without a time.

        ``strictly`` leaves out those of the very same time. A time that is not stated may be any.
        """
        if figure.scope.days is None:
            yield from _first(self._dated, figure)
        else:
            start, end = _start(figure), _end(figure)
            asked = [(start - 1, end), (start, end + 1)] if strictly else [(start, end)]
            found = _lowest(one for at in asked if (one := self._holding(figure, *at)))
            yield from (found,) if found else ()
        if figure.scope.days is not None or not strictly:
            yield from _first(self._undated, figure)

    def _holding(self, figure: ScopedFigure, start: float, end: float) -> ScopedFigure | None:
        found: list[ScopedFigure] = []
        node = bisect_right(self._starts, start)
        while node:
            held = self._nodes[node]
            at = bisect_left(held.ends, end)
            if at < len(held.ends):
                if held.lowest[at].may_bound(figure):
                    found.append(held.lowest[at])
                else:
                    found += (one for one in held.figures[at:] if one.may_bound(figure))
            node -= node & -node
        return _lowest(found)


class _Node(NamedTuple):
    """Figures by their ends, and for each end the lowest figure that ends then or later."""

    ends: list[float]
    lowest: list[ScopedFigure]
    figures: list[ScopedFigure]


def _node(figures: list[ScopedFigure]) -> _Node:
    ordered = sorted(figures, key=_end)
    lowest: list[ScopedFigure] = []
    for figure in reversed(ordered):
        lowest.append(min(figure, lowest[-1], key=_key) if lowest else figure)
    return _Node([_end(one) for one in ordered], lowest[::-1], ordered)


def _start(figure: ScopedFigure) -> float:
    """When its days begin; of the dead or missing of a day, when they did or went missing."""
    days, cohort = figure.scope.days, figure.scope.time.cohort
    assert days is not None
    if not days.kept:
        return days.start
    return -inf if cohort is None else cohort.start


def _end(figure: ScopedFigure) -> float:
    days, cohort = figure.scope.days, figure.scope.time.cohort
    kept = days is not None and days.kept and cohort is not None
    return min(figure.end, cohort.end) if kept and cohort is not None else figure.end


def _first(by_number: Iterable[ScopedFigure], figure: ScopedFigure) -> Iterator[ScopedFigure]:
    """The lowest of those below a figure that can bound it, if any."""
    lower = takewhile(lambda one: one.interval.below(figure.interval), by_number)
    return islice((one for one in lower if one.may_bound(figure)), 1)


def _lowest(figures: Iterable[ScopedFigure]) -> ScopedFigure | None:
    return min(figures, key=_key, default=None)


def _key(figure: ScopedFigure) -> tuple[Number, str]:
    return (figure.interval.high or 0, figure.id)
