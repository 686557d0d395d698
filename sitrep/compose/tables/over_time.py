"""Figures over time: each step from what was given before to what was given after."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sitrep.charts.scale import Scale
from sitrep.compare.claims.revisions import RevisionStep, all_series, redefined
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.tables.strips import axis, drawn, figure_line, scale_of, strip
from sitrep.compose.words.figure_words import by, cited
from sitrep.compose.words.scope_words import series_phrase
from sitrep.compose.words.step_words import moved
from sitrep.page.document import LEADING, Block, Line, Note, Row, Spans, Table

COLUMNS = ("stands_for", "figure", "change", "sources")


def over_time(
    desk: Desk, measure: str, among: Container[str], titled: Spans, unit: str = ""
) -> Iterator[Block]:
    """The series of a measure: of figures that replaced each other, and of new counts.

    Only those of which some figure is ``among`` these; ``titled`` says what is counted.
    """
    report_figures = report_figures_of(desk.index)
    steps = [
        one
        for one in report_figures.revisions
        if one.later.scope.measure == measure and (one.later.id in among or one.earlier.id in among)
    ]
    figure_set = report_figures.figure_set
    of_measure = [
        one
        for one in all_series(figure_set.figures.values(), figure_set)
        if one[0].scope.measure == measure
    ]
    runs = _longest([_with_gaps(run, of_measure) for run in series(steps)])
    name = f"{measure}_{unit}" if unit else measure
    if runs:
        title = desk.say("figures.over_time", measure=titled)
        lead = desk.note("figures.over_time_lead")
        yield _block(desk, f"{name}_over_time", title, lead, runs, steps)
    new = [run for run in of_measure if _counts_anew(run) and any(one.id in among for one in run)]
    if new:
        title = desk.say("figures.new_over_time", measure=titled)
        lead = desk.note("figures.new_over_time_lead")
        yield _block(desk, f"{name}_new_over_time", title, lead, new, ())


def _block(
    desk: Desk,
    name: str,
    title: Spans,
    lead: Note,
    runs: Sequence[Sequence[ScopedFigure]],
    steps: Sequence[RevisionStep],
) -> Block:
    report_figures = report_figures_of(desk.index)
    scale = scale_of(one.claim for run in runs for one in run)
    head = tuple(desk.line(f"columns.{column}") for column in COLUMNS)
    rows = [row for run in runs for row in _rows(desk, report_figures, run, steps, scale)]
    table = Table(name, head, tuple(rows))
    return Block(Line(capitalised(title)), table, lead=(lead,))


def _counts_anew(run: Sequence[ScopedFigure]) -> bool:
    return run[0].claim.is_new and sum(one.numbered for one in run) > 1


def _with_gaps(
    steps: Sequence[RevisionStep], of_measure: Sequence[Sequence[ScopedFigure]]
) -> list[ScopedFigure]:
    """The figures of a run, and those of its series that replaced none: a day without a number."""
    run = [steps[0].earlier, *(step.later for step in steps)]
    held, keys = {one.id for one in run}, {one.series for one in run}
    for found in of_measure:
        for figure in found if found[0].series in keys else ():
            if figure.id not in held and figure.claim.stands:
                held.add(figure.id)
                after = [at for at, one in enumerate(run) if _first(one) <= _first(figure)]
                run.insert(after[-1] + 1 if after else 0, figure)
    return run


def _longest(runs: Sequence[list[ScopedFigure]]) -> list[list[ScopedFigure]]:
    """Those that no other run holds: what replaced a withdrawn figure also replaced an older."""
    held = [{one.id for one in run} for run in runs]
    return [run for run, ids in zip(runs, held, strict=True) if not any(ids < one for one in held)]


def _first(figure: ScopedFigure) -> date:
    return figure.date.last if figure.date is not None else date.min


def series(steps: Sequence[RevisionStep]) -> list[list[RevisionStep]]:
    """Steps that follow on each other, earliest first; every step stands in one series only.

    Where two figures replaced the same one, each begins a series with it.
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


def _rows(
    desk: Desk,
    report_figures: ReportFigures,
    figures: Sequence[ScopedFigure],
    steps: Sequence[RevisionStep],
    scale: Scale,
) -> Iterator[Row]:
    claims = [figure.claim for figure in figures]
    counted, originator = series_phrase(desk, claims[-1]), by(desk, claims[-1])
    given = desk.say("figures.attributed", figure=counted, originator=originator)
    lead = Line(capitalised(given), LEADING)
    yield Row((lead, axis(desk, scale), Line(())), desk.cites(cited(claims)))
    ids = [figure.id for figure in figures]
    for position, figure in enumerate(figures):
        step = _step_to(figure, ids[:position], steps)
        above = step is not None and ids[position - 1] == step.earlier.id
        broken = step is not None and bool(redefined(step, report_figures.figure_set))
        ends: dict[str, Any] = {
            "before": _place(figures[position - 1], scale) if above else None,
            "after": _place(figure, scale) if _goes_on(figures, position, steps) else None,
        }
        drawing = strip(figure.claim, scale)
        joined = None if drawing is None else replace(drawing, broken=broken, **ends)
        change = Line(capitalised(_change(desk, figure, step)))
        cells = (_stands_for(desk, figure), figure_line(desk, figure.claim, joined), change)
        yield Row(cells, desk.cites(cited([figure.claim])))


def _change(desk: Desk, figure: ScopedFigure, step: RevisionStep | None) -> Spans:
    if step is not None:
        return moved(desk, step)
    return () if figure.claim.stands else desk.say("since.turn.withdrawn")


def _step_to(
    figure: ScopedFigure, before: Sequence[str], steps: Sequence[RevisionStep]
) -> RevisionStep | None:
    """The step by which a figure follows the line above it, or one above that."""
    found = (one for one in steps if one.later.id == figure.id and one.earlier.id in before)
    return next(found, None)


def _goes_on(figures: Sequence[ScopedFigure], position: int, steps: Sequence[RevisionStep]) -> bool:
    """Whether the line below goes on from this one, so that the drawing joins them."""
    if position + 1 == len(figures):
        return False
    below = figures[position + 1]
    step = _step_to(below, [figures[position].id], steps)
    return step is not None and drawn(below.claim)


def _place(figure: ScopedFigure, scale: Scale) -> float | None:
    """Where a figure's mark stands: at its number, or at its end where it has only that."""
    found = strip(figure.claim, scale)
    return None if found is None else found.end if found.start is None else found.start


def _stands_for(desk: Desk, figure: ScopedFigure) -> Line:
    claim = figure.claim
    counted = claim.added_in if claim.added_in.stated else claim.window
    if claim.is_new and counted.stated:
        return Line(desk.language.window(counted, figure.id, "cell"))
    if figure.date is None:
        return desk.line("unstated")
    return Line((desk.language.date(figure.date, figure.id),))
