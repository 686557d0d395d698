"""Chains: who originated a figure, who carried it, and where the chains meet or turn back."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Chain:
    """One way by which a claim came: from its originator through carriers to a document.

    ``carriers`` are in the order in which they carried it, the one next to the originator first.
    """

    originator: str
    carriers: tuple[str, ...]
    source: str

    @property
    def steps(self) -> Iterator[tuple[str, str]]:
        """Who takes it from whom: pairs of (taker, giver)."""
        known = (self.originator, *self.carriers)
        return ((taker, giver) for giver, taker in itertools.pairwise(known))


def chains(claim: Claim) -> tuple[Chain, ...]:
    """Every chain of a claim, one a citation."""
    return tuple(
        Chain(claim.according_to, tuple(reversed(one.via)), one.source) for one in claim.sources
    )


def carriers(claim: Claim) -> frozenset[str]:
    """Everyone who carried a claim."""
    return frozenset(actor for chain in chains(claim) for actor in chain.carriers)


def originators(figures: Iterable[ScopedFigure], figure_set: FigureSet) -> frozenset[str]:
    """The originators that can be told apart; who is not stated may be any of them."""
    found = {figure.originator for figure in figures}
    return frozenset(one for one in found if not figure_set.unstated(one))


def turned_back(claim: Claim) -> frozenset[str]:
    """The actors that stand twice in one chain of a claim."""
    found: set[str] = set()
    for chain in chains(claim):
        known = (chain.originator, *chain.carriers)
        found.update(actor for actor in known if known.count(actor) > 1)
    return frozenset(found)


def circles(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Actors who, for one figure, each take it from the next, and the last from the first."""
    gives: dict[str, dict[str, None]] = {}
    for claim in claims:
        for chain in chains(claim):
            for taker, giver in chain.steps:
                if taker != giver:
                    gives.setdefault(taker, {})[giver] = None
    return next((path for start in gives if (path := _path_back(start, gives))), ())


def _path_back(start: str, gives: dict[str, dict[str, None]]) -> tuple[str, ...]:
    """The way from an actor back to itself, if there is one."""
    came_from: dict[str, str] = {}
    waiting = [start]
    while waiting:
        actor = waiting.pop(0)
        for giver in gives.get(actor, ()):
            if giver == start:
                return _walked(actor, start, came_from)
            if giver not in came_from:
                came_from[giver] = actor
                waiting.append(giver)
    return ()


def _walked(last: str, start: str, came_from: dict[str, str]) -> tuple[str, ...]:
    path = [last]
    while path[-1] != start:
        path.append(came_from[path[-1]])
    return tuple(reversed(path))
