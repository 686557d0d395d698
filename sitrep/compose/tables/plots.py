"""Plots: figures that exclude or exceed each other, on one scale, each named at its mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sitrep.charts.scale import Scale
from sitrep.compare.axes.axis import Axis
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.tables.strips import axis, drawn, scale_of, strip
from sitrep.compose.verdicts.document_dates import told_apart_by_documents, told_on
from sitrep.compose.verdicts.given_words import given, scope_of
from sitrep.compose.verdicts.standing import NESTED, Stand, Standing, in_order
from sitrep.compose.verdicts.verdict_words import verdict
from sitrep.compose.words.figure_words import cited
from sitrep.compose.words.what_counted import measure_inside
from sitrep.model.figures.figure import Figure
from sitrep.page.document import LEADING, PLOTTED, WITHIN, Line, Row, Spans, Table
from sitrep.page.drawn import Strip

MOST = 8
"""Of more figures than this, the cells of a row say who contradicts whom."""

COLUMNS = ("plotted", "how", "sources")

_PLOTTED = frozenset({Stand.DIFFER, Stand.EXCLUDE, Stand.PROOF, Stand.EARLIER, *NESTED})
"""What is seen at once where figures stand above each other on one scale."""

_APART = frozenset({Stand.DIFFER, Stand.EXCLUDE, *NESTED})
"""Where the stretch between two sides is what they contradict each other by."""


def plotted(one: Standing) -> bool:
    """Whether figures are drawn that stand so: some differ, all are numbers, of one sort."""
    figures = one.all_figures
    if one.how not in _PLOTTED or not 2 <= len(figures) <= MOST or not all(map(drawn, figures)):
        return False
    return len({figure.count for figure in figures}) > 1 and len(set(map(_sort, figures))) == 1


def plots(desk: Desk, standings: Sequence[Standing]) -> Iterator[Table]:
    """A table for each sort of figures, of which each standing is a group of rows."""
    alike: dict[tuple[str, ...], list[Standing]] = {}
    for one in in_order(standings):
        alike.setdefault(_sort(one.figures[0]), []).append(one)
    for found in alike.values():
        scale = scale_of(figure for one in found for figure in one.all_figures)
        head = [desk.line(f"verdicts.columns.{column}") for column in COLUMNS]
        head[0] = replace(head[0], strip=axis(desk, scale, every=True))
        rows = tuple(row for one in found for row in _rows(desk, one, scale))
        yield Table("plot", tuple(head), rows)


def _sort(figure: Figure) -> tuple[str, ...]:
    """Stock or flow, and the unit: what no scale holds together."""
    return (figure.sort if figure.moves else "", figure.unit_of_count)


def _rows(desk: Desk, one: Standing, scale: Scale) -> Iterator[Row]:
    """What all of them cover and how they stand to each other, then a row for each."""
    scope = scope_of(desk, _heading_of(one), frozenset())
    heading = desk.semicolons(scope or [measure_inside(desk, one.figures[0])])
    lead = (Line(capitalised(heading), LEADING), Line(capitalised(verdict(desk, one))))
    yield Row(lead, desk.cites(cited(one.all_figures)))
    gap = _gap(one, scale)
    for side, figures in _sides(one):
        for figure in figures:
            drawing = strip(figure, scale)
            placed = None if drawing is None else replace(drawing, gap=gap)
            name = WITHIN if side == "part" else PLOTTED
            label = Line(_label(desk, one, figure), name, placed)
            said = Line(desk.say(f"verdicts.sides.{side}") if side else ())
            yield Row((label, said), desk.cites(cited([figure])))


def _sides(one: Standing) -> tuple[tuple[str, tuple[Figure, ...]], ...]:
    """The figures in the order of their rows, and what each row is called, if that must be said."""
    if one.how in NESTED:
        return (("whole", one.others), ("part", one.figures))
    if len(one.all_figures) == 2 or not one.others:
        return (("", one.all_figures),)
    return (("these", one.figures), ("those", one.others))


def _label(desk: Desk, one: Standing, figure: Figure) -> Spans:
    """The number, who gives it, and what of its scope the others do not share."""
    heading, also = _heading_of(one), list[Spans]()
    unlike = len({each.measure for each in one.all_figures}) > 1
    if unlike and len({each.measure for each in (figure, *heading)}) == 1:
        also = [measure_inside(desk, figure)]  # the others' stands above the table
    by_day = one.axes == (Axis.WINDOW,) or one.how is Stand.EARLIER
    if by_day and told_apart_by_documents(desk, one.all_figures):
        also += told_on(desk, figure)
    return given(desk, [figure], heading, also=also)


def _heading_of(one: Standing) -> tuple[Figure, ...]:
    """The figures whose scope stands above the rows: of nested ones, those that cover more."""
    return one.others if one.how in NESTED else one.all_figures


def _gap(one: Standing, scale: Scale) -> tuple[float, float] | None:
    """Between which places neither side has a figure, where they contradict each other."""
    if one.how not in _APART:
        return None
    first, second = one.sides if one.others else (one.figures[:1], one.figures[1:])
    found = [[strip(figure, scale) for figure in side] for side in (first, second)]
    (low, high), (other_low, other_high) = (_ends(side) for side in found)
    if high < other_low:
        return (high, other_low)
    return (other_high, low) if other_high < low else None


def _ends(side: Sequence[Strip | None]) -> tuple[float, float]:
    """From where to where the figures of a side reach, without end where one has none."""
    drawings = [one for one in side if one is not None]
    low = min(0.0 if one.start is None else one.start for one in drawings)
    return low, max(1.0 if one.end is None else one.end for one in drawings)
