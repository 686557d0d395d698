"""The words of all languages by which single people are found in a text."""

from __future__ import annotations

from sitrep import resources
from sitrep.word_lists import by_language


def personal_words(part: str) -> set[str]:
    """The words of one list in every language: a quotation may be in any."""
    lists = by_language(resources.reading_words(), "personal").values()
    return {word for each in lists for word in each[part]}
