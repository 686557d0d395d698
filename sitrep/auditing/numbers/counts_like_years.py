"""Counts like years: the numbers of figures that a reader may take for a year, and where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sitrep.reading.times.dates_said import DateSaid

if TYPE_CHECKING:
    from sitrep.auditing.facts import Fact


def counts_like_years(facts: Iterable[Fact]) -> frozenset[int]:
    """The numbers of figures that look like a year, and are none of any record.

    In some languages 1900 is written without a sign.
    """
    known = list(facts)
    lows = (one.figure.count.low for one in known if one.figure is not None)
    years = {date.year for fact in known for date in (*fact.dates, *fact.published)}
    counts = {int(low) for low in lows if low is not None and low == int(low)}
    return frozenset(one for one in counts - years if _FIRST <= one <= _LAST)


_FIRST, _LAST = 1800, 2099


def without_counts(
    dates: tuple[DateSaid, ...], text: str, counts: frozenset[int]
) -> tuple[DateSaid, ...]:
    """The dates of a text but for bare years that are what a report counts."""
    return tuple(
        one
        for one in dates
        if one.month is not None
        or one.year not in counts
        or not text[one.start : one.end].isdigit()
        or (bool(text[: one.start].strip()) and not text[: one.start].endswith("| "))
    )
