"""The words of a language that say that there is no number."""

from __future__ import annotations

import re
from functools import cache

from sitrep.auditing.documents.block import BETWEEN_CELLS
from sitrep.languages import load_language
from sitrep.model.values.count import UNNUMBERED
from sitrep.reading.mention import Mention
from sitrep.word_lists import either

_PIECE = re.compile(r"\{[a-z_]+\}|[,،:;]")


def says_no_number(text: str, language: str) -> bool:
    """Whether a text says that no number is stated, as a cell of a row or in a sentence."""
    cells, said = _words(language)
    whole = any(cell.strip().lower() in cells for cell in text.split(BETWEEN_CELLS)[1:])
    return whole or said.search(text) is not None


def is_no_count(mention: Mention) -> bool:
    """Whether the digits of a number are those of no count: 0241 is another number than 241."""
    return _LEADING.match(mention.text) is not None


_LEADING = re.compile(r"0\d")


@cache
def _words(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    phrases = load_language(language).phrases.phrases
    cells, said = set[str](), set[str]()
    for form in UNNUMBERED:
        cells.add(str(phrases[f"counts.{form}"]).lower())
        pieces = _PIECE.split(str(phrases[f"figures.no_number.{form}"]))
        said.add(max((one.strip() for one in pieces), key=len))
    return frozenset(cells), re.compile(rf"(?<!\w)(?:{either(said)})(?!\w)", re.IGNORECASE)
