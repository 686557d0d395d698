"""A newly counted figure does not match how far the total moved, or is dated as the deaths.

**Why it harms.** Forty newly counted while the total rises by thirty-eight means that two were
taken out again. And people whose deaths were approved months later were not "killed in the last
day": a reader sees a spike of violence where there was one of paperwork.

**Instead.** Leave both figures as reported; the briefing prints the new count and the net change
side by side. Put the days on which people were added to the count into `counted_in:`, the days on
which it happened into `window:`, and how many belong to an earlier time into `includes_earlier:`.

**Norm.** Epidemiological reporting keeps the date of report and the date of onset apart; casualty
recorders state when a death was added.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.revision_step import Change, RevisionStep
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.figures.tolls import Toll
from sitrep.model.views.index import Index
from sitrep.rules.said import at, said, span

LEVEL = Level.NOTICE
OF_SCOPE = True

EXPECTED = "What was newly counted and how far the total moved are two figures."


def check(index: Index) -> Iterator[Problem]:
    """New figures beside another net change, and new figures dated as if by the day of death."""
    report_figures = report_figures_of(index)
    for ref, steps in report_figures.turnovers.items():
        for step in steps:
            yield _differing(index, report_figures.figure_set.figures[ref], step)
    for position, toll in enumerate(index.report.tolls):
        if toll.includes_earlier is not None and toll.count.interval.below(
            toll.includes_earlier.interval
        ):
            yield Problem(
                ("tolls", position, "includes_earlier"),
                f"{toll.id} is {toll.count}, and {toll.includes_earlier} of it are of earlier.",
                "Those of an earlier time are among those counted.",
                "Check both figures against the source.",
                Level.ERROR,
            )
        if _dated_as_deaths(toll):
            yield Problem(
                ("tolls", position, "window"),
                f"{toll.id} includes {toll.includes_earlier} of an earlier time, and its window is "
                f"{toll.window}.",
                "When somebody was added to a count is not when it happened.",
                "Put these days into counted_in:, and when it happened, if stated, into window:.",
                Level.WARNING,
            )


def _differing(index: Index, new: ScopedFigure, step: RevisionStep) -> Problem:
    return Problem(
        at(index, new, "count"),
        f"{said(new)} is newly counted, while the cumulative figure goes from {said(step.earlier)} "
        f"to {said(step.later)}: {_net(step)}.",
        EXPECTED,
        "Nothing has to be changed if both are as reported; both are printed.",
    )


def _net(step: RevisionStep) -> str:
    """How far the total moved, as far as its counts say."""
    if step.difference is not None:
        return f"{step.change.value} by {span(step.difference)}"
    moved = {Change.SAME: "it did not move", Change.OPEN: "how far is open"}
    return moved.get(step.change, f"{step.change.value} by an open number")


def _dated_as_deaths(toll: Toll) -> bool:
    if toll.includes_earlier is None or not toll.window.stated:
        return False
    days = [(window.start, window.end) for window in (toll.window, toll.counted_in)]
    return not toll.counted_in.stated or days[0] == days[1]


_TOLL = "- {id: %s, according_to: monitor, measure: killed, count: %s, sources: [doc], %s}"
_RUN = (
    "tolls:\n"
    + _TOLL % ("old", "500", "window: since 2024-05-01, as_of: 2024-05-06, basis: cumulative")
    + "\n"
    + _TOLL % ("now", "538", "window: since 2024-05-01, as_of: 2024-05-07, basis: cumulative")
    + "\n"
)
GOOD = [_RUN + _TOLL % ("new", "38", "basis: new, counted_in: 2024-05-07")]
BAD = [
    _RUN + _TOLL % ("new", "40", "basis: new, counted_in: 2024-05-07"),
    "tolls:\n" + _TOLL % ("new", "400", "basis: new, window: 2024-05-07, includes_earlier: 360"),
]
