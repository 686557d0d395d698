"""Where a sentence tells who denies something."""

from __future__ import annotations

import re
from functools import cache

from sitrep import resources
from sitrep.language_tags import base_language
from sitrep.reading.words_of_figures import any_of
from sitrep.word_lists import by_language

_ENDS = re.compile(r"[.;:!?؛؟|\n]\s")


def tells_of_denying(text: str, at: int, language: str) -> bool:
    """Whether the clause in which a place of a text stands holds a word of denying."""
    start = max((one.end() for one in _ENDS.finditer(text, 0, at)), default=0)
    after = _ENDS.search(text, at)
    end = len(text) if after is None else after.start()
    return _words(language).search(text, start, end) is not None


@cache
def _words(language: str) -> re.Pattern[str]:
    code = base_language(language)
    words = any_of(by_language(resources.reading_words(), "denied").get(code, ()))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
