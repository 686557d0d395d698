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
from sitrep.locations import Route
from sitrep.model.claim import Claim
from sitrep.model.sources import Source
from sitrep.model.values.dates import PartialDate
from sitrep.model.views.index import Index

LEVEL = Level.WARNING

EXPECTED = "Things happen, then are counted, then published, then read."
MEND = "Check both dates against the document."


def check(index: Index) -> Iterator[Problem]:
    """Documents read before they appeared, and documents older than what they are cited for."""
    for position, source in enumerate(index.report.sources):
        published = source.published
        if isinstance(published, PartialDate) and source.accessed.last < published.first:
            got = f"{source.id} was read on {source.accessed}, and published on {published}."
            yield Problem(("sources", position, "accessed"), got, EXPECTED, MEND)
    for route, claim in index.claims_with_routes():
        yield from _too_old(index, route, claim)


def _too_old(index: Index, route: Route, claim: Claim) -> Iterator[Problem]:
    limit = index.report.report.as_of.last  # of what lies after it, other rules speak
    for position, citation in enumerate(claim.sources):
        source = index.sources.get(citation.source)
        slip = _slip(claim, source) if source is not None else None
        if slip is not None and source is not None and slip[1].first <= limit:
            name, day = slip
            got = (
                f"{claim.id} has {name} {day}, and {source.id} was published on {source.published}."
            )
            yield Problem((*route, "sources", position, "source"), got, EXPECTED, MEND)


def _slip(claim: Claim, source: Source) -> tuple[str, PartialDate] | None:
    """The first date of a claim that comes after its document, with its key."""
    if not isinstance(source.published, PartialDate):
        return None
    dates = {
        "window from": getattr(getattr(claim, "window", None), "start", None),
        "date": getattr(claim, "date", None),
        "since": getattr(claim, "since", None),
        "as_of": getattr(claim, "as_of", None),
    }
    late = (
        (name, day)
        for name, day in dates.items()
        if isinstance(day, PartialDate) and source.published.last < day.first
    )
    return next(late, None)


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
