"""Articles before the names of places, such as the north, la côte, el valle."""

from __future__ import annotations

from functools import cache

from sitrep import resources
from sitrep.word_lists import by_language, either


@cache
def place_article() -> str:
    """A pattern of an article with what parts it from a name, or of none.

    It is one of any language: texts name places as those who live there do.
    """
    lists = by_language(resources.reading_words(), "place_articles").values()
    return f"(?:{either({article for of in lists for article in of})})?"
