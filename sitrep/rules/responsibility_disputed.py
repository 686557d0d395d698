"""Originators who count the same hold different actors responsible.

**Why it harms.** Whoever reads only one of them takes an accusation for what is known. Whoever
takes the figures for two events does not see that their numbers can be compared.

**Instead.** Nothing has to be changed if both are copied rightly: the figures are compared by
number, and the briefing prints whom each originator holds responsible.

**Norm.** OHCHR's guidance on casualty recording: who is responsible is recorded apart from who
was harmed, with the standard of proof for each.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import at, listed, said

LEVEL = Level.NOTICE
OF_SCOPE = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for each event or scope whose originators hold different actors responsible."""
    for dispute in report_figures_of(index).blame_disputes:
        blamed = (f"{said(one)}, {listed(sorted(one.responsible))}" for one in dispute.figures)
        yield Problem(
            at(index, dispute.figures[0], "responsible"),
            f"Who was responsible is disputed: {'; '.join(blamed)}.",
            "Originators who count the same hold the same actors responsible.",
            "Check each against its source; if both stand, leave both.",
        )


_TOLL = (
    "- {id: %s, according_to: %s, measure: killed, count: 40, window: 2024-05-06, "
    "responsible: [%s], sources: [doc]}"
)
GOOD = [
    "tolls:\n" + _TOLL % ("one", "monitor", "outlet") + "\n" + _TOLL % ("two", "outlet", "outlet"),
]
BAD = [
    "tolls:\n" + _TOLL % ("one", "monitor", "outlet") + "\n" + _TOLL % ("two", "outlet", "monitor"),
]
