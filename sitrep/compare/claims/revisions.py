"""Revisions: which figure of an originator replaces which."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from sitrep.compare.axes.axis import COUNTED, Axis
from sitrep.compare.axes.divisions import DEFINITION
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.revision_step import RevisionStep
from sitrep.compare.claims.scoped_figure import ScopedFigure, SeriesKey
from sitrep.model.values.natural_order import natural


def revisions(figure_set: FigureSet) -> Iterator[RevisionStep]:
    """Every step from a figure to the one that replaced it, in the order of the data.

    What replaced a withdrawn figure replaced what stood before that one, too; and what replaced a
    figure of another place or group, what its originator gave of its own before.
    """
    replaced, replacing, through = set[str](), set[str](), set[str]()
    for later in figure_set.figures.values():
        revises = later.claim.revises
        if revises is not None and revises.claim in figure_set.figures and later.claim.stands:
            earlier = figure_set.figures[revises.claim]
            replaced.add(earlier.id)
            if not earlier.claim.stands:
                through.add(later.id)
            elif earlier.series == later.series:
                replacing.add(later.id)
            yield RevisionStep(earlier, later, declared=True)
    for series in _series(figure_set):
        for earlier, later in itertools.pairwise(series):
            declared_back = later.id in figure_set.replaces(earlier.id)
            if earlier.id not in replaced and later.id not in replacing and not declared_back:
                passed = later.id in through
                yield RevisionStep(earlier, later, declared=False, through=passed)


def _series(figure_set: FigureSet) -> Iterator[list[ScopedFigure]]:
    """Figures of one originator that replace each other, in the order of their dates.

    Of several for one date none replaces another, nor does a later one replace any of them: which
    of them holds is for nobody here to say.
    """
    for series in all_series(figure_set.figures.values(), figure_set):
        if len(series) == 1 or series[0].claim.is_new:
            continue
        dated: dict[tuple[date, date, int | None], list[ScopedFigure]] = {}
        untimed = {one.date.last for one in series if one.date and one.date.minutes is None}
        for figure in series:
            if figure.numbered and figure.claim.stands and figure.date is not None:
                end, known = _when(figure)[:2]
                minutes = None if figure.date.last in untimed else figure.date.minutes
                dated.setdefault((end, known, minutes), []).append(figure)
        single = [
            figures[0] for figures in dated.values() if figures[0].id not in figure_set.given_twice
        ]
        told = [one for at, one in enumerate(single) if not _repeats(one, single[:at])]
        yield from (run for run in _runs(told) if len(run) > 1)


def _repeats(figure: ScopedFigure, before: Sequence[ScopedFigure]) -> bool:
    """Whether it is the number that was given before of the same days, worded otherwise.

    With a date of its own it says that the number still stands.
    """
    if not before or figure.claim.as_of is not None:
        return False
    last = before[-1]
    alike = last.number == figure.number and last.claim.window == figure.claim.window
    return alike and last.claim.count != figure.claim.count


def _runs(figures: Iterable[ScopedFigure]) -> list[list[ScopedFigure]]:
    """Figures of one series, each behind the one of the most days that it goes as far as.

    What one document tells of two windows runs on in two: a later figure replaces one of them.
    """
    runs = list[list[ScopedFigure]]()
    for figure in figures:
        before = [run for run in runs if figure.goes_as_far_as(run[-1])]
        if before:
            max(before, key=lambda run: _reach(run[-1])).append(figure)
        else:
            runs.append([figure])
    return runs


def _reach(figure: ScopedFigure) -> date:
    """How far a figure counts; what has no end runs on."""
    end = figure.claim.window.end
    return end.last if end is not None else date.max


def all_series(
    figures: Iterable[ScopedFigure], figure_set: FigureSet
) -> Iterator[list[ScopedFigure]]:
    """Dated figures of one originator for the same, each series in the order of its dates.

    What is newly counted makes a series too, in which no figure replaces another. Those without
    a number keep their place. A part is no member of the series of its whole.
    """
    found: dict[SeriesKey, list[ScopedFigure]] = {}
    for figure in figures:
        if figure.date is not None and figure.as_figure:
            found.setdefault(figure.series, []).append(figure)
    for series in found.values():
        if len(series) == 1:
            yield series
            continue
        parts = {part for one in series for part in figure_set.parts_of(one.id)}
        members = [one for one in series if one.id not in parts]
        if members:
            yield sorted(members, key=_when)


def several_last(series: list[ScopedFigure]) -> bool:
    """Whether a series ends in two figures for one date, of which none is the last."""
    return len(series) > 1 and series[-1].date == series[-2].date and not series[-1].claim.is_new


def redefinitions(figure_set: FigureSet) -> Iterator[tuple[ScopedFigure, ScopedFigure]]:
    """The last figure by one definition, and the first by the next, of counts that do not overlap.

    Counts that one originator runs beside each other are no change of definition.
    """
    found: dict[SeriesKey, list[list[ScopedFigure]]] = {}
    defined = (one for one in figure_set.standing if one.scope.definition and not one.claim.is_new)
    for series in all_series(defined, figure_set):
        key = series[0].series
        own = key._replace(cell=key.cell._replace(divided=_but_definition(key.cell.divided)))
        found.setdefault(own, []).append(series)
    for several in found.values():
        ordered = sorted(several, key=lambda one: _when(one[0]))
        for earlier, later in itertools.pairwise(ordered):
            if _when(earlier[-1])[:2] < _when(later[0])[:2]:
                yield earlier[-1], later[0]


def _but_definition(divided: tuple[str | None, ...]) -> tuple[str | None, ...]:
    return (*divided[:DEFINITION], None, *divided[DEFINITION + 1 :])


def _when(figure: ScopedFigure) -> tuple[date, date, int, int, object]:
    """By the end of its time, by when it was known, by when it was told, then by id.

    What states no as-of date was known when its document was published.
    """
    assert figure.date is not None
    added, end = figure.scope.time.added or figure.scope.days, figure.claim.window.end
    if figure.claim.is_new and added is not None:
        day = added.last
    else:
        day = figure.date.last if figure.claim.is_stock or end is None else end.last
    known = figure.claim.as_of or figure.published or figure.date
    return day, known.last, figure.date.minutes or 0, figure.told_on, natural(figure.id)


def redefined(revision: RevisionStep, figure_set: FigureSet) -> tuple[Axis, ...]:
    """The axes on which a figure counts something else than the one that it replaces."""
    axes = figure_set.axes(revision.earlier, revision.later)
    return redefined_axes(revision.earlier, revision.later, axes)


def redefined_axes(
    earlier: ScopedFigure, later: ScopedFigure, axes: Mapping[Axis, AxisRelation]
) -> tuple[Axis, ...]:
    """The axes on which two figures do not count the same, whenever they count it.

    A definition that only one of them states may be a new one. Whom the originators hold
    responsible divides figures only where both say it, and neither names the other's and more.
    """
    found = {axis for axis in COUNTED if axis in axes and not axes[axis].level}
    blamed, since = earlier.responsible, later.responsible
    if not (blamed <= since or since <= blamed):
        found.add(Axis.RESPONSIBLE)
    return tuple(axis for axis in Axis if axis in found)
