"""A cumulative figure falls, and no reason is recorded.

**Why it harms.** A total that counts from a start cannot fall unless something was corrected.
Readers who are told only the new figure do not learn that the old one, on which they may have
acted, was wrong; readers who are told only of a fall may read good news into a correction.

**Instead.** Record `revises:` with `claim:` and `because:`, in the originator's own terms. If no
reason was given, write `because: not stated`; if the definition changed, say what changed.

**Norm.** The Standards for Casualty Recording: corrections and changes of method are made public.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.claims.revisions import redefined
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compare.report.response_falls import response_falls
from sitrep.findings import Level, Problem
from sitrep.model.views.index import Index
from sitrep.rules.said import at, said

LEVEL = Level.WARNING
OF_SCOPE = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for each later figure that is lower and says nothing of why."""
    report_figures = report_figures_of(index)
    for step in report_figures.revisions:
        if step.unexplained_fall:
            other = (
                " It also counts something else."
                if redefined(step, report_figures.figure_set)
                else ""
            )
            yield Problem(
                at(index, step.later, "count"),
                f"{said(step.later)} is lower than {said(step.earlier)}, which it replaces.{other}",
                "A figure that counts from a start falls only by a correction.",
                f"Write revises: with claim: {step.earlier.id} and because:, the source's reason "
                "or because: not stated.",
            )
        elif step.says_less:
            yield Problem(
                at(index, step.later, "count"),
                f"{said(step.later)} says less than {said(step.earlier)}, which it replaces.",
                "A figure that counts from a start falls only by a correction.",
                "Check the count; if it fell, write revises: with claim: and because:.",
                Level.NOTICE,
            )
    yield from _of_responses(index)


def _of_responses(index: Index) -> Iterator[Problem]:
    """One problem for each number by which a later record of one response says less."""
    for fall in response_falls(index.report.response):
        yield Problem(
            (*index.routes[fall.later.id], fall.key),
            f"{fall.later.id} has {fall.key} {fall.now}, which is lower than {fall.before} in "
            f"{fall.earlier.id}.",
            "A figure that counts from a start falls only by a correction.",
            f"Check both. If it was corrected, write revises: with claim: {fall.earlier.id} and "
            "because:; if each counts days of its own, leave both.",
            Level.NOTICE,
        )


_TOLL = (
    "- {id: %s, according_to: monitor, measure: cases_suspected, count: %s, sources: [doc], "
    "window: since 2024-05-01, as_of: %s, basis: cumulative%s}"
)
_LEFT = (
    "- {id: %s, according_to: monitor, measure: displaced, figure_type: flow, count: %s, "
    "sources: [doc], window: since 2024-05-01, as_of: %s}\n"
)
_OLD = "tolls:\n" + _TOLL % ("old", "60", "2024-05-05", "") + "\n"
GOOD = [
    _OLD + _TOLL % ("new", "70", "2024-05-07", ""),
    _OLD
    + _TOLL
    % ("new", "50", "2024-05-07", ", revises: {claim: old, because: duplicates were removed}"),
]
BAD = [
    _OLD + _TOLL % ("new", "50", "2024-05-07", ""),
    _OLD + _TOLL % ("new", "50", "2024-05-07", ", revises: old"),
    "displacement:\n" + _LEFT % ("old", "900", "2024-05-05") + _LEFT % ("new", "700", "2024-05-07"),
]
