"""Highlights: the records that the header names, each as its whole sentence."""

from __future__ import annotations

from sitrep.compose.desk import Desk
from sitrep.compose.section import section
from sitrep.compose.words.derived_sentences import leading_sentence
from sitrep.compose.words.disputes import marked
from sitrep.compose.words.sentences import SENTENCES
from sitrep.page.document import Block, Section, Sentence


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where the header names no records."""
    texts = tuple(_sentence(desk, ref) for ref in desk.index.report.report.highlights)
    return section(desk, "highlights", groups=(Block(texts=texts),) if texts else ())


def _sentence(desk: Desk, ref: str) -> Sentence:
    derived = desk.index.derived.get(ref)
    if derived is not None:
        return leading_sentence(desk, derived)
    said = SENTENCES[desk.index.kinds[ref]](desk, desk.index.claims[ref])
    return marked(desk, said, ref)
