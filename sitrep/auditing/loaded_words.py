"""Loaded words of a text: those of the rules on wording, outside quotation marks and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sitrep import resources
from sitrep.auditing.passages import Passage
from sitrep.auditing.verdicts import AuditVerdict, Judged, verdict_on
from sitrep.rules.loaded_word import INSTEAD
from sitrep.word_lists import by_language

_OF_THE_RULE = "en"
"""The language of the words that the rule lists."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]*’")


def loaded(passage: Passage) -> Iterator[Judged]:
    """The words of a passage that take sides or dramatise."""
    pattern = _pattern(passage.language)
    if pattern is None:
        return
    apart = [one.span() for one in _QUOTED.finditer(passage.text)]
    apart += [(term.start, term.end) for term in passage.terms]
    for word in pattern.finditer(passage.text):
        if not any(start < word.end() and word.start() < end for start, end in apart):
            got = f"“{word[0]}” takes sides or dramatises."
            yield verdict_on(AuditVerdict.LOADED, passage, word.span(), (), got)


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """The words of a language, the longest first; None of one that has no list."""
    words = [*INSTEAD] if language == _OF_THE_RULE else _listed(language)
    longest_first = sorted(words, key=len, reverse=True)
    either = "|".join(rf"\b(?:{word})\b" for word in longest_first)
    return re.compile(either, re.IGNORECASE) if either else None


def _listed(language: str) -> list[str]:
    return list(by_language(resources.reading_words(), "loaded").get(language, ()))
