"""The author's prose: sentences with ``[@source-id]`` citations and ``{record-id}`` figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

CITATION = re.compile(r"\s*\[@([a-z0-9-]+)((?:; ?@[a-z0-9-]+)*)\]")
FIGURE = re.compile(r"\{([a-z0-9-]+)\}")
_END = re.compile(r"(?<=[.!?…؟])[\"”’)]*(?:\s*\[@[^\]]*\])*(?=\s+|$)")


@dataclass(frozen=True, slots=True)
class ProseSentence:
    """One sentence: its text with the figures still in braces, and the ids that it cites."""

    text: str
    sources: tuple[str, ...]


def sentences(paragraph: str, abbreviations: frozenset[str]) -> Iterator[ProseSentence]:
    """The sentences of a paragraph; citations may stand before or after the full stop."""
    start = 0
    for end in _END.finditer(paragraph):
        piece = paragraph[start : end.end()]
        if piece.split()[-1:] and piece.split()[-1] in abbreviations:
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


def cited_again(paragraph: str, memory: Mapping[str, str], abbreviations: frozenset[str]) -> str:
    """The paragraph with each sentence that ``memory`` holds put in its words, cited as before."""
    said = []
    for one in sentences(paragraph, abbreviations):
        cited = "; ".join(f"@{source}" for source in one.sources)
        said.append(f"{memory.get(one.text, one.text)} [{cited}]" if cited else one.text)
    return " ".join(said)


def figures(text: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a sentence, each with whether it is the id of a figure."""
    for position, piece in enumerate(FIGURE.split(text)):
        if piece:
            yield piece, position % 2 == 1
