"""Figures of a kind: a table for each measure and unit, and what belongs to each beneath."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.section import section
from sitrep.compose.tables.coverage import coverage_tables
from sitrep.compose.tables.over_time import over_time
from sitrep.compose.tables.side_by_side import side_by_side
from sitrep.compose.tables.strips import legend
from sitrep.compose.words.changes import history
from sitrep.compose.words.claim_notes import alleged, claim_notes
from sitrep.compose.words.figure_words import what
from sitrep.compose.words.people import chain
from sitrep.compose.words.scope_words import titled
from sitrep.compose.words.sum_words import parts
from sitrep.model.figures.figure import BasedFigure, Method
from sitrep.page.document import Block, Line, Section, Sentence


def compose(desk: Desk, kind: str) -> Section | None:
    """The section of a kind, or nothing where there is no figure of it."""
    figures = [one for one in getattr(desk.index.report, kind) if isinstance(one, BasedFigure)]
    return section(desk, kind, groups=(*coverage_tables(desk, figures), *by_measure(desk, figures)))


def by_measure(desk: Desk, figures: Sequence[BasedFigure]) -> Iterator[Block]:
    """The tables of some figures of a kind, with what belongs to each figure."""
    alike: dict[tuple[StrEnum, str, str], list[BasedFigure]] = {}
    for measure in figures[0].measures() if figures else ():
        for figure in figures:
            if figure.measure is measure:
                key = (measure, figure.subject or "", figure.unit_of_count)
                alike.setdefault(key, []).append(figure)
    for number, ((measure, subject, unit), found) in enumerate(alike.items(), 1):
        notes = tuple(note for figure in found for note in _notes(desk, figure))
        title = Line(capitalised(titled(desk, found[0])))
        # Words of the data are no names of tables.
        of = str(number) if subject else unit
        table = side_by_side(desk, f"{measure}_{of}" if of else measure, found)
        yield Block(title, table, notes, lead=legend(desk, title.spans, found))
        ids = frozenset(one.id for one in found)
        yield from over_time(desk, found[0].measure, ids, title.spans, of)


def _notes(desk: Desk, figure: BasedFigure) -> Iterator[Sentence]:
    said = what(desk, figure)
    yield from parts(desk, figure)
    yield from alleged(desk, figure, said)
    yield from history(desk, figure)
    if figure.method is not Method.NOT_STATED:
        yield _method(desk, figure)
    yield from claim_notes(desk, figure, said)


def _method(desk: Desk, figure: BasedFigure) -> Sentence:
    """How the originator arrived at it."""
    number = desk.language.figure(figure.count, figure.id)
    key = f"figures.method.{figure.method.value}"
    return desk.of(figure, desk.say(key, figure=number, chain=chain(desk, figure)))
