"""Days held: whether the dates of a text are those of its records, or the days of telling them."""

from __future__ import annotations

from itertools import pairwise

from sitrep.auditing.facts import Fact
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import TermSort
from sitrep.reading.times.dated_by import is_day_of_telling
from sitrep.reading.times.dates_said import DateSaid


def is_held(date: DateSaid, passage: Passage, facts: tuple[Fact, ...]) -> bool:
    """Whether a date of a passage is one that its facts hold, or the day of telling it."""
    if _to_itself(date, passage) or _from_later(date, passage):
        return False
    if any(date.fits(one) for fact in facts for one in fact.dates):
        return True
    if any(date.fits(one) for fact in facts for one in fact.published) and _of_telling(
        date, passage
    ):
        return True
    if any(
        term.is_of(TermSort.NAME) and term.start <= date.start and date.end <= term.end
        for term in passage.terms
    ):
        return True
    words = passage.text[date.start : date.end]
    return any(fact.says(words) for fact in facts)


def _of_telling(date: DateSaid, passage: Passage) -> bool:
    """Whether it is the day on which somebody told it; what happened somewhere is not told."""
    text = passage.text
    for term in passage.terms:
        sign = " " if term.is_of(TermSort.ACTOR) else ";" if term.is_of(TermSort.PLACE) else ""
        if sign:
            text = f"{text[: term.start]}{sign * (term.end - term.start)}{text[term.end :]}"
    return is_day_of_telling(text, (date.start, date.end), passage.language)


def _to_itself(date: DateSaid, passage: Passage) -> bool:
    """Whether a date is the second of a span of days that ends where it begins."""
    for other in passage.dates:
        gap = passage.text[other.end : date.start]
        if other.end <= date.start and str(other) == str(date) and len(gap) <= _THROUGH:
            return ";" not in gap and "؛" not in gap and "|" not in gap and ")" not in gap
    return False


def _from_later(date: DateSaid, passage: Passage) -> bool:
    """Whether a span of days ends before it begins, or where it does: 11 to 9 May, 9 to 9 May."""
    days = [one for one in passage.dates if (one.start, one.end) == (date.start, date.end)]
    return any((one.day or 0) >= (other.day or 0) for one, other in pairwise(days))


_THROUGH = 6
"""The words that say through have so many signs at most, with the blanks around them."""
