"""Tolls, where there are very many: how many of what, and the tables of those shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.long_reports.shown import number_of, pointer, shown
from sitrep.compose.section import section
from sitrep.model.figures.tolls import Measure, Toll
from sitrep.page.document import Block, Line, Note, Row, Section, Spans, Table

Tables = Callable[[Desk, Sequence[Toll], Spans], Iterable[Block]]


def compose(desk: Desk, tables: Tables) -> Section | None:
    """The section: a table of what there is, then the tolls that the first pages speak of.

    ``tables`` is how a report of fewer tolls shows its own.
    """
    tolls = desk.index.report.tolls
    chosen = [desk.index.tolls[ref] for ref in shown(desk.index)]
    lead = [_held(desk, tolls)]
    if chosen:
        lead.append(desk.note("all_figures.shown", number=number_of(desk, chosen)))
    groups = (Block(table=_table(desk, tolls)), *tables(desk, chosen, (pointer(desk),)))
    return section(desk, "tolls", tuple(lead), groups)


def _held(desk: Desk, tolls: Sequence[Toll]) -> Note:
    originators = {one.according_to for one in tolls}
    numbers = {"number": number_of(desk, tolls), "originators": number_of(desk, originators)}
    return desk.note("all_figures.held", annex=pointer(desk), **numbers)


def _table(desk: Desk, tolls: Sequence[Toll]) -> Table:
    """How many figures of each measure there are, and from how many originators and places."""
    head = (
        desk.line("knowledge.columns.measure"),
        desk.line("all_figures.columns.number"),
        desk.line("all_figures.columns.originators"),
        desk.line("all_figures.columns.places"),
        desk.line("columns.sources"),
    )
    found = {measure: [one for one in tolls if one.measure is measure] for measure in Measure}
    rows = tuple(_row(desk, measure, held) for measure, held in found.items() if held)
    return Table("tolls_held", head, rows)


def _row(desk: Desk, measure: Measure, tolls: Sequence[Toll]) -> Row:
    numbers = (
        len(tolls),
        len({one.according_to for one in tolls}),
        len({place for one in tolls for place in one.places}),
    )
    ref = f"count of {measure.value}"
    cells = (
        Line(capitalised(desk.say(f"tolls.measure.{measure.value}"))),
        *(Line((desk.language.computed(number, ref),)) for number in numbers),
    )
    return Row(cells, desk.cites(desk.carriers(tolls)))
