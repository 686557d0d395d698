"""All figures: the annex of every figure, a row each, in tables that a reader can leaf through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sitrep.compare.report.replaced_by import later_of
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.long_reports.shown import ANNEX
from sitrep.compose.section import section
from sitrep.compose.tables.measure_groups import by_table, table_name
from sitrep.compose.tables.side_by_side import figure_notes
from sitrep.compose.words.joints import aside
from sitrep.compose.words.row_phrases import table_title
from sitrep.compose.words.row_words import according_cell, row_when
from sitrep.compose.words.scope_words import divided, place_line
from sitrep.compose.words.what_counted import whom
from sitrep.compose.words.wordings import worded
from sitrep.model.figures.figure import Figure, Method
from sitrep.model.report import FIGURE_KINDS
from sitrep.page.document import Block, Line, Row, Section, Sentence, Table

ROWS = 100
"""Rows of one table, about three pages: notes on a row stand no farther from it than that."""

COLUMNS = (
    "columns.where",
    "columns.when",
    "all_figures.columns.counted",
    "columns.figure",
    "columns.according_to",
    "columns.sources",
)


def compose(desk: Desk) -> Section | None:
    """The annex: what is counted, then the place, the time, and the people counted."""
    marks, order = _Marks(report_figures_of(desk.index)), _Order(desk)
    groups = tuple(
        table
        for kind in FIGURE_KINDS
        for number, found in enumerate(by_table(desk, getattr(desk.index.report, kind)), 1)
        for table in _tables(desk, number, sorted(found, key=order.key), marks)
    )
    lead = (desk.note("all_figures.lead"), desk.note("all_figures.beneath"))
    return section(desk, ANNEX, lead, groups)


@dataclass(frozen=True)
class _Order:
    """Figures of one scope stand together, in the alphabetical order of places and originators."""

    desk: Desk

    def key(self, figure: Figure) -> tuple[object, ...]:
        """What a row is sorted by."""
        index = self.desk.index
        names = [index.places[ref].name.casefold() for ref in figure.all_places]
        ends = (figure.window.start, figure.window.end)
        days = tuple(end.first.isoformat() if end else "" for end in ends)
        position = self._position[figure.id]
        return (not names, names, figure.all_places, days, figure.who.group, position)

    @cached_property
    def _position(self) -> dict[str, int]:
        """The order of the records, which is that of their originators."""
        return {ref: position for position, ref in enumerate(self.desk.index.figures)}


@dataclass(frozen=True)
class _Marks:
    """What is to be said of a figure beside it, in a word."""

    report_figures: ReportFigures

    def of(self, figure: Figure) -> Iterator[str]:
        """The names of the phrases."""
        if figure.id in self._differing:
            yield "all_figures.mark.differs"
        later = later_of(self.report_figures, figure.id)
        if later is not None:
            yield "all_figures.mark.replaced" if later.replaces else "all_figures.mark.other_day"
        if figure.id in self._parts:
            yield "all_figures.mark.part"
        how = getattr(figure, "method", Method.NOT_STATED)
        if how is not Method.NOT_STATED:
            yield f"all_figures.method.{how.value}"

    @cached_property
    def _differing(self) -> frozenset[str]:
        return frozenset(self.report_figures.excluding)

    @cached_property
    def _parts(self) -> frozenset[str]:
        figures = self.report_figures.figure_set.figures.values()
        return frozenset(ref for figure in figures for ref in figure.claim.parts)


def _tables(desk: Desk, number: int, figures: Sequence[Figure], marks: _Marks) -> Iterator[Block]:
    head = tuple(map(desk.line, COLUMNS))
    one, name = figures[0], f"{ANNEX}_{table_name(figures[0], number)}"
    for first in range(0, len(figures), ROWS):
        some = figures[first : first + ROWS]
        rows = tuple(_row(desk, figure, marks) for figure in some)
        texts = tuple(note for figure in some for note in _notes(desk, figure))
        title = _title(desk, one, first + 1, first + len(some), len(figures))
        yield Block(title, Table(f"{name}_{first}", head, rows), texts)


def _title(desk: Desk, figure: Figure, first: int, last: int, whole: int) -> Line:
    name = table_title(desk, figure)
    if whole <= ROWS:
        return Line(capitalised(name))
    numbers = {"first": first, "last": last, "whole": whole}
    said = {key: desk.language.computed(number, ANNEX) for key, number in numbers.items()}
    return Line(capitalised(desk.say("all_figures.rows", measure=name, **said)))


def _row(desk: Desk, figure: Figure, marks: _Marks) -> Row:
    where = place_line(desk, figure)
    cells = (
        Line(where) if where else desk.line("unstated"),
        row_when(desk, figure),
        _counted(desk, figure),
        _figure(desk, figure, marks),
        according_cell(desk, figure),
    )
    return Row(cells, desk.cites(citation.source for citation in figure.sources))


def _counted(desk: Desk, figure: Figure) -> Line:
    return Line(capitalised(aside(desk, list(divided(desk, figure)), whom(desk, figure))))


def _figure(desk: Desk, figure: Figure, marks: _Marks) -> Line:
    number = desk.language.figure(figure.count, figure.id)
    said = [desk.say(name) for name in marks.of(figure)]
    if not said:
        return Line((number,))
    return desk.line("all_figures.marked", figure=number, marks=desk.semicolons(said))


def _notes(desk: Desk, figure: Figure) -> Iterator[Sentence]:
    """What no column holds, and how documents word the figure otherwise."""
    yield from figure_notes(desk, figure)
    yield from worded(desk, [figure])
