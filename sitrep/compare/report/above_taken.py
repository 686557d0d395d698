"""More people released or escaped than their originator says were taken in the same days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitrep.compare.axes.axis import SCOPE, Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.model.figures.tolls import Measure

_FREED = (Measure.RELEASED, Measure.ESCAPED)
_TAKEN = (Measure.DETAINED, Measure.ABDUCTED)
_LYING = tuple(axis for axis in SCOPE if axis is not Axis.MEASURE)


def above_taken(
    figure_set: FigureSet, figures: Iterable[ScopedFigure]
) -> Iterator[tuple[ScopedFigure, list[ScopedFigure]]]:
    """Each figure of people who came free, with the lower ones of people who were taken.

    Only those of whom one came free where, and when, the other was taken. Who is still detained
    on a day is none of those who came free.
    """
    by_originator: dict[str, tuple[list[ScopedFigure], list[ScopedFigure]]] = {}
    for one in figures:
        sides = by_originator.setdefault(one.originator, ([], []))
        if one.claim.measure in (*_FREED, *_TAKEN):
            sides[one.claim.measure in _TAKEN].append(one)
    for freed, taken in by_originator.values():
        for one in freed:
            lower = [other for other in taken if _holds(figure_set, other, one)]
            if lower:
                yield one, lower


def _holds(figure_set: FigureSet, taken: ScopedFigure, freed: ScopedFigure) -> bool:
    """Whether all who came free would be among these, and these are fewer."""
    if taken.claim.is_stock or not taken.interval.below(freed.interval):
        return False
    if taken.scope.days is None or freed.scope.days is None or not taken.may_bound(freed):
        return False
    axes = figure_set.axes(freed, taken)
    lying = (axes[axis] for axis in _LYING if axis in axes)
    return all(one.level or one is AxisRelation.INSIDE for one in lying)
