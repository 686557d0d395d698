"""Equations among figures of one time: by place, group, measure, and whatever divides them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.inference.apart import MANY, sets_apart
from sitrep.compare.inference.dimensions import Dimension, alike_but_on, dividing
from sitrep.compare.inference.equations import Equation
from sitrep.compare.inference.mixed_parts import of_mixed_parts
from sitrep.compare.inference.relating import adds_up, given, related
from sitrep.compare.inference.untold_cells import of_untold_cells


def of_one_time(figure_set: FigureSet, withheld: frozenset[str]) -> Iterator[Equation]:
    """The equations in which a withheld figure stands, among all figures of its own time."""
    near = _near(figure_set, withheld)
    yield from of_mixed_parts(figure_set, near, withheld)
    yield from of_untold_cells(figure_set, near, withheld)
    for dimension in dividing(figure_set, near):
        for found in alike_but_on([dimension], near):
            if len(found) > 1 and any(one.id in withheld for one in found):
                yield from _Group(figure_set, dimension, withheld).equations(found)


def _near(figure_set: FigureSet, withheld: frozenset[str]) -> list[ScopedFigure]:
    """The figures of the kinds and times of the withheld ones, that can add up at all."""
    figures = [one for one in figure_set.standing if one.scope.adds_up]
    times = {(one.scope.kind, one.scope.time) for one in figures if one.id in withheld}
    return [one for one in figures if (one.scope.kind, one.scope.time) in times]


class _Group:
    """Figures that differ along one dimension only."""

    def __init__(
        self, figure_set: FigureSet, dimension: Dimension, withheld: frozenset[str]
    ) -> None:
        self._figure_set, self._dimension, self._withheld = figure_set, dimension, withheld
        self._at: dict[Any, list[ScopedFigure]] = {}

    def equations(self, figures: list[ScopedFigure]) -> Iterator[Equation]:
        """Totals of whoever gives them, with the parts that one originator gives."""
        wholes = {one.id: one for one in figures}
        for one in figures:
            self._at.setdefault(self._dimension.position(one.scope.cell), []).append(one)
        for (ref, originator), positions in self._held().items():
            found = (self._at[position] for position in positions)
            own = [[one for one in here if originator in (one.originator, None)] for here in found]
            yield from self._with_each(wholes[ref], own, several=originator is None)

    def _held(self) -> dict[tuple[str, str | None], list[Any]]:
        """The positions that each total holds, for each originator of parts, and for all."""
        held: dict[tuple[str, str | None], list[Any]] = {}
        above = self._dimension.above(self._at.keys())
        several = len({one.originator for here in self._at.values() for one in here}) > 1
        for position, here in self._at.items():
            for originator in (*sorted({one.originator for one in here}), *[None] * several):
                for holder in self._holders(above(position), originator):
                    for whole in self._at[holder]:
                        held.setdefault((whole.id, originator), []).append(position)
        return held

    def _holders(self, above: Iterable[Any], originator: str | None) -> Iterator[Any]:
        """What holds a position: all groups; of places, those up to the next of its originator."""
        for holder in above:
            if holder in self._at:
                yield holder
                own = any(originator in (one.originator, None) for one in self._at[holder])
                if own and self._dimension.chained:
                    return

    def _with_each(
        self, whole: ScopedFigure, own: list[list[ScopedFigure]], *, several: bool
    ) -> Iterator[Equation]:
        """A total with the public parts, or where none is public with a withheld one.

        Where a position has public figures and withheld ones, each of these stands in once. Parts
        of ``several`` originators say something only where they add up.
        """
        withheld = self._withheld
        chosen = [next((one for one in here if one.id not in withheld), here[0]) for here in own]
        yield from self._parted(whole, chosen, several=several)
        beside = ((at, one) for at, here in enumerate(own) for one in here if one.id in withheld)
        for at, one in [pair for pair in beside if chosen[pair[0]] is not pair[1]][:MANY]:
            parts = [*chosen[:at], one, *chosen[at + 1 :]]
            yield from self._parted(whole, parts, several=several)

    def _parted(
        self, whole: ScopedFigure, parts: list[ScopedFigure], *, several: bool
    ) -> Iterator[Equation]:
        if self._withheld.isdisjoint(one.id for one in (whole, *parts)):
            return
        apart = self._dimension.apart
        if adds_up(whole, parts):
            yield from given(related(whole, parts, self._withheld, disjoint=False))
        elif apart is not None:
            for alone in sets_apart(self._figure_set, parts, apart):
                yield from given(related(whole, alone, self._withheld, disjoint=not several))
