"""Where a text says that the people of a number came from, went, or were taken in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from sitrep import resources
from sitrep.language_tags import base_language
from sitrep.orthography import orthography
from sitrep.reading.beside_numbers import Beside, lists_beside
from sitrep.reading.places.place_articles import place_article
from sitrep.word_lists import any_beginning, by_language, either

_BETWEEN = r"(?:\s+[^\W\d_]+){0,2}?"
"""Words that may stand between those for going and the place: fled north to."""


class MoveSaid(NamedTuple):
    """A place that a text says was left, or reached, with the words that say so."""

    reached: bool
    place: str
    words: str


def moves_said(beside: Beside, names: Mapping[str, str], language: str) -> Iterator[MoveSaid]:
    """The places that people left and reached, by id; ``names`` has the ids.

    Only what stands behind words for going is told from the place of whoever says it.
    """
    held = tuple(sorted(name for name in names if name in beside.before or name in beside.after))
    patterns = _patterns(held, base_language(language)) if held else None
    if patterns is None:
        return
    for text in beside:
        for reached, pattern in patterns.along:
            for found in pattern.finditer(text):
                yield MoveSaid(reached, names[found["place"]], found[0].strip())
    for found in patterns.taken_in.finditer(beside.before):
        yield MoveSaid(reached=True, place=names[found["place"]], words=found[0].strip())


class _Patterns(NamedTuple):
    """Patterns of going from or to one of some places, and of a place that takes people in."""

    along: tuple[tuple[bool, re.Pattern[str]], ...]
    taken_in: re.Pattern[str]


@lru_cache(maxsize=256)
def _patterns(held: tuple[str, ...], code: str) -> _Patterns | None:
    lists = by_language(resources.reading_words(), "moved").get(code)
    if lists is None:
        return None
    name, article = either(held), place_article()
    place = rf"(?i:{article})(?P<place>{name})(?!\w)"
    other = rf"(?i:{article})(?:{name})(?!\w)"
    verbs, hosts = any_beginning(lists["verbs"]), any_beginning(lists["hosts"])
    left, to = (_preposition(lists[key]) for key in ("from", "to"))
    ands = orthography(code).ands
    leaving = either(set(lists["from"]) & set(lists["verbs"])) or "(?!)"
    ways = (
        (
            False,
            rf"(?:{ands}(?i:{verbs}|{any_beginning(_people(code))})\s+{left}|(?i:{leaving})\s+){place}",
        ),
        (True, rf"{ands}(?i:{verbs})(?:\s+{left}{other})?{_BETWEEN}\s+{to}{place}"),
    )
    before = lists["hosts_before"] == "yes"
    taken_in = rf"(?i:{hosts})\s+{place}\s*$" if before else rf"{place}\s+(?i:{hosts})\s*$"
    along = tuple((reached, re.compile(rf"(?<!\w){way}")) for reached, way in ways)
    return _Patterns(along, re.compile(rf"(?<!\w){taken_in}"))


def _preposition(words: Collection[str]) -> str:
    """A word before a place, with the space behind it but for one that ends in an apostrophe."""
    return rf"(?i:{either(words)})(?:\s+|(?<=[’']))"


@cache
def _people(code: str) -> tuple[str, ...]:
    beside: Mapping[str, Any] = lists_beside(code)
    groups = (word for words in beside["groups"].values() for word in words)
    return (*groups, *beside["persons"], *beside["households"])
