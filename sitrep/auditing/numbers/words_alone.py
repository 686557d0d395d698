"""Words that say a number where they stand alone: zero in a cell, dozens as a language has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sitrep.auditing.documents.block import BETWEEN_CELLS, TextBlock
from sitrep.languages import load_language
from sitrep.model.values.count import Count, Form, Magnitude
from sitrep.reading.mention import Mention, Span, UnitSaid
from sitrep.word_lists import either


def words_alone(text: str, block: TextBlock, language: str) -> Iterator[Mention]:
    """The words for zero at the beginning of a cell or list, and sizes of two words."""
    words = _words(language)
    for found in _pattern(language).finditer(text):
        count = words[found[0].lower()]
        before, after = text[: found.start()], text[found.end() :]
        alone = not before.strip() or before.endswith((BETWEEN_CELLS, "; ", "؛ ", ": "))
        ended = not after.strip() or after.lstrip()[0] in "(|;؛"
        if count.magnitude is not None or (block.cells and alone and ended):
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
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(_words(language))})(?!\w)", re.IGNORECASE)
