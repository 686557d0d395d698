"""New against total: what was newly counted, and how far the cumulative figure moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitrep.compare.axes.times import Days, spanning
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.revisions import RevisionStep
from sitrep.compare.claims.scoped_figure import ScopedFigure


def matched(
    figure_set: FigureSet, revisions: Iterable[RevisionStep]
) -> Iterator[tuple[ScopedFigure, RevisionStep]]:
    """New figures with the step of the cumulative one for the same days, where they differ."""
    steps: dict[tuple[object, ...], list[RevisionStep]] = {}
    for step in revisions:
        steps.setdefault(_key(step.later), []).append(step)
    parts = {ref for one in figure_set.standing for ref in figure_set.parts_of(one.id)}
    for figure in figure_set.standing:
        added = added_in(figure)
        if added is None or not figure.claim.is_new or figure.id in parts:
            continue
        for step in steps.get(_key(figure), ()):
            if _same_days(step, added) and _differ(figure, step):
                yield figure, step


def added_in(figure: ScopedFigure) -> Days | None:
    """The days in which people were added to the count, as far as stated."""
    claim = figure.claim
    window = claim.added_in
    window = window if window.stated else claim.window
    end = window.end or claim.as_of
    if window.start is None or end is None:
        return None
    return spanning(window.start, end)


def _key(figure: ScopedFigure) -> tuple[object, ...]:
    return (figure.originator, *figure.scope.cell._replace(sort=""))


def _same_days(step: RevisionStep, added: Days) -> bool:
    """Whether a cumulative figure moved over these days; the first may be the day before."""
    if step.earlier.date is None or step.later.date is None:
        return False
    late = (added.first - step.earlier.date.last).days
    return late in (0, 1) and step.later.date.last == added.last


def _differ(new: ScopedFigure, step: RevisionStep) -> bool:
    net = step.difference
    return net is None or not net.overlaps(new.interval)
