"""Prose and names that stand inside a sentence of ours: full stop, first capital, article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from sitrep import resources
from sitrep.language_tags import base_language
from sitrep.model.prose import sentences
from sitrep.model.values.abbreviations import titles
from sitrep.word_lists import by_language

_FIRST = re.compile(r"([^\W\d_][^\W\dA-Z_]*)(?=[’']?\s+[^\W\dA-Z_]|[’'][^\W\dA-Z_])")
_INSIDE = re.compile(r".*\.[^\W\d_]|[^\W\d_]")
"""What has a full stop inside, or is one letter, ends with one of its own: U.S., J.; not 2.5."""


@lru_cache(maxsize=4096)
def as_clause(text: str, *languages: str) -> str:
    """A text as it goes on in a sentence: ``The port is closed.`` is ``the port is closed``.

    The first word loses its capital if sentences of these languages begin with it and no name
    follows, as in La Paz. A full stop of an abbreviation stays.
    """
    text = text.strip()
    if text.endswith(".") and not text.endswith("..") and not _is_abbreviation(text, languages):
        text = text[:-1]
    found = _FIRST.match(text)
    if found is None or found[1].lower() not in _beginning(languages):
        return text
    return found[1].lower() + text[found.end(1) :]


def as_clauses(text: str, *languages: str) -> tuple[str, ...]:
    """The sentences of a text as they go on in one: whoever says the first says all of them.

    A question or a call stands as it is, with what is beside it.
    """
    parts = [one.text for one in sentences(text, *languages)]
    if not all(part.endswith(".") for part in parts[:-1]):
        parts = [text]
    return tuple(as_clause(part, *languages) for part in parts) or (as_clause(text, *languages),)


def wants_article(name: str, language: str) -> bool:
    """Whether a name is one of an institution, and has no article of its own."""
    words = [word.strip("(),").lower() for word in name.split()]
    if len(words) < 2 or words[0] in _beginning((language,)):
        return False
    return not _words("institutions", (language,)).isdisjoint(words)


def role_wants_article(role: str, language: str) -> bool:
    """Whether a person is named by an office or a trade alone, such as ``minister of works``.

    A title is written with a capital; of several people some languages say no article, and a bare
    spokesperson is given one.
    """
    words = role.split()
    if not words or not words[0][0].islower() or not _words("institutions", (language,)):
        return False
    several = any(_is_plural(one, language) for one in words[:2])
    first = words[0].replace("'", "’").partition("’")[0]  # l’émissaire
    has_one = first in _beginning((language,)) or role in spokespersons(language)
    return not has_one and not several


@cache
def spokespersons(language: str) -> Mapping[str, str]:
    """The roles of those who speak for somebody, with the article that a sentence gives each."""
    lists = by_language(resources.reading_words(), "spokespersons").get(base_language(language))
    return dict(lists["article"]) if lists else {}


def _is_plural(word: str, language: str) -> bool:
    """Whether a word is of several people, in a language that then says no article."""
    ends, not_these = (tuple(_words(key, (language,))) for key in ("bare_plural", "no_plural"))
    return word.endswith(ends) and not word.endswith(not_these)


def _is_abbreviation(text: str, languages: tuple[str, ...]) -> bool:
    last = text.rsplit(maxsplit=1)[-1]
    if last in titles(*languages) or _INSIDE.fullmatch(last[:-1]):
        return True
    return last[:-1].lower() in _words("inside", languages)


def _beginning(languages: tuple[str, ...]) -> frozenset[str]:
    return _words("begin", languages)


@cache
def _words(key: str, languages: tuple[str, ...]) -> frozenset[str]:
    lists = by_language(resources.reading_words(), "sentences")
    held = (lists.get(base_language(one), {}) for one in languages)
    return frozenset(word for one in held for word in one.get(key, ()))
