"""Dividing: whether who is blamed, or which incident it was, is part of what figures cover."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from sitrep.compare.axes.events import events
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.axes.scopes import ScopeKey
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.model.values.dates import PartialDate

_MANY = 50
"""Of more figures of one scope than this, the first tell whether incidents are told apart."""


def as_divided(figures: Iterable[ScopedFigure]) -> dict[str, ScopedFigure]:
    """Figures by id, each with that by which those who give several divide them.

    Where an originator counts apart for several actors, or what it says it did itself, or some of
    what is counted whoever did it, who is held responsible is what its figure covers. Where that is
    a share of a total, or its own, it is what another's covers too who holds the same responsible.
    So it is where two sides count their own, and with several incidents of one place. Otherwise it
    is not: another may count the same event.
    """
    found = {one.id: one for one in figures}
    cells: dict[ScopeKey, list[ScopedFigure]] = {}
    divisive = False
    for one in found.values():
        cell, event = one.scope.cell, one.scope.event
        divisive |= bool(event.reported or one.responsible)
        key = cell._replace(event=event.by_name) if event.reported else cell
        cells.setdefault(key, []).append(one)
    for alike in cells.values() if divisive else ():
        several = len({one.scope.event for one in alike if one.scope.event.reported}) > 1
        apart = several and any(
            events(one.scope.event, other.scope.event) is AxisRelation.APART
            for one, other in combinations(alike[:_MANY], 2)
        )
        dividing = _blaming_several(alike) | _counting_their_own(alike)
        shares = _shares(alike, dividing)
        for one in alike:
            apart_for_whom = one.originator in dividing or one.responsible in shares
            blamed = one.responsible if apart_for_whom else frozenset()
            event = one.scope.event if apart else one.scope.event.by_name
            if blamed or event != one.scope.event:
                found[one.id] = replace(one, scope=replace(one.scope, blamed=blamed, event=event))
    return found


def _shares(alike: Sequence[ScopedFigure], dividing: frozenset[str]) -> frozenset[frozenset[str]]:
    """Those who are held responsible for a share alone, by an originator that gives the total too.

    Without a total, 20 laid to one may be all of what another lays to two.
    """
    totals = {one.originator for one in alike if not one.responsible}
    return frozenset(
        one.responsible
        for one in alike
        if one.is_share or (one.originator in dividing and one.originator in totals)
    )


def _blaming_several(alike: Sequence[ScopedFigure]) -> frozenset[str]:
    """The originators that give figures of one scope for several actors.

    A figure of one date beside one that blames nobody, or more actors, is of an actor and of all;
    of a later date, it is the same figure, of which more was said.
    """
    given: dict[str, dict[frozenset[str], set[PartialDate | None]]] = {}
    for one in alike:
        dates = given.setdefault(one.originator, {}).setdefault(one.responsible, set())
        dates.add(one.date)
    return frozenset(originator for originator, blamed in given.items() if _divide(blamed))


def _counting_their_own(alike: Sequence[ScopedFigure]) -> frozenset[str]:
    """The originators of which each holds another responsible for armed people, and is held so."""
    if not alike[0].armed:
        return frozenset()
    by: dict[str, list[ScopedFigure]] = {}
    for one in alike:
        by.setdefault(one.originator, []).append(one)
    return frozenset(
        one.originator
        for one in alike
        if any(one.opposes(other) for blamed in one.responsible for other in by.get(blamed, ()))
    )


def _divide(blamed: Mapping[frozenset[str], set[PartialDate | None]]) -> bool:
    """Whether any two are of different actors, or of more and fewer of them on one date."""
    return any(
        bool(one and other and one.isdisjoint(other)) or not dates.isdisjoint(others)
        for (one, dates), (other, others) in combinations(blamed.items(), 2)
    )
