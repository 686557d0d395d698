"""All figures: the annex of every toll, a row each, in tables that a reader can leaf through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sitrep.compare.report.replaced_by import later_of
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.long_reports.shown import ANNEX
from sitrep.compose.section import section
from sitrep.compose.tables.side_by_side import figure_notes
from sitrep.compose.words.joints import aside
from sitrep.compose.words.place_phrases import place_cell
from sitrep.compose.words.row_words import according_cell, figure_when
from sitrep.compose.words.scope_words import divided
from sitrep.compose.words.what_counted import group
from sitrep.compose.words.wordings import worded
from sitrep.model.figures.figure import Method
from sitrep.model.figures.tolls import Measure, Toll
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
    marks = _Marks(report_figures_of(desk.index))
    groups = tuple(
        table
        for measure in Measure
        if (found := [one for one in desk.index.report.tolls if one.measure is measure])
        for table in _tables(desk, measure, sorted(found, key=_Order(desk).key), marks)
    )
    lead = (desk.note("all_figures.lead"), desk.note("all_figures.beneath"))
    return section(desk, ANNEX, lead, groups)


@dataclass(frozen=True)
class _Order:
    """Figures of one scope stand together, in the alphabetical order of places and originators."""

    desk: Desk

    def key(self, toll: Toll) -> tuple[object, ...]:
        """What a row is sorted by."""
        index = self.desk.index
        names = [index.places[ref].name.casefold() for ref in toll.places]
        ends = (toll.window.start, toll.window.end)
        days = tuple(end.first.isoformat() if end else "" for end in ends)
        return (not names, names, toll.places, days, toll.population.group, self._position[toll.id])

    @cached_property
    def _position(self) -> dict[str, int]:
        """The order of the records, which is that of their originators."""
        return {ref: position for position, ref in enumerate(self.desk.index.tolls)}


@dataclass(frozen=True)
class _Marks:
    """What is to be said of a figure beside it, in a word."""

    report_figures: ReportFigures

    def of(self, toll: Toll) -> Iterator[str]:
        """The names of the phrases."""
        if toll.id in self._differing:
            yield "all_figures.mark.differs"
        later = later_of(self.report_figures, toll.id)
        if later is not None:
            yield "all_figures.mark.replaced" if later.replaces else "all_figures.mark.other_day"
        if toll.id in self._parts:
            yield "all_figures.mark.part"
        if toll.method is not Method.NOT_STATED:
            yield f"all_figures.method.{toll.method.value}"

    @cached_property
    def _differing(self) -> frozenset[str]:
        return frozenset(self.report_figures.excluding)

    @cached_property
    def _parts(self) -> frozenset[str]:
        figures = self.report_figures.figure_set.figures.values()
        return frozenset(ref for figure in figures for ref in figure.claim.parts)


def _tables(desk: Desk, measure: Measure, tolls: Sequence[Toll], marks: _Marks) -> Iterator[Block]:
    head = tuple(map(desk.line, COLUMNS))
    for first in range(0, len(tolls), ROWS):
        some = tolls[first : first + ROWS]
        rows = tuple(_row(desk, toll, marks) for toll in some)
        texts = tuple(note for toll in some for note in _notes(desk, toll))
        title = _title(desk, measure, first + 1, first + len(some), len(tolls))
        yield Block(title, Table(f"{ANNEX}_{measure.value}_{first}", head, rows), texts)


def _title(desk: Desk, measure: Measure, first: int, last: int, whole: int) -> Line:
    name = desk.say(f"tolls.measure.{measure.value}")
    if whole <= ROWS:
        return Line(capitalised(name))
    numbers = {"first": first, "last": last, "whole": whole}
    said = {key: desk.language.computed(number, ANNEX) for key, number in numbers.items()}
    return Line(capitalised(desk.say("all_figures.rows", measure=name, **said)))


def _row(desk: Desk, toll: Toll, marks: _Marks) -> Row:
    cells = (
        place_cell(desk, toll.places),
        figure_when(desk, toll),
        _counted(desk, toll),
        _figure(desk, toll, marks),
        according_cell(desk, toll),
    )
    return Row(cells, desk.cites(citation.source for citation in toll.sources))


def _counted(desk: Desk, toll: Toll) -> Line:
    who = group(desk, toll.population, toll.id)
    return Line(capitalised(aside(desk, list(divided(desk, toll)), who)))


def _figure(desk: Desk, toll: Toll, marks: _Marks) -> Line:
    figure = desk.language.figure(toll.count, toll.id)
    said = [desk.say(name) for name in marks.of(toll)]
    if not said:
        return Line((figure,))
    return desk.line("all_figures.marked", figure=figure, marks=desk.semicolons(said))


def _notes(desk: Desk, toll: Toll) -> Iterator[Sentence]:
    """What no column holds, and how documents word the figure otherwise."""
    yield from figure_notes(desk, toll)
    yield from worded(desk, [toll])
