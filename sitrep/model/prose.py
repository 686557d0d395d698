"""The author's prose: sentences with ``[@source-id]`` citations and ``{record-id}`` slots."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from sitrep.model.sensitivity import portion
from sitrep.model.values.abbreviations import goes_on, titles

CITATION = re.compile(r"\s*\[@([a-z0-9-]+)((?:; ?@[a-z0-9-]+)*)\]")
_END = re.compile(r"(?<=[.!?…؟])[\"”’)]*(?:\s*\[@[^\]]*\])*(?=\s+|$)")


class Aspect(StrEnum):
    """What of a record stands in a sentence: ``{id}`` is its count, ``{id:date}`` its time."""

    COUNT = "count"
    DATE = "date"
    AS_OF = "as_of"
    PLACE = "place"
    ORIGINATOR = "originator"
    SHARE = "share"


ASPECTS = tuple(aspect for aspect in Aspect if aspect is not Aspect.COUNT)
"""Those that are written; the count is what stands in a slot that names none."""

_SLOT = re.compile(rf"\{{([a-z0-9-]+)(?::({'|'.join(ASPECTS)}))?\}}")


class Slot(NamedTuple):
    """Where a sentence takes something from a record: the record's id, and what is taken."""

    record: str
    aspect: Aspect = Aspect.COUNT

    def __str__(self) -> str:
        aspect = "" if self.aspect is Aspect.COUNT else f":{self.aspect}"
        return f"{{{self.record}{aspect}}}"


@dataclass(frozen=True, slots=True)
class ProseSentence:
    """One sentence: its text with the slots still in braces, and the ids that it cites."""

    text: str
    sources: tuple[str, ...]


@lru_cache(maxsize=4096)
def sentences(paragraph: str, *languages: str) -> tuple[ProseSentence, ...]:
    """The sentences of a paragraph in one of some languages.

    Citations may stand before or after the full stop; a mark before the paragraph is none of them.
    """
    return tuple(_sentences(paragraph, languages))


def _sentences(paragraph: str, languages: Sequence[str]) -> Iterator[ProseSentence]:
    paragraph = portion(paragraph)[1]
    known, start = titles(*languages), 0
    for end in _END.finditer(paragraph):
        piece = paragraph[start : end.end()]
        if goes_on(piece, paragraph[end.end() :], known):
            continue
        yield _sentence(piece)
        start = end.end()
    if paragraph[start:].strip():
        yield _sentence(paragraph[start:])


def _sentence(piece: str) -> ProseSentence:
    sources = tuple(
        source
        for found in CITATION.finditer(piece)
        for source in (found[1], *re.findall(r"@([a-z0-9-]+)", found[2]))
    )
    return ProseSentence(" ".join(CITATION.sub("", piece).split()), sources)


def cited_again(paragraph: str, memory: Mapping[str, str], language: str) -> str:
    """The paragraph with each sentence that ``memory`` holds put in its words, cited as before."""
    said = []
    for one in sentences(paragraph, language):
        cited = "; ".join(f"@{source}" for source in one.sources)
        said.append(f"{memory.get(one.text, one.text)} [{cited}]" if cited else one.text)
    return " ".join(said)


def pieces(text: str) -> Iterator[str | Slot]:
    """The words of a text and its slots, in their order."""
    start = 0
    for found in _SLOT.finditer(text):
        if found.start() > start:
            yield text[start : found.start()]
        yield Slot(found[1], Aspect(found[2] or Aspect.COUNT))
        start = found.end()
    if text[start:]:
        yield text[start:]


def slots(text: str) -> Iterator[Slot]:
    """The slots of a text."""
    return (piece for piece in pieces(text) if isinstance(piece, Slot))


def without_slots(text: str, sign: str = " ") -> str:
    """A text in which a sign, such as a space, stands for each slot."""
    return _SLOT.sub(sign, text)


_CITED = re.compile(r"(?<=@)[a-z0-9-]+")


def with_ids(text: str, ids: Mapping[str, str]) -> str:
    """The text with records cited, and named in slots, by other ids (new by old)."""

    def cited(found: re.Match[str]) -> str:
        return _CITED.sub(lambda one: ids.get(one[0], one[0]), found[0])

    def named(found: re.Match[str]) -> str:
        return found[0].replace(found[1], ids.get(found[1], found[1]), 1)

    return _SLOT.sub(named, CITATION.sub(cited, text))
