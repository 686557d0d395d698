"""Weeks: ``2030-W01`` by ISO 8601, and ``MMWR 2030-W01`` by the calendar of the CDC.

French and Spanish write the first ``2030-S01``.

WHO counts ISO weeks, from Monday to Sunday. Epidemiological weeks of the CDC, named after its MMWR,
run from Sunday to Saturday; the first of a year has at least four of its days in that year.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

_WEEK = re.compile(r"(?:(MMWR) )?(\d{4})-(?:W|SE?)(\d{2})", re.ASCII)


def days_of_week(text: str) -> tuple[date, date] | None:
    """The first and the last day of a week; None for other texts, ValueError for no such week."""
    found = _WEEK.fullmatch(text.strip())
    if found is None:
        return None
    year, week = int(found[2]), int(found[3])
    first = _first_of_mmwr(year, week) if found[1] else date.fromisocalendar(year, week, 1)
    return first, first + timedelta(days=6)


def _first_of_mmwr(year: int, week: int) -> date:
    begins = _mmwr_begins(year)
    first = begins + timedelta(weeks=week - 1)
    if week < 1 or first >= _mmwr_begins(year + 1):
        raise ValueError("no such week")
    return first


def _mmwr_begins(year: int) -> date:
    """The Sunday of the week in which the fourth of January lies."""
    fourth = date(year, 1, 4)
    return fourth - timedelta(days=(fourth.weekday() + 1) % 7)
