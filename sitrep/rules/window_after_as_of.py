"""A figure speaks of days after the day on which the information ends.

**Why it harms.** Nobody can have counted what had not happened yet: one of the dates is wrong.

**Instead.** Check the window, the figure's own `as_of:` and the report's `as_of:`.

What is required, planned, targeted, in need, or projected by a model may lie ahead: of a forecast,
write `method: model`.

**Norm.** The window, the as-of date, the date of publication and the date of reading are four
different dates, in this order.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.locations import Route
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure
from sitrep.model.values.dates import PartialDate
from sitrep.model.views.index import Index
from sitrep.model.window import Window

LEVEL = Level.ERROR
OF_WORDS = True
OF_SCOPE = True


def check(index: Index) -> Iterator[Problem]:
    """Windows and as-of dates that lie after the date on which they must end."""
    as_of = index.report.report.as_of
    for route, claim in index.claims_with_routes():
        own = getattr(claim, "as_of", None)
        if own is not None and own.first > as_of.last:
            yield _problem((*route, "as_of"), claim, str(own), "the report's as_of", as_of)
        window = getattr(claim, "window", Window())
        ahead = isinstance(claim, Figure) and claim.looks_ahead
        latest = None if ahead else window.end or window.start
        limit, name = (own, "its own as_of") if own else (as_of, "the report's as_of")
        if latest is not None and latest.first > limit.last:
            yield _problem((*route, "window"), claim, str(window), name, limit)


def _problem(route: Route, claim: Claim, got: str, name: str, limit: PartialDate) -> Problem:
    return Problem(
        route,
        f"{claim.id} speaks of {got}, which is after {name} ({limit}).",
        "What is counted has happened by the as-of date.",
        "Check the dates against the source; of a projection, write method: model.",
    )


_TOLL = (
    "tolls:\n- {id: a-toll, according_to: monitor, measure: killed, count: 12, sources: [doc], "
    "window: %s}"
)
_PLAN = (
    "funding:\n- {id: f, according_to: monitor, measure: funding_required, count: 5 million, "
    "currency: USD, sources: [doc], window: 2024}"
)
GOOD = [_PLAN, _TOLL % "2024-05-01 to 2024-05-08"]
BAD = [_TOLL % "2024-05-01 to 2024-05-09", _TOLL % "since 2024-06-01"]
