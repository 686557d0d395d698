"""Disjoint parts: figures that share nobody, and together are more than what holds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitrep.compare.axes.populations import group_relation, holding
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.model.values.interval import NOTHING, Interval

MANY = 30
"""Groups of people are few; more figures than this are not set against each other two by two."""


@dataclass(frozen=True, slots=True)
class Excess:
    """Parts that nobody declared, of which there are more together than the whole holds."""

    whole: ScopedFigure
    parts: tuple[ScopedFigure, ...]
    total: Interval


def undeclared_excess(figure_set: FigureSet, figures: Iterable[ScopedFigure]) -> Iterator[Excess]:
    """One for each figure that its disjoint parts exceed, by place or by group of people."""
    alike: dict[object, dict[object, ScopedFigure]] = {}
    for one in figures:
        cell = one.scope.cell
        rest = cell._replace(who=None, origins=None, goals=None)  # type: ignore[arg-type]
        group = alike.setdefault((one.originator, rest, one.scope.time, one.assurance), {})
        group.setdefault((cell.who, cell.origins, cell.goals), one)
    for found in alike.values():
        if len(found) > 2:
            yield from _in_group(figure_set, found)


def _in_group(figure_set: FigureSet, found: dict[object, ScopedFigure]) -> Iterator[Excess]:
    held: dict[str, list[list[ScopedFigure]]] = {}
    for one in found.values():
        for whole, by_place in _wholes(figure_set, one, found):
            if one.id not in figure_set.parts_of(whole.id):
                held.setdefault(whole.id, [[], []])[by_place].append(one)
    for ref, (of_groups, of_places) in held.items():
        whole = figure_set.figures[ref]
        for parts in (*_by_level(figure_set, of_places), _apart(of_groups)):
            total = NOTHING
            for part in parts:
                total = total + part.interval
            if len(parts) > 1 and whole.interval.below(total):
                yield Excess(whole, tuple(parts), total)


def _wholes(
    figure_set: FigureSet, one: ScopedFigure, found: dict[object, ScopedFigure]
) -> Iterator[tuple[ScopedFigure, bool]]:
    """The figures that hold one, by a wider place or by a wider group."""
    cell = one.scope.cell
    for wider in _wider_places(figure_set, cell.origins):
        yield from ((found[key], True) for key in [(cell.who, wider, cell.goals)] if key in found)
    for wider in _wider_places(figure_set, cell.goals):
        yield from ((found[key], True) for key in [(cell.who, cell.origins, wider)] if key in found)
    for who in holding(one.scope.population):
        key = (who, cell.origins, cell.goals)
        if who != cell.who and key in found:
            yield found[key], False


def _wider_places(figure_set: FigureSet, places: frozenset[str]) -> Iterator[frozenset[str]]:
    if len(places) == 1:
        yield from (frozenset({one}) for one in figure_set.places.above(next(iter(places)))[1:])


def _by_level(figure_set: FigureSet, parts: list[ScopedFigure]) -> Iterator[list[ScopedFigure]]:
    """Parts by the number of places above theirs: two that stand as high share no place."""
    found: dict[object, list[ScopedFigure]] = {}
    for part in parts:
        places = part.scope.origins or part.scope.goals
        level = figure_set.places.level_of(next(iter(places)))
        if level is not None:
            found.setdefault(level, []).append(part)
    yield from found.values()


def _apart(parts: list[ScopedFigure]) -> list[ScopedFigure]:
    """The highest of some groups of people of which none shares anybody with another."""
    chosen: list[ScopedFigure] = []
    ordered = sorted(parts, key=lambda one: (-one.interval.low, one.id))
    for part in ordered[:MANY]:
        groups = (one.scope.population.group for one in chosen)
        own = part.scope.population.group
        if all(group_relation(own, group) is AxisRelation.APART for group in groups):
            chosen.append(part)
    return chosen
