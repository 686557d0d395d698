"""Since then: the day from which something rose or fell, which is that of the earlier figure."""

from __future__ import annotations

from collections.abc import Mapping

from sitrep.auditing.facts import Fact
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.reading.times.dates_said import DateSaid

_BOTH = 2


def is_day_of_change(date: DateSaid, traced: TracedPassage, known: Mapping[str, Fact]) -> bool:
    """Whether a day is the earlier of the two up to which figures count that a number parts.

    It grew by 45 since 7 May; between 7 and 14 May, which are the days of both.
    """
    span = [one for one in traced.passage.dates if (one.start, one.end) == (date.start, date.end)]
    for refs in traced.reckoned.values():
        days = {day for ref in refs if ref in known and (day := known[ref].last_day) is not None}
        day = date.day_in(max(days).year) if len(days) == _BOTH else None
        if day is not None and day in (days if len(span) == _BOTH else {min(days)}):
            return True
    return False
