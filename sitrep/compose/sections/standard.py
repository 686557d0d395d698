"""Records of the usual shape that hold no number, one kind a section: what is so, by group."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.desk import Desk
from sitrep.compose.section import as_one, section
from sitrep.compose.words.claim_notes import claim_notes
from sitrep.compose.words.sentences import standard_sentence
from sitrep.model.records.standard_record import StandardRecord
from sitrep.model.report import STANDARD_MODELS
from sitrep.page.document import Block, Section, Sentence


def compose(desk: Desk, kind: str) -> Section | None:
    """The section of a kind, or nothing where there is no record."""
    model, records = STANDARD_MODELS[kind], getattr(desk.index.report, kind)
    blocks = []
    for group in model.all_groups():
        told = [one for one in records if one.listed_under is group]
        texts = tuple(text for record in told for text in as_one(_texts(desk, record)))
        if texts:
            blocks.append(Block(desk.line(model.name_of(group)), texts=texts))
    return section(desk, kind, groups=tuple(blocks))


def _texts(desk: Desk, record: StandardRecord) -> Iterator[Sentence]:
    yield standard_sentence(desk, record)
    yield from claim_notes(desk, record)
