"""Words that people write for the words of a list, and what each of them is told or read as.

``templates/synonyms.yaml`` and the files of kinds hold them, and are read only when a word was
refused. What says the same as one word of a list is read as it, and so is what the lists of a
workbook in some language offer, and what headings of tables call a measure; what depends on the
source, or says more, is told what to write.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, get_args

from sitrep import resources
from sitrep.loading.vocabulary.headed_measures import measures_headed
from sitrep.loading.vocabulary.sheet_words import languages, words_of
from sitrep.model.base import Frozen
from sitrep.model.report import Report
from sitrep.spelling import advice, folded, meant
from sitrep.word_lists import word_lists


def lists(of: Any, seen: set[Any]) -> Iterator[type[StrEnum]]:
    """Every list of words that a record may hold one of."""
    if isinstance(of, type) and issubclass(of, StrEnum):
        yield of
    elif isinstance(of, type) and issubclass(of, Frozen):
        if of not in seen:
            seen.add(of)
            for field in of.model_fields.values():
                yield from lists(field.annotation, seen)
    else:
        for argument in get_args(of):
            yield from lists(argument, seen)


YES_NO = ("yes", "no")
"""What is answered with one of two words."""


@cache
def _names() -> Mapping[tuple[str, ...], str]:
    """The names of the lists; a list is known by its words."""
    found = lists(Report, set())
    named = {tuple(word.value for word in words): words.__name__ for words in found}
    return {**named, YES_NO: "YesNo"}


def offered(words: Sequence[str], language: str) -> tuple[str, ...]:
    """What the workbook in a language offers for these words; words of no list are themselves."""
    said = _offers(language, _names().get(tuple(map(str, words)), ""))
    return tuple(said.get(str(word), str(word)) for word in words)


def word_offered(text: str, words: Sequence[str]) -> str | None:
    """The word of a list that the workbook of some language offers in these words."""
    listed = tuple(map(str, words))
    return _meant(listed).get(_plain(text)) if listed in _names() else None


_OF_SEVERAL = "Sector"
"""The list of which words name several things, with commas between: water, sanitation, hygiene."""
_COMMA = re.compile(r"[,،]\s?")

_DATA = "en"
"""The language of the words of the data: they are offered as they are."""


def word_read(text: str, words: Sequence[str]) -> str | None:
    """The word of a list that a text is read as: it is offered in it, or says the same."""
    listed = tuple(map(str, words))
    told = _told_of(listed).get(_spelt(text))
    if told is None:
        told = measures_headed(listed).get(_spelt(text))
    read = word_offered(text, listed) or (told if told in listed else None)
    bare = _COMMA.sub(" ", text)
    if read is None and bare != text and _names().get(listed) == _OF_SEVERAL:
        return word_read(bare, words)
    return read


def word_meant(text: str, words: Sequence[str]) -> str | None:
    """The word of a list that a text is in other capitals, or is read as."""
    own = {folded(word): str(word) for word in words}
    return own.get(folded(text)) or word_read(text, words)


def _told_of(listed: tuple[str, ...]) -> Mapping[str, str]:
    """What stands behind other words than those of a list, each under its folded form."""
    return read_synonyms().get(_names().get(listed, ""), {})


def is_near(text: str, words: Sequence[str]) -> bool:
    """Whether a text is a word of a list, is read or told as one, or is a slip of one."""
    listed = tuple(map(str, words))
    known = folded(text) in {*map(folded, words)} or _spelt(text) in _told_of(listed)
    return known or word_read(text, listed) is not None or bool(meant(text, listed))


@cache
def _offers(language: str, name: str) -> Mapping[str, str]:
    """What is offered for the words of a list: as the language says, or as its kinds call them."""
    called = _called(language) if language != _DATA else {}
    return {**called, **words_of(language)["choices"].get(name, {})}


@cache
def _called(language: str) -> Mapping[str, str]:
    """What measures and things counted are called that stand in the files of their kinds."""
    found: dict[str, str] = {}
    for file in resources.kinds():
        for kind, said in word_lists(file)["words"].get(language, {}).items():
            named = said if kind == "units" else said.get("measure", {})
            found |= {word: _name(of) for word, of in named.items()}
    return found


def _name(said: Any) -> str:
    return str(said.get("name") or said["other"]) if isinstance(said, dict) else str(said)


@cache
def _meant(words: tuple[str, ...]) -> Mapping[str, str]:
    printed = {_plain(said): word for word, said in _called(_DATA).items() if word in words}
    return printed | {
        _plain(said): word
        for language in languages()
        for word, said in zip(words, offered(words, language), strict=True)
        if said != word
    }


def _plain(text: str) -> str:
    return " ".join(re.split(r"[\s_-]+", _typed(text).strip().casefold()))


def _typed(text: str) -> str:
    """A text as it is, but for how its accents and apostrophes are encoded."""
    return unicodedata.normalize("NFC", text).replace("’", "'")


def _spelt(text: str) -> str:
    return folded(_typed(text).strip())


_ELSE = folded("anything else")
"""Under this stands what is told of a word that is like none, where there is another way."""


NAMED = re.compile(r"\{(\w+)\}")
"""How a sentence of advice names a word of the list."""


def advised(word: str, words: Sequence[str], language: str = "en") -> str:
    """What to write instead of a word that is none of ``words``, as a language offers them."""
    said = dict(zip(words, offered(words, language), strict=True))
    listed = _told_of(tuple(map(str, words)))
    told = listed.get(_spelt(word))
    if told is None:
        near = list(dict.fromkeys([*meant(word, words), *_near(word, said)]))
        return advice([said[one] for one in near], listed.get(_ELSE, "Choose one of these words."))
    if told in said:
        return advice([said[told]], "")
    return NAMED.sub(lambda found: said.get(found[1], found[1]), told)


def _near(word: str, said: Mapping[str, str]) -> list[str]:
    """The words of a list that are offered in words like this one."""
    by_offer = {shown: own for own, shown in said.items() if shown != own}
    return [by_offer[shown] for shown in meant(word, list(by_offer))]


@cache
def read_synonyms() -> Mapping[str, Mapping[str, str]]:
    """For each list, what stands behind each folded synonym: one word, or whole sentences."""
    listed: dict[str, dict[str, str]] = dict(word_lists(resources.synonyms()))
    for file in resources.kinds():
        listed |= word_lists(file).get("synonyms", {})
    return {
        name: {_spelt(word): told for said, told in rows.items() for word in said.split(",")}
        for name, rows in listed.items()
    }
