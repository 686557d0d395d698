"""Where the numbers of a sentence stand that count nothing, and its days and months."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from typing import Any, NamedTuple

from babel import Locale, UnknownLocaleError
from babel.dates import get_day_names, get_month_names

from sitrep import resources
from sitrep.reading.mention import Span, WordSaid
from sitrep.reading.ordinary import ordinary
from sitrep.reading.words_of_figures import FigureWords
from sitrep.word_lists import by_language, either

_SIGNS = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+\.\w+|\[\^?\d+(?:[,;–-]\s?\d+)*\]|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b"
    r"|\b[0-9a-f]{12,}\b|^\s*\d{1,2}[.)]\s"
)
"""Addresses, notes, dates in numbers, checksums, and the number of an item of a list."""
_DATE = re.compile(r"\b(?:19|20)\d\d(?:-\d\d){1,2}\b|\b\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class PlainNumbers(NamedTuple):
    """Spans of numbers that count nothing, and what stands for a date; both in their order."""

    spans: list[Span]
    dates: list[WordSaid]


def plain_numbers(sentence: str, words: FigureWords, names: Collection[str]) -> PlainNumbers:
    """Where the numbers of a sentence stand that are dates, ages, names and the like."""
    spans = list(_spans(sentence, words, names))
    calendar = calendar_of(words.code)
    dates = [WordSaid(one.of(sentence), frozenset(), one) for one in spans]
    dates = [one for one in dates if calendar.search(one.word) or _DATE.search(one.word)
             or _YEAR.search(one.word)]  # fmt: skip
    for pattern in (calendar, words.days):
        for one in pattern.finditer(sentence):
            span = Span(*one.span())
            if not any(held.span.start < span.end and span.start < held.span.end for held in dates):
                dates.append(WordSaid(one[0], frozenset(), span))
    return PlainNumbers(spans, sorted(dates, key=lambda one: one.span))


def _spans(sentence: str, words: FigureWords, names: Collection[str]) -> Iterator[Span]:
    """Without those that lie in one another."""
    found = [Span(*one.span()) for one in _SIGNS.finditer(sentence)]
    if any(map(str.isdigit, sentence)) or names:
        at = 0
        for piece, plain in ordinary(
            sentence, words.code, names, counted(words.code), lengths=False
        ):
            if plain:
                found.append(Span(at, at + len(piece)))
            at += len(piece)
    end = 0
    for one in sorted(found):
        if one.start >= end:
            yield one
            end = one.end


@cache
def counted(code: str) -> frozenset[str]:
    """The words of a language for people and groups of them, which a number counts."""
    lists: Any = by_language(resources.reading_words(), "beside")[code]
    groups = (word for words in lists["groups"].values() for word in words)
    everyone = (*groups, *lists["persons"], *lists["households"])
    return frozenset(word.split()[0].lower() for word in everyone)


@cache
def calendar_of(language: str) -> re.Pattern[str]:
    """The days and months of a language; May is a month, and may is none."""
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return re.compile("(?!)")
    names = {*get_month_names("wide", locale=locale).values()}
    names |= {*get_day_names("wide", locale=locale).values()}
    return re.compile(rf"(?<!\w)(?:{either(names)})(?!\w)")
