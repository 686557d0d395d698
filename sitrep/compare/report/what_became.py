"""What became of people on board or of bodies that were recovered: no more of them than these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.model.figures.tolls import Measure
from sitrep.model.values.interval import NOTHING


class _Fates(NamedTuple):
    """What may become of what a measure counts: of each of these one measure, and nobody by two.

    ``later``: what is known of it may be known later than how many there were.
    """

    of: Measure
    by: tuple[tuple[Measure, ...], ...]
    later: bool


_FATES = (
    _Fates(
        Measure.ON_BOARD,
        (
            (Measure.KILLED, Measure.DEATHS, Measure.BODIES_RECOVERED),
            (Measure.MISSING,),
            (Measure.RESCUED,),
        ),
        later=True,
    ),
    _Fates(
        Measure.BODIES_RECOVERED,
        ((Measure.BODIES_IDENTIFIED,), (Measure.BODIES_UNIDENTIFIED,)),
        later=False,
    ),
)
_LYING = (Axis.POPULATION, Axis.PLACE, Axis.CAUSE, Axis.DEFINITION)
_Given = Mapping[str, list[ScopedFigure]]


class MoreThanThese(NamedTuple):
    """Figures of what became of some, which come to more than the figure of all of them."""

    fates: tuple[ScopedFigure, ...]
    all_of_them: ScopedFigure


def more_than_these(
    figure_set: FigureSet, figures: Iterable[ScopedFigure]
) -> Iterator[MoreThanThese]:
    """The fates, by one originator and of one date, of more than it says there were."""
    by_originator: dict[str, dict[str, list[ScopedFigure]]] = {}
    for one in figures:
        if one.numbered:
            measures = by_originator.setdefault(one.originator, {})
            measures.setdefault(one.claim.measure, []).append(one)
    for given in by_originator.values():
        for fates in _FATES:
            for whole in given.get(fates.of, ()):
                yield from _above(figure_set, fates, given, whole)


def _above(
    figure_set: FigureSet, fates: _Fates, given: _Given, whole: ScopedFigure
) -> Iterator[MoreThanThese]:
    sorts = [[one for measure in alike for one in given.get(measure, ())] for alike in fates.by]
    among = [[one for one in sort if _among(figure_set, one, whole, fates)] for sort in sorts]
    found: dict[tuple[str, ...], MoreThanThese] = {}
    for day in dict.fromkeys(one.known_on for sort in among for one in sort):
        of_day = ([one for one in sort if one.known_on == day] for sort in among)
        highest = [max(sort, key=lambda one: one.interval.low) for sort in of_day if sort]
        alone = [one for one in highest if whole.interval.below(one.interval)][:1]
        together = sum((one.interval for one in highest), NOTHING)
        if whole.interval.below(together):
            fewest = tuple(alone or highest)
            found[tuple(one.id for one in fewest)] = MoreThanThese(fewest, whole)
    yield from found.values()


def _among(figure_set: FigureSet, one: ScopedFigure, whole: ScopedFigure, fates: _Fates) -> bool:
    """Whether whoever is counted was one of these: of one event, or of no named one in its days."""
    axes = figure_set.axes(one, whole)
    inside = {axis for axis, lies in axes.items() if lies.level or lies is AxisRelation.INSIDE}
    named = axes[Axis.EVENT] is AxisRelation.SAME
    if named and fates.later:
        inside.add(Axis.PLACE)  # who was on board at sea is brought ashore
    if not inside.issuperset(axis for axis in _LYING if axis in axes):
        return False
    if one.claim.is_new or not (fates.later or whole.may_bound(one)):
        return False
    in_time = Axis.WINDOW in inside or (one.claim.is_stock and not fates.later)
    return named or (axes[Axis.EVENT].level and in_time)
