"""Orthography: how a language is written, as far as it decides where its words stand in a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sitrep import resources
from sitrep.word_lists import by_language

_NEVER = "(?!)"
_NO_LISTS: Mapping[str, Any] = {
    "and": (), "joined": (), "article": (), "verb_first": "no", "capitals": "yes",
    "capital_months": "no", "day_first": "no",
}  # fmt: skip
"""Of a language that nobody described, words are found as they stand."""


@dataclass(frozen=True, slots=True)
class Orthography:
    """Patterns of what is written in one with a word, and in which order and letters words stand.

    Arabic writes "and", "in", "to" and "the" in one with the next word; most languages nothing.
    """

    ands: str
    """What may say "and" before a word, in one with it."""
    joined: str
    """What may say "and", "in" or "to" before a word, in one with it."""
    behind_joined: str
    """Holds behind one letter of those, which is the first of its word; never where are none."""
    article: str
    """An article that may stand before a word, in one with it."""
    verb_first: bool
    """Whether whoever does something stands behind the verb."""
    capitals: bool
    """Whether names begin with a capital letter."""
    capital_months: bool
    """Whether a month may be another word, from which its capital letter tells it."""
    day_first: bool
    """Whether the day always stands before the month where both are numbers."""

    @property
    def begin(self) -> str:
        """Where a word begins, or goes on behind a letter that is written in one with it."""
        return rf"(?:(?<!\w)|{self.behind_joined})"


@cache
def orthography(code: str) -> Orthography:
    """That of a language."""
    return _of(_lists().get(code, _NO_LISTS))


@cache
def of_any_language() -> Orthography:
    """For words of no known language: what is written in one with a word in any of them."""
    lists = _lists().values()
    both = {
        key: [word for one in lists for word in one[key]] for key in ("and", "joined", "article")
    }
    return _of({**_NO_LISTS, **both})


def _lists() -> Mapping[str, Any]:
    return by_language(resources.reading_words(), "orthography")


def _of(lists: Mapping[str, Any]) -> Orthography:
    joined = "".join((*lists["and"], *lists["joined"]))
    return Orthography(
        ands=_one_letter(lists["and"]),
        joined=_one_letter(joined),
        behind_joined=rf"(?<=\b[{joined}])" if joined else _NEVER,
        article=f"(?:{'|'.join(lists['article'])})?" if lists["article"] else "",
        verb_first=lists["verb_first"] == "yes",
        capitals=lists["capitals"] == "yes",
        capital_months=lists["capital_months"] == "yes",
        day_first=lists["day_first"] == "yes",
    )


def _one_letter(letters: Iterable[str]) -> str:
    """A pattern of one of some letters, or of nothing."""
    held = "".join(letters)
    return f"[{held}]?" if held else ""
