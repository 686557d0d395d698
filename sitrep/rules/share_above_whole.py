"""More are reached than are targeted, or more targeted than are in need.

**Why it harms.** It may be so: more came than were expected, or an appeal was overfunded. It is as
often a figure of another sector, area or year, and the share that the page computes is then wrong.

**Instead.** Check both figures and what they cover. If both are as reported, leave both.

**Norm.** OCHA's humanitarian programme cycle: the people targeted are some of the people in need,
and the people reached are set against the people targeted.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.report.against_whole import above_whole
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import at, listed, said

LEVEL = Level.NOTICE


def check(index: Index) -> Iterator[Problem]:
    """One problem for each figure that is higher than what it is a share of."""
    figures = report_figures_of(index)
    for found in above_whole(figures.current, figures.coverages):
        yield Problem(
            at(index, found.part, "count"),
            f"{said(found.part)} is higher than {listed(map(said, found.wholes))}, of which it is "
            "a share.",
            "Commonly fewer are targeted than are in need, and fewer reached than targeted.",
            "Check both figures and what they cover; if both are as reported, leave both.",
        )


_NEED = "- {id: %s, according_to: monitor, measure: %s, count: %s, window: 2024, sources: [doc]}\n"
GOOD = ["needs:\n" + _NEED % ("all", "in_need", "400") + _NEED % ("meant", "targeted", "300")]
BAD = ["needs:\n" + _NEED % ("all", "in_need", "400") + _NEED % ("meant", "targeted", "500")]
