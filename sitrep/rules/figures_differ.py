"""Figures for one and the same scope exclude each other.

**Why it harms.** A head of office who sees only one of them decides on a number that somebody
else denies; one who sees a middle value decides on a number that nobody reported.

**Instead.** Nothing has to be changed if both are copied rightly: they are printed side by side,
with who says which. Check the scope of each (people, places, time, measure): most differences are
there.

**Norm.** ACAPS: show both where no conclusion can be drawn. UCDP keeps low, best and high
estimates apart. Nothing is averaged.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.figure_set import ScopedFigure
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.compare.report.same_scope import Verdict
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import at, listed, said

LEVEL = Level.NOTICE

EXPECTED = "Figures for one scope leave room for one true number."


def check(index: Index) -> Iterator[Problem]:
    """One problem for each scope with figures that exclude each other."""
    report_figures = report_figures_of(index)
    for group in report_figures.groups:
        if group.verdict is Verdict.DIFFER:
            yield Problem(
                at(index, group.conflicting[0]),
                f"For one scope, {listed(map(said, group.conflicting))} exclude each other.",
                EXPECTED,
                "Check the scope of each against its source; if both stand, leave both.",
                Level.WARNING if len(group.originators) == 1 else None,
            )
    for figure, others in _undated(report_figures):
        yield Problem(
            at(index, figure),
            f"{said(figure)} and {listed(map(said, others))} count the same people in the same "
            "places and exclude each other, unless their times differ: one time is not stated.",
            EXPECTED,
            "State the window if the source gives it; if not, leave both.",
        )


def _undated(report_figures: ReportFigures) -> Iterator[tuple[ScopedFigure, list[ScopedFigure]]]:
    """Figures without a time that exclude figures of the same cell with one."""
    for by_time in report_figures.cells.held.values():
        dated = [one for time, figures in by_time.items() if time.days for one in figures]
        undated = [one for time, figures in by_time.items() if not time.days for one in figures]
        for figure in undated if dated else ():
            others = [
                one
                for one in dated[:_ENOUGH]
                if not one.interval.overlaps(figure.interval)
                and one.originator != figure.originator
            ]
            if others:
                yield figure, others


_ENOUGH = 20
_TOLL = "- {id: %s, according_to: %s, measure: killed, count: %s, window: %s, sources: [doc]}"
GOOD = [
    "tolls:\n"
    + _TOLL % ("one", "monitor", "40", "2024-05-06")
    + "\n"
    + _TOLL % ("two", "outlet", "at least 30", "2024-05-06"),
    "tolls:\n"
    + _TOLL % ("one", "monitor", "40", "2024-05-06")
    + "\n"
    + _TOLL % ("two", "outlet", "60", "2024-05-07"),
]
BAD = [
    "tolls:\n"
    + _TOLL % ("one", "monitor", "40", "2024-05-06")
    + "\n"
    + _TOLL % ("two", "outlet", "60", "2024-05-06"),
    "tolls:\n"
    + _TOLL % ("one", "monitor", "40", "2024-05-06")
    + "\n"
    + _TOLL % ("two", "outlet", "60", "not stated"),
]
