"""Whether a text says that a number rose or fell, in the languages of the documents."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from sitrep import resources
from sitrep.word_lists import by_language, either


class Direction(StrEnum):
    """Which way a number went."""

    RISE = "rise"
    FALL = "fall"


def direction_in(text: str, language: str) -> Direction | None:
    """What a text says; nothing where it says neither, or both."""
    words = _words().get(language.split("-", maxsplit=1)[0].lower(), {})
    said = [direction for direction, pattern in words.items() if pattern.search(text)]
    return said[0] if len(said) == 1 else None


@cache
def _words() -> Mapping[str, Mapping[Direction, re.Pattern[str]]]:
    lists = by_language(resources.reading_words(), "directions")
    return {
        language: {
            direction: re.compile(rf"\b[وف]?(?:{either(by[direction])})", re.I)
            for direction in Direction
        }
        for language, by in lists.items()
    }
