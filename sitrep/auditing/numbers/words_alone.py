"""Words that say a number where they stand alone: zero in a cell, dozens as a language has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sitrep import resources
from sitrep.auditing.documents.block import BETWEEN_CELLS, TextBlock
from sitrep.language_tags import read_as
from sitrep.languages import load_language
from sitrep.model.values.count import Count, Form, Magnitude
from sitrep.reading.mention import Mention, Span, UnitSaid
from sitrep.word_lists import by_language, either


def words_alone(text: str, block: TextBlock, language: str) -> Iterator[Mention]:
    """The words for zero at the beginning of a cell, or behind a colon, and sizes of two words."""
    words = _words(language)
    for found in _pattern(language).finditer(text):
        count = words[found[0].lower()]
        before, after = text[: found.start()], text[found.end() :]
        alone = not before.strip() or before.endswith((BETWEEN_CELLS, "; ", "؛ ", ": "))
        ended = not after.strip() or after.lstrip()[0] in ("(|;؛" if block.cells else "(;؛.")
        listed = _given(language).match(after) or (before.endswith(": ") and ended)
        if count.magnitude is not None or (alone and ended if block.cells else listed):
            span = Span(found.start(), found.end())
            yield Mention(found[0], span, span, count, UnitSaid.UNSAID, Span(0, len(text)))


@cache
def _words(language: str) -> dict[str, Count]:
    phrases = load_language(language).phrases.phrases
    found = {str(phrases["counts.zero"]).lower(): Count(Form.EXACT, low=0)}
    for size in Magnitude:
        word = str(phrases[f"magnitudes.{size.name.lower()}"]).lower()
        if "(" in word:  # the word alone says another size
            found[word] = Count(Form.MAGNITUDE, magnitude=size)
    return found


@cache
def _given(language: str) -> re.Pattern[str]:
    """What names behind a number who gave it: zero according to the agency."""
    said = by_language(resources.reading_words(), "beside")[read_as(language)]["before_actor"]
    return re.compile(rf"\s(?:{either(said)})\s", re.IGNORECASE)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(_words(language))})(?!\w)", re.IGNORECASE)
