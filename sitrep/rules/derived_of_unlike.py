"""A ratio, a difference or a change is of figures that differ in more than what it compares.

**Why it harms.** "Five times as many" of one town in April and another in May says nothing of the
towns and nothing of the months. A rise from the count of one originator to that of another may be
no rise at all.

**Instead.** Choose two figures that differ in one thing: two places of one time, or one place at
two times. A change is of one place, group, definition and originator. If the two are meant, leave
it: the page says in what they are not known to be alike.

**Norm.** Like is compared with like: the Standards for Casualty Recording ask for one method and
one definition in whatever is compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.derived import recompute
from sitrep.compare.claims.derived_unlike import unlike
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import listed

LEVEL = Level.WARNING


def check(index: Index) -> Iterator[Problem]:
    """One problem for each derived number that compares several things at once."""
    figure_set = figure_set_of(index)
    for position, derived in enumerate(index.report.derived):
        axes = unlike(figure_set, derived)
        if axes and recompute(figure_set, derived).result is not None:
            named = listed(axis.value.replace("_", " ") for axis in axes)
            yield Problem(
                ("derived", position, "operation"),
                f"{derived.id} sets {derived.of} against {derived.against}, which are not known "
                f"to be alike in {named}.",
                "What is set against each other differs in one thing, and a change in time alone.",
                "Choose figures that are alike in the rest, or leave it: the page says so beside "
                "it.",
            )


_TOLLS = (
    "places:\n- {id: town, name: Town, level: locality}\n"
    "- {id: village, name: Village, level: locality}\n"
    "tolls:\n"
    "- {id: a, according_to: monitor, measure: killed, count: 60, places: [town], "
    "window: 2024-05-06, sources: [doc]}\n"
    "- {id: b, according_to: monitor, measure: killed, count: 20, places: [%s], window: %s, "
    "sources: [doc]}\n"
    "derived: [{id: d, operation: %s, of: a, against: b}]"
)
GOOD = [
    _TOLLS % ("village", "2024-05-06", "ratio"),
    _TOLLS % ("town", "2024-05-05", "ratio"),
    _TOLLS % ("town", "2024-05-05", "change"),
]
BAD = [
    _TOLLS % ("village", "2024-05-05", "ratio"),
    _TOLLS % ("village", "2024-05-06", "change"),
]
