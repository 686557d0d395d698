"""A date comes before one that it must follow.

**Why it harms.** A document cannot report what had not happened when it appeared, nor give a figure
as of a day after it, nor be read before it was published. One of the two dates is wrong, and with
it the age of every figure that rests on them.

**Instead.** Check both dates against the document. A page that was updated has the date of its
update.

**Norm.** The Berkeley Protocol asks for the date of publication and of collection of every item.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure
from sitrep.model.values.dates import PartialDate
from sitrep.model.views.index import Index

LEVEL = Level.WARNING
OF_SCOPE = True

EXPECTED = "Things happen, then are counted, then published, then read."
MEND = "Check both dates against the document."


def check(index: Index) -> Iterator[Problem]:
    """Documents read before they appeared, and documents older than what they are cited for."""
    for position, source in enumerate(index.report.sources):
        published = source.published
        if isinstance(published, PartialDate) and source.accessed.last < published.first:
            read = f"{_on(source.accessed)}, and published {_on(published)}"
            got = f"{source.id} was read {read}."
            yield Problem(("sources", position, "accessed"), got, EXPECTED, MEND)
    limit = index.report.report.as_of.last  # of what lies after it, other rules speak
    for route, claim in index.claims_with_routes():
        dates = [(name, day) for name, day in _dates(claim) if day.first <= limit]
        for position, citation in enumerate(claim.sources) if dates else ():
            cited = index.sources.get(citation.source)
            if cited is None or not isinstance(cited.published, PartialDate):
                continue
            published = cited.published
            late = [(name, day) for name, day in dates if published.last < day.first]
            if late:
                name, day = late[0]
                got = f"{claim.id} has {name} {day}, and {citation.source} was published "
                where = (*route, "sources", position, "source")
                yield Problem(where, f"{got}{_on(published)}.", EXPECTED, MEND)


def _on(day: PartialDate) -> str:
    """A day as in ``published on 2024-05-06``, a month or a year as in ``published in 2024``."""
    return f"{'in' if day.day is None else 'on'} {day}"


def _dates(claim: Claim) -> Iterator[tuple[str, PartialDate]]:
    """The dates of a claim that no document can come before, with their keys.

    What is planned or forecast may begin later.
    """
    held = claim.__dict__
    window = held.get("window")
    ahead = isinstance(claim, Figure) and claim.looks_ahead
    starts = {"window from": window.start if window is not None and not ahead else None}
    for name, day in (starts | {key: held.get(key) for key in ("date", "since", "as_of")}).items():
        if isinstance(day, PartialDate):
            yield name, day


_SOURCE = (
    "sources: [{id: other, title: A report, publisher: monitor, kind: report, "
    "address: not available, published: %s, accessed: %s, language: en}]\n"
)
_TOLL = (
    "tolls: [{id: t, according_to: monitor, measure: killed, count: 12, window: 2024-05-06, "
    "as_of: %s, sources: [other]}]"
)
GOOD = [_SOURCE % ("2024-05-07", "2024-05-08") + _TOLL % "2024-05-07"]
BAD = [
    _SOURCE % ("2024-05-07", "2024-05-06") + _TOLL % "2024-05-07",
    _SOURCE % ("2023-05-07", "2024-05-07") + _TOLL % "2024-05-07",
    _SOURCE % ("2024-05-07", "2024-05-08") + _TOLL % "2024-05-08",
]
