"""Whether a text says that a number rose, fell or stayed, in the languages of the documents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache

from sitrep import resources
from sitrep.language_tags import base_language
from sitrep.orthography import orthography
from sitrep.word_lists import by_language, either


class Direction(StrEnum):
    """Which way a number went."""

    RISE = "rise"
    FALL = "fall"
    SAME = "same"


def direction_in(text: str, language: str) -> Direction | None:
    """What a text before a number says; nothing where it says none, or several."""
    return _one_of({key: key.value for key in Direction}, text, language)


def direction_behind(text: str, language: str) -> Direction | None:
    """What a text behind a number says: 61, up from last week."""
    keys = {one: f"{one}_behind" for one in (Direction.RISE, Direction.FALL)}
    return _one_of({**keys, Direction.SAME: Direction.SAME.value}, text, language)


def directions_said(text: str, language: str) -> Iterator[tuple[Direction, int, int]]:
    """Each rise and fall that a text says, with the place of its word as far as that goes."""
    words = _words().get(base_language(language), {})
    for way in (Direction.RISE, Direction.FALL):
        for key in (way.value, f"{way.value}_behind"):
            for found in words[key].finditer(text) if key in words else ():
                rest = _ENDING.match(text, found.end())
                yield way, found.start(), rest.end() if rest else found.end()


_ENDING = re.compile(r"\w*")


def _one_of(keys: Mapping[Direction, str], text: str, language: str) -> Direction | None:
    words = _words().get(base_language(language), {})
    said = [one for one, key in keys.items() if key in words and words[key].search(text)]
    return said[0] if len(said) == 1 else None


@cache
def _words() -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    lists = by_language(resources.reading_words(), "directions")
    return {
        language: {
            key: re.compile(rf"\b{_before(language)}(?:{either(words)})", re.I)
            for key, words in by.items()
            if key != "times"
        }
        for language, by in lists.items()
    }


def _before(code: str) -> str:
    """What is written in one with a word of direction: and, with a rise."""
    how = orthography(code)
    return how.ands + how.joined
