"""What somebody has to translate of a report, so that it can be read in another language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from babel.core import get_global

from sitrep.locations import Route
from sitrep.model.base import Voice
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.views.editions import own_texts
from sitrep.model.views.projection import public
from sitrep.model.views.walk import Leaf

_AS_IT_STANDS = frozenset(
    {
        "address", "sha256", "copy_file", "glide", "previous", "profile", "file", "layer", "code",
        "codes", "licence",
    }
)  # fmt: skip
"""Keys whose texts are the same in every language."""

_FIXED = frozenset({"not stated", "not available"})
"""Words of the format, which stand where nothing is known."""

_NAMED = {"Arab": "ARABIC", "Cyrl": "CYRILLIC", "Latn": "LATIN"}
"""How the names of letters begin in Unicode, by script; of others every name is asked for."""


@dataclass(frozen=True, slots=True)
class OwnText:
    """A text of a report: where it stands first, whether it is a name, what it is in a language.

    ``record`` is the id of its record, or the name of the part of the report; ``told`` is empty
    where there is no translation.
    """

    record: str
    route: Route
    text: str
    name: bool
    told: str = ""


def to_translate(report: Report, code: str, *, every: bool = False) -> Iterator[OwnText]:
    """The texts of the public report that have no translation into a language, each once.

    Addresses and codes are the same in every language. A name of a person is asked for where the
    language is written in other letters, the title of a document where it is translated into any
    language. With ``every`` all of these are there, and what has a translation too.
    """
    return _OwnTexts(report).to_translate(code, every=every)


def not_translated(report: Report, codes: Sequence[str]) -> Iterator[tuple[str, list[OwnText]]]:
    """Each of these languages with what is asked for in it; the report is gone through once."""
    if codes:
        texts = _OwnTexts(report)
        yield from ((code, list(texts.to_translate(code))) for code in codes)


class _OwnTexts:
    """The texts of the public report, each once, with the leaf at which it stands first."""

    def __init__(self, report: Report) -> None:
        self._shown = public(report)
        self._titled = frozenset(one.text for one in self._shown.translations)
        self._first: dict[str, Leaf] = {}
        for leaf, texts in own_texts(self._shown):
            for text in texts:
                if text not in self._first and _has_words(leaf, text):
                    self._first[text] = leaf

    def to_translate(self, code: str, *, every: bool = False) -> Iterator[OwnText]:
        """Those that are asked for in a language; with ``every`` the others too."""
        translations = reversed(self._shown.translations)
        told = {one.text: one.to[code] for one in translations if code in one.to}
        for text, leaf in self._first.items():
            wanted = text not in told and _is_asked_for(leaf, text, code, self._titled)
            if every or wanted:
                yield OwnText(
                    record_of(self._shown, leaf.route),
                    leaf.route,
                    text,
                    leaf.voice is Voice.NAME,
                    told.get(text, ""),
                )


def record_of(report: Report, route: Route) -> str:
    """The id of the record that a route leads into, or the name of the part of the report."""
    if route[0] in RECORD_KINDS and isinstance(route[1], int):
        return str(getattr(report, str(route[0]))[route[1]].id)
    return str(route[0])


def _has_words(leaf: Leaf, text: str) -> bool:
    """Whether a text is more than a code, a number, or a word of the format."""
    if not _AS_IT_STANDS.isdisjoint(leaf.route) or text in _FIXED:
        return False
    return any(letter.isalpha() for letter in text)


def _is_asked_for(leaf: Leaf, text: str, code: str, titled: frozenset[str]) -> bool:
    kind, key = leaf.route[0], leaf.route[-1]
    if (kind, key) == ("sources", "title"):
        return text in titled
    if key == "translator" or (key == "name" and (kind == "contacts" or "speakers" in leaf.route)):
        return _in_other_letters(text, _letters_of(code))
    return True


def _letters_of(code: str) -> str:
    """How the names of the letters begin in which a language is usually written (CLDR)."""
    likely = str(get_global("likely_subtags").get(code, ""))
    return next((_NAMED.get(part, "none") for part in likely.split("_") if len(part) == 4), "LATIN")


def _in_other_letters(text: str, script: str) -> bool:
    letters = (letter for letter in text if letter.isalpha())
    return any(not unicodedata.name(letter, "").startswith(script) for letter in letters)
