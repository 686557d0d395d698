"""Figures side by side: those that cover the same under one heading, each drawn on one scale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sitrep.charts.scale import Scale
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.tables.strips import axis, drawn, figure_line, scale_of, strip
from sitrep.compose.words.figure_words import Record, cited
from sitrep.compose.words.part_words import part_phrase
from sitrep.compose.words.row_words import according_words, based, figure_when
from sitrep.compose.words.scope_words import scope_phrase
from sitrep.page.document import LEADING, Line, Row, Spans, Table

COLUMNS = ("according_to", "figure", "when", "sources")


def side_by_side(desk: Desk, name: str, figures: Sequence[Record]) -> Table:
    """A table of figures by what they cover; a part stands under its whole."""
    scale = scale_of(figures)
    head = tuple(desk.line(f"columns.{column}") for column in COLUMNS)
    wholes = _wholes(desk, figures)
    rows = [row for alike in by_scope(desk, figures) for row in _rows(desk, alike, wholes, scale)]
    return Table(name, head, tuple(rows))


def by_scope(desk: Desk, figures: Sequence[Record]) -> list[list[Record]]:
    """The figures in groups that cover the same, in the order in which each is first met.

    A part follows its whole, whatever it covers itself, and its own parts follow it.
    """
    known, wholes = {one.id: one for one in figures}, _wholes(desk, figures)
    held = figure_set_of(desk.index).figures
    alike: dict[object, list[Record]] = {}
    for figure in figures:
        if figure.id not in wholes:
            scope = held[figure.id].scope
            alike.setdefault((scope.cell, scope.time), []).append(figure)
    return [
        [one for top in together for one in _with_parts(desk, top, known, wholes)]
        for together in alike.values()
    ]


def _wholes(desk: Desk, figures: Sequence[Record]) -> dict[str, Record]:
    """The whole under which each part stands: the first that declares it; circles stand open."""
    known = {one.id for one in figures}
    found: dict[str, Record] = {}
    for whole in figures:
        for part in desk.index.parts.get(whole.id, ()):
            if part in known and part not in found and not _above(whole.id, part, found):
                found[part] = whole
    return found


def _above(ref: str, part: str, wholes: Mapping[str, Record]) -> bool:
    """Whether a figure is a part, or stands among the parts of it."""
    while ref != part and ref in wholes:
        ref = wholes[ref].id
    return ref == part


def _with_parts(
    desk: Desk, top: Record, known: Mapping[str, Record], wholes: Mapping[str, Record]
) -> Iterator[Record]:
    yield top
    for ref in desk.index.parts.get(top.id, ()):
        if ref in wholes and wholes[ref].id == top.id:
            yield from _with_parts(desk, known[ref], known, wholes)


def _heading(desk: Desk, figure: Record) -> Spans:
    """What the figures under it cover, and by which count."""
    return based(desk, figure, scope_phrase(desk, figure))


def _rows(
    desk: Desk, alike: list[Record], wholes: Mapping[str, Record], scale: Scale
) -> Iterator[Row]:
    lead = Line(capitalised(_heading(desk, alike[0])), LEADING)
    ends = axis(desk, scale) if any(map(drawn, alike)) else Line(())
    yield Row((lead, ends, Line(())), desk.cites(cited(alike)))
    for figure in alike:
        cells = (
            _originator(desk, figure, wholes),
            figure_line(desk, figure, strip(figure, scale)),
            figure_when(desk, figure),
        )
        yield Row(cells, desk.cites(cited([figure])))


def _originator(desk: Desk, figure: Record, wholes: Mapping[str, Record]) -> Line:
    """Who gave the figure; of a part, also what is counted in it, and of which part it is one."""
    by, whole = according_words(desk, figure), wholes.get(figure.id)
    if whole is None:
        return Line(capitalised(by))
    said = {"who": part_phrase(desk, figure, whole), "by": by}
    upper = wholes.get(whole.id)
    if upper is None:
        return Line(capitalised(desk.say("figures.part", **said)))
    said["whole"] = part_phrase(desk, whole, upper)
    return Line(capitalised(desk.say("figures.part_of_part", **said)))
