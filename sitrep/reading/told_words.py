"""Told words: where a text says names and addresses that are not to be said."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

LETTERS = 4
"""A name of one word with fewer letters is not looked for: it may be any word."""

TITLE_WORDS = 3
"""A title of fewer words is not looked for: any text may say "daily report"."""

PHONE_DIGITS = 7

_WORD = re.compile(r"[^\W_]+")
_NEW_SENTENCE = re.compile(r"[.!?؟۔:]['\"”’)]*\s|\n")


class Unsayable(Enum):
    """What is not to be said. Of a person and an address the capitals do not count.

    Of an office, a place, a title or the last word of a person's name they do: in small letters
    these may be any words.
    """

    PERSON = "person"
    SURNAME = "surname"
    NAME = "name"
    TITLE = "title"
    ADDRESS = "address"
    PHONE = "phone"


@dataclass(frozen=True)
class Unsaid:
    """Words of a record that no text may say."""

    record: str
    sort: Unsayable
    words: str

    @cached_property
    def own_words(self) -> tuple[str, ...]:
        """Its words without accents and signs."""
        bare = re.sub(r"^\w+://(?:www\.)?", "", self.words) if self.by_any_case else self.words
        return tuple(word for word, _ in _words(bare))

    @property
    def by_any_case(self) -> bool:
        """Whether capitals do not count."""
        return self.sort in (Unsayable.PERSON, Unsayable.ADDRESS)

    @property
    def worn_by_others(self) -> bool:
        """Whether a public name that holds it says nothing of it, as Hope Hospital of Hope."""
        return self.sort in (Unsayable.NAME, Unsayable.TITLE) or len(self.own_words) == 1

    @property
    def told_from_others(self) -> bool:
        """Whether it can be told from ordinary words at all."""
        if self.sort is Unsayable.PHONE:
            return len(_digits(self.words)) >= PHONE_DIGITS
        if self.sort is Unsayable.TITLE:
            return len(self.own_words) >= TITLE_WORDS
        if self.sort is Unsayable.ADDRESS:
            return len(self.own_words) > 2 or "@" in self.words
        letters = sum(map(len, self.own_words))
        return letters >= (LETTERS if len(self.own_words) == 1 else LETTERS + 1)


@dataclass(frozen=True, slots=True)
class Spill:
    """What a text says that it must not; ``doubtful`` where it may be an ordinary word."""

    unsaid: Unsaid
    doubtful: bool


class Finder:
    """Finds what is not to be said; the time hangs on the length of the texts alone.

    ``borne`` are the names of public records: what is just one of them is no secret, and an
    ordinary word inside one is part of it.
    """

    def __init__(self, unsaid: Iterable[Unsaid], borne: Iterable[str]) -> None:
        names = [tuple(word for word, _ in _words(name)) for name in borne]
        own = {_folded(name) for name in names}
        wanted = [one for one in unsaid if one.told_from_others]
        phones = (one for one in wanted if one.sort is Unsayable.PHONE)
        self._phones = {_digits(one.words): one for one in phones}
        self._by_first: dict[str, list[Unsaid]] = {}
        for one in wanted:
            if (
                one.sort is not Unsayable.PHONE
                and one.own_words
                and _folded(one.own_words) not in own
            ):
                self._by_first.setdefault(one.own_words[0].casefold(), []).append(one)
        self._around: dict[str, list[tuple[str, ...]]] = {}
        for name in names:
            if any(word.casefold() in self._by_first for word in name):
                self._around.setdefault(name[0], []).append(name)

    def spills(self, text: str, *, slug: bool = False) -> Iterator[Spill]:
        """What a text says of it; ``slug``: an id or a path, which has no capitals.

        A sign that nobody sees, such as a soft hyphen, may part words or stand inside one.
        """
        yield from self._spills(text, slug)
        seen = _seen(text)
        if seen != text:
            yield from self._spills(seen, slug)

    def _spills(self, text: str, slug: bool) -> Iterator[Spill]:
        words = list(_words(text))
        covered = None
        for at, (word, _) in enumerate(words):
            for one in self._by_first.get(word.casefold(), ()):
                here = _here(words, at, one)
                doubtful = _doubt(one, here, slug=slug, first=_begins(text, words, at))
                if doubtful is None:
                    continue
                covered = set(self._covered(words)) if covered is None else covered
                if not (one.worn_by_others and at in covered):
                    yield Spill(one, doubtful)
        if self._phones:
            digits = _runs(text)
            yield from (Spill(one, False) for phone, one in self._phones.items() if phone in digits)

    def _covered(self, words: list[tuple[str, int]]) -> Iterator[int]:
        """The places of the words that stand in a public name."""
        for at, (word, _) in enumerate(words):
            for name in self._around.get(word, ()):
                if tuple(one for one, _ in words[at : at + len(name)]) == name:
                    yield from range(at, at + len(name))


def _here(words: list[tuple[str, int]], at: int, one: Unsaid) -> tuple[str, ...]:
    """As many words of a text as a name has; initials inside the name of a person do not count."""
    length = len(one.own_words)
    here = tuple(word for word, _ in words[at : at + length])
    if one.sort is not Unsayable.PERSON or not any(len(word) == 1 for word in here[1:]):
        return here
    whole = [word for word, _ in words[at + 1 : at + 2 * length] if len(word) > 1]
    return (here[0], *whole[: length - 1])


def _doubt(one: Unsaid, here: tuple[str, ...], *, slug: bool, first: bool) -> bool | None:
    """None where the words here are others, or whether they may be ordinary ones."""
    if _folded(here) != _folded(one.own_words):
        return None
    several = len(here) > 1
    if several and (slug or one.by_any_case):
        return False
    if slug or here not in (one.own_words, tuple(word.upper() for word in one.own_words)):
        return None
    doubtful = first or not here[0][0].isupper() or one.sort is Unsayable.SURNAME
    return not several and doubtful


def _begins(text: str, words: list[tuple[str, int]], at: int) -> bool:
    """Whether a word begins a sentence, so that it has a capital whatever it is."""
    if at == 0:
        return True
    between = text[words[at - 1][1] : words[at][1] - len(words[at][0])]
    return _NEW_SENTENCE.search(between) is not None


def _words(text: str) -> Iterator[tuple[str, int]]:
    """The words of a text without accents, each with where it ends."""
    for found in _WORD.finditer(text):
        yield found[0] if found[0].isascii() else _bare(found[0]), found.end()


def _seen(text: str) -> str:
    """A text without the signs that nobody sees."""
    if text.isascii():
        return text
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf")


def _bare(word: str) -> str:
    signs = unicodedata.normalize("NFKD", word)
    return "".join(sign for sign in signs if not unicodedata.combining(sign))


def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text.replace("(0)", ""))


def _runs(text: str) -> str:
    """A text in which the digits of a number stand together, however it groups them."""
    return re.sub(r"(?<=\d)[ .()/-]{1,3}(?=\d)", "", text.replace("(0)", ""))
