"""Number words: the numbers that a text says in words, and whether it says that there was nobody.

``reading.yaml`` of each language holds its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from sitrep import resources
from sitrep.model.values.numerals import without_scales
from sitrep.word_lists import by_language

_MARKS = "\u0640\u064b-\u0652\u0670"
"""Arabic vowel signs, and what draws a word out: they make no other word."""
_WORD = re.compile(rf"[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*")
_MARK = re.compile(rf"[{_MARKS}]")
_GAP = re.compile(r"[\s\-\u2010\u2011]*")
"""What may stand between the words of one number."""
_SMALL = 1_000
"""Scales from here on end a group of hundreds, tens and units."""


class Spelled(NamedTuple):
    """A number in words, and where it stands in its text."""

    value: int
    start: int
    end: int


def numbers_in_words(text: str, language: str) -> set[int]:
    """Every number that a text says in words; none in a language without a list.

    "Two million" is one; in "2 million", the word belongs to the digits.
    """
    return {one.value for one in spelled_numbers(text, language)}


def spelled_numbers(text: str, language: str) -> Iterator[Spelled]:
    """The numbers of a text in words, in their order: ``one hundred and five`` is 105."""
    known = _lists().get(language.partition("-")[0])
    if known is None:
        return
    text, run = without_scales(text), _Run(known)
    for token in _tokens(text, known):
        if run.goes_on(token, text):
            continue
        if run.said is not None:
            yield run.said
        run = _Run(known)
        run.goes_on(token, text)
    if run.said is not None:
        yield run.said


def says_none(text: str, language: str) -> bool:
    """Whether a text says, in words, that there was nobody or nothing."""
    known = _lists().get(language.partition("-")[0])
    return known is not None and any(one.word in known.none for one in _tokens(text, known))


@dataclass(frozen=True, slots=True)
class _Words:
    """The number words of a language; those of several words stand under them as a tuple.

    On ``twenties`` ten to nineteen are added, as in soixante-douze; ``units_first`` are said
    before tens; a word that joins stands behind ``joins_from`` or what is larger.
    """

    none: frozenset[str]
    units: Mapping[str, int]
    scales: Mapping[str, int]
    joins: frozenset[str]
    of_several: Mapping[str, tuple[tuple[str, ...], ...]]
    twenties: frozenset[int]
    units_first: bool
    joins_from: int


class _Token(NamedTuple):
    word: str
    start: int
    end: int


@dataclass(slots=True)
class _Run:
    """Number words that stand together, as far as they make one number."""

    known: _Words
    total: int = 0
    group: int = 0
    scale: int = 0
    start: int = -1
    end: int = -1
    joined: int = field(default=-1)
    """Where a joining word ends that stands behind the run, if one does."""

    @property
    def said(self) -> Spelled | None:
        """The number, if there is one."""
        return Spelled(self.total + self.group, self.start, self.end) if self.end >= 0 else None

    def goes_on(self, token: _Token, text: str) -> bool:
        """Whether the number goes on with a word, which it then holds."""
        last = max(self.end, self.joined)
        if self.end >= 0 and not _GAP.fullmatch(text, last, token.start):
            return False
        if self.end >= 0 and self.joined < 0 and token.word in self.known.joins:
            self.joined = token.end
            return True
        if not self._takes(token.word):
            return False
        self.start = token.start if self.end < 0 else self.start
        self.end, self.joined = token.end, -1
        return True

    def _takes(self, word: str) -> bool:
        unit, scale = self.known.units.get(word), self.known.scales.get(word)
        if unit is not None:
            return self._adds(unit)
        if scale is None:
            return False
        return self._hundreds(scale) if scale < _SMALL else self._closes(scale)

    def _adds(self, unit: int) -> bool:
        if unit >= _SMALL:
            return self._closes(unit, times=1) if not self.group else False
        if self.group and not self._fits(unit):
            return False
        if not self.group and self.total and unit and self.scale <= unit:
            return False
        self.group += unit
        return True

    def _fits(self, unit: int) -> bool:
        """Whether a unit goes on with the group: five behind twenty, and not thirty."""
        tens, known = self.group % 100, self.known
        if tens in known.twenties and 10 <= unit < 20:
            return True
        if known.units_first and 1 <= tens < 10 and (unit == 10 or (unit < 100 and unit % 10 == 0)):
            return unit == 10 or self.joined >= 0
        place = 100 if self.group % 100 == 0 else 10 if self.group % 10 == 0 else 1
        return 0 < unit < place and (self.joined < 0 or place >= known.joins_from)

    def _hundreds(self, scale: int) -> bool:
        if self.group >= _SMALL // 10 or (self.group and self.joined >= 0):
            return False
        self.group = max(self.group, 1) * scale
        return True

    def _closes(self, scale: int, times: int | None = None) -> bool:
        """Thousands or more of what was said since the last: two million three hundred thousand."""
        if self.group and self.joined >= 0:
            return False
        if self.scale and scale >= self.scale:
            if self.group or self.joined >= 0 or scale == self.scale:
                return False
            self.total *= scale
        else:
            self.total += scale if times else max(self.group, 1) * scale
        self.group, self.scale = 0, min(scale, self.scale or scale)
        return True


def _tokens(text: str, known: _Words) -> list[_Token]:
    """The words of a text, those that belong together as one."""
    words, found, at = list(_apart(text, known)), list[_Token](), 0
    while at < len(words):
        several = (
            some
            for some in known.of_several.get(words[at].word, ())
            if tuple(one.word for one in words[at : at + len(some)]) == some
        )
        taken = next(several, (words[at].word,))
        end = words[at + len(taken) - 1].end
        found.append(_Token(" ".join(taken), words[at].start, end))
        at += len(taken)
    return found


def _apart(text: str, known: _Words | None) -> Iterator[_Token]:
    """The words of a text; a hyphen parts them, and a joined Arabic "and" stands by itself."""
    for found in _WORD.finditer(text):
        word, start = _MARK.sub("", found[0]).casefold(), found.start()
        whole = known is not None and (word in known.units or word in known.of_several)
        if word.startswith("و") and len(word) > 2 and not whole:
            yield _Token("و", start, start + 1)
            word, start = word[1:], start + 1
        yield _Token(word, start, found.end())


@cache
def _lists() -> Mapping[str, _Words]:
    found = by_language(resources.reading_words(), "numbers")
    return {language: _read(lists) for language, lists in found.items()}


def _read(lists: Mapping[str, Any]) -> _Words:
    none = [_in_one_form(word) for word in lists["none"]]
    units, scales = (
        {_in_one_form(word): int(value) for word, value in lists[key].items()}
        for key in ("units", "scales")
    )
    more = [_in_one_form(word) for word in lists["more"]]
    several = sorted((one for one in (*none, *more, *units) if " " in one), key=len, reverse=True)
    by_first: dict[str, tuple[tuple[str, ...], ...]] = {}
    for one in several:
        words = tuple(one.split())
        by_first[words[0]] = (*by_first.get(words[0], ()), words)
    return _Words(
        none=frozenset(none),
        units=units,
        scales=scales,
        joins=frozenset(lists["joins"]),
        of_several=by_first,
        twenties=frozenset(map(int, lists.get("twenties", ()))),
        units_first=lists.get("units_first") == "yes",
        joins_from=int(lists.get("joins_from", 1)),
    )


def _in_one_form(word: str) -> str:
    return " ".join(_WORD.findall(word.casefold()))
