"""Number words: the numbers that a text says in words, and whether it says that there was nobody.

``reading.yaml`` of each language holds its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sitrep import resources
from sitrep.model.values.numerals import without_scales
from sitrep.word_lists import by_language

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = 1_000
"""Scales from here on end a group of hundreds, tens and units."""


def numbers_in_words(text: str, language: str) -> set[int]:
    """Every number that a text says in words; none in a language without a list.

    "Two million" is one; in "2 million", the word belongs to the digits.
    """
    known = _lists().get(language.partition("-")[0])
    return set() if known is None else set(_spelled(_tokens(without_scales(text), known), known))


def says_none(text: str, language: str) -> bool:
    """Whether a text says, in words, that there was nobody or nothing."""
    known = _lists().get(language.partition("-")[0])
    return known is not None and not known.none.isdisjoint(_tokens(text, known))


@dataclass(frozen=True, slots=True)
class _Words:
    """The number words of a language; those of several words stand under them as a tuple."""

    none: frozenset[str]
    units: Mapping[str, int]
    scales: Mapping[str, int]
    joins: frozenset[str]
    of_several: tuple[tuple[str, ...], ...]


def _spelled(tokens: Iterable[str], known: _Words) -> Iterator[int]:
    """Runs of number words, each as its number; ``one hundred and five`` is 105."""
    total = group = 0
    running = False
    for word in (*tokens, ""):
        if word in known.units:
            group += known.units[word]
            running = True
        elif word in known.scales and known.scales[word] < _SMALL:
            group = max(group, 1) * known.scales[word]
            running = True
        elif word in known.scales:
            total += max(group, 1) * known.scales[word]
            group, running = 0, True
        elif not (running and word in known.joins):
            if running:
                yield total + group
            total = group = 0
            running = False


def _tokens(text: str, known: _Words) -> list[str]:
    """The words of a text, those that belong together as one."""
    words, found, at = _apart(text), list[str](), 0
    while at < len(words):
        several = (some for some in known.of_several if words[at : at + len(some)] == [*some])
        taken = next(several, (words[at],))
        found.append(" ".join(taken))
        at += len(taken)
    return found


def _apart(text: str) -> list[str]:
    """The words of a text; a hyphen parts them, and a joined Arabic "and" stands by itself."""
    found = list[str]()
    for word in _WORD.findall(text.casefold()):
        found += ["و", word[1:]] if word.startswith("و") and len(word) > 2 else [word]
    return found


@cache
def _lists() -> Mapping[str, _Words]:
    found = by_language(resources.reading_words(), "numbers")
    return {language: _read(lists) for language, lists in found.items()}


def _read(lists: Mapping[str, Any]) -> _Words:
    none = [" ".join(_apart(word)) for word in lists["none"]]
    units, scales = (
        {" ".join(_apart(word)): int(value) for word, value in lists[key].items()}
        for key in ("units", "scales")
    )
    more = [" ".join(_apart(word)) for word in lists["more"]]
    several = sorted((one for one in (*none, *more, *units) if " " in one), key=len, reverse=True)
    joins = frozenset(lists["joins"])
    return _Words(
        frozenset(none), units, scales, joins, tuple(tuple(one.split()) for one in several)
    )
