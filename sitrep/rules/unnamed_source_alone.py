"""A figure rests on people who are not named, and on nobody else.

**Why it harms.** Nobody can go back to an unnamed source, and nobody can tell whether two of them
are one. A high figure of theirs, printed like the others, weighs as much as a monitor's.

**Instead.** Nothing has to be changed: the briefing marks them as not named, and counts them
apart. If a named originator gives a figure for the same scope, add it.

**Norm.** Reuters and the BBC say of every unnamed source that it is unnamed; ACAPS lowers the
confidence of what rests on one.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compare.report.same_scope import Verdict
from sitrep.findings import Level, Problem
from sitrep.model.actors import UNNAMED_KINDS
from sitrep.model.views.index import Index
from sitrep.rules.said import at, said

LEVEL = Level.NOTICE


def check(index: Index) -> Iterator[Problem]:
    """One problem for each scope whose figures come from unnamed people only."""
    actors = index.actors
    for group in report_figures_of(index).groups:
        unnamed = [
            one
            for one in group.figures
            if one.originator in actors and actors[one.originator].kind in UNNAMED_KINDS
        ]
        backed = len(unnamed) < len(group.figures) and group.verdict is not Verdict.DIFFER
        for figure in () if backed else unnamed:
            yield Problem(
                at(index, figure, "according_to"),
                f"{said(figure)} rests on people who are not named.",
                "A figure has an originator to whom one can go back.",
                "Nothing has to be changed. If a named originator gives a figure, add it.",
            )


_ACTOR = "actors: [{id: witness, description: a witness, kind: unnamed_person}]\n"
_TOLL = (
    "- {id: %s, according_to: %s, measure: killed, count: %s, window: 2024-05-06, sources: [doc]}"
)
GOOD = [
    _ACTOR
    + "tolls:\n"
    + _TOLL % ("one", "witness", "12")
    + "\n"
    + _TOLL % ("two", "monitor", "at least 10"),
]
BAD = [
    _ACTOR + "tolls:\n" + _TOLL % ("one", "witness", "12"),
    _ACTOR + "tolls:\n" + _TOLL % ("one", "witness", "12") + "\n" + _TOLL % ("two", "monitor", "4"),
]
