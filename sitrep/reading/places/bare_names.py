"""The names of places without the word for their level, as texts say them: Ardel District."""

from __future__ import annotations

import re
from functools import cache

from sitrep import resources
from sitrep.model.places import PlaceLevel
from sitrep.word_lists import by_language, either

LEVELLED = (PlaceLevel.REGION, PlaceLevel.ADMIN1, PlaceLevel.ADMIN2, PlaceLevel.ADMIN3)
"""The levels whose word may be left out of a name."""

_SHORTEST = 3


def without_level(name: str) -> str | None:
    """The name alone; None of one without such a word, or that is none alone: North District."""
    found = _levels().fullmatch(name)
    bare = None if found is None else found[1] or found[2]
    lists = by_language(resources.reading_words(), "levels").values()
    no_name = {word for each in lists for word in each["not_alone"]}
    alone = _ARTICLE.sub("", bare or "")  # the Lower Province: no place is called the Lower
    return bare if bare and len(bare) >= _SHORTEST and alone.casefold() not in no_name else None


_ARTICLE = re.compile(r"^(?:the|le|la|el)\s")


@cache
def _levels() -> re.Pattern[str]:
    lists = by_language(resources.reading_words(), "levels").values()
    words = either({word for each in lists for word in each["words"]})
    of = r"(?:\s(?:of|de la|del|de|du|des|dos)\s|\s(?:de l|d)[’']|\s)"
    return re.compile(rf"(?:(?:the|le|la|el)\s)?(?i:{words}){of}(.+)|(.+)\s(?i:{words})")
