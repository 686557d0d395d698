"""Months of two names, and of names in two words: May as the UN writes it in Arabic, أيار/مايو."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from sitrep import resources
from sitrep.word_lists import by_language, either

_TWO = re.compile(r"([^\W\d_]{3,})\s?/\s?([^\W\d_]{3,})")


def with_one_name(text: str, month_of: Callable[[str], int | None]) -> str:
    """A date whose month has one name in one word; ``month_of`` gives the number of a word."""
    if text.isascii() and "/" not in text:
        return text
    named = _pattern().sub(lambda found: _single()[found[0]], text)
    return _TWO.sub(lambda found: found[_of_one(found, month_of)], named)


def _of_one(found: re.Match[str], month_of: Callable[[str], int | None]) -> int:
    number = month_of(found[1])
    return 1 if number is not None and number == month_of(found[2]) else 0


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(either(_single()) or r"(?!)")


@cache
def _single() -> Mapping[str, str]:
    """A month's name in one word for each in two."""
    return {
        name: months[int(number) - 1].partition(" ")[0]
        for code, said in by_language(resources.reading_words(), "window_words").items()
        for number, names in said["months"].items()
        for name in names
        for months in (by_language(resources.reading_words(), "months")[code],)
    }
