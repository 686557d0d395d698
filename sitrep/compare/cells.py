"""Cells: figures by what they cover but for the time, so that nothing is compared with all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from sitrep.compare.locations import Containment
from sitrep.compare.matter import Figure
from sitrep.compare.populations import holding
from sitrep.compare.scopes import holding_measures
from sitrep.compare.standing import Standing
from sitrep.compare.times import Days, Time, windows

Cell = tuple[object, ...]
_Sets = tuple[frozenset[str], frozenset[str]]


class Cells:
    """Figures by cell and by the time that they cover.

    Looking up what may hold a figure costs what its places, its population and its days have
    above them, not how many figures there are.
    """

    def __init__(self, figures: Iterable[Figure], places: Containment) -> None:
        self.places = places
        self.held: dict[Cell, dict[Time, list[Figure]]] = {}
        self._with_place: dict[str, set[_Sets]] = {}
        self._holding: dict[Cell, list[Cell]] = {}
        self._lowest: dict[tuple[Cell, Days | None], tuple[Figure, ...]] = {}
        for figure in figures:
            scope = figure.scope
            self.held.setdefault(scope.cell, {}).setdefault(scope.time, []).append(figure)
            for place in scope.origins:
                self._with_place.setdefault(place, set()).add((scope.origins, scope.goals))

    def holding(self, figure: Figure) -> list[Cell]:
        """The cells that hold the figure's own, itself first."""
        cell = figure.scope.cell
        if cell not in self._holding:
            found = dict.fromkeys((cell, *self._candidates(figure)))
            self._holding[cell] = [one for one in found if one in self.held]
        return self._holding[cell]

    def _candidates(self, figure: Figure) -> Iterator[Cell]:
        scope = figure.scope
        kind, _, unit, sort, _, _, _ = scope.cell
        sets = self._place_sets(scope.origins, scope.goals)
        measures = sorted(holding_measures(scope.measure))
        people = sorted(holding(scope.population), key=str)
        for measure, who, (origins, goals) in product(measures, people, sets):
            yield (kind, measure, unit, sort, who, origins, goals)

    def _place_sets(self, origins: frozenset[str], goals: frozenset[str]) -> list[_Sets]:
        if not origins:
            return [(origins, goals)]
        above = self.places.above(min(origins))
        found = {pair for place in above for pair in self._with_place.get(place, ())}
        return sorted(
            (pair for pair in found if self._within((origins, goals), pair)),
            key=lambda pair: (sorted(pair[0]), sorted(pair[1])),
        )

    def _within(self, inner: _Sets, outer: _Sets) -> bool:
        goals = inner[1] == outer[1] or (
            bool(inner[1]) and bool(outer[1]) and self.places.within(inner[1], outer[1])
        )
        return goals and self.places.within(inner[0], outer[0])

    def exceeded_by(self, figure: Figure) -> Iterator[Figure]:
        """Figures that hold or may hold this one and are lower: the lowest of each cell and time.

        A time that either does not state may be any time.
        """
        for cell in self.holding(figure):
            for whole in self._lowest_in(cell, figure.scope.days):
                if whole.id != figure.id and whole.interval.below(figure.interval):
                    yield whole

    def _lowest_in(self, cell: Cell, days: Days | None) -> tuple[Figure, ...]:
        """The lowest figure of those whose time holds these days, and of those of unstated time."""
        key = (cell, days)
        if key not in self._lowest:
            stated: list[Figure] = []
            unstated: list[Figure] = []
            for when, figures in self.held[cell].items():
                standing = windows(days, when.days)
                if standing in (Standing.SAME, Standing.INSIDE):
                    stated += figures
                elif standing in (Standing.UNKNOWN, Standing.UNSTATED):
                    unstated += figures
            self._lowest[key] = (*_lowest(stated), *_lowest(unstated))
        return self._lowest[key]


def _lowest(figures: list[Figure]) -> list[Figure]:
    bounded = [one for one in figures if one.interval.high is not None]
    return [min(bounded, key=lambda one: (one.interval.high or 0, one.id))] if bounded else []
