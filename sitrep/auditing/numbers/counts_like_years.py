"""Counts like years: the numbers of figures that a reader may take for a year."""

from __future__ import annotations

from collections.abc import Iterable

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
