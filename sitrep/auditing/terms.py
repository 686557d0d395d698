"""Terms: the names of a report and the words of a language, found where they stand in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_WORD = re.compile(r"[^\W_]+")
_ARTICLES = ("the ", "le ", "la ", "les ", "l’", "l'", "el ", "los ", "las ", "un ", "une ", "una ")
_JOINED = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب")
"""What may be written together with the Arabic word behind it."""


class TermSort(StrEnum):
    """What a term names."""

    ACTOR = "actor"
    PLACE = "place"
    MEASURE = "measure"
    GROUP = "group"
    SECTOR = "sector"
    TRAIT = "trait"
    """What figures may have in common, such as that they are estimates."""
    KIND = "kind"
    """A kind of records, as a report calls it."""
    NAME = "name"
    """A title, or another name: numbers inside it count nothing."""


@dataclass(frozen=True, slots=True)
class Term:
    """Where a name or word stands, and what it may mean: ids, measures or groups by their sort."""

    start: int
    end: int
    means: tuple[tuple[TermSort, str], ...]

    def meaning(self, sort: TermSort) -> frozenset[str]:
        """What it may mean of one sort."""
        return frozenset(ref for one, ref in self.means if one is sort)

    @property
    def by_sort(self) -> dict[TermSort, frozenset[str]]:
        """What it may mean of each sort of which it may mean something."""
        return {sort: self.meaning(sort) for sort, _ in self.means}

    def is_of(self, sort: TermSort) -> bool:
        """Whether it may name something of a sort."""
        return any(one is sort for one, _ in self.means)


class Terms:
    """Names and words by their first word; the longest that stands in a place counts."""

    def __init__(self) -> None:
        """Begin with none."""
        self._by_first: dict[str, dict[str, set[tuple[TermSort, str]]]] = defaultdict(dict)
        self._sorted: dict[str, list[str]] = {}

    def add(self, text: str, sort: TermSort, ref: str) -> None:
        """A name, with and without its article."""
        for form in forms(text):
            first = _WORD.search(form)
            if first is not None and len(form) > 1:
                self._by_first[first[0]].setdefault(form, set()).add((sort, ref))
                self._sorted.clear()

    def terms_in(self, text: str) -> tuple[Term, ...]:
        """The terms of a text, none inside another."""
        folded, found, end = fold(text), list[Term](), 0
        for word in _WORD.finditer(folded):
            if word.start() < end:
                continue
            term = next(self._at(folded, word), None)
            if term is not None:
                found.append(term)
                end = term.end
        return tuple(found)

    def _at(self, text: str, word: re.Match[str]) -> Iterator[Term]:
        for first, at in _beginnings(word):
            known = self._by_first.get(first)
            if known is None:
                continue
            if first not in self._sorted:
                self._sorted[first] = sorted(known, key=lambda one: (-len(one), one))
            for form in self._sorted[first]:
                start = at - form.index(first)
                end = start + len(form)
                if start >= 0 and text.startswith(form, start) and not _goes_on(text, end):
                    yield Term(start, end, tuple(sorted(known[form])))


def fold(text: str) -> str:
    """A text as it is compared, sign for sign: small letters, plain blanks and apostrophes."""
    small = text.lower()
    if len(small) != len(text) or "Σ" in text:  # a small sigma hangs on its place in the word
        small = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    return small.translate(_PLAIN)


_PLAIN = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " ", "\n": " "})


def forms(text: str) -> tuple[str, ...]:
    """A name as it may be written: with and without its article."""
    whole = fold(" ".join(text.split()))
    bare = next((whole.removeprefix(one) for one in _ARTICLES if whole.startswith(one)), whole)
    return tuple(dict.fromkeys((whole, bare)))


def _beginnings(word: re.Match[str]) -> Iterator[tuple[str, int]]:
    """A word, and what is left of it without what Arabic writes together with it."""
    yield word[0], word.start()
    if not "\u0600" <= word[0][0] <= "\u06ff":
        return
    for joined in _JOINED:
        if word[0].startswith(joined) and len(word[0]) > len(joined) + 1:
            yield word[0][len(joined) :], word.start() + len(joined)
    for joined in ("لل", "ولل"):
        if word[0].startswith(joined):  # the article loses its first letter behind "for"
            yield "ال" + word[0][len(joined) :], word.start() + len(joined) - 2


def _goes_on(text: str, end: int) -> bool:
    return end < len(text) and (text[end].isalnum() or text[end] == "_") and text[end - 1].isalnum()
