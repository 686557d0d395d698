"""Days of the week before dates: Thursday 10 April 2031."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from sitrep import resources
from sitrep.word_lists import by_language, either

Days = Mapping[str, int]
"""Words for days of the week, Monday being 0."""


def weekday_before(text: str) -> tuple[int | None, str]:
    """The day of the week with which a date begins, if one does, and the rest of it."""
    if text[:1].isdigit():
        return None, text
    pattern, days = _words()
    found = pattern.match(text)
    return (None, text) if found is None else (days[found[1].casefold()], text[found.end() :])


@cache
def _words() -> tuple[re.Pattern[str], Days]:
    lists = by_language(resources.reading_words(), "weekdays").values()
    days = {
        word.casefold(): number
        for one in lists
        for number, words in enumerate(one)
        for word in words.split()
    }
    before = r"(?:(?:on|le|el|يوم)\s)?"
    return re.compile(rf"{before}({either(days)})\.?,?\s(?:le\s)?(?=.*\d)", re.IGNORECASE), days
