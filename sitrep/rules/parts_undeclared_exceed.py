"""Figures that share nobody are together more than the figure that holds them all.

**Why it harms.** Two districts of one country cannot have more injured together than the country.
One of the figures was copied wrongly, or they do not count what they seem to count. Nor can more be
newly counted in some weeks than in all the time of which they are.

**Instead.** Check the figures and their dates against the source. If the source itself does not add
up, leave them and say so in `note:`, without the sum.

Of parts that only words tell apart, such as causes or descriptions, or those to whom it is laid,
nobody knows that they share nobody. That they come to more is a notice: some people are in several
of them, or the figures are not all right.

**Norm.** Arithmetic, on figures of one originator for the same time; figures of different
originators are never added. Parts that one originator gives are set against the whole of another
in a notice, and so are those of several, without a sum.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.sums import as_said
from sitrep.compare.report.disjoint_parts import Excess
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compare.report.sharing_parts import Sharing
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import all_said, at, said, span

LEVEL = Level.WARNING
OF_SCOPE = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for each figure that its undeclared parts exceed."""
    report_figures = report_figures_of(index)
    for found in report_figures.sharing:
        parts, whole = all_said(found.parts), said(found.whole)
        yield Problem(
            at(index, found.whole, "count"),
            f"{parts} lie within {whole}; together they are {_total(found)}.",
            "If all are right, some are counted in several of these parts.",
            "Check the figures against the source; if they stand, leave them.",
            Level.NOTICE,
        )
    for excess in report_figures.undeclared_excess:
        yield Problem(
            at(index, excess.whole, "count"),
            _got(excess),
            "What a figure holds is at most as much as the figure.",
            "Check the figures and their dates against the source; if they stand, leave them.",
            None if len(_originators(excess)) == 1 else Level.NOTICE,
        )


def _got(excess: Excess) -> str:
    parts, whole = all_said(excess.parts), said(excess.whole)
    if len(excess.parts) == 1:
        return f"{parts} was newly counted in the time of {whole}, and is more."
    if len({one.originator for one in excess.parts}) > 1:
        return f"{parts} share nobody and lie within {whole}; together they are more than it."
    return f"{parts} share nobody and lie within {whole}; together they are {_total(excess)}."


def _originators(excess: Excess) -> frozenset[str]:
    return frozenset(one.originator for one in (excess.whole, *excess.parts))


def _total(found: Excess | Sharing) -> str:
    return f"{as_said(found.parts) or span(found.total)}"


_PLACES = (
    "places:\n- {id: land, name: Land, level: country, codes: {iso: XA}}\n"
    "- {id: north, name: North, level: admin1, parent: land, codes: {iso: XA-N}}\n"
    "- {id: south, name: South, level: admin1, parent: land, codes: {iso: XA-S}}\ntolls:\n"
)
_TOLL = (
    "- {id: %s, according_to: monitor, measure: injured, count: %s, places: [%s], "
    "window: 2024-05-06, sources: [doc]}\n"
)
_PARTS = _TOLL % ("n", "80", "north") + _TOLL % ("s", "60", "south")
GOOD = [_PLACES + _TOLL % ("all", "140", "land") + _PARTS]
BAD = [_PLACES + _TOLL % ("all", "90", "land") + _PARTS]
