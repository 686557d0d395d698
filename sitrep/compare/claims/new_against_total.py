"""New against total: what was newly counted, and how far the cumulative figure moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from sitrep.compare.axes.times import Days, spanning
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.revision_step import Change, RevisionStep
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.model.values.interval import NOTHING


def matched(
    figure_set: FigureSet, revisions: Iterable[RevisionStep]
) -> Iterator[tuple[ScopedFigure, RevisionStep]]:
    """New figures with how the cumulative one moved in the same days, where they differ.

    It may have moved by several steps: what was new in a week, beside a total of every day.
    """
    ending: dict[object, list[RevisionStep]] = {}
    before: dict[str, RevisionStep] = {}
    for step in revisions:
        if step.earlier.claim.is_new or step.later.claim.is_new:
            continue
        before[step.later.id] = step
        if step.later.date is not None:
            ending.setdefault((*_key(step.later), step.later.date.last), []).append(step)
    parts = {ref for one in figure_set.standing for ref in figure_set.parts_of(one.id)}
    for figure in figure_set.standing:
        added = added_in(figure)
        if added is None or not figure.claim.is_new or figure.id in parts:
            continue
        for step in ending.get((*_key(figure), added.last), ()):
            moves = list(_moves(step, added, before))
            if moves and all(_differ(figure, move) for move in moves):
                yield figure, moves[-1]


def told_by_steps(
    whole: ScopedFigure, parts: Sequence[ScopedFigure], steps: Mapping[str, Sequence[RevisionStep]]
) -> bool:
    """Whether all that new figures are above their total is told of them, each in its days.

    ``steps`` are those of the total that differ from what was newly counted, by its id. Of one
    new figure that is itself more than the total, it is not told.
    """
    high = whole.interval.high
    if len(parts) < 2 or high is None:
        return False
    above = sum(one.interval.low for one in parts) - high
    return above <= sum(_gap(whole, one, steps.get(one.id, ())) for one in parts)


def _gap(whole: ScopedFigure, new: ScopedFigure, steps: Iterable[RevisionStep]) -> int | Decimal:
    """By how much more was newly counted than the total moved; zero where that is open."""
    gaps: list[int | Decimal] = [0]
    for step in steps:
        moved = NOTHING if step.change is Change.SAME else step.difference
        if moved is not None and moved.high is not None and _key(step.later) == _key(whole):
            net = -moved.low if step.change is Change.FALL else moved.high
            gaps.append(new.interval.low - net)
    return max(gaps)


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


def _moves(
    last: RevisionStep, added: Days, before: Mapping[str, RevisionStep]
) -> Iterator[RevisionStep]:
    """How the figure moved from the first of these days on, and from the day before."""
    step = last
    for _ in before:  # what revises itself in a circle has no beginning
        if step.earlier.date is None:
            return
        late = (added.first - step.earlier.date.last).days
        if late in (0, 1):
            yield last if step is last else RevisionStep(step.earlier, last.later, declared=False)
        if late >= 1 or step.earlier.id not in before:
            return
        step = before[step.earlier.id]


def _differ(new: ScopedFigure, step: RevisionStep) -> bool:
    net = NOTHING if step.change is Change.SAME else step.difference
    return net is None or not net.overlaps(new.interval)
