"""Sharing parts: figures of some of a total that may share people, and are more than it together.

By cause, by who is held responsible, or by what describes them, one originator says of whom its
total is made; nothing says that nobody is counted in two of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitrep.compare.axes.divisions import CAUSE
from sitrep.compare.axes.scopes import ScopeKey
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.model.values.interval import NOTHING, Interval


@dataclass(frozen=True, slots=True)
class Sharing:
    """Parts of which some people are in several, if these and the whole are all right."""

    whole: ScopedFigure
    parts: tuple[ScopedFigure, ...]
    total: Interval


def sharing_parts(figure_set: FigureSet, figures: Iterable[ScopedFigure]) -> Iterator[Sharing]:
    """One for each figure that those exceed together which tell it apart on one axis in words."""
    wholes: dict[object, ScopedFigure] = {}
    told_apart: dict[tuple[str, object], list[ScopedFigure]] = {}
    for one in figures:
        if one.scope.adds_up and one.numbered:
            rest = (one.originator, one.scope.time, one.assurance)
            wholes.setdefault((*rest, one.scope.cell), one)
            for way, cell in _less_told(one.scope.cell):
                told_apart.setdefault((way, (*rest, cell)), []).append(one)
    for (_, key), parts in told_apart.items():
        whole = wholes.get(key)
        if whole is not None and _exceeded(figure_set, whole, parts):
            yield Sharing(whole, tuple(parts), _sum(one.reckoned for one in parts))


def _less_told(cell: ScopeKey) -> Iterator[tuple[str, ScopeKey]]:
    """What a figure counts, as one says it that tells one thing less: all whom it is some of."""
    group, described = cell.who
    wider = (group, None) if cell.among is None else cell.among
    if described is not None and wider[0] is group:  # of two groups it is known whether they share
        yield "who", cell._replace(who=wider, among=None)
    if cell.divided[CAUSE] is not None:
        divided = (*cell.divided[:CAUSE], None, *cell.divided[CAUSE + 1 :])
        yield "cause", cell._replace(divided=divided)
    if cell.blamed:
        yield "blamed", cell._replace(blamed=frozenset())


def _exceeded(figure_set: FigureSet, whole: ScopedFigure, parts: list[ScopedFigure]) -> bool:
    """Whether several parts are more together than what each of them lies within.

    What is declared to make a figure up is added, and told, as its sum is.
    """
    if len(parts) < 2 or not figure_set.made_of(whole.id).isdisjoint(one.id for one in parts):
        return False
    if not all(whole.may_bound(one) for one in parts):
        return False
    if any(whole.interval.below(one.interval) for one in parts):
        return False
    return whole.interval.below(_sum(one.interval for one in parts))


def _sum(intervals: Iterable[Interval]) -> Interval:
    total = NOTHING
    for one in intervals:
        total = total + one
    return total
