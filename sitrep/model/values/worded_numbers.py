"""Numbers as documents word them in a citation: 4.8m, 12k, twelve thousand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.model.values.interval import Number
from sitrep.model.values.number_words import spelled_numbers
from sitrep.model.values.numerals import numbers_with_place

_LETTERS = {"k": "thousand", "m": "million", "mn": "million", "mio": "million", "bn": "billion",
            "md": "billion", "mrd": "billion"}  # fmt: skip
_SHORT = re.compile(r"(?<=\d)\s?(k|mn|mio|m|bn|mrd|md)(?![\w²³/])\.?", re.IGNORECASE)
_MILLION = 1_000_000
_ROUND = (_MILLION, _MILLION // 2, 100_000, 10_000, 1_000, 100)
"""What a number in words may be rounded to; half a million, where there are more of them."""


def in_full(words: str) -> str:
    """Words of a number with the letters that multiply its digits written out: 4.8 million."""
    return _SHORT.sub(lambda found: f" {_LETTERS[found[1].lower()]}", words)


def worded_numbers(words: str, *languages: str) -> Iterator[tuple[Number, int]]:
    """The numbers in words of a document, each with what the last of what it says counts."""
    yield from numbers_with_place(in_full(words))
    if not any(map(str.isalpha, words)):
        return
    said = {one.value for code in languages for one in spelled_numbers(in_full(words), code)}
    for number in sorted(said):
        places = (one for one in _ROUND if number and number % one == 0 and _many(number, one))
        yield number, next(places, 1)


def _many(number: int, place: int) -> bool:
    return number > _MILLION or place != _MILLION // 2
