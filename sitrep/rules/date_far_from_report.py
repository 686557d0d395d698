"""A date lies many years before the report.

**Why it harms.** A slip of the year, or a date of another calendar that was typed as it stood, is
printed as if it were one of this calendar: 10 September 1451, or a count of seven years ago among
those of today. Nothing else on the page shows it.

**Instead.** Convert the date, and keep the source's own words under `as_worded:`. Where it is
meant, accept the finding and say so.

**Norm.** ISO 8601 dates are Gregorian; hijri, Ethiopian, Nepali and solar hijri years are not.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.claim import Claim
from sitrep.model.values.dates import PartialDate
from sitrep.model.views.index import Index

LEVEL = Level.WARNING
NEEDS = ("report",)

YEARS = 5
"""A figure, or the end of its time, that is older than this is asked about."""
CENTURY = 100
"""The beginning of a time that is older than this, and the date of a document."""

_ENDS = ("as_of", "date", "until")


def check(index: Index) -> Iterator[Problem]:
    """One problem for each record with dates that lie far before the report's."""
    year = index.report.report.as_of.year
    for route, claim in index.claims_with_routes():
        found = far_from_report(claim, year)
        if found is not None:
            yield _problem((*route, "id"), claim.id, found, year)
    for position, source in enumerate(index.report.sources):
        far = _far([source.published, source.accessed], year - CENTURY)
        if far is not None:
            yield _problem(("sources", position, "published"), source.id, far, year)


def far_from_report(claim: Claim, year: int) -> PartialDate | None:
    """A date of a record that lies many years before the year of the report."""
    starts, ends = _dates(claim)
    return _far(ends, year - YEARS) or _far(starts, year - CENTURY)


def _dates(claim: Claim) -> tuple[list[object], list[object]]:
    """The days on which a record begins, and those on which it ends or for which it stands."""
    held = claim.__dict__
    windows = [held[name] for name in ("window", "counted_in") if name in held]
    starts = [held.get("since"), *(window.start for window in windows)]
    ends = [held.get(name) for name in _ENDS]
    return starts, [*ends, *(window.end for window in windows)]


def _far(dates: list[object], limit: int) -> PartialDate | None:
    return next((one for one in dates if isinstance(one, PartialDate) and one.year < limit), None)


def _problem(route: tuple[str | int, ...], ref: str, day: PartialDate, year: int) -> Problem:
    return Problem(
        route,
        f"{ref} has the date {day}, {year - day.year} years before the report.",
        "The dates of a report lie near each other, in the Gregorian calendar.",
        "Check the year and its calendar; convert it, or accept the finding if it is meant.",
    )


_TOLL = (
    "tolls: [{id: t, according_to: monitor, measure: killed, count: 12, window: %s, "
    "sources: [doc]}]"
)
GOOD = [_TOLL % "since 2011-03-15", _TOLL % "2022-05-02"]
BAD = [_TOLL % "1445-10-27", _TOLL % "2016-05-02"]
