"""A figure does not say for which time it counts.

**Why it harms.** "More than 4,000 killed" since Thursday, since December and in the whole war are
three different facts. Without its time a figure can be compared with no other, and whoever reads
it supplies a time of their own.

**Instead.** If the source gives the time in any words, work out the dates and keep the words
under `as_worded:`. If it gives none, leave it: the briefing says that the time is not stated.

**Norm.** OCHA's flash updates state the window of every figure; SDG indicators and casualty
recorders count by period.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.figures.figure import Figure
from sitrep.model.views.index import Index
from sitrep.rules.said import at, said

LEVEL = Level.NOTICE
OF_SCOPE = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for each series without a time."""
    found: dict[object, list[ScopedFigure]] = {}
    for figure in report_figures_of(index).figure_set.standing:
        if figure.scope.days is None and not _dated_otherwise(figure.claim):
            found.setdefault(figure.series, []).append(figure)
    for series in found.values():
        more = f", and {len(series) - 1} more of its series" if len(series) > 1 else ""
        have = "have" if more else "has"
        day = "" if series[0].claim.as_of else ", or as_of: for what stands for a day"
        yield Problem(
            at(index, series[0]),
            f"{said(series[0])}{more} {have} no window.",
            "A figure counts what happened in a stated time.",
            f"Add window: with the dates that the source means{day}; if it gives none, leave it.",
        )


def _dated_otherwise(claim: Figure) -> bool:
    """Whether a time is stated in words, or for the count, or for the day of a state."""
    worded = claim.window.as_worded is not None
    return worded or claim.added_in.stated or (claim.is_state and claim.as_of is not None)


_TOLL = "tolls:\n- {id: t, according_to: monitor, measure: killed, count: 12, sources: [doc]%s}"
GOOD = [_TOLL % ", window: since 2024-05-06"]
BAD = [_TOLL % ""]
