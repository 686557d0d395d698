"""Sharing parts: figures of some of a total that may share people, and are more than it together.

By cause, by who is held responsible, or by what describes them, one originator says of whom its
total is made; nothing says that nobody is counted in two of these. So does it by a definition,
where it declares each to be some of the total; a total of hunger and cold holds those of either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitrep.compare.axes.divisions import CAUSE, DEFINITION
from sitrep.compare.axes.scopes import ScopeKey
from sitrep.compare.axes.stated_in_words import Said
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.claims.worded_causes import causes_joined
from sitrep.model.values.interval import NOTHING, Interval


@dataclass(frozen=True, slots=True)
class Sharing:
    """Parts of which some people are in several, if these and the whole are all right."""

    whole: ScopedFigure
    parts: tuple[ScopedFigure, ...]
    total: Interval


def sharing_parts(figure_set: FigureSet, figures: Iterable[ScopedFigure]) -> Iterator[Sharing]:
    """One for each figure that those exceed together which tell it apart on one axis in words."""
    by_cell: dict[tuple[object, ...], list[ScopedFigure]] = {}
    told_apart: dict[tuple[str, tuple[object, ...]], list[ScopedFigure]] = {}
    for one in figures:
        if one.scope.adds_up and one.numbered:
            by_cell.setdefault(_key(one, one.scope.cell), []).append(one)
            for way, cell in _less_told(one):
                told_apart.setdefault((way, _key(one, cell)), []).append(one)
    for (way, key), parts in told_apart.items():
        for whole in by_cell.get(key, ())[:1]:
            declared = [one for one in parts if one.claim.part_of == whole.id]
            yield from _shared(figure_set, whole, declared if way == "definition" else parts)
    for whole, *_ in by_cell.values():
        each = (by_cell.get(_key(whole, cell), ()) for cell in _by_cause(whole.scope.cell))
        yield from _shared(figure_set, whole, [one for found in each for one in found[:1]])


def _key(figure: ScopedFigure, cell: ScopeKey) -> tuple[object, ...]:
    """What figures of a cell have in common that can be set against each other here."""
    return (figure.originator, figure.scope.time, figure.assurance, cell)


def _shared(
    figure_set: FigureSet, whole: ScopedFigure, parts: list[ScopedFigure]
) -> Iterator[Sharing]:
    if _exceeded(figure_set, whole, parts):
        yield Sharing(whole, tuple(parts), _sum(one.reckoned for one in parts))


def _by_cause(cell: ScopeKey) -> Iterator[ScopeKey]:
    """What figures say of each of several causes that one names together, in order."""
    cause = cell.divided[CAUSE]
    for one in sorted(causes_joined(cause) if isinstance(cause, str) else ()):
        yield cell._replace(divided=_divided(cell, CAUSE, one))


def _divided(cell: ScopeKey, at: int, said: Said) -> tuple[Said, ...]:
    return (*cell.divided[:at], said, *cell.divided[at + 1 :])


def _less_told(figure: ScopedFigure) -> Iterator[tuple[str, ScopeKey]]:
    """What a figure counts, as one says it that tells one thing less: all whom it is some of."""
    cell = figure.scope.cell
    group, described = cell.who
    wider = (group, None) if cell.among is None else cell.among
    if described is not None and wider[0] is group:  # of two groups it is known whether they share
        yield "who", cell._replace(who=wider, among=None)
    if cell.divided[CAUSE] is not None:
        yield "cause", cell._replace(divided=_divided(cell, CAUSE, None))
    if cell.divided[DEFINITION] is not None and figure.claim.part_of is not None:
        yield "definition", cell._replace(divided=_divided(cell, DEFINITION, None))
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
