"""A source was published after the day on which the report's information ends.

**Why it harms.** A reader takes the "as of" date as the limit of what was known. A later source
breaks that promise, or one of the two dates is wrong. What was published between that date and the
day on which the briefing is handed out (`issued:`) may well tell of the time before.

**Instead.** Correct the date of the source, or move the report's `as_of:` forward.

**Norm.** The "as of" line of OCHA's situation reports.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.values.dates import PartialDate
from sitrep.model.views.index import Index

LEVEL = Level.ERROR
OF_WORDS = True


def check(index: Index) -> Iterator[Problem]:
    """One problem for each source that appeared only after the report's as-of date."""
    header = index.report.report
    as_of = header.as_of
    limit = max(as_of.last, header.issued.last) if header.issued else as_of.last
    for position, source in enumerate(index.report.sources):
        published = source.published
        if isinstance(published, PartialDate) and published.first > limit:
            yield Problem(
                ("sources", position, "published"),
                f"{source.id} was published on {published}, after the report's as_of ({as_of}).",
                "A report uses sources published up to its as-of date, or until it is issued.",
                _MEND if header.issued else _UNISSUED,
            )


_MEND = "Check both dates, or move as_of: forward."
_UNISSUED = (
    "Check both dates; write issued: in report: with the day on which this report is handed out, "
    "or move as_of: forward."
)


_SOURCE = (
    "sources:\n- {id: late, title: A report, publisher: monitor, kind: report, "
    "address: not available, published: %s, accessed: 2024-05-09, language: en}"
)
GOOD = [_SOURCE % "2024-05-08"]
BAD = [_SOURCE % "2024-05-09"]
