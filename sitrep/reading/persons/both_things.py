"""What is said of both of two known things, in words that hold a number: the two bridges."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from sitrep import resources
from sitrep.word_lists import by_language, either

_SAID_OF_THINGS = frozenset(
    [
        "destroyed",
        "damaged",
        "damaged_or_destroyed",
        "out_of_use",
        "trapped",
        "affected",
        "reached",
        "in_need",
        "returnees",
        "released",
        "rescued",
        "held",
        "lost",
    ]
)
"""Measures whose words are said of roads and houses as well: hit, cut off, given back."""
_NEAR = 3
"""So many words may stand between both and what says that they are people."""


def without_both_things(text: str, code: str) -> str:
    """A text without "the two" where it means both of two things, as "both" counts nothing."""
    pattern = both_things(code)
    return pattern.sub(" ", text) if pattern is not None else text


@cache
def both_things(code: str) -> re.Pattern[str] | None:
    """Finds "the two" where neither people nor a further word of a number follow; None if unknown.

    Both people were counted by somebody; both banks, sides or bridges are there, whoever counts.
    """
    lists = by_language(resources.reading_words(), "counting").get(code)
    if lists is None or not lists["the_two"]:
        return None
    people = rf"(?:\s+[\w’'-]+){{0,{_NEAR}}}?\s+(?:[\w]+[’'])?(?:{'|'.join(_people(code))})\b"
    more = rf"[\s-]+(?:{either(_number_words(code))})\b"
    return re.compile(rf"\b(?:{either(lists['the_two'])})\b(?!{people})(?!{more})", re.IGNORECASE)


def _people(code: str) -> Iterator[str]:
    """The words for people, and for what happens to people alone, as patterns."""
    files = resources.reading_words()
    beside: Mapping[str, Any] = by_language(files, "beside")[code]
    people = {*by_language(files, "counting")[code]["people"], *beside["persons"]}
    people |= {word for words in beside["groups"].values() for word in words}
    people |= {*beside["households"]}
    for words, means in beside["measures"].items():
        if _SAID_OF_THINGS.isdisjoint(means):
            people |= {*words.split(", ")}
    for word in sorted(people, key=len, reverse=True):
        yield re.escape(word).replace(r"\*", r"\w*")


def _number_words(code: str) -> set[str]:
    """What makes another number of a two: a unit, a scale, a part of a whole."""
    files = resources.reading_words()
    numbers, figures = (by_language(files, key)[code] for key in ("numbers", "figures"))
    parts = (word for by in figures["fractions"].values() for word in by)
    behind = {re.split(r"[\s-]", word)[-1] for word in parts}
    return {*numbers["units"], *numbers["scales"], *numbers["multiples"], *behind}
