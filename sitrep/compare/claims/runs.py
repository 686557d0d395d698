"""Runs: figures that replaced each other, earliest first, with the days that have no number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.revisions import RevisionStep, all_series
from sitrep.compare.claims.scoped_figure import ScopedFigure

LONG = 3
"""Fewer figures than this are no course over time: the later says how far it moved."""

Run = list[ScopedFigure]


def figure_runs(figure_set: FigureSet, steps: Sequence[RevisionStep]) -> dict[str, list[Run]]:
    """The runs of each measure."""
    of_measure: dict[str, list[RevisionStep]] = {}
    for step in steps:
        of_measure.setdefault(step.later.scope.measure, []).append(step)
    if not of_measure:
        return {}
    dated: dict[str, list[Run]] = {}
    for one in all_series(figure_set.figures.values(), figure_set):
        dated.setdefault(one[0].scope.measure, []).append(one)
    return {
        measure: _longest([_with_gaps(run, dated.get(measure, ())) for run in step_runs(found)])
        for measure, found in of_measure.items()
    }


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


def _with_gaps(steps: Sequence[RevisionStep], of_measure: Sequence[Run]) -> Run:
    """The figures of a run, and those of its series that replaced none: a day without a number."""
    run = [steps[0].earlier, *(step.later for step in steps)]
    held, keys = {one.id for one in run}, {one.series for one in run}
    for found in of_measure:
        for figure in found if found[0].series in keys else ():
            if figure.id not in held and figure.claim.stands:
                held.add(figure.id)
                after = [at for at, one in enumerate(run) if _last_day(one) <= _last_day(figure)]
                run.insert(after[-1] + 1 if after else 0, figure)
    return run


def _longest(runs: Sequence[Run]) -> list[Run]:
    """Those that no other run holds: what replaced a withdrawn figure also replaced an older."""
    held = [{one.id for one in run} for run in runs]
    return [run for run, ids in zip(runs, held, strict=True) if not any(ids < one for one in held)]


def _last_day(figure: ScopedFigure) -> date:
    return figure.date.last if figure.date is not None else date.min
