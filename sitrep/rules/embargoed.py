"""A public record, or a source, may not be shown before a day after that of the report.

**Why it harms.** Whoever gave it under embargo is named before the agreed day, and gives no more;
sometimes people are still being told, or brought to safety.

**Instead.** Take it out until then, or raise its `sensitivity:`. The day of the report is
`issued:`, or `as_of:` where that is not stated. What was released earlier is set aside with the
reason.

**Norm.** Newsroom practice: an embargo that was accepted is kept.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.report import CLAIM_KINDS
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.views.index import Index

LEVEL = Level.ERROR


def check(index: Index) -> Iterator[Problem]:
    """One problem for each public record that is shown too early."""
    day = index.report.report.issued or index.report.report.as_of
    for kind in ("sources", *CLAIM_KINDS):
        for position, record in enumerate(getattr(index.report, kind)):
            held = record.sensitivity is not Sensitivity.PUBLIC
            if held or record.not_before is None or record.not_before.first <= day.last:
                continue
            yield Problem(
                (kind, position, "not_before"),
                f"It may not be shown before {record.not_before}, and the report is of {day}.",
                "What is under embargo stands in no public briefing of an earlier day.",
                "Take it out until then, or raise its sensitivity.",
            )


_TOLL = (
    "tolls: [{id: t, according_to: monitor, measure: killed, count: 12, sources: [doc], "
    "not_before: %s}]"
)
GOOD = [_TOLL % "2024-05-08", _TOLL % "2025-01-01, sensitivity: restricted"]
BAD = [_TOLL % "2024-05-09"]
