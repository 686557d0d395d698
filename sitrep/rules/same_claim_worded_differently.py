"""Documents word one claim differently, or one claim is entered as two records.

**Why it harms.** "1,018 since Thursday" and "over 1,018 within 48 hours" read like two findings.
A reader who is not told that one originator stands behind both sees agreement where there is a
copy, or a dispute where there is a difference of wording.

**Instead.** Keep one record with both documents under `sources:`, each with its own words
(`figure:`, `window:`, `population:`, `place:`); the briefing prints them side by side.

**Norm.** OHCHR's guidance on casualty recording: reports of one origin are matched before they
are counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.axes.times import windows
from sitrep.compare.claims.answers import Relation, compare
from sitrep.compare.claims.axis_table import AXIS_TABLE
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.claims.worded_counts import contradicted
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level, Problem
from sitrep.model.claim import WORDED_AXES, Claim
from sitrep.model.views.index import Index
from sitrep.rules.said import at, listed, said

LEVEL = Level.NOTICE
OF_SCOPE = True
AXES = tuple(axis for axis in WORDED_AXES if axis != "speaker")


def check(index: Index) -> Iterator[Problem]:
    """One problem for each claim with several wordings, and for each record of a claim again."""
    for route, claim in index.claims_with_routes():
        axes = [axis for axis in AXES if _differs(claim, axis)]
        if axes == ["figure"] and next(contradicted(index, claim), None) is not None:
            continue  # that the words give another number is for figure-worded-otherwise to say
        if axes:
            yield Problem(
                (*route, "sources"),
                f"The documents of {claim.id} word it differently: {listed(axes)}.",
                "One claim of one originator counts once, however it is worded.",
                "Nothing has to be changed: the wordings are printed side by side.",
            )
    figure_set = report_figures_of(index).figure_set
    for figure, first in _again(figure_set):
        yield Problem(
            at(index, figure),
            f"{said(figure)} and {said(first)} are one claim of {figure.originator}.",
            "One claim is one record, with every document that carries it under sources:.",
            f"If these are two events, give each its event:; otherwise {_united(figure, first)}.",
            Level.WARNING,
        )


def _united(figure: ScopedFigure, first: ScopedFigure) -> str:
    """How two records become one: where the same documents carry both, nothing has to be moved."""
    documents, other = ({one.source for one in each.claim.sources} for each in (figure, first))
    if documents <= other:
        return f"take {figure.id} out"
    return f"move its source to {first.id}, with its own words under figure:, window: or place:"


def _differs(claim: Claim, axis: str) -> bool:
    words = {getattr(citation, axis) for citation in claim.sources} - {None}
    return len(words) > 1


def _again(figure_set: FigureSet) -> Iterator[tuple[ScopedFigure, ScopedFigure]]:
    """Figures that are the same claim as an earlier record, with that record."""
    seen: dict[tuple[object, ...], list[ScopedFigure]] = {}
    for figure in figure_set.standing:
        key = (figure.originator, figure.scope.measure, *figure.number)
        earlier = seen.setdefault(key, [])
        # A small number that comes back by chance is compared with a few of its like only.
        for other in earlier[:_ENOUGH]:
            if _near(figure, other) and _one(figure_set, figure, other):
                yield figure, other
                break
        else:
            earlier.append(figure)


def _near(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether their times leave room for one claim; quickly told, and rarely so."""
    return windows(one.scope.days, other.scope.days) is not AxisRelation.APART


def _one(figure_set: FigureSet, one: ScopedFigure, other: ScopedFigure) -> bool:
    dates = one.claim.as_of, other.claim.as_of
    if (None not in dates and dates[0] != dates[1]) or _apart(figure_set, one, other):
        return False  # told at once, and nearly always
    return compare(figure_set, one.id, other.id).relation is Relation.SAME_CLAIM


def _apart(figure_set: FigureSet, one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether any axis keeps two figures apart: each is asked only until one does."""
    rows = (row for row in AXIS_TABLE if row.axis is not Axis.STATUS)
    return any(row.relation(one, other, figure_set) is AxisRelation.APART for row in rows)


_ENOUGH = 20
_DOC = (
    "sources: [{id: other, title: Another report, publisher: outlet, kind: report, "
    "address: not available, published: 2024-05-08, accessed: 2024-05-08, language: en}]\n"
)
_TOLL = "- {id: %s, according_to: monitor, measure: killed, count: %s, window: %s, sources: [%s]}"
GOOD = [
    _DOC + "tolls:\n" + _TOLL % ("one", "118", "since 2024-05-06", "doc, other"),
    _DOC
    + "tolls:\n"
    + _TOLL % ("one", "118", "2024-05-06", "doc")
    + "\n"
    + _TOLL % ("two", "118", "2024-05-07", "other"),
]
BAD = [
    _DOC
    + "tolls:\n"
    + _TOLL
    % (
        "one",
        "118",
        "since 2024-05-06",
        "{source: doc, figure: '118'}, {source: other, figure: over 118}",
    ),
    _DOC
    + "tolls:\n"
    + _TOLL % ("one", "118", "since 2024-05-06", "doc")
    + "\n"
    + _TOLL % ("two", "more than 118", "2024-05-07 to 2024-05-08", "other"),
]
