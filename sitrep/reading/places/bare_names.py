"""The names of places without the word for their level, as texts say them: Ardel District."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from sitrep import resources
from sitrep.model.places import PlaceLevel
from sitrep.word_lists import by_language, either

LEVELLED = (PlaceLevel.REGION, PlaceLevel.ADMIN1, PlaceLevel.ADMIN2, PlaceLevel.ADMIN3)
"""The levels whose word may be left out of a name."""

_SHORTEST = 3


def without_level(name: str) -> str | None:
    """The name alone; None of one without such a word, or that is none alone: North District."""
    levels = _levels()
    found = levels.named.fullmatch(name)
    bare = None if found is None else found[1] or found[2]
    alone = levels.article.sub("", bare or "")  # the Lower Province: no place is called the Lower
    return bare if bare and len(bare) >= _SHORTEST and alone.casefold() not in levels.none else None


class _Levels(NamedTuple):
    """Words of levels in names, articles before them, and what is no name without its level."""

    named: re.Pattern[str]
    article: re.Pattern[str]
    none: frozenset[str]


@cache
def _levels() -> _Levels:
    files = resources.reading_words()
    lists = by_language(files, "levels").values()
    listed = by_language(files, "place_articles").values()
    words, of = (either({word for each in lists for word in each[key]}) for key in ("words", "of"))
    article = either({word for each in listed for word in each})
    between = rf"\s(?:(?:{of})(?:\s|(?<=[’'])))?"
    return _Levels(
        re.compile(rf"(?:{article})?(?i:{words}){between}(.+)|(.+)\s(?i:{words})"),
        re.compile(rf"^(?:{article})"),
        frozenset(word for each in lists for word in each["not_alone"]),
    )
