"""The sentences that the house makes, with their length in words, read from a document's spans.

Words of the house, figures, dates and names count as they are printed. What somebody else wrote
(prose of the records, quotations) counts nothing, because no rule of ours can shorten it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import NamedTuple

from sitrep.page.document import Cite, Document, Kind, Note, Sentence, Span, Traced

TEXTS = (Sentence, Note)
THEIRS = frozenset({Kind.PROSE, Kind.QUOTE})
"""What counts nothing: somebody else's words."""

_THEIRS, _STOP = "\ue000", "\ue001"
"""Stand for a text of somebody else's, and for a stop that ends no sentence."""

_END = re.compile(r"(?<=[.!?؟])[”»\"]?\s+")
_WORD = re.compile(r"\w+(?:[.,’'\-–/٬٫]\w+)*", re.UNICODE)
_ABBREVIATED = re.compile(r"\b(no|núm|n\.º|art)\.(?=\s)", re.IGNORECASE)


class Made(NamedTuple):
    """One sentence as it is printed, how many of its words are made here, and these alone."""

    where: str
    text: str
    words: int
    ours: str


def made_sentences(document: Document) -> Iterator[Made]:
    """Every sentence and note of a document but for the author's overview, in reading order."""
    parts = {name: part for name, part in document.sections.items() if name != "overview"}
    brief = {f"brief {name}": part for name, part in document.brief.items() if name != "overview"}
    roots = {
        "front": document.front,
        **parts,
        **brief,
        "trails": dict(document.trails),
        "sources": document.sources_lead,
    }
    for where, root in roots.items():
        for text in texts_of(root):
            yield from sentences_of(where, text)


def texts_of(part: object) -> Iterator[Sentence | Note]:
    """The sentences and notes anywhere in a part of a document."""
    if isinstance(part, TEXTS):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from texts_of(one)
    elif isinstance(part, dict):
        yield from texts_of(tuple(part.values()))
    elif is_dataclass(part):
        for held in fields(part):
            yield from texts_of(getattr(part, held.name))


def sentences_of(where: str, text: Sentence | Note) -> Iterator[Made]:
    """The sentences of one text."""
    told: list[str] = []
    marked = "".join(_marked(span, told) for span in text.spans)
    held = iter(told)
    for piece in _END.split(_ABBREVIATED.sub(rf"\1{_STOP}", marked)):
        if piece.strip():
            printed = re.sub(_THEIRS, lambda _: next(held), piece).replace(_STOP, ".")
            ours = piece.replace(_THEIRS, "…").replace(_STOP, ".")
            yield Made(where, " ".join(printed.split()), made_words(piece), ours)


def _marked(span: Span, told: list[str]) -> str:
    """A span as text in which only the house ends sentences."""
    if isinstance(span, Cite):
        return ""
    if not isinstance(span, Traced):
        return span.text
    if span.kind in THEIRS:
        told.append(span.text)
        return _THEIRS
    return re.sub(r"[.!?؟](?=\s|$)", _STOP, span.text)


def made_words(text: str) -> int:
    """How many words a text has; a number and a compound are one."""
    return len(_WORD.findall(text))
