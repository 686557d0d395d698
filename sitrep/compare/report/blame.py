"""Blame: where originators hold different actors responsible for the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, combinations

from sitrep.compare.axes.axis import SCOPE, Axis
from sitrep.compare.axes.populations import populations
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure


@dataclass(frozen=True, slots=True)
class BlameDispute:
    """Figures of one event, or of one scope but for who is blamed, in the order of the data."""

    figures: tuple[ScopedFigure, ...]

    @property
    def held(self) -> dict[str, tuple[str, ...]]:
        """Whom each originator holds responsible, for any of it."""
        found: dict[str, dict[str, None]] = {}
        for one in self.figures:
            found.setdefault(one.originator, {}).update(dict.fromkeys(one.claim.blamed))
        return {originator: tuple(blamed) for originator, blamed in found.items()}


def blame_disputes(figures: Iterable[ScopedFigure]) -> Iterator[BlameDispute]:
    """One for each event or scope of which originators do not blame the same actors."""
    found: dict[object, list[ScopedFigure]] = {}
    for one in figures:
        if one.responsible and not one.is_share:
            found.setdefault(_about(one), []).append(one)
    for alike in chain.from_iterable(map(_sharing_people, found.values())):
        by: dict[str, list[ScopedFigure]] = {}
        for figure in alike:
            by.setdefault(figure.originator, []).append(figure)
        disputed = any(_disputes(one, other) for one, other in combinations(by.values(), 2))
        if disputed and not _each_of_its_own(alike):
            yield BlameDispute(tuple(alike))


def _disputes(one: list[ScopedFigure], other: list[ScopedFigure]) -> bool:
    """Whether two originators hold different actors responsible, each by its figures.

    Shares of a total dispute nothing of each other, nor does what may be such a share: who lays 50
    to one side and 30 to another does not dispute 47 to 52 laid to the first.
    """
    if all(figure.scope.blamed for figure in (*one, *other)):
        return False
    return _blamed(one) != _blamed(other) and not (_shared(one, other) or _shared(other, one))


def _blamed(figures: list[ScopedFigure]) -> frozenset[str]:
    return frozenset(chain.from_iterable(figure.responsible for figure in figures))


def _shared(few: list[ScopedFigure], many: list[ScopedFigure]) -> bool:
    """Whether each of few figures may be the same share as one of many."""
    return len(few) < len(many) and all(
        any(
            one.responsible == other.responsible and one.interval.overlaps(other.interval)
            for other in many
        )
        for one in few
    )


def _sharing_people(figures: list[ScopedFigure]) -> list[list[ScopedFigure]]:
    """Figures of one event, together where some may count people of the others.

    Whom one holds responsible for the deaths of civilians disputes nothing of who is for those of
    fighters.
    """
    groups: list[list[ScopedFigure]] = []
    for one in figures:
        met = [group for group in groups if any(_may_share(one, other) for other in group)]
        groups = [group for group in groups if group not in met]
        groups.append([*chain.from_iterable(met), one])
    return groups


def _may_share(one: ScopedFigure, other: ScopedFigure) -> bool:
    return populations(one.claim.who, other.claim.who) is not AxisRelation.APART


def _each_of_its_own(figures: list[ScopedFigure]) -> bool:
    """Whether two sides count the armed people whom each of them lost to the other."""
    return len({one.originator for one in figures}) == 2 and all(
        one.opposes(other)
        for one, other in combinations(figures, 2)
        if one.originator != other.originator
    )


def _about(figure: ScopedFigure) -> object:
    """The event by its name, whoever and whatever is counted of it; else what is counted."""
    scope = figure.scope
    if scope.event.name is not None:
        return scope.event
    return scope.cell._replace(blamed=frozenset()), scope.time


def apart_in_blame(figure_set: FigureSet, part: ScopedFigure, whole: ScopedFigure) -> bool:
    """Whether nothing but who did it tells two figures apart, which only the former asks for."""
    relations = figure_set.axes(part, whole)
    inside = [axis for axis in SCOPE if relations.get(axis) is AxisRelation.INSIDE]
    return inside == [Axis.RESPONSIBLE]
