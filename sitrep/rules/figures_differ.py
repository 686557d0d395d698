"""Figures for one and the same scope exclude each other.

**Why it harms.** A head of office who sees only one of them decides on a number that somebody
else denies; one who sees a middle value decides on a number that nobody reported.

**Instead.** Nothing has to be changed if both are copied rightly: they are printed side by side,
with who says which. Check the scope of each (people, places, time, measure): most differences are
there.

**Norm.** ACAPS: show both where no conclusion can be drawn. UCDP keeps low, best and high
estimates apart. Nothing is averaged.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from sitrep.compare.claims.interval_told import apart_by_ranges
from sitrep.compare.report.conflicts import Conflict
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compare.report.same_scope import Exclusion
from sitrep.compare.report.unsaid_conflicts import UnsaidConflict
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import all_said, at, listed, said

LEVEL = Level.NOTICE
OF_SCOPE = True

EXPECTED = "Figures for one scope leave room for one true number."


_MEND = (
    "Check the scope of each against its source; state what tells them apart, such as a cause: or "
    "an event:; if they stand, leave them."
)
_OWN = (
    "If each party counts its own people, say whose they are: described: under population:, or "
    "responsible:; if both count the same, leave them."
)


_TIME = ("time", "State the window if the source gives it; if not, leave both.")
_HOUR = ("hour", "State the hour in as_of: if the source gives it; if not, leave both.")
"""What one of two figures does not state, and what can be done."""


def check(index: Index) -> Iterator[Problem]:
    """One problem for each scope with figures that exclude each other."""
    report_figures = report_figures_of(index)
    for conflict in report_figures.conflicts:
        yield Problem(
            at(index, conflict.conflicting[0]),
            f"For one scope, {'; '.join(map(_excluding, conflict.exclusions))}.",
            EXPECTED,
            _OWN if _of_parties(index, conflict) else _MEND,
            _level(conflict),
        )
    for open_time in report_figures.undated_conflicts:
        what, mend = _HOUR if open_time.wants_hour else _TIME
        yield Problem(
            at(index, open_time.undated),
            f"{said(open_time.undated)} and {all_said(open_time.dated)} count the same "
            f"people in the same places and exclude each other, unless their {what}s differ: one "
            f"{what} is not stated.",
            EXPECTED,
            mend,
        )
    for unsaid in report_figures.unsaid_conflicts:
        yield Problem(
            at(index, unsaid.unsaid[0]),
            f"{_unsaid(unsaid)}.",
            EXPECTED,
            "State it if the source does; if not, leave both.",
        )


def _unsaid(found: UnsaidConflict) -> str:
    """Who excludes whom, if what one of them does not state is the same."""
    fields = listed(f"{axis.value}:" for axis in found.axes)
    some, others = (all_said(side) for side in found.sides)
    states = "states" if len(found.unsaid) == 1 else "state"
    verb = "excludes" if len(found.stated) == 1 else "each exclude"
    return f"{some} {verb} {others}, unless {fields} differs: {others} {states} none"


def _of_parties(index: Index, conflict: Conflict) -> bool:
    """Whether several parties count armed people, of whom each has its own."""
    armed = all(one.armed for one in conflict.conflicting)
    actors = [index.actors.get(ref) for ref in conflict.originators]
    return armed and len(actors) > 1 and all(one and one.party_to_conflict for one in actors)


def _excluding(exclusion: Exclusion) -> str:
    """Who excludes whom."""
    figures = all_said(exclusion.figures)
    claims = [one.claim for one in (*exclusion.figures, *exclusion.others)]
    if apart_by_ranges(claims):
        both = all_said((*exclusion.figures, *exclusion.others))
        return f"{both} lie apart: the range of an estimate, which is no bound, leaves out the rest"
    if not exclusion.others:
        return f"{figures} exclude each other"
    verb = "excludes" if len(exclusion.figures) == 1 else "each exclude"
    return f"{figures} {verb} {all_said(exclusion.others)}"


def _level(conflict: Conflict) -> Level | None:
    """Figures of one originator that exclude each other are more often a slip."""
    pairs = combinations(conflict.conflicting, 2)
    alone = any(one.originator == other.originator and one.excludes(other) for one, other in pairs)
    return Level.WARNING if alone else None


_TOLL = "- {id: %s, according_to: %s, measure: killed, count: %s, window: %s, sources: [doc]}"
GOOD = [
    "tolls:\n"
    + _TOLL % ("one", "monitor", "40", "2024-05-06")
    + "\n"
    + _TOLL % ("two", "outlet", "at least 30", "2024-05-06"),
    "tolls:\n"
    + _TOLL % ("one", "monitor", "40", "2024-05-06")
    + "\n"
    + _TOLL % ("two", "outlet", "60", "2024-05-07"),
]
BAD = [
    "tolls:\n"
    + _TOLL % ("one", "monitor", "40", "2024-05-06")
    + "\n"
    + _TOLL % ("two", "outlet", "60", "2024-05-06"),
    "tolls:\n"
    + _TOLL % ("one", "monitor", "40", "2024-05-06")
    + "\n"
    + _TOLL % ("two", "outlet", "60", "not stated"),
    "tolls:\n"
    + _TOLL % ("one", "monitor", "zero", "2024-05-06")
    + "\n"
    + _TOLL % ("two", "outlet", "60", "2024-05-06, event: Ford Bridge"),
]
