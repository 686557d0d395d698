"""Tolls: one table a measure, and what belongs to each figure beneath it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compose.desk import Desk
from sitrep.compose.section import section
from sitrep.compose.tables.over_time import over_time
from sitrep.compose.tables.side_by_side import side_by_side
from sitrep.compose.tables.strips import legend
from sitrep.compose.words.changes import history
from sitrep.compose.words.claim_notes import alleged, claim_notes
from sitrep.compose.words.figure_words import what
from sitrep.compose.words.people import chain
from sitrep.compose.words.sum_words import parts
from sitrep.model.tolls import Measure, Method, Toll
from sitrep.page.document import Block, Section, Sentence


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where there are no tolls."""
    return section(desk, "tolls", groups=tuple(by_measure(desk, desk.index.report.tolls)))


def by_measure(desk: Desk, tolls: Sequence[Toll]) -> Iterator[Block]:
    """The tables of some tolls, with what belongs to each figure."""
    for measure in Measure:
        found = [toll for toll in tolls if toll.measure is measure]
        if found:
            yield from _measure(desk, measure, found)


def _measure(desk: Desk, measure: Measure, tolls: list[Toll]) -> Iterator[Block]:
    title = desk.line(f"tolls.measure.{measure.value}")
    notes = tuple(note for toll in tolls for note in _notes(desk, toll))
    lead = legend(desk, title.spans, tolls)
    yield Block(title, side_by_side(desk, measure.value, tolls), notes, lead=lead)
    yield from over_time(desk, "tolls", measure, frozenset(toll.id for toll in tolls))


def _notes(desk: Desk, toll: Toll) -> Iterator[Sentence]:
    yield from parts(desk, toll)
    yield from alleged(desk, toll, what(desk, toll))
    yield from history(desk, toll)
    if toll.method is not Method.NOT_STATED:
        yield _about(desk, toll, f"tolls.method.{toll.method.value}")
    yield from claim_notes(desk, toll, what(desk, toll))


def _about(desk: Desk, toll: Toll, key: str) -> Sentence:
    figure = desk.language.figure(toll.count, toll.id)
    return desk.of(toll, desk.say(key, figure=figure, chain=chain(desk, toll)))
