"""A figure speaks of days after the day on which the information ends.

**Why it harms.** Nobody can have counted what had not happened yet: one of the dates is wrong.

**Instead.** Check the window, the figure's own `as_of:` and the report's `as_of:`.

What is required, planned, targeted, in need, or projected by a model may lie ahead: of a forecast,
write `method: model`, and the page calls it a projection. What is so now and holds for some time to
come, such as a classification that is valid until autumn, is none: write the day for which it was
given under `as_of:` and leave the window out, or end the window on it and keep the words of the
document under `as_worded:`.

**Norm.** The window, the as-of date, the date of publication and the date of reading are four
different dates, in this order.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sitrep.findings import Level, Problem
from sitrep.locations import Route
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure, Method
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
            limit = ("the report's as_of", as_of)
            yield _problem((*route, "as_of"), claim, str(own), limit, begun=False)
        window = getattr(claim, "window", Window())
        ahead = isinstance(claim, Figure) and claim.looks_ahead
        latest = None if ahead else window.end or window.start
        limit = ("its own as_of", own) if own else ("the report's as_of", as_of)
        last = limit[1].last
        if isinstance(claim, Figure) and _unsaid_method(claim, last):
            yield _ask((*route, "window"), claim, limit)
        if latest is not None and latest.first > last:
            begun = window.start is not None and window.start.first <= last
            begun = begun and isinstance(claim, Figure)
            yield _problem((*route, "window"), claim, str(window), limit, begun=begun)


def _unsaid_method(claim: Figure, last: date) -> bool:
    """Whether it tells of a need whose time has begun and not ended, by no method."""
    start, end = claim.window.start, claim.window.end
    if start is None or end is None or not start.first <= last < end.first:
        return False
    return claim.is_need and claim.how_counted is Method.NOT_STATED


def _ask(route: Route, claim: Figure, known: tuple[str, PartialDate]) -> Problem:
    name, limit = known
    return Problem(
        route,
        f"{claim.id} speaks of {claim.window}, which has begun and ends after {name} ({limit}); "
        "the page calls it a projection.",
        "What runs into days to come says how it was worked out.",
        "Of what was found to be so when it was told, such as a current classification, write "
        "method: estimate or method: count; of a projection, method: model.",
        Level.NOTICE,
    )


def _problem(
    route: Route, claim: Claim, got: str, known: tuple[str, PartialDate], *, begun: bool
) -> Problem:
    name, limit = known
    holds = (
        " Of what is so now and holds until then, write the day for which it was given under "
        "as_of: and leave the window out, or end the window on it."
    )
    return Problem(
        route,
        f"{claim.id} speaks of {got}, which is after {name} ({limit}).",
        "What is counted has happened by the as-of date.",
        f"Check the dates against the source.{holds if begun else ''} Of a projection, and of "
        "nothing else, write method: model.",
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
