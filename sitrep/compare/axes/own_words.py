"""Own words: words for what is counted that mean something else with each originator.

"Deaths in the hospital" are those in the hospital of whoever says it, and "its members" are its.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from sitrep import resources
from sitrep.compare.axes.stated_in_words import Said
from sitrep.orthography import of_any_language
from sitrep.word_lists import by_language, either


def as_its_own(words: Said, originator: str, names: Mapping[str, str], at: Iterable[str]) -> Said:
    """What a figure says in words, with its originator where they mean what is its own.

    ``names`` are those of actors and places by their ids, and ``at`` the ids of the places: "the
    hospital" of figures that are given for one hospital is that one, whoever says it.
    """
    if words is None:
        return None
    text, name = _plain(words), _plain(names.get(originator, ""))
    meant = any(_named(kind, name) for kind in _meant(text) if not _all_named(kind, at, names))
    return f"{words} ({originator})" if meant or _phrases().search(text) else words


def _meant(text: str) -> Iterator[str]:
    """The kinds of institutions of which words name one that goes without saying which."""
    for institution in _institutions():
        yield from (found[1] for found in institution.finditer(text))


def _all_named(kind: str, refs: Iterable[str], names: Mapping[str, str]) -> bool:
    """Whether every place is one of the kind, by its name."""
    found = [_named(kind, _plain(names.get(ref, ""))) for ref in refs]
    return bool(found) and all(found)


def _named(kind: str, name: str) -> bool:
    """Whether a name holds the word for a kind of institution."""
    article = of_any_language().article
    return re.search(rf"(?<!\w){article}{re.escape(kind)}(?!\w)", name) is not None


def _plain(text: str) -> str:
    """Without differences of case, of apostrophes and of signs that look alike."""
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'")


@cache
def _institutions() -> tuple[re.Pattern[str], ...]:
    """A kind of institution behind an article, a language each."""
    languages = by_language(resources.reading_words(), "of_its_own").values()
    return tuple(
        re.compile(rf"(?<!\w)(?:{either(one['the'])})\s?({either(one['institutions'])})(?!\w)")
        for one in languages
    )


@cache
def _phrases() -> re.Pattern[str]:
    """What is somebody's own in so many words, in any language."""
    languages = by_language(resources.reading_words(), "of_its_own").values()
    return re.compile(
        rf"(?<!\w)(?:{either(one for said in languages for one in said['own'])})(?!\w)"
    )
