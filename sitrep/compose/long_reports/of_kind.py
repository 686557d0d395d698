"""Figures of a kind, where there are very many: how many of what, and the tables of those shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.long_reports.shown import number_of, pointer, shown
from sitrep.compose.section import section
from sitrep.compose.tables.measure_groups import by_table
from sitrep.compose.words.row_phrases import table_title
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Block, Line, Note, Row, Section, Spans, Table

Blocks = Callable[[Desk, Sequence[Figure], Spans], Iterable[Block]]


def compose(desk: Desk, kind: str, blocks: Blocks) -> Section | None:
    """The section of a kind: a table of what there is, then what the first pages speak of.

    ``blocks`` is how a report of fewer figures shows its own. Of a kind that is shown whole,
    nothing else is said.
    """
    figures: Sequence[Figure] = getattr(desk.index.report, kind)
    chosen = [one for one in figures if one.id in shown(desk.index)]
    if len(chosen) == len(figures):
        return section(desk, kind, groups=tuple(blocks(desk, figures, ())))
    lead = [_held(desk, figures)]
    if chosen:
        lead.append(desk.note("all_figures.shown", number=number_of(desk, chosen)))
    made = blocks(desk, chosen, (pointer(desk),))
    return section(desk, kind, tuple(lead), (Block(table=_table(desk, kind, figures)), *made))


def _held(desk: Desk, figures: Sequence[Figure]) -> Note:
    originators = {one.according_to for one in figures}
    numbers = {"number": number_of(desk, figures), "originators": number_of(desk, originators)}
    return desk.note("all_figures.held", annex=pointer(desk), **numbers)


def _table(desk: Desk, kind: str, figures: Sequence[Figure]) -> Table:
    """How many figures of each measure there are, and from how many originators and places."""
    head = (
        desk.line("knowledge.columns.measure"),
        desk.line("all_figures.columns.number"),
        desk.line("all_figures.columns.originators"),
        desk.line("all_figures.columns.places"),
        desk.line("columns.sources"),
    )
    rows = tuple(_row(desk, held) for held in by_table(desk, figures))
    return Table(f"{kind}_held", head, rows)


def _row(desk: Desk, figures: Sequence[Figure]) -> Row:
    numbers = (
        len(figures),
        len({one.according_to for one in figures}),
        len({place for one in figures for place in one.all_places}),
    )
    ref = f"count of {figures[0].measure.value}"
    cells = (
        Line(capitalised(table_title(desk, figures[0]))),
        *(Line((desk.language.computed(number, ref),)) for number in numbers),
    )
    return Row(cells, desk.cites(desk.carriers(figures)))
