"""Whether a text goes on with "per cent", in any of the languages, after a number."""

from __future__ import annotations

import re
from functools import cache

from sitrep import resources
from sitrep.word_lists import by_language, either


def goes_on_in_per_cent(text: str) -> bool:
    """Whether the first that stands in a text is a sign or a word for per cent."""
    return _pattern().match(text) is not None


@cache
def _pattern() -> re.Pattern[str]:
    lists = by_language(resources.reading_words(), "per_cent")
    words = [word for by in lists.values() for word in by]
    return re.compile(rf"[\s\u2066-\u2069\u200e\u200f]*(?:{either(words)})", re.IGNORECASE)


def without_per_cent(text: str) -> str:
    """A text in which the sign stands for the words: the hundred of per cent is no number."""
    return _words().sub(" % ", text)


@cache
def _words() -> re.Pattern[str]:
    lists = by_language(resources.reading_words(), "per_cent")
    words = [word for by in lists.values() for word in by if word[0].isalpha()]
    return re.compile(rf"(?<!\w)(?:{either(words)})(?!\w)", re.IGNORECASE)


def per_cent_end(text: str, at: int) -> int | None:
    """Where the sign or word for per cent ends that stands there; None where there is none."""
    found = _pattern().match(text, at)
    return found.end() if found else None
