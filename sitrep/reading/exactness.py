"""Words that say a number to be exact or estimated, not counted before, or of what is not."""

from __future__ import annotations

import re
from functools import cache

from sitrep import resources
from sitrep.language_tags import base_language
from sitrep.orthography import orthography
from sitrep.reading.beside_numbers import Beside
from sitrep.word_lists import any_beginning, by_language, either

_NEXT = 3
"""How many words behind a number say that it was not counted before."""


def exact_said(beside: Beside, language: str) -> str | None:
    """The word directly before a number that says it to be exact: exactly, only."""
    found = _one_of("exact", language).search(f"{beside.before.rstrip()}\n")
    return None if found is None else found[1]


def is_of_estimate(limit: str, language: str) -> bool:
    """Whether words before a number say that it was estimated, and not counted."""
    return bool(limit) and _one_of("estimated", language).search(limit) is not None


def new_said(beside: Beside, language: str) -> str | None:
    """The word next to a number that says it of what was not counted before: new cases."""
    words = _one_of("new", language)
    after = " ".join(beside.near.after.split()[:_NEXT])
    found = words.search(f"{beside.before.rstrip()}\n") or words.search(after.replace(" ", "\n"))
    return None if found is None else found[1]


def says_estimate(text: str, language: str) -> bool:
    """Whether the words of a number call it an estimate, and do not only round it."""
    code = base_language(language)
    words = by_language(resources.reading_words(), "an_estimate").get(code, ())
    return (
        re.search(rf"(?<!\w)(?:{either(words) or '(?!)'})(?!\w)", text, re.IGNORECASE) is not None
    )


def says_not(text: str, language: str) -> bool:
    """Whether a text says of something that it is not, or is missing."""
    joined = re.search(r"n[’']t(?!\w)", text, re.IGNORECASE) is not None
    return joined or _words_of("negated", base_language(language)).search(text) is not None


def says_left(text: str, language: str) -> bool:
    """Whether a text says of a share that it is what is left of one, or is not there."""
    left = _words_of("left_over", base_language(language)).search(text) is not None
    return left or says_not(text, language)


def rebuts(text: str, language: str) -> bool:
    """Whether a text calls something wrong, invented or too much, or says less or other of it."""
    return _words_of("rebutting", base_language(language)).search(text) is not None


@cache
def _words_of(key: str, code: str) -> re.Pattern[str]:
    """The words of a list, of which some are beginnings, and what is joined before them."""
    words = any_beginning(by_language(resources.reading_words(), key).get(code, ()))
    return re.compile(rf"(?<!\w){orthography(code).ands}(?:{words})", re.IGNORECASE)


@cache
def _one_of(key: str, language: str) -> re.Pattern[str]:
    """A word of a list at the end of a line."""
    code = base_language(language)
    words = by_language(resources.reading_words(), key).get(code, ())
    return re.compile(rf"(?<!\w)({either(words) or '(?!)'})$", re.IGNORECASE | re.MULTILINE)
