"""Figures over time: each step from what was given before to what was given after."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sitrep.charts.scale import Scale
from sitrep.compare.claims.revision_step import RevisionStep
from sitrep.compare.claims.revisions import redefined
from sitrep.compare.claims.runs import Run
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.tables.strips import axis, drawn, figure_line, scale_of, strip
from sitrep.compose.words.figure_words import by, cited
from sitrep.compose.words.row_phrases import series_phrase
from sitrep.compose.words.scope_words import earlier
from sitrep.compose.words.step_words import moved, reason
from sitrep.model.figures.figure import Figure
from sitrep.page.document import LEADING, Block, Line, Note, Row, Spans, Table
from sitrep.page.drawn import Strip

COLUMNS = ("stands_for", "figure", "change", "sources")
COLUMNS_OF_NEW = ("when", "figure", "sources")


def over_time(
    desk: Desk, figures: Sequence[Figure], titled: Spans, unit: str = ""
) -> Iterator[Block]:
    """The course of figures of a measure: those that replaced each other, and new counts.

    Only what holds some of these ``figures``; ``titled`` says what is counted.
    """
    report_figures = report_figures_of(desk.index)
    measure, among = figures[0].measure, {one.id for one in figures}
    runs = _held(report_figures.long_runs.get(measure, ()), among)
    name = f"{measure}_{unit}" if unit else measure
    if runs:
        title = desk.say("figures.over_time", measure=titled)
        lead = (desk.note("figures.over_time_lead"), desk.note("figures.computed"))
        yield _block(desk, f"{name}_over_time", title, lead, runs)
    new = _held(report_figures.new_runs.get(measure, ()), among)
    if new:
        title = desk.say("figures.new_over_time", measure=titled)
        told = (desk.note("figures.new_over_time_lead"),)
        yield _block(desk, f"{name}_new_over_time", title, told, new)


def _held(runs: Iterable[Run], among: Container[str]) -> list[Run]:
    return [run for run in runs if any(one.id in among for one in run)]


def _block(
    desk: Desk,
    name: str,
    title: Spans,
    lead: tuple[Note, ...],
    runs: Sequence[Run],
) -> Block:
    report_figures = report_figures_of(desk.index)
    scale = scale_of(one.claim for run in runs for one in run)
    new = runs[0][0].claim.is_new
    head = [desk.line(f"columns.{column}") for column in (COLUMNS_OF_NEW if new else COLUMNS)]
    head[1] = replace(head[1], strip=axis(desk, scale))
    rows = [row for run in runs for row in _rows(desk, report_figures, run, scale)]
    table = Table(name, tuple(head), tuple(rows))
    return Block(Line(capitalised(title)), table, lead=lead)


def _rows(
    desk: Desk,
    report_figures: ReportFigures,
    figures: Sequence[ScopedFigure],
    scale: Scale,
) -> Iterator[Row]:
    claims = [figure.claim for figure in figures]
    counted, originator = series_phrase(desk, claims[-1]), by(desk, claims[-1])
    given = desk.say("figures.attributed", figure=counted, originator=originator)
    lead = Line(capitalised(given), LEADING)
    yield Row((lead, *([Line(())] * (1 if claims[0].is_new else 2))), desk.cites(cited(claims)))
    ids = [figure.id for figure in figures]
    for position, figure in enumerate(figures):
        step = _step_to(report_figures, figure, ids[:position])
        above = step is not None and ids[position - 1] == step.earlier.id
        broken = step is not None and bool(redefined(step, report_figures.figure_set))
        ends: dict[str, Any] = {
            "before": _place(figures[position - 1], scale) if above else None,
            "after": _place(figure, scale) if _goes_on(report_figures, figures, position) else None,
        }
        drawing = _bar(figure, scale) if claims[0].is_new else strip(figure.claim, scale)
        joined = None if drawing is None else replace(drawing, broken=broken, **ends)
        drawn_figure = figure_line(desk, figure.claim, joined)
        change = [] if claims[0].is_new else [Line(capitalised(_change(desk, figure, step)))]
        yield Row(
            (_stands_for(desk, figure), drawn_figure, *change), desk.cites(cited([figure.claim]))
        )


def _bar(figure: ScopedFigure, scale: Scale) -> Strip | None:
    """What was newly counted as a bar from zero, the way an epidemic curve is drawn."""
    drawing = strip(figure.claim, scale)
    single = drawing is not None and drawing.start is not None and drawing.start == drawing.end
    return replace(drawing, start=0.0) if drawing is not None and single else drawing


def _change(desk: Desk, figure: ScopedFigure, step: RevisionStep | None) -> Spans:
    if step is not None:
        return (*moved(desk, step, labelled=False), *reason(desk, step))
    return () if figure.claim.stands else desk.say("since.turn.withdrawn")


def _step_to(
    report_figures: ReportFigures, figure: ScopedFigure, before: Sequence[str]
) -> RevisionStep | None:
    """The step by which a figure follows the line above it, or one above that.

    What was newly counted follows on nothing, whatever it is declared to replace.
    """
    steps = () if figure.claim.is_new else report_figures.replacing.get(figure.id, ())
    return next((one for one in steps if one.earlier.id in before), None)


def _goes_on(report_figures: ReportFigures, figures: Sequence[ScopedFigure], position: int) -> bool:
    """Whether the line below goes on from this one, so that the drawing joins them."""
    if position + 1 == len(figures):
        return False
    below = figures[position + 1]
    step = _step_to(report_figures, below, [figures[position].id])
    return step is not None and drawn(below.claim)


def _place(figure: ScopedFigure, scale: Scale) -> float | None:
    """Where a figure's mark stands: at its number, or at its end where it has only that."""
    found = strip(figure.claim, scale)
    if found is None:
        return None
    return found.end if found.start is None else found.start


def _stands_for(desk: Desk, figure: ScopedFigure) -> Line:
    """The date of a figure, as it states one, and how many of it are of an earlier time.

    When its document appeared is another matter.
    """
    claim = figure.claim
    counted = claim.added_in if claim.added_in.stated else claim.window
    if claim.is_new and counted.stated:
        when = desk.language.window(counted, figure.id, "cell")
        return Line(desk.semicolons([when, *earlier(desk, claim)]))
    if figure.date is None or not (claim.as_of is not None or counted.stated):
        return desk.line("unstated")
    when = (desk.language.date(figure.date, figure.id),)
    return Line(desk.semicolons([when, *earlier(desk, claim)]))
