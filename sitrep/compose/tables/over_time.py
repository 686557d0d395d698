"""Figures over time: each step from what was given before to what was given after."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sitrep.charts.scale import Scale
from sitrep.compare.claims.revisions import RevisionStep, redefined
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.tables.strips import axis, figure_line, scale_of, strip
from sitrep.compose.words.figure_words import cited, counted_phrase
from sitrep.compose.words.step_words import moved
from sitrep.page.document import LEADING, Block, Line, Row, Table

COLUMNS = ("stands_for", "figure", "change", "sources")


def over_time(desk: Desk, kind: str, measure: str, among: Container[str]) -> Block | None:
    """The figures of a measure that replaced each other, or nothing where none ``among`` these."""
    report_figures = report_figures_of(desk.index)
    steps = [
        one
        for one in report_figures.revisions
        if one.later.scope.measure == measure and (one.later.id in among or one.earlier.id in among)
    ]
    if not steps:
        return None
    scale = scale_of(one.claim for step in steps for one in (step.earlier, step.later))
    head = tuple(desk.line(f"columns.{column}") for column in COLUMNS)
    rows = [row for found in series(steps) for row in _rows(desk, report_figures, found, scale)]
    title = desk.line("figures.over_time", measure=desk.say(f"{kind}.measure.{measure}"))
    table = Table(f"{measure}_over_time", head, tuple(rows))
    return Block(Line(capitalised(title.spans)), table, lead=(desk.note("figures.over_time_lead"),))


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
    desk: Desk, report_figures: ReportFigures, steps: Sequence[RevisionStep], scale: Scale
) -> Iterator[Row]:
    figures = [steps[0].earlier, *(step.later for step in steps)]
    claims = [figure.claim for figure in figures]
    lead = Line(capitalised(counted_phrase(desk, claims[-1])), LEADING)
    yield Row((lead, axis(desk, scale), Line(())), desk.cites(cited(claims)))
    for position, figure in enumerate(figures):
        step = steps[position - 1] if position else None
        broken = step is not None and bool(redefined(step, report_figures.figure_set))
        ends: dict[str, Any] = {
            "before": _place(figures[position - 1], scale) if position else None,
            "after": _place(figure, scale) if position < len(steps) else None,
        }
        if position < len(steps) and _place(figures[position + 1], scale) is None:
            ends["after"] = None
        drawing = strip(figure.claim, scale)
        joined = None if drawing is None else replace(drawing, broken=broken, **ends)
        change = Line(capitalised(moved(desk, step)) if step is not None else ())
        cells = (_stands_for(desk, figure), figure_line(desk, figure.claim, joined), change)
        yield Row(cells, desk.cites(cited([figure.claim])))


def _place(figure: ScopedFigure, scale: Scale) -> float | None:
    """Where a figure's mark stands: at its number, or at its end where it has only that."""
    found = strip(figure.claim, scale)
    return None if found is None else found.end if found.start is None else found.start


def _stands_for(desk: Desk, figure: ScopedFigure) -> Line:
    if figure.date is None:
        return desk.line("unstated")
    return Line((desk.language.date(figure.date, figure.id),))
