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


def denied_by_at(text: str, language: str) -> int | None:
    """Where the name begins by whom a sentence says that what it follows on is denied.

    None of a sentence that does not begin so: access may be denied as well. Denied by whom.
    """
    found = _words(language).match(text.lstrip(" *-–—[(")) if text else None
    if found is None:
        return None
    at = len(text) - len(text.lstrip(" *-–—[(")) + found.end()
    behind = _by(language).match(text, at)
    return None if behind is None else behind.end()


@cache
def _by(language: str) -> re.Pattern[str]:
    """What parts a word of denying from whoever denies; a link may end between."""
    words = by_language(resources.reading_words(), "denied_by").get(base_language(language), ())
    return re.compile(
        rf"[^\w\n]*(?:\([^()\s]*\))?\s(?:[^\W\d]+\s)?(?:{any_of(words)})\s", re.IGNORECASE
    )


@cache
def _words(language: str) -> re.Pattern[str]:
    code = base_language(language)
    words = any_of(by_language(resources.reading_words(), "denied").get(code, ()))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
