"""Loaded words of a text: those of the rules on wording, outside quotation marks and names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.auditing.passages import Passage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.rules.loaded_word import INSTEAD

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]*’")
_WORDS = re.compile(
    "|".join(rf"\b(?:{word})\b" for word in sorted(INSTEAD, key=len, reverse=True)), re.IGNORECASE
)
LANGUAGE = "en"
"""The language of the words that the rules list."""


def loaded(passage: Passage) -> Iterator[Judged]:
    """The words of a passage that take sides or dramatise."""
    if passage.language != LANGUAGE:
        return
    apart = [one.span() for one in _QUOTED.finditer(passage.text)]
    apart += [(term.start, term.end) for term in passage.terms]
    for word in _WORDS.finditer(passage.text):
        if not any(start < word.end() and word.start() < end for start, end in apart):
            got = f"“{word[0]}” takes sides or dramatises."
            yield verdict_on(AuditVerdict.LOADED, passage, word.span(), (), got)
