"""Lowest by window: of many figures, the lowest of those whose time holds a given one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from sitrep.compare.axes.times import Days
from sitrep.compare.claims.scoped_figure import ScopedFigure

_DAY = timedelta(days=1)


class LowestByWindow:
    """Figures with an upper end, by their time.

    A Fenwick tree over the first days, each node of which keeps its last days in order with the
    lowest figure from there on: a look-up costs the square of the logarithm of their number.
    """

    def __init__(self, figures: Iterable[ScopedFigure]) -> None:
        bounded = [one for one in figures if one.interval.high is not None]
        dated = sorted((one for one in bounded if one.scope.days), key=lambda one: _days(one).first)
        self._undated = _lowest(one for one in bounded if not one.scope.days)
        self._all = _lowest(bounded)
        self._firsts = [_days(one).first for one in dated]
        self._nodes: list[tuple[list[date], list[ScopedFigure]]] = [([], [])]
        for node in range(1, len(dated) + 1):
            self._nodes.append(_node(dated[node - (node & -node) : node]))

    def holding(self, days: Days | None, strictly: bool) -> Iterator[ScopedFigure]:
        """The lowest figure whose time holds these days, and the lowest of unstated time.

        ``strictly`` leaves out those of the very same days. A time that is not stated may be any.
        """
        if days is None:
            found = self._all if not strictly else _lowest(self._dated())
            yield from (found,) if found else ()
            return
        asked = [days]
        if strictly:
            earlier = days.first - _DAY if days.first > date.min else None
            later = days.last + _DAY if days.last < date.max else None
            asked = [Days(earlier, days.last)] if earlier else []
            asked += [Days(days.first, later)] if later else []
        found = _lowest(one for one in map(self._dated_holding, asked) if one)
        yield from (one for one in (found, self._undated) if one)

    def _dated(self) -> Iterator[ScopedFigure]:
        return (figures[0] for _, figures in self._nodes if figures)

    def _dated_holding(self, days: Days) -> ScopedFigure | None:
        found: list[ScopedFigure] = []
        node = bisect_right(self._firsts, days.first)
        while node:
            lasts, lowest = self._nodes[node]
            at = bisect_left(lasts, days.last)
            if at < len(lasts):
                found.append(lowest[at])
            node -= node & -node
        return _lowest(found)


def _node(figures: list[ScopedFigure]) -> tuple[list[date], list[ScopedFigure]]:
    """Last days in order, and for each the lowest figure that ends then or later."""
    ordered = sorted(figures, key=lambda one: _days(one).last)
    lowest: list[ScopedFigure] = []
    for figure in reversed(ordered):
        lowest.append(min(figure, lowest[-1], key=_key) if lowest else figure)
    return [_days(one).last for one in ordered], lowest[::-1]


def _days(figure: ScopedFigure) -> Days:
    assert figure.scope.days is not None
    return figure.scope.days


def _lowest(figures: Iterable[ScopedFigure]) -> ScopedFigure | None:
    return min(figures, key=_key, default=None)


def _key(figure: ScopedFigure) -> tuple[int, str]:
    return (figure.interval.high or 0, figure.id)
