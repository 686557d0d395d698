"""Days held: whether the dates of a text are those of its records, or the days of telling them."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from sitrep import resources
from sitrep.auditing.facts import Fact
from sitrep.auditing.passages import Passage
from sitrep.auditing.terms import TermSort
from sitrep.language_tags import read_as
from sitrep.languages.phrases import load_phrases
from sitrep.reading.times.dated_by import is_counted_to, is_day_of_telling
from sitrep.reading.times.dates_said import DateSaid
from sitrep.word_lists import by_language, either


def is_held(date: DateSaid, passage: Passage, facts: tuple[Fact, ...]) -> bool:
    """Whether a date of a passage is one that its facts hold, or the day of telling it."""
    if _to_itself(date, passage) or _from_later(date, passage):
        return False
    held = [fact for fact in facts if any(date.fits(one) for one in fact.dates)]
    if not held and _is_history(date, passage, facts):
        return True
    if held and all(_is_of_other_end(date, passage, fact) for fact in held):
        return False
    if held:
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


def _is_history(date: DateSaid, passage: Passage, facts: tuple[Fact, ...]) -> bool:
    """Whether a bare year is long before all that is told: the last flood, in 1974.

    In a sentence with figures it is so beside a word such as the worst: the worst since 1974.
    """
    years = [one.year for fact in facts for one in fact.dates]
    if date.month is not None or date.year is None or not years:
        return False
    compared = not passage.mentions or _comparing(passage.language).search(passage.text)
    return bool(compared) and not passage.row and date.year < min(years) - _OWN_YEARS


_OWN_YEARS = 4
"""In so many years before its figures a report may tell of, and be wrong in the year."""


@cache
def _comparing(language: str) -> re.Pattern[str]:
    """A word by which what is told is compared with what was before."""
    words = by_language(resources.reading_words(), "history")[read_as(language)]
    return re.compile(rf"(?<!\w)(?:{either(words)})(?!\w)", re.IGNORECASE)


def _is_of_other_end(date: DateSaid, passage: Passage, fact: Fact) -> bool:
    """Whether a date that begins or ends a span, or is the day of counting, is another of a figure.

    A span that a record leaves open may end on the day up to which it is counted.
    """
    if fact.figure is None:
        return False
    window, as_of = fact.figure.window, fact.figure.as_of
    ends = {one for one in (window.start, window.end, as_of) if one is not None}
    if any(date.fits(one) for one in fact.dates - ends):
        return False
    both = [one for one in passage.dates if (one.start, one.end) == (date.start, date.end)]
    if len(both) == _BOTH:
        meant = window.start if date is both[0] else window.end
    elif is_counted_to(passage.text, date.start, passage.language):
        meant = as_of or window.end or window.start
    elif _since(passage.language).search(passage.text, 0, date.start):
        meant = window.start
    else:
        return False
    return meant is not None and not date.fits(meant)


@cache
def _since(language: str) -> re.Pattern[str]:
    """A word that begins a span of days, at the end of a text."""
    words = by_language(resources.reading_words(), "since_when")[read_as(language)]
    return re.compile(rf"(?<!\w)(?:{either(words)})\s+$", re.IGNORECASE)


_BOTH = 2


def _of_telling(date: DateSaid, passage: Passage) -> bool:
    """Whether it is the day on which somebody told it; what happened somewhere is not told."""
    text = passage.text
    if "".join(text[: date.start].split()).endswith(_of_document(read_as(passage.language))):
        return True
    for term in passage.terms:
        sign = " " if term.is_of(TermSort.ACTOR) else ";" if term.is_of(TermSort.PLACE) else ""
        if sign:
            text = f"{text[: term.start]}{sign * (term.end - term.start)}{text[term.end :]}"
    return is_day_of_telling(text, (date.start, date.end), passage.language)


@cache
def _of_document(language: str) -> str:
    """What a briefing says before the date of a document, without blanks."""
    return "".join(str(load_phrases(language).phrases["figures.told_on"]).partition("{")[0].split())


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
