"""Disjoint parts: figures that share nobody, and together are more than what holds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import chain, product
from typing import NamedTuple

from sitrep.compare.axes.divisions import SECTOR
from sitrep.compare.axes.measures import holding_measures
from sitrep.compare.axes.populations import holding_keys
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.apart_groups import groups_apart
from sitrep.compare.report.parts_in_time import inside_longer_times
from sitrep.compare.report.places_in_days import (
    added_in_totals,
    inside_wider_places,
    origin_of,
    wider_places,
)
from sitrep.model.figures.population import Group
from sitrep.model.values.interval import NOTHING, Interval, Number


@dataclass(frozen=True, slots=True)
class Excess:
    """Parts that nobody declared, of which there are more together than the whole holds."""

    whole: ScopedFigure
    parts: tuple[ScopedFigure, ...]
    total: Interval

    def among(self, figures: Mapping[str, ScopedFigure]) -> Excess:
        """What it is among ``figures`` of another report, by their ids."""
        parts = tuple(figures[one.id] for one in self.parts)
        return Excess(figures[self.whole.id], parts, self.total)


def undeclared_excess(
    figure_set: FigureSet, figures: Iterable[ScopedFigure], counted_on: Iterable[ScopedFigure]
) -> Iterator[Excess]:
    """One for each figure that its disjoint parts exceed: by place, group, measure or time.

    ``counted_on`` are figures of days that later ones hold beside others.
    """
    figures = [one for one in figures if one.scope.adds_up]
    of_one_time = list(_by_axis(figure_set, figures))
    yield from of_one_time
    told = {one.whole.id for one in of_one_time}
    for whole, by_originator in inside_wider_places(figure_set, figures):
        if whole.id not in told:
            of_places: dict[str, _Ways] = {
                who: ([], parts, []) for who, parts in by_originator.items()
            }
            yield from _above(figure_set, whole, of_places)
    yield from _by_measure(figure_set, figures)
    yield from _by_share(figure_set, figures)
    for whole, parts, least in added_in_totals(figure_set, figures):
        yield from _exceeding(figure_set, whole, parts, least)
    added_on = [one for one in counted_on if one.scope.adds_up]
    for whole, parts in inside_longer_times([*figures, *added_on]):
        yield from _exceeding(figure_set, whole, parts)


def _by_axis(figure_set: FigureSet, figures: Iterable[ScopedFigure]) -> Iterator[Excess]:
    """By place or group: parts that one originator gives, of a whole that it or another gives.

    The killed of some groups are some of the deaths of all.
    """
    alike: dict[tuple[str, object], _Found] = {}
    own = [(one, _rest(one), _counted(one)) for one in figures]
    # Its own measure first, of which one figure of each originator is taken.
    for measures in (_itself, _wider_than):
        for one, rest, counted in own:
            for measure in measures(one.scope.measure):
                found = alike.setdefault((measure, rest), {})
                found.setdefault(counted, {}).setdefault(one.originator, one)
    for (measure, _), found in alike.items():
        if len(found) > 2:
            yield from _in_group(figure_set, found, measure)


def _by_measure(figure_set: FigureSet, figures: Iterable[ScopedFigure]) -> Iterator[Excess]:
    """Killed and injured as one originator gives both, of all who were, as it or another does."""
    alike: dict[object, dict[str, dict[str, ScopedFigure]]] = {}
    for one in figures:
        key = (one.scope.cell._replace(measure=""), one.scope.time, one.assurance)
        of_measure = alike.setdefault(key, {}).setdefault(one.scope.measure, {})
        of_measure.setdefault(one.originator, one)
    for found in alike.values():
        any_of_them = next(iter(next(iter(found.values())).values()))
        for apart in any_of_them.claim.disjoint if len(found) > 2 else ():
            yield from _of_measures(figure_set, found, apart)


def _by_share(figure_set: FigureSet, figures: Iterable[ScopedFigure]) -> Iterator[Excess]:
    """By doer or sector, of what is shared out: parts that one originator gives, of a whole."""
    alike: dict[tuple[bool, tuple[object, ...]], list[ScopedFigure]] = {}
    wholes: dict[tuple[object, ...], list[ScopedFigure]] = {}
    for one in (one for one in figures if one.claim.shared_out):
        cell, rest = one.scope.cell, (one.scope.time, one.assurance)
        wholes.setdefault((cell, *rest), []).append(one)
        sectors = (*cell.divided[:SECTOR], None, *cell.divided[SECTOR + 1 :])
        of_all = {True: cell._replace(by=frozenset()), False: cell._replace(divided=sectors)}
        for by_doer, wider in of_all.items():
            if wider != cell:
                alike.setdefault((by_doer, (wider, *rest)), []).append(one)
    for (by_doer, key), given in alike.items():
        for originator in dict.fromkeys(one.originator for one in given):
            parts = _of_others((one for one in given if one.originator == originator), by_doer)
            for whole in wholes.get(key, ()):
                yield from _exceeding(figure_set, whole, parts)


def _of_others(parts: Iterable[ScopedFigure], by_doer: bool) -> list[ScopedFigure]:
    """The highest of some figures that share no doer, or are of different sectors."""
    chosen: list[ScopedFigure] = []
    for part in sorted(parts, key=lambda one: (-one.interval.low, one.id)):
        own, cells = part.scope.cell, [one.scope.cell for one in chosen]
        if all(own.by.isdisjoint(cell.by) if by_doer else own != cell for cell in cells):
            chosen.append(part)
    return chosen


def _of_measures(
    figure_set: FigureSet,
    found: Mapping[str, Mapping[str, ScopedFigure]],
    apart: frozenset[StrEnum],
) -> Iterator[Excess]:
    """Some measures, as each originator gives them, above what any gives for one that holds all."""
    parts: dict[str, list[ScopedFigure]] = {}
    for measure in found:
        for originator, one in found[measure].items() if measure in apart else ():
            parts.setdefault(originator, []).append(one)
    holding = [holding_measures(measure) for measure in found if measure in apart]
    for measure in sorted(frozenset.intersection(*holding) - apart) if holding else ():
        for whole in found.get(measure, {}).values():
            for of_one in parts.values():
                yield from _exceeding(figure_set, whole, of_one)


def _itself(measure: str) -> tuple[str, ...]:
    return (measure,)


@cache
def _wider_than(measure: str) -> tuple[str, ...]:
    return tuple(sorted(holding_measures(measure) - {measure}))


def _rest(figure: ScopedFigure) -> tuple[object, ...]:
    """What parts and whole share beside what is counted: what `_counted` and a measure leave."""
    cell = figure.scope.cell
    alike = (cell.kind, cell.unit, cell.sort, cell.divided, cell.by, cell.event, cell.blamed)
    return (alike, figure.scope.time, figure.assurance)


def _counted(figure: ScopedFigure) -> _Counted:
    cell = figure.scope.cell
    return _Counted(cell.who, cell.among, cell.origins, cell.goals)


class _Counted(NamedTuple):
    """Whom a figure counts and where, as far as its parts may differ from it."""

    who: tuple[Group, str | None]
    among: tuple[Group, str | None] | None
    origins: frozenset[str]
    goals: frozenset[str]


_Found = dict[_Counted, dict[str, ScopedFigure]]
"""Figures by what they count, then by who gave them."""


def _exceeding(
    figure_set: FigureSet, whole: ScopedFigure, parts: Iterable[ScopedFigure], least: int = 2
) -> Iterator[Excess]:
    """That parts together are more than the whole: those that it can bound, and is not made of."""
    made_of = figure_set.made_of(whole.id)
    held = [one for one in parts if one.id not in made_of and whole.may_bound(one)]
    if least > 1:  # what one part alone exceeds is no matter of their sum, nor is a part of nobody
        held = [one for one in held if one.interval.high != 0]
        if any(whole.interval.below(one.interval) for one in held):
            return
    least_of_all, total = NOTHING, NOTHING
    for part in held:
        least_of_all, total = least_of_all + part.interval, total + part.reckoned
    if len(held) >= least and whole.interval.below(least_of_all):
        yield Excess(whole, tuple(held), total)


def _in_group(figure_set: FigureSet, found: _Found, measure: str) -> Iterator[Excess]:
    """Figures of a measure, and of what lies inside it, above one of the measure itself.

    Those of one originator; where none of these exceed it, those of several.
    """
    held: dict[str, dict[str, _Ways]] = {}
    named = {places for key in found for places in (key.origins, key.goals)}
    listed = sorted((places for places in named if len(places) > 1), key=sorted)
    for own, by_originator in found.items():
        for key, by in _wider(figure_set, own, listed):
            wholes = (one for one in found.get(key, {}).values() if one.scope.measure == measure)
            for whole, one in product(wholes, by_originator.values()):
                of_whole = held.setdefault(whole.id, {})
                of_whole.setdefault(one.originator, ([], [], []))[by].append(one)
    for ref, of_whole in held.items():
        yield from _above(figure_set, figure_set.figures[ref], of_whole)


def _above(
    figure_set: FigureSet, whole: ScopedFigure, given: Mapping[str, _Ways]
) -> Iterable[Excess]:
    """Where parts that one originator gives exceed their whole; where none do, those of several."""
    exceeded = [one for ways in given.values() for one in _ways(figure_set, whole, ways)]
    if not exceeded and len(given) > 1:
        return _ways(figure_set, whole, _highest(given.values()))
    return exceeded


_Ways = tuple[list[ScopedFigure], list[ScopedFigure], list[ScopedFigure]]
"""Parts by group, by place, and by the place that people reached."""


def _highest(given: Iterable[_Ways]) -> _Ways:
    """Of all who give parts, those of the one whose figures for it are the highest together."""
    ways: _Ways = ([], [], [])
    for way, parts in zip(ways, zip(*given, strict=True), strict=True):
        highest: dict[_Counted, list[ScopedFigure]] = {}
        for of_one in parts:
            own: dict[_Counted, list[ScopedFigure]] = {}
            for one in of_one:
                own.setdefault(_counted(one), []).append(one)
            for counted, figures in own.items():
                if _low(highest.setdefault(counted, figures)) < _low(figures):
                    highest[counted] = figures
        way.extend(chain.from_iterable(highest.values()))
    return ways


def _low(figures: Iterable[ScopedFigure]) -> Number:
    return sum(one.interval.low for one in figures)


def _ways(figure_set: FigureSet, whole: ScopedFigure, given: _Ways) -> list[Excess]:
    """Where parts that share nobody exceed their whole: those of places, and those of groups."""
    of_groups, left, reached = given
    # Who left one district and who came to another may be the same people.
    of_places = (*_by_level(figure_set, left), *_by_level(figure_set, reached, to_goals=True))
    ways = (*of_places, groups_apart(of_groups))
    return [one for parts in ways for one in _exceeding(figure_set, whole, parts)]


def _wider(
    figure_set: FigureSet, own: _Counted, listed: list[frozenset[str]]
) -> Iterator[tuple[_Counted, int]]:
    """What holds what is counted: by a wider group (0), a wider place (1), or a wider goal (2)."""
    for wider in wider_places(figure_set, own.origins, listed):
        yield own._replace(origins=wider), 1
    for wider in wider_places(figure_set, own.goals, listed):
        yield own._replace(goals=wider), 2
    if own.among is not None:
        yield own._replace(who=own.among, among=None), 0
    yield from ((own._replace(who=who), 0) for who in holding_keys(own.who) if who != own.who)


def _by_level(
    figure_set: FigureSet, parts: list[ScopedFigure], *, to_goals: bool = False
) -> Iterator[list[ScopedFigure]]:
    """Parts by the level of their places, without those that lie in another of them."""
    found: dict[object, list[ScopedFigure]] = {}
    place_of = _goal if to_goals else origin_of
    for part in parts:
        level = figure_set.places.level_of(place_of(part))
        if level is not None:
            found.setdefault(level, []).append(part)
    for of_level in found.values():
        yield figure_set.places.outermost(of_level, place_of)


def _goal(part: ScopedFigure) -> str:
    return next(iter(part.scope.goals))
