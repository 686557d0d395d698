"""The dates by which a sentence dates the figure beside them: on 7 May, as of 7 May."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from sitrep import resources
from sitrep.reading.beside_numbers import Beside, cut_at_stops
from sitrep.reading.times.dates_said import DateSaid, dates_said
from sitrep.word_lists import by_language, either

_BREAK = re.compile(r"[,;:(—،؛]|\.(?=\s|$)")
_OPENS = re.compile(r"[^,،;؛:]*[,،]?\s*(?:[^\s\d]+\s){0,4}$")
"""What may stand between a date and the number that it dates: a part of a sentence, and a comma."""


class DatedBy(NamedTuple):
    """The words of a date, the days that they name, and whether it was counted up to them."""

    words: str
    days: tuple[DateSaid, ...]
    up_to: bool


def dated_by(beside: Beside, language: str) -> Iterator[DatedBy]:
    """The dates that open the words before a number, or stand in its part behind it."""
    words = _words(language)
    if words is None:
        return
    behind = cut_at_stops(_BREAK.split(beside.after)[0], language)
    before = re.split(r"[;؛]", beside.before)[-1]
    for text, opens in ((before, True), (behind, False)):
        for span, held in groupby(dates_said(text, language), lambda one: (one.start, one.end)):
            days = tuple(held)
            found = words.search(text, 0, span[0])
            if found is None or (opens and not _opens(text, found.start(), span[1])):
                continue
            yield DatedBy(text[found.start() : span[1]].strip(), days, found["up_to"] is not None)


def _opens(text: str, start: int, end: int) -> bool:
    """Whether a date begins its sentence, and nothing but a part of one parts it from its end."""
    return not text[:start].strip(' "“«،,') and _OPENS.fullmatch(text, end) is not None


@cache
def _words(language: str) -> re.Pattern[str] | None:
    code = language.split("-", maxsplit=1)[0].lower()
    lists = by_language(resources.reading_words(), "dated").get(code)
    if lists is None:
        return None
    within, up_to = either(lists["within"]), either(lists["up_to"])
    return re.compile(
        rf"(?<!\w)(?:(?P<up_to>{up_to})|{within})\s+(?:(?:{either(lists['articles'])})\s+){{0,2}}$",
        re.IGNORECASE,
    )
