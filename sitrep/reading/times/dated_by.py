"""The dates by which a sentence dates the figure beside them: on 7 May, as of 7 May."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from sitrep import resources
from sitrep.language_tags import base_language
from sitrep.orthography import orthography
from sitrep.reading.beside_numbers import (
    Beside,
    clause_joins,
    cut_at_stops,
    groups_said,
    measures_said,
    part_behind,
)
from sitrep.reading.times.dates_said import DateSaid, dates_said, months_named
from sitrep.reading.words_of_figures import FigureWords, any_of, figure_words
from sitrep.word_lists import any_beginning, by_language

_PART = re.compile(r"[^,،;؛:]*[,،]?\s*(?:[^\s\d]+\s){0,4}$")
"""What may stand between a date and the number that it dates: a part of a sentence, and a comma."""
_REST = re.compile(r"^[^\W\d]+")
_ENDED = re.compile(r"[\d.,;:،؛]")
_FEW_BETWEEN = 4
"""So many words may stand between a verb of telling and its day: in a statement on."""
_FEW = 1
"""So many words of other things may stand between a number and the date behind it."""


class DatedBy(NamedTuple):
    """The words of a date, the days that they name, and whether it was counted up to them."""

    words: str
    days: tuple[DateSaid, ...]
    up_to: bool


def dated_by(beside: Beside, language: str) -> Iterator[DatedBy]:
    """The dates that open the words before a number, or stand in its part behind it."""
    lists, figures = _lists(language), figure_words(language)
    if lists is None or figures is None:
        return
    behind = cut_at_stops(part_behind(beside.after), language)
    before = re.split(r"[;؛]", beside.before)[-1]
    for text, opens in ((before, True), (behind, False)):
        dates = [*dates_said(text, language), *months_named(text, language)]
        for span, held in groupby(sorted(dates, key=_span), _span):
            found = lists.before.search(text, 0, span[0])
            if found is None:
                continue
            if opens and not _opens(text, found.start(), span[1], language):
                continue
            if not opens and not _of_the_number(text[: found.start()], figures):
                continue
            words = text[found.start() : span[1]].strip()
            yield DatedBy(words, tuple(held), found["up_to"] is not None)


def is_reported(text: str, language: str) -> bool:
    """Whether a text tells of counting, confirming or telling, which may have a day of its own."""
    lists = _lists(language)
    return lists is not None and lists.reported.search(text) is not None


def is_counted_to(text: str, at: int, language: str) -> bool:
    """Whether the day that begins at a place of a text is the one up to which something counts."""
    lists = _lists(language)
    dated = None if lists is None else lists.before.search(text, 0, at)
    return dated is not None and dated["up_to"] is not None


def is_day_of_telling(text: str, day: tuple[int, int], language: str) -> bool:
    """Whether a day that stands in a sentence is the one on which something was told.

    It stands behind a verb of telling, with few words and no number between them, or opens the
    sentence before who tells it. Where somebody is named there may be blanks.
    """
    lists, (start, end) = _lists(language), day
    if lists is None or ((dated := lists.before.search(text, 0, start)) and dated["up_to"]):
        return False
    verbs = list(lists.reported.finditer(text, 0, start))
    between = _REST.sub("", text[verbs[-1].end() : start]).removeprefix(",") if verbs else "."
    if _ENDED.search(between) is None and len(between.split()) <= _FEW_BETWEEN:
        return lists.that.search(between) is None
    ahead = " ".join(text[end:].removeprefix(",").split()[:_FEW])
    opened = _ENDED.search(text[:start]) is None and len(text[:start].split()) <= _FEW_BETWEEN
    return opened and lists.reported.match(ahead) is not None


def _span(date: DateSaid) -> tuple[int, int]:
    return date.start, date.end


def _opens(text: str, start: int, end: int, language: str) -> bool:
    """Whether a date begins its sentence, and nothing but one part parts it from the number."""
    between = text[end:]
    if text[:start].strip(' "“«،,') or _PART.fullmatch(between) is None:
        return False
    joins = clause_joins(language)
    return joins is None or joins.search(between) is None


def _of_the_number(between: str, words: FigureWords) -> bool:
    """Whether the words between a number and a date say what it counts, and of nothing else."""
    said = [*measures_said(between, words.code), *groups_said(between, words.code)]
    for one in sorted(said, key=lambda word: -word.span.start):
        between = f"{between[: one.span.start]} {between[one.span.end :]}"
    others = [one for one in between.lower().split() if one.strip("()’'") not in words.little]
    return sum(len(one) > 2 for one in others) <= _FEW


class _Lists(NamedTuple):
    """What stands before a date that dates a figure, words of telling, and what joins the told."""

    before: re.Pattern[str]
    reported: re.Pattern[str]
    that: re.Pattern[str]


@cache
def _lists(language: str) -> _Lists | None:
    code = base_language(language)
    lists: Any = by_language(resources.reading_words(), "dated").get(code)
    if lists is None:
        return None
    days = by_language(resources.reading_words(), "weekdays")[code]
    between = any_of([*lists["articles"], *(word for day in days for word in day.split())])
    within, up_to = any_of(lists["within"]), any_of(lists["up_to"])
    before = rf"(?<!\w)(?:(?P<up_to>{up_to})|{within})\s+(?:(?:{between}),?\s+){{0,4}}$"
    reported = any_beginning(lists["reported"])
    that = rf"(?<!\w)(?:{any_of(lists['that'])})"
    patterns = (before, rf"(?<!\w){orthography(code).ands}(?:{reported})", that)
    return _Lists(*(re.compile(one, re.IGNORECASE) for one in patterns))
