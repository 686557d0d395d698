"""A document words the figure as another number than the record gives.

**Why it harms.** The words of a document stand on the page beside the figure that it is cited for.
Where they give another number, one of the two was entered wrongly, or the document carries another
figure.

**Instead.** Correct `count:` or the words under `figure:`. If the document gives another figure, of
another day or originator, make it a record of its own. Words that say more or less than a number,
such as "over 60", are no contradiction where they leave room for it.

**Norm.** A citation leads to the words that carry the fact.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.worded_counts import contradicted
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import said

LEVEL = Level.WARNING


def check(index: Index) -> Iterator[Problem]:
    """One problem for each citation whose words leave no room for the count."""
    for figure in report_figures_of(index).figure_set.figures.values():
        for position in contradicted(index, figure.claim):
            citation = figure.claim.sources[position]
            yield Problem(
                (*index.routes[figure.id], "sources", position, "figure"),
                f"“{citation.figure}” is what {citation.source} says of {said(figure)}.",
                "The words of a document leave room for the figure that it is cited for.",
                "Check both; if the document gives another figure, make it a record of its own.",
            )


_TOLL = (
    "tolls:\n- {id: t, according_to: monitor, measure: killed, count: 51, "
    "sources: [{source: doc, figure: %s}]}"
)
GOOD = [_TOLL % "over 50", _TOLL % "fifty-one", _TOLL % "dozens"]
BAD = [_TOLL % "sixty", _TOLL % "at least 60", _TOLL % "'510'"]
