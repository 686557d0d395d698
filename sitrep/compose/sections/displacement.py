"""Displacement: what originators report of people who left, returned or crossed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeGuard

from sitrep.compose.desk import Desk
from sitrep.compose.section import section
from sitrep.compose.tables.side_by_side import measure_tables
from sitrep.compose.words.attribution import attributed
from sitrep.compose.words.changes import history
from sitrep.compose.words.claim_notes import claim_notes
from sitrep.compose.words.sentences import displacement_sentence
from sitrep.compose.words.sum_words import parts
from sitrep.model.figures.displacement import Displacement, FigureType
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Block, Section, Sentence, Spans


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where there is no record."""
    return section(
        desk, "displacement", groups=tuple(kind_blocks(desk, desk.index.report.displacement))
    )


def kind_blocks(desk: Desk, records: Sequence[Figure], annex: Spans = ()) -> Iterator[Block]:
    """The tables of some records, then what is told of people without a number.

    ``annex`` is where all figures stand, if these are some of very many.
    """
    told = {one.id: one for one in records if _in_words(one)}
    yield from measure_tables(desk, [one for one in records if one.id not in told], annex)
    texts = tuple(text for record in told.values() for text in _texts(desk, record))
    if texts:
        yield Block(texts=texts)


def _in_words(record: Figure) -> TypeGuard[Displacement]:
    """Whether it stands in no table, whose row would say which sort it is."""
    return isinstance(record, Displacement) and record.told and not record.count.numbered


def _texts(desk: Desk, record: Displacement) -> Iterator[Sentence]:
    yield displacement_sentence(desk, record)
    if record.figure_type is not FigureType.NOT_STATED:
        key = f"displacement.{record.figure_type.value}"
        said = attributed(desk, record, lambda who, _: desk.say(key, chain=who))
        yield desk.of(record, said)
    yield from parts(desk, record)
    yield from history(desk, record)
    yield from claim_notes(desk, record)
