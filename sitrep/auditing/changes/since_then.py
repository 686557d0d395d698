"""Since then: the day from which something rose or fell, which is that of the earlier figure."""

from __future__ import annotations

from collections.abc import Mapping

from sitrep.auditing.facts import PREVIOUS, Fact
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.reading.times.dates_said import DateSaid

_BOTH = 2


def is_day_of_change(date: DateSaid, traced: TracedPassage, known: Mapping[str, Fact]) -> bool:
    """Whether a day is the earlier of the two up to which figures count that a number parts.

    It grew by 45 since 7 May; between 7 and 14 May, which are the days of both.
    """
    if _is_day_before(date, traced, known):
        return True
    span = [one for one in traced.passage.dates if (one.start, one.end) == (date.start, date.end)]
    for refs in traced.reckoned.values():
        days = {day for ref in refs if ref in known and (day := known[ref].last_day) is not None}
        day = date.day_in(max(days).year) if len(days) == _BOTH else None
        if day is not None and day in (days if len(span) == _BOTH else {min(days)}):
            return True
    return False


def _is_day_before(date: DateSaid, traced: TracedPassage, known: Mapping[str, Fact]) -> bool:
    """Whether a day stands beside the number of the last issue, in a row that tells both.

    The number of this issue stands in a later cell, and may be the same: 9 as of 1 May, 9 as of 2.
    """
    passage = traced.passage
    if not passage.row:
        return False
    first, last = passage.cell_at(date.start)
    placed = [(passage.mentions[at], of) for at, of in traced.of_mention.items()]
    later = {fact.id for one, of in placed if one.span.start >= last for fact in of}
    for mention, facts in placed:
        before = (known.get(f"{PREVIOUS}{one.id}") for one in facts if one.id in later)
        here = first <= mention.span.start < last
        for fact in filter(None, before if here else ()):
            same = fact.figure is not None and fact.figure.count.low == mention.count.low
            if same and any(map(date.fits, fact.dates)):
                return True
    return False
