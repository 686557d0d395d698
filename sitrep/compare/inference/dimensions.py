"""Dimensions: the axes along which totals have parts, and what holds what on each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sitrep.compare.axes.measures import holding_measures
from sitrep.compare.axes.populations import group_relation, holding_keys
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.axes.scopes import ScopeKey
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.inference.apart import Apart

Above = Callable[[Any], Iterable[Any]]


class Dimension(NamedTuple):
    """An axis along which totals have parts.

    ``blank`` takes it out of a key; ``above`` is given the positions of a group, and then names
    for each those that hold it, from the nearest on. ``apart``: whether two parts share nobody;
    without it nothing is known unless all adds up. ``chained``: what a part of a part is part of
    needs not be asked.
    """

    blank: dict[str, Any]
    position: Callable[[ScopeKey], Any]
    above: Callable[[Collection[Any]], Above]
    apart: Apart | None = None
    chained: bool = False


def dividing(figure_set: FigureSet, figures: Sequence[ScopedFigure]) -> list[Dimension]:
    """The axes on which some figures stand at several positions."""
    return [
        one
        for one in dimensions(figure_set)
        if len({one.position(figure.scope.cell) for figure in figures}) > 1
    ]


def alike_but_on(
    axes: Iterable[Dimension], figures: Iterable[ScopedFigure]
) -> Iterable[list[ScopedFigure]]:
    """The figures that differ on some axes alone: of one time, and as sure."""
    blank = {key: value for one in axes for key, value in one.blank.items()}
    groups: dict[object, list[ScopedFigure]] = {}
    for one in figures:
        rest = one.scope.cell._replace(**blank)
        groups.setdefault((rest, one.scope.time, one.assurance), []).append(one)
    return groups.values()


def dimensions(figure_set: FigureSet) -> Iterator[Dimension]:
    """The axes along which the figures of a report have totals and parts."""

    def places(positions: Collection[frozenset[str]]) -> Above:
        return _Places(figure_set, positions).above

    def apart(one: ScopedFigure, other: ScopedFigure) -> bool:
        lying = (
            figure_set.places.relation(one.scope.origins, other.scope.origins),
            figure_set.places.relation(one.scope.goals, other.scope.goals),
        )
        return AxisRelation.APART in lying

    yield Dimension({"origins": None}, lambda cell: cell.origins, places, apart, chained=True)
    yield Dimension({"goals": None}, lambda cell: cell.goals, places, apart, chained=True)
    people = {"who": None, "among": None}
    wider: Callable[[Any], Above] = _wider_groups
    yield Dimension(people, lambda cell: (cell.who, cell.among), wider, _groups_apart)
    wider = _wider_measures
    yield Dimension({"measure": ""}, lambda cell: cell.measure, wider, _measures_apart)
    yield Dimension({"by": None}, lambda cell: cell.by, _all_of)
    yield Dimension({"blamed": None}, lambda cell: cell.blamed, _all_of)
    yield Dimension({"event": None}, lambda cell: cell.event, _all_of)
    yield Dimension({"divided": None}, lambda cell: cell.divided, _undivided)


def _all_of(positions: Collection[Any]) -> Above:
    """Whatever says nothing holds what says something."""
    return lambda own: (one for one in positions if own and not one)


def _undivided(_: object) -> Above:
    """What says nothing where this says something, of one axis at a time."""

    def above(own: tuple[str | None, ...]) -> Iterator[tuple[str | None, ...]]:
        for at, said in enumerate(own):
            if said is not None:
                yield (*own[:at], None, *own[at + 1 :])

    return above


class _Places:
    """Which of some lists of places hold another, from the nearest on."""

    def __init__(self, figure_set: FigureSet, positions: Collection[frozenset[str]]) -> None:
        self._chain = figure_set.places.above
        self._positions = positions
        self._lists: dict[str, list[frozenset[str]]] = {}
        for several in sorted((one for one in positions if len(one) > 1), key=sorted):
            for ref in several:
                self._lists.setdefault(ref, []).append(several)

    def above(self, own: frozenset[str]) -> Iterator[frozenset[str]]:
        """The lists that hold all of these places, along the chain of the first."""
        chains = [self._chain(ref) for ref in sorted(own)]
        for step in chains[0] if chains else ():
            single = frozenset({step})
            if single in self._positions and all(step in chain for chain in chains):
                yield from (single,) if single != own else ()
            for one in self._lists.get(step, ()):
                if one != own and all(not one.isdisjoint(chain) for chain in chains):
                    yield one


def _wider_groups(_: object) -> Above:
    def above(own: Any) -> Iterator[Any]:
        who, among = own
        if among is not None:
            yield (among, None)
        yield from ((one, None) for one in holding_keys(who) if one != who)

    return above


def _groups_apart(one: ScopedFigure, other: ScopedFigure) -> bool:
    groups = one.scope.population.group, other.scope.population.group
    return group_relation(*groups) is AxisRelation.APART


def _wider_measures(_: object) -> Above:
    return lambda own: sorted(holding_measures(own) - {own})


def _measures_apart(one: ScopedFigure, other: ScopedFigure) -> bool:
    pair = {one.claim.measure, other.claim.measure}
    return any(pair <= apart for apart in one.claim.disjoint)
