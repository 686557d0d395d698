"""Several documents carry a figure, and one originator stands behind all of them.

**Why it harms.** Whoever weighs a figure by how often it is printed believes it the more, the more
outlets repeat it. It was counted once.

**Instead.** Nothing has to be changed: the briefing counts originators and says so. If another
originator gives a figure for the same scope, add it.

**Norm.** OHCHR's guidance and the Standards for Casualty Recording tell the source of information
from what repeats it.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.chains import chains
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import at, said

LEVEL = Level.NOTICE
OF_SCOPE = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for each scope whose figures come from one originator by several ways."""
    for group in report_figures_of(index).groups:
        by_originator: dict[str, list[ScopedFigure]] = {}
        for figure in group.figures:
            by_originator.setdefault(figure.originator, []).append(figure)
        for figures in map(_of_one_number, by_originator.values()):
            first = figures[0]
            ways = {chain for one in figures for chain in chains(one.claim)}
            if len(ways) < 2:
                continue
            yield Problem(
                at(index, first),
                f"{said(first)} came by {len(ways)} ways, all from one originator, "
                f"{first.originator}.",
                "Originators are counted, not documents.",
                "Nothing has to be changed. If someone else counted the same, add that figure.",
            )


def _of_one_number(figures: list[ScopedFigure]) -> list[ScopedFigure]:
    """Those that may say the number of the first: another number came by a way of its own."""
    return [one for one in figures if one.interval.overlaps(figures[0].interval)]


_DOC = (
    "sources: [{id: other, title: Another report, publisher: outlet, kind: report, "
    "address: not available, published: 2024-05-08, accessed: 2024-05-08, language: en}]\n"
)
_TOLL = "tolls:\n- {id: t, according_to: monitor, measure: killed, count: 12, sources: [%s]}"
GOOD = [_DOC + _TOLL % "doc"]
BAD = [_DOC + _TOLL % "doc, other"]
