"""Numbers that are compared: 35 more than another, and a share of the number behind it."""

from __future__ import annotations

import re
from functools import cache

from sitrep import resources
from sitrep.auditing.passages import Passage
from sitrep.language_tags import read_as
from sitrep.reading.mention import Mention
from sitrep.word_lists import by_language, either


def is_compared(mention: Mention, passage: Passage) -> bool:
    """Whether words behind a number say it to be so many more than another, or fewer."""
    return _more_than(passage.language).match(passage.text, mention.span.end) is not None


def is_share_of(gap: str, language: str) -> bool:
    """Whether the words between a share and a number say that it is one of that number."""
    return _of(language).fullmatch(gap) is not None


@cache
def _more_than(language: str) -> re.Pattern[str]:
    """More than, fewer than: behind a number, with a word for what it counts between."""
    words = by_language(resources.reading_words(), "compared")[read_as(language)]
    more, than = either(words["more"]), either(words["than"])
    return re.compile(rf"\s+(?:[^\W\d]+\s+){{0,2}}(?:{more})\s+(?:{than})(?!\w)", re.IGNORECASE)


@cache
def _of(language: str) -> re.Pattern[str]:
    words = by_language(resources.reading_words(), "compared")[read_as(language)]["of"]
    return re.compile(rf"\s+(?:{either(words)})\s?", re.IGNORECASE)
