"""Runs: figures that replaced each other, earliest first, with the days that have no number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date

from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.revision_step import RevisionStep
from sitrep.compare.claims.scoped_figure import ScopedFigure, SeriesKey

LONG = 3
"""Fewer figures than this are no course over time: the later says how far it moved."""

Run = list[ScopedFigure]


def courses(figure_set: FigureSet, steps: Sequence[RevisionStep]) -> dict[str, list[Run]]:
    """The runs of each measure in which one originator counts the same throughout.

    Each figure replaced the one before it, and none of another run; days without a number stand
    between them.
    """
    runs = [[found[0].earlier, *(one.later for one in found)] for found in step_runs(steps)]
    held = Counter(one.id for run in runs for one in run)
    of_series: dict[SeriesKey, Run] = {}
    kept: dict[str, list[Run]] = {}
    for run in runs:
        alone = all(held[one.id] == 1 for one in run)
        if len(run) < LONG or not alone or len({_counted(one) for one in run}) > 1:
            continue
        if not of_series:
            for one in figure_set.figures.values():
                of_series.setdefault(one.series, []).append(one)
        kept.setdefault(run[0].scope.measure, []).append(_with_gaps(run, of_series))
    return kept


def new_courses(series: Iterable[Run], stepped: Container[str]) -> dict[str, list[Run]]:
    """Of each measure, the series of new counts of which none is in a step of a revision."""
    found: dict[str, list[Run]] = {}
    for run in series:
        new = run[0].claim.is_new and not any(one.id in stepped for one in run)
        if new and sum(one.numbered for one in run) > 1:
            found.setdefault(run[0].scope.measure, []).append(run)
    return found


def _counted(figure: ScopedFigure) -> tuple[object, ...]:
    """Who gave a figure, what it counts, and since when."""
    start = figure.claim.window.start
    return (figure.originator, figure.scope.cell, start, figure.claim.is_new)


def step_runs(steps: Sequence[RevisionStep]) -> list[list[RevisionStep]]:
    """Steps that follow on each other, earliest first; every step stands in one run only.

    Where two figures replaced the same one, each begins a run with it.
    """
    after: dict[str, list[RevisionStep]] = {}
    for step in steps:
        after.setdefault(step.earlier.id, []).append(step)
    later = {step.later.id for step in steps}
    begins = [step for step in steps if step.earlier.id not in later]
    found, waiting = list[list[RevisionStep]](), [*reversed(begins)]
    taken = {id(step) for step in begins}
    while waiting:
        run = [waiting.pop()]
        while following := [one for one in after.get(run[-1].later.id, ()) if id(one) not in taken]:
            taken.update(map(id, following))
            run.append(following[0])
            waiting += reversed(following[1:])
        found.append(run)
    return found


def _with_gaps(run: Run, of_series: Mapping[SeriesKey, Run]) -> Run:
    """A run with what its series holds for days without a number."""
    found = [*run]
    for figure in of_series.get(run[0].series, ()):
        if not figure.numbered and figure.claim.stands and figure.date is not None:
            after = [at for at, one in enumerate(found) if _last_day(one) <= _last_day(figure)]
            found.insert(after[-1] + 1 if after else 0, figure)
    return found


def _last_day(figure: ScopedFigure) -> date:
    return figure.date.last if figure.date is not None else date.min
