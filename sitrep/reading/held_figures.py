"""Whether a text, such as the kept copy of a document, holds a figure in any wording.

The text is read once, in time that is linear in its length; what is read more closely is the few
lines around a number that was looked for. A date is no figure. In a language whose words nobody
has listed, only a number that people write in digits can be missed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from sitrep.language_tags import base_language
from sitrep.model.values.interval import Number
from sitrep.model.values.number_words import duals_said, says_none, spelled_numbers
from sitrep.model.values.numerals import written_numbers
from sitrep.reading.mention import Mention, Span
from sitrep.reading.mentions import mentions
from sitrep.reading.ordinary import ordinary
from sitrep.reading.plain_numbers import calendar_of
from sitrep.reading.words_of_figures import figure_words

_SHORT = re.compile(r"(?<![\w.,])(\d{1,6}(?:[.,]\d{1,3})?)\s?(bn|mn|[mMkK])\b")
_TIMES = {"bn": 1_000_000_000, "mn": 1_000_000, "m": 1_000_000, "k": 1_000}
_BEFORE, _BEHIND = 300, 200
"""How many signs around a number are read to learn what it counts."""
_OFTEN = 12
"""A number that stands more often than this is not looked at each time, to learn what it counts."""
_DATES = 100
"""Nor, to learn whether all of them are dates, one that stands more often than this."""
_SAID_IN = 60_000
"""How many signs are searched for what a text says instead."""
_SPACED = r"[\s.,'’٬\u00a0\u202f]?"
_LARGE = 1_000
_PAGE_END = "\f"


@dataclass(frozen=True)
class HeldFigures:
    """The numbers of a text in a language."""

    text: str
    language: str

    @cached_property
    def _places(self) -> dict[Number, list[Span]]:
        found: dict[Number, list[Span]] = {}
        for number, span in _numbers(self.text, self.language):
            found.setdefault(number, []).append(span)
        return found

    @cached_property
    def _at_first(self) -> tuple[Mention, ...]:
        """The figures near the beginning, read once."""
        return mentions(self.text[:_SAID_IN], self.language)

    @property
    def any(self) -> bool:
        """Whether it holds a number at all."""
        return bool(self._places)

    @property
    def readable(self) -> bool:
        """Whether the number words of its language are known."""
        return figure_words(self.language) is not None

    def stands(self, number: Number) -> bool:
        """Whether a number stands there as more than a part of a date."""
        spans = self._places.get(number, [])
        return len(spans) > _DATES or any(map(self._counts, spans))

    def holds(self, number: Number) -> bool:
        """Whether a number stands there, or may stand there in a writing that is not read."""
        if number == 0 and (not self.readable or says_none(self.text, self.language)):
            return True
        if number in self._places:
            return self.stands(number)
        if not self.readable and (number < _LARGE or number % _LARGE == 0):
            return True
        return number >= _LARGE and self._spaced(number)

    def holds_size(self) -> bool:
        """Whether a word of size stands there, or a number that it may stand for."""
        words = figure_words(self.language)
        return self.any or words is None or words.sizes.search(self.text) is not None

    def said_with(self, number: Number) -> list[Mention]:
        """The figures with a number; none where it stands too often to be looked at."""
        spans = self._places.get(number, [])
        if len(spans) > _OFTEN:
            return []
        return [one for span in spans if (one := self._around(span)) is not None]

    def said_of(self, measures: frozenset[str]) -> list[Mention]:
        """The figures near the beginning whose own words name one of some measures."""
        found = self._at_first
        return [one for one in found if one.measures[:1] and one.measures[0].means & measures]

    def page_of(self, at: int) -> int | None:
        """The page on which a sign stands; None where the text has no pages."""
        return self.text.count(_PAGE_END, 0, at) + 1 if _PAGE_END in self.text else None

    def _around(self, span: Span) -> Mention | None:
        """The figure that stands at a span, read with the words around it."""
        start = max(self.text.rfind(_PAGE_END, 0, span.start) + 1, span.start - _BEFORE)
        found = mentions(self.text[start : span.end + _BEHIND], self.language)
        inside = (one for one in found if one.number.start <= span.start - start < one.number.end)
        return next((one.mention_at(lambda two: two.moved(start)) for one in inside), None)

    def _counts(self, span: Span) -> bool:
        """Whether a number is not one of a date, as far as its line says."""
        start = max(self.text.rfind("\n", 0, span.start) + 1, span.start - _BEFORE)
        end = self.text.find("\n", span.end, span.end + _BEHIND)
        line = self.text[start : end if end >= 0 else span.end + _BEHIND]
        at = start
        for piece, plain in ordinary(line, base_language(self.language)):
            if plain and at <= span.start and span.end <= at + len(piece):
                return calendar_of(self.language).search(piece) is None
            at += len(piece)
        return True

    def _spaced(self, number: Number) -> bool:
        """Whether a number may stand there with signs that a copy put between its digits."""
        if number != int(number):
            return False
        digits = _SPACED.join(str(int(number)))
        return re.search(rf"(?<!\d){digits}(?!\d)", self.text) is not None


def _numbers(text: str, language: str) -> Iterator[tuple[Number, Span]]:
    for one in written_numbers(text):
        span = Span(one.start, one.digits_end)
        yield from ((value, span) for value in (one.whole, one.amount) if value is not None)
    for found in _SHORT.finditer(text):
        number = Decimal(found[1].replace(",", ".")) * _TIMES[found[2].lower()]
        yield number, Span(*found.span(1))
    for spelled in (*spelled_numbers(text, language), *duals_said(text, language)):
        yield spelled.value, Span(spelled.start, spelled.end)
