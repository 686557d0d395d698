"""Which places lie in which: containment through ``parent``, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from sitrep.compare.axes.relations import AxisRelation, ordered
from sitrep.model.places import Place, PlaceLevel

_BORDERED = (
    PlaceLevel.COUNTRY,
    PlaceLevel.ADMIN1,
    PlaceLevel.ADMIN2,
    PlaceLevel.ADMIN3,
    PlaceLevel.LOCALITY,
    PlaceLevel.SITE,
)
"""Two places of one of these levels do not overlap; regions may."""


_Part = TypeVar("_Part")


class Containment:
    """Which of a report's places lie in which."""

    def __init__(self, places: Mapping[str, Place]) -> None:
        self._places = places
        self._above: dict[str, tuple[str, ...]] = {}

    def above(self, ref: str) -> tuple[str, ...]:
        """The place and every place that holds it, from the inside out."""
        if ref not in self._above:
            found = [ref]
            while (place := self._places.get(found[-1])) and place.parent not in (None, *found):
                found.append(str(place.parent))
            self._above[ref] = tuple(found)
        return self._above[ref]

    def level_of(self, ref: str) -> PlaceLevel | None:
        """The level of a place, if two of that level share nothing unless one holds the other."""
        found = self._places.get(ref)
        return found.level if found is not None and found.level in _BORDERED else None

    def country_of(self, ref: str) -> str | None:
        """The innermost country in which a place lies, where the data says so."""
        return next(iter(self._levels(ref).get(PlaceLevel.COUNTRY, ())), None)

    def within(self, inner: Iterable[str], outer: Iterable[str]) -> bool:
        """Whether every place of ``inner`` lies in a place of ``outer``."""
        holders = set(outer)
        return all(not holders.isdisjoint(self.above(ref)) for ref in inner)

    def widest(self, refs: Iterable[str]) -> frozenset[str]:
        """The places without those that lie in another of them, which add nothing."""
        listed = frozenset(refs)
        return frozenset(ref for ref in listed if listed.isdisjoint(self.above(ref)[1:]))

    def outermost(self, parts: Iterable[_Part], place_of: Callable[[_Part], str]) -> list[_Part]:
        """The parts without those whose place lies in that of another of them."""
        placed = [(part, place_of(part)) for part in parts]
        widest = self.widest(place for _, place in placed)
        return [part for part, place in placed if place in widest]

    def relation(self, first: frozenset[str], second: frozenset[str]) -> AxisRelation:
        """How two sets of places lie to each other."""
        if first == second:
            return AxisRelation.SAME if first else AxisRelation.UNSTATED
        if not first or not second:
            return AxisRelation.UNKNOWN
        found = ordered(self.within(first, second), self.within(second, first))
        if found is not None:
            return found
        pairs = [self._pair(one, other) for one in first for other in second]
        if all(pair is AxisRelation.APART for pair in pairs):
            return AxisRelation.APART
        touching = any(
            pair is not AxisRelation.APART and pair is not AxisRelation.UNKNOWN for pair in pairs
        )
        return AxisRelation.OVERLAPPING if touching else AxisRelation.UNKNOWN

    def _pair(self, first: str, second: str) -> AxisRelation:
        found = ordered(second in self.above(first), first in self.above(second))
        if found is not None:
            return found
        one, other = self._levels(first), self._levels(second)
        # A place may lie in another of its level: a block of a camp, a territory of a country.
        apart = any(
            places[0] not in other[level] and other[level][0] not in places
            for level, places in one.items()
            if level in other
        )
        return AxisRelation.APART if apart else AxisRelation.UNKNOWN

    def _levels(self, ref: str) -> dict[PlaceLevel, list[str]]:
        return self._by_level.get(ref, {})

    @cached_property
    def _by_level(self) -> dict[str, dict[PlaceLevel, list[str]]]:
        """Of each place, those of each level in which it lies, from the inside out."""
        found: dict[str, dict[PlaceLevel, list[str]]] = {}
        for ref in self._places:
            levels = found.setdefault(ref, {})
            for one in self.above(ref):
                if (level := self.level_of(one)) is not None:
                    levels.setdefault(level, []).append(one)
        return found
