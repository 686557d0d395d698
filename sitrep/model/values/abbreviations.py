"""Abbreviations: whether a full stop is theirs and the sentence goes on behind it.

``reading.yaml`` of each language holds its words. Titles are those of the
languages in which a text may be; of the rest all languages are read, because a name from another
may stand in any sentence.
"""

from __future__ import annotations

import re
from functools import cache

from sitrep import resources
from sitrep.language_tags import base_language
from sitrep.word_lists import by_language

_CAPITALS = re.compile(r"(?:[^\W\d_a-z]{1,2}\.-?){2,}|([A-Z])\1\.")
_INITIAL = re.compile(r"[^\W\d_]\.")
_QUOTES = '()"“”‘’«»'
_FIRST = re.compile(r"\s*[\"“‘«(]*([^\W\d_]*\.?)")


@cache
def titles(*languages: str) -> frozenset[str]:
    """The abbreviations at which no sentence of these languages ends, such as ``Dr.``."""
    lists = by_language(resources.reading_words(), "sentences")
    known = (lists.get(base_language(one)) for one in languages)
    return frozenset(word for one in known if one is not None for word in one["titles"])


def goes_on(before: str, after: str, titles: frozenset[str]) -> bool:
    """Whether the sentence goes on behind the full stop with which ``before`` ends."""
    words = before.split()
    if not words or not after.strip():
        return False
    last = re.split("[’']", words[-1].strip(_QUOTES))[-1]
    if last in titles:
        return True
    found = _FIRST.match(after)
    first = found[1] if found else ""
    if last[:-1].lower() in _words("inside"):
        return not first[:1].isupper()
    if _CAPITALS.fullmatch(last):
        return first[:1].islower() or not _begins(first)
    return _is_initial(last, words[:-1], titles) and first[:1].isupper() and not _begins(first)


def _is_initial(word: str, before: list[str], titles: frozenset[str]) -> bool:
    """Whether a letter stands for a name: not that of Town A, nor of zone B."""
    if not _INITIAL.fullmatch(word) or not word[0].isupper():
        return False
    if not before or before[-1] in titles or _INITIAL.fullmatch(before[-1]):
        return True
    return before[-1].islower() and before[-1].strip("(“«") not in _lettered()


def _begins(word: str) -> bool:
    """Whether sentences begin with the word; the A of J. A. Example is none."""
    return word.lower() in _words("begin")


@cache
def _words(key: str) -> frozenset[str]:
    lists = by_language(resources.reading_words(), "sentences")
    return frozenset(word for language in lists.values() for word in language[key])


@cache
def _lettered() -> frozenset[str]:
    """The words behind which a letter or a number is a name."""
    lists = by_language(resources.reading_words(), "ordinary")
    named = frozenset(word for language in lists.values() for word in language["named"])
    return named | _words("lettered")
