"""Words that take sides, of each language: they judge, dramatise, vouch or doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from sitrep import resources
from sitrep.language_tags import read_as
from sitrep.word_lists import by_language

PROVEN = "\N{MATHEMATICAL DOUBLE-STRUCK DIGIT ZERO}"
"""The sign that stands in a text for a count of confirmed cases, or of deaths among them."""


@dataclass(frozen=True)
class SidedWords:
    """The words of one language that take sides."""

    loaded: re.Pattern[str]
    """Words that judge or dramatise, in a group for each of ``instead``."""
    instead: tuple[str, ...]
    """What is written instead of them."""
    vouching: re.Pattern[str]
    doubting: re.Pattern[str]
    of_status: re.Pattern[str]
    """Where a text says how sure it is that people have a disease."""
    denied: re.Pattern[str]
    """Where a text says that something is not confirmed: that vouches for nothing."""
    judging: re.Pattern[str]

    def loaded_in(self, text: str) -> Iterator[tuple[str, str]]:
        """The loaded words of a text, each with what is written instead."""
        for word in self.loaded.finditer(text):
            assert word.lastindex is not None
            yield word[0], self.instead[word.lastindex - 1]

    def verbs_in(self, text: str) -> Iterator[tuple[str, str]]:
        """The verbs that vouch for what was said or doubt it, each with what it does."""
        said = self.denied.sub(" ", self.of_status.sub(" ", text))
        for pattern, does in ((self.vouching, "vouches for"), (self.doubting, "casts doubt on")):
            yield from ((word[0], does) for word in pattern.finditer(said))


@cache
def sided_words(language: str) -> SidedWords:
    """The words of a language that take sides; those of English where a language has no list."""
    lists = by_language(resources.reading_words(), "wording")[read_as(language)]
    proving = [rf"\b(?:{pattern}){PROVEN}" for pattern in lists["proving"]]
    return SidedWords(
        loaded=_whole("|".join(f"({_any(words)})" for words in lists["loaded"].values())),
        instead=tuple(lists["loaded"]),
        vouching=_whole(_any(lists["vouching"])),
        doubting=_whole(_any(lists["doubting"])),
        of_status=re.compile("|".join([*proving, *lists["of_status"]]) or "(?!)", re.I),
        denied=re.compile("|".join(lists["denied"]) or "(?!)", re.I),
        judging=_whole(_any(lists["judging"])),
    )


def _whole(pattern: str) -> re.Pattern[str]:
    """What begins and ends with whole words."""
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    """What fits any of the words, the longest first; nothing where there are none."""
    return "|".join(sorted(words, key=len, reverse=True)) or "(?!)"
