"""Figures side by side: those that cover the same under one heading, each drawn on one scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.charts.scale import Scale
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.same_scope import divided
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.tables.strips import axis, drawn, figure_line, scale_of, strip
from sitrep.compose.words.figure_words import Record, as_of, cited, scope_phrase
from sitrep.compose.words.people import group
from sitrep.compose.words.toll_words import according_words, figure_when
from sitrep.model.tolls import Toll
from sitrep.page.document import LEADING, Line, Row, Spans, Table

COLUMNS = ("according_to", "figure", "when", "sources")


def side_by_side(desk: Desk, name: str, figures: Sequence[Record]) -> Table:
    """A table of figures by what they cover; a part stands under its whole."""
    scale = scale_of(figures)
    head = tuple(desk.line(f"columns.{column}") for column in COLUMNS)
    rows = [row for alike in by_scope(desk, figures) for row in _rows(desk, alike, scale)]
    return Table(name, head, tuple(rows))


def by_scope(desk: Desk, figures: Sequence[Record]) -> list[list[Record]]:
    """The figures in groups that cover the same, in the order in which each is first met.

    A part follows its whole, whatever it covers itself.
    """
    figure_set = figure_set_of(desk.index)
    whole_of = {part: one.id for one in figures for part in one.parts}
    members: dict[str, list[Record]] = {}
    for figure in figures:
        top = figure.id
        while top in whole_of:
            top = whole_of[top]
        members.setdefault(top, []).append(figure)
    alike: dict[object, list[ScopedFigure]] = {}
    for ref in members:
        scope = figure_set.figures[ref].scope
        alike.setdefault((scope.cell, scope.time), []).append(figure_set.figures[ref])
    return [
        [one for whole in group for one in _whole_first(members[whole.id], whole.id)]
        for together in alike.values()
        for group in divided(together)
    ]


def _heading(desk: Desk, figure: Record) -> Spans:
    """What the figures under it cover, and by which count."""
    scope = scope_phrase(desk, figure)
    if figure_set_of(desk.index).figures[figure.id].scope.days is None:
        scope = (*scope, *as_of(desk, figure))
    if isinstance(figure, Toll):
        scope = desk.say(f"tolls.basis.{figure.basis.value}", window=scope)
    if figure.definition is not None:
        definition = desk.prose(figure.definition, figure.id)
        scope = desk.say("figures.defined", scope=scope, definition=definition)
    return scope


def _whole_first(figures: list[Record], whole: str) -> list[Record]:
    return sorted(figures, key=lambda one: one.id != whole)


def _rows(desk: Desk, alike: list[Record], scale: Scale) -> Iterator[Row]:
    lead = Line(capitalised(_heading(desk, alike[0])), LEADING)
    ends = axis(desk, scale) if any(map(drawn, alike)) else Line(())
    yield Row((lead, ends, Line(())), desk.cites(cited(alike)))
    whole = {part for one in alike for part in one.parts}
    for figure in alike:
        cells = (
            _originator(desk, figure, part=figure.id in whole),
            figure_line(desk, figure, strip(figure, scale)),
            figure_when(desk, figure),
        )
        yield Row(cells, desk.cites(cited([figure])))


def _originator(desk: Desk, figure: Record, *, part: bool) -> Line:
    """Who gave the figure; of a part, also who is counted in it."""
    by = according_words(desk, figure)
    if not part or not isinstance(figure, Toll):
        return Line(capitalised(by))
    who = group(desk, figure.population, figure.id)
    return Line(capitalised(desk.say("tolls.part", who=who, by=by)))
