"""Words that take sides, of each language: they judge, dramatise, vouch or doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from sitrep import resources
from sitrep.word_lists import by_language


@dataclass(frozen=True)
class SidedWords:
    """The words of one language that take sides."""

    loaded: tuple[tuple[re.Pattern[str], str], ...]
    """Words that judge or dramatise, each with what is written instead."""
    vouching: re.Pattern[str]
    doubting: re.Pattern[str]
    of_status: re.Pattern[str]
    """Where a text says how sure it is that people have a disease."""
    judging: re.Pattern[str]

    @cached_property
    def any_loaded(self) -> re.Pattern[str]:
        """Any of the words that judge or dramatise."""
        return re.compile("|".join(one.pattern for one, _ in self.loaded), re.IGNORECASE)

    def loaded_in(self, text: str) -> Iterator[tuple[str, str]]:
        """The loaded words of a text, each with what is written instead."""
        if self.any_loaded.search(text) is not None:
            for pattern, instead in self.loaded:
                yield from ((word[0], instead) for word in pattern.finditer(text))

    def verbs_in(self, text: str) -> Iterator[tuple[str, str]]:
        """The verbs that vouch for what was said or doubt it, each with what it does."""
        said = self.of_status.sub(" ", text)
        for pattern, does in ((self.vouching, "vouches for"), (self.doubting, "casts doubt on")):
            yield from ((word[0], does) for word in pattern.finditer(said))


@cache
def sided_words(language: str) -> SidedWords:
    """The words of a language that take sides; those of English where a language has no list."""
    lists = by_language(resources.reading_words(), "wording")[resources.read_as(language)]
    return SidedWords(
        loaded=tuple((_whole(words), instead) for instead, words in lists["loaded"].items()),
        vouching=_whole(lists["vouching"]),
        doubting=_whole(lists["doubting"]),
        of_status=re.compile("|".join(lists["of_status"]) or "(?!)", re.IGNORECASE),
        judging=_whole(lists["judging"]),
    )


def _whole(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern of whole words, the longest first."""
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first) or '(?!)'})\b", re.IGNORECASE)
