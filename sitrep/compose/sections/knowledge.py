"""State of knowledge: of the figures for each measure, how many rest on what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sitrep.compare.axes.count_relations import PROVEN
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.section import section
from sitrep.compose.tables.measure_groups import of_measures
from sitrep.compose.words.joints import run_on
from sitrep.model.actors import UNNAMED_KINDS
from sitrep.model.figures.timed import is_timed
from sitrep.page.document import Block, Line, Row, Section, Sentence, Table
from sitrep.page.drawn import Strip

_TICKS = (0.0, 1.0)
ENOUGH = 10
"""Of fewer figures for every measure words say it well: "1 of 2" is no bar."""

_QUALITIES = ("proven", "projected", "estimated", "not_named", "no_time", "no_number")
"""What is counted among the figures, in the order of the columns."""


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where no figure is of any such sort.

    Measures and sorts of which there is none are left out: nobody reads a table of noughts.
    """
    parts = {part for parts in desk.index.parts.values() for part in parts}
    current = [one for one in report_figures_of(desk.index).current if one.id not in parts]
    if not current:
        return None
    qualities = {one.id: frozenset(_qualities(desk, one)) for one in current}
    there = [name for name in _QUALITIES if any(name in of for of in qualities.values())]
    if not there:
        return None
    alike = [found for _, found in of_measures(current) if any(qualities[one.id] for one in found)]
    drawn = max(map(len, alike)) >= ENOUGH
    rows = tuple(_row(desk, found, there, qualities, drawn=drawn) for found in alike)
    if len(rows) == 1 and not drawn:
        return section(desk, "knowledge", groups=(Block(texts=(_said(desk, rows[0], there),)),))
    columns = ("measure", *there, "sources")
    head = tuple(desk.line(f"knowledge.columns.{column}") for column in columns)
    lead = (desk.note("knowledge.lead"),)
    return section(desk, "knowledge", lead, (Block(table=Table("knowledge", head, rows)),))


def _qualities(desk: Desk, figure: ScopedFigure) -> Iterator[str]:
    """What a figure rests on, or lacks, by the names of the columns."""
    claim = figure.claim
    if claim.status in PROVEN:
        yield "proven"
    if desk.is_projected(claim):
        yield "projected"
    elif claim.estimated:
        yield "estimated"
    if desk.index.actors[figure.originator].kind in UNNAMED_KINDS:
        yield "not_named"
    if not is_timed(claim):
        yield "no_time"
    if claim.count.magnitude is not None:
        yield "no_number"


def _said(desk: Desk, row: Row, qualities: Sequence[str]) -> Sentence:
    """What the only row of a table says, as a sentence."""
    measure, *shares = (cell.spans for cell in row.cells)
    told = [
        desk.say("knowledge.said", sort=desk.say(f"knowledge.columns.{column}"), share=share)
        for column, share in zip(qualities, shares, strict=True)
    ]
    spans = desk.say("knowledge.only", measure=measure, told=run_on(desk, told))
    return Sentence(spans, row.cites)


def _row(
    desk: Desk,
    figures: Sequence[ScopedFigure],
    columns: Sequence[str],
    qualities: Mapping[str, frozenset[str]],
    *,
    drawn: bool,
) -> Row:
    """The figures of one measure: of how many each column holds, as ``qualities`` has it by id."""
    name = capitalised(desk.say(figures[0].claim.measure_key))
    cells, ref = [Line(name)], f"count of {figures[0].scope.measure}"
    for column in columns:
        number = sum(column in qualities[figure.id] for figure in figures)
        cells.append(_share(desk, ref, number, len(figures), drawn))
    return Row(tuple(cells), desk.cites(desk.carriers(figure.claim for figure in figures)))


def _share(desk: Desk, ref: str, number: int, whole: int, drawn: bool) -> Line:
    numbers = {"number": desk.language.computed(number, ref)}
    numbers["whole"] = desk.language.computed(whole, ref)
    said = desk.say("knowledge.share", **numbers)
    if not drawn:
        return Line(said)
    return Line(said, strip=Strip(0.0, number / whole, _TICKS) if number else Strip(ticks=_TICKS))
