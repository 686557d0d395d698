"""Ratios: two numbers that are a share, whichever stands first: one in three, of ten two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sitrep.model.values.count import Form
from sitrep.reading.mention import Span
from sitrep.reading.numbers_said import NumberSaid
from sitrep.reading.words_of_figures import FigureWords

_WHOLES = (*range(2, 11), 100, 1_000, 10_000)
"""Of so many a share is told as some of them."""
_LEAST = 100
"""One of so many at most is a share in per cent."""
_REACH = 40
"""So many letters before a number may say that it is the whole."""


def ratios_said(
    text: str, told: list[NumberSaid], words: FigureWords
) -> Iterator[tuple[Span, int]]:
    """Where two numbers next to each other stand for a share, and what it is in per cent."""
    for one, other in pairwise(told):
        if (share := _ratio(text, one, other, words)) is not None:
            yield Span(one.number.start, other.number.end), share
        elif (found := _inverted(text, one, other, words)) is not None:
            yield found


def _ratio(text: str, one: NumberSaid, other: NumberSaid, words: FigureWords) -> int | None:
    """What two numbers are as a share in per cent, if they are: one in three."""
    part, whole = one.count.low, other.count.low
    between = text[one.number.end : other.number.start]
    if not part or whole is None or part >= whole:
        return None
    if whole not in _WHOLES and not (part == 1 and one.in_words and whole <= _LEAST):
        return None
    in_words = one.in_words or other.in_words
    bare = words.shares.ratios_name and not in_words and " " not in between.strip()
    if bare or one.count.form is Form.RANGE or not words.shares.ratios.fullmatch(between):
        return None
    return round(100 * part / whole)


def _inverted(
    text: str, whole: NumberSaid, part: NumberSaid, words: FigureWords
) -> tuple[Span, int] | None:
    """The share of a whole that stands before its part: of every three patients, two."""
    low, high = part.count.low, whole.count.low
    each = words.shares.each.search(text, max(0, whole.number.start - _REACH), whole.number.start)
    between = text[whole.number.end : part.number.start]
    if each is None or not low or high is None or high not in _WHOLES or low >= high:
        return None
    if not words.shares.inverted.fullmatch(between):
        return None
    return Span(each.start(), part.number.end), round(100 * low / high)
