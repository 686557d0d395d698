"""Marks of sensitivity in the words of tables: who may see a row, by its heading and its cells.

``reading.yaml`` of each language holds the words. Those of all languages count, in any case and
with a slip in a long word, because whoever marks a row does it in the words at hand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from sitrep import resources
from sitrep.spelling import distance
from sitrep.word_lists import by_language

_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_APART = re.compile(r"[\W_]+")
_TLP = re.compile(r"\btlp (red|amber|green|clear|white)\b")
_SLIP, _SLIPS = 8, 11
"""From these lengths on one slip, and two, in a word are taken for slips."""

_MOST, _FIRST = 200, 3
"""So much of a cell is looked at, and so many letters of a word are never taken for a slip."""

_LONG = 8
"""A cell of more words is a remark; it is marked if it begins as a mark does."""

_BEFORE_TEXT = re.compile(
    r"[\s*#_-]*(?:[\[(]\s*(?P<closed>(?:[^\s\[\]()@{}]+\s*){1,6}?)[\])]"
    r"|(?P<colours>(?i:TLP)[\s:][A-Za-z+]+)|(?P<plain>[^\W\d_][^:;.!?,\n\[\](){}@]{2,59}?)"
    r"\s*(?:[:;.!\n]|\s[-–—]\s|$))"
)
"""A few words in brackets, a marking of the Traffic Light Protocol, or words that stand apart."""

_SIGNS = "([{*#!-–—_\"'“« "
_LETTERS = str.maketrans("أإآىة", "ااايه", "ـ")


_Listed = tuple[tuple[str, ...], ...]


class Says(Enum):
    """What a cell says of its row."""

    FREE = "free"
    KEPT = "kept"
    DOUBTFUL = "doubtful"
    YES = "yes"
    NO = "no"


class MarkName(NamedTuple):
    """A heading that names a mark: whether surely, and which answer under it keeps a row."""

    sure: bool
    keeping: Says | None


@lru_cache(4096)
def name_of_mark(text: str) -> MarkName | None:
    """The mark that a heading or a key names, if it names one."""
    words = _words(text)
    if not words or any(word.startswith(_unlike()) for word in words):
        return None
    kept = _begins(words, _listed("kept")) or _holds(words, _listed("names"))
    if kept or _TLP.search(" ".join(words)):
        return MarkName(sure=True, keeping=Says.YES)
    if any(_in_order(words, one) for one in _listed("open_names")):
        return MarkName(sure=True, keeping=Says.NO)
    if _whole(words, _listed("doubtful_open_names")):
        return MarkName(sure=False, keeping=Says.NO)
    if _whole(words, _listed("doubtful")):
        return MarkName(sure=False, keeping=Says.YES)
    return MarkName(sure=False, keeping=None) if _whole(words, _listed("doubtful_names")) else None


def keeps_row(heading: MarkName | None, text: str) -> bool:
    """Whether a cell under a heading says that its row is not for everybody."""
    if heading is None and _first(text) not in _begins_of_kept():
        return False
    said = said_in(text)
    if heading is None or said is None:
        return said is Says.KEPT
    return said in (Says.KEPT, Says.DOUBTFUL, heading.keeping)


def names_remarks(heading: str) -> bool:
    """Whether a column holds remarks of whoever filled in the table."""
    return _holds(_words(heading), _listed("remarks"))


def keeps_as_remark(text: str) -> bool:
    """Whether a remark is nothing but a word that keeps its row.

    Elsewhere such a word may say what a hospital or a meeting is.
    """
    return _whole(_words(text[:_MOST]), _listed("in_remarks"))


@lru_cache(4096)
def said_in(text: str) -> Says | None:
    """What a cell, or a line beside a table, says of who may see it."""
    words = _words(text[:_MOST])
    colour = _TLP.search(" ".join(words[:3]))
    if colour:
        return Says.FREE if colour[1] in ("clear", "white") else Says.KEPT
    near = _near(words[0][:_FIRST]) if words else {}
    for says, phrases in near.items():
        if _whole(words, phrases):
            return says
    begins = words and (len(words) <= _LONG or text[: len(words[0])].isupper())
    return Says.KEPT if begins and _begins(words, near.get(Says.KEPT, ())) else None


@lru_cache(4096)
def mark_before(text: str) -> str | None:
    """The words before a text, or all of it, that say that it is not for everybody.

    Words that say as much of anything else, such as limited, do so in brackets alone.
    """
    found = _BEFORE_TEXT.match(text[:_MOST])
    if found is None:
        return None
    closed, plain = found["closed"], found["plain"]
    if plain is None:
        said = closed or found["colours"]
        return said if said_in(said) in (Says.KEPT, Says.DOUBTFUL) else None
    words = _words(plain)
    loud = plain.isupper() and _whole(words, _listed("doubtful_names"))
    kept = _whole(words, _listed("kept")) or (loud and _whole(words, _listed("doubtful")))
    return plain if kept else None


def called_kept(name: str) -> bool:
    """Whether the name of a sheet or of a file says that it is not for everybody."""
    words = _words(name)
    denied = any(len(one) > 1 and _holds(words, (one,)) for one in _listed("free"))
    return said_in(name) is Says.KEPT or (not denied and _holds(words, _listed("kept")))


@cache
def _begins_of_kept() -> frozenset[str]:
    """The first letters of words that keep a row."""
    lists = by_language(resources.reading_words(), "markings").values()
    return frozenset(
        _first(one) for one in ("tlp", *(one for each in lists for one in each["kept"]))
    )


def _first(text: str) -> str:
    """The first letters of a text, without signs before and in them."""
    begin = text.lstrip(_SIGNS)[: 2 * _FIRST]
    if not begin.isascii():
        apart = unicodedata.normalize("NFKD", begin).translate(_LETTERS)
        begin = "".join(one for one in apart if not unicodedata.combining(one))
    return begin[:_FIRST].casefold()


@lru_cache(4096)
def _near(begin: str) -> dict[Says, _Listed]:
    """The phrases for cells that begin with some letters, by what they say."""
    return {
        says: tuple(one for one in _listed(says.value) if one[0].startswith(begin)) for says in Says
    }


def _words(text: str) -> tuple[str, ...]:
    apart = unicodedata.normalize("NFKD", _HUMPS.sub(" ", text)).casefold()
    bare = "".join(one for one in apart if not unicodedata.combining(one))
    return tuple(_APART.sub(" ", bare.translate(_LETTERS)).split())


@cache
def _listed(part: str) -> _Listed:
    """The words of all languages for one thing, each as a phrase; a star stays with its word."""
    lists = by_language(resources.reading_words(), "markings").values()
    return tuple(dict.fromkeys(_phrases(one for each in lists for one in each[part])))


def _phrases(texts: Iterable[str]) -> Iterator[tuple[str, ...]]:
    for text in texts:
        *others, last = _words(text)
        yield (*others, f"{last}*" if text.endswith("*") else last)


@cache
def _unlike() -> tuple[str, ...]:
    return tuple(one[0].removesuffix("*") for one in _listed("unlike"))


def _same(word: str, known: str) -> bool:
    """Whether a word is the known one, or a slip of the hand away from it."""
    stem = known.removesuffix("*")
    if stem != known:
        word = word[: max(len(stem), 1)]
    limit = 2 if len(stem) >= _SLIPS else 1 if len(stem) >= _SLIP else 0
    return word == stem or (
        limit > 0 and word[:1] == stem[:1] and distance(word, stem, limit) <= limit
    )


def _at(words: tuple[str, ...], start: int, phrase: tuple[str, ...]) -> bool:
    part = words[start : start + len(phrase)]
    return len(part) == len(phrase) and all(map(_same, part, phrase))


def _in_order(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Whether a heading holds a phrase, other words between: can this be shared?"""
    left = iter(words)
    return all(any(_same(word, known) for word in left) for known in phrase)


def _whole(words: tuple[str, ...], phrases: _Listed) -> bool:
    return any(len(words) == len(one) and _at(words, 0, one) for one in phrases)


def _begins(words: tuple[str, ...], phrases: _Listed) -> bool:
    return any(_at(words, 0, one) for one in phrases)


def _holds(words: tuple[str, ...], phrases: _Listed) -> bool:
    return any(_at(words, start, one) for one in phrases for start in range(len(words)))
