"""More dead, recovered or in hospital among some cases than there are of these cases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitrep.compare.axes.axis import SCOPE, Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.case_status import cases_in_words, status_in_words
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure

_IN_WORDS = {Axis.MEASURE, Axis.DEFINITION}
"""On these axes the words for the cases tell those who were among them from these cases."""


def above_their_cases(
    figure_set: FigureSet, figures: Iterable[ScopedFigure]
) -> Iterator[tuple[ScopedFigure, list[ScopedFigure]]]:
    """Each figure of people among cases with the lower figures of these cases.

    Deaths whose words name a status are set against cases elsewhere.
    """
    figures = list(figures)
    for one in figures:
        measure = cases_in_words(one) if status_in_words(one) is None else None
        if measure is not None:
            cases = (other for other in figures if other.scope.measure == measure)
            lower = [other for other in cases if _holds(figure_set, other, one)]
            if lower:
                yield one, lower


def _holds(figure_set: FigureSet, cases: ScopedFigure, among: ScopedFigure) -> bool:
    """Whether these cases hold all who are said to be among them, and are fewer."""
    if cases.originator != among.originator or not cases.interval.below(among.interval):
        return False
    left_out = set(_IN_WORDS)
    if among.claim.is_stock and _up_to(cases, among):
        left_out.add(Axis.WINDOW)
    axes = figure_set.axes(among, cases)
    lying = [axes[axis] for axis in SCOPE if axis in axes and axis not in left_out]
    return all(one.level or one is AxisRelation.INSIDE for one in lying)


def _up_to(cases: ScopedFigure, stock: ScopedFigure) -> bool:
    """Whether cases are counted on up to the day of those who are in hospital."""
    same_day = cases.date is not None and cases.date == stock.date
    return same_day and cases.goes_on
