"""Numbers that are compared: 35 more than another, and a share of the number behind it."""

from __future__ import annotations

import re
from functools import cache

from sitrep import resources
from sitrep.auditing.passages import Passage
from sitrep.auditing.traced_passage import TracedPassage
from sitrep.language_tags import read_as
from sitrep.orthography import orthography
from sitrep.reading.mention import Mention
from sitrep.word_lists import by_language, either


def is_compared(mention: Mention, passage: Passage) -> bool:
    """Whether a number is said to be so many more than another, or fewer."""
    behind = _more_than(passage.language).match(passage.text, mention.span.end)
    ahead = _ahead(passage.language).search(passage.text, 0, mention.span.start)
    return behind is not None or ahead is not None


def parts_two(at: int, traced: TracedPassage) -> bool:
    """Whether a number of no figure says by how much one exceeds another: 45 more than on 7 May."""
    figures = any(one.figure is not None for one in traced.of_mention[at])
    return not figures and is_compared(traced.passage.mentions[at], traced.passage)


def is_share_of(gap: str, language: str) -> bool:
    """Whether the words between a share and a number say that it is one of that number."""
    return _of(language).fullmatch(gap) is not None


def is_of_some(mention: Mention, passage: Passage) -> bool:
    """Whether what follows a share says of whom it is one, so that it is no rise and no fall."""
    of = _of(passage.language).match(passage.text, mention.span.end)
    return of is not None and not is_compared(mention, passage)


@cache
def _more_than(language: str) -> re.Pattern[str]:
    """More than, fewer than: behind a number, with a word for what it counts between."""
    words = by_language(resources.reading_words(), "compared")[read_as(language)]
    more, than = either(words["more"]), either(words["than"])
    return re.compile(rf"\s+(?:[^\W\d]+\s+){{0,2}}(?:{more})\s+(?:{than})(?!\w)", re.IGNORECASE)


@cache
def _ahead(language: str) -> re.Pattern[str]:
    """What stands before a number by which one exceeds another."""
    words = by_language(resources.reading_words(), "compared")[read_as(language)]["ahead"]
    gaps = "|".join(re.escape(word).replace("…", r"\w*(?:\s[^.;]{0,60})?") for word in words)
    return re.compile(rf"(?<!\w){orthography(read_as(language)).ands}(?:{gaps})\s*$", re.IGNORECASE)


@cache
def _of(language: str) -> re.Pattern[str]:
    words = by_language(resources.reading_words(), "compared")[read_as(language)]["of"]
    return re.compile(rf"\s+(?:{either(words)})\s?", re.IGNORECASE)
