"""Key figures: the figures that the header names, side by side with their originators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compare.matter import matter_of
from sitrep.compare.scopes import SCOPE, Axis
from sitrep.compare.tables import incomparable
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.displacement_words import counted
from sitrep.compose.people import group
from sitrep.compose.section import section
from sitrep.compose.toll_words import according_cell, when_cell
from sitrep.compose.when_where import place_cell, window_cell
from sitrep.document import Group as Part
from sitrep.document import Line, Note, Row, Section, Table
from sitrep.model.displacement import Displacement
from sitrep.model.population import Group, Population
from sitrep.model.tolls import Toll

COLUMNS = ("figure", "measure", "where", "when", "according_to", "sources")


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where the header names no figures."""
    refs = desk.index.report.report.key_figures
    if not refs:
        return None
    rows = tuple(_row(desk, desk.index.claims[ref]) for ref in refs)
    head = tuple(desk.line(f"columns.{column}") for column in COLUMNS)
    lead = (desk.note("key_figures.lead"), *_not_comparable(desk, refs))
    return section(desk, "key_figures", lead, (Part(table=Table("key_figures", head, rows)),))


def _not_comparable(desk: Desk, refs: Sequence[str]) -> Iterator[Note]:
    """That figures of one measure in the table differ in what they cover, and in what."""
    answers = incomparable(matter_of(desk.index), refs)
    axes = {axis for answer in answers for axis in answer.obstacles}
    named = [f"standings.axes.{axis.value}" for axis in Axis if axis in axes and axis in SCOPE]
    if named:
        section_name = desk.language.word("differ.title")
        yield desk.note(
            "key_figures.not_comparable",
            axes=desk.listed([desk.say(name) for name in named]),
            section=section_name,
        )


def _row(desk: Desk, claim: object) -> Row:
    assert isinstance(claim, (Toll, Displacement))
    if isinstance(claim, Displacement):
        places = (*claim.from_places, *claim.to_places)
    else:
        places = claim.places
    cells = (
        Line((desk.language.figure(claim.count, claim.id),)),
        _measure(desk, claim),
        place_cell(desk, places),
        when_cell(desk, claim)
        if isinstance(claim, Toll)
        else window_cell(desk, claim.window, claim.as_of, claim.id),
        according_cell(desk, claim),
    )
    return Row(cells, desk.cites(citation.source for citation in claim.sources))


def _measure(desk: Desk, claim: Toll | Displacement) -> Line:
    if isinstance(claim, Toll):
        measure = desk.say(f"tolls.measure.{claim.measure.value}")
        if claim.population == Population(group=Group.PEOPLE):
            return Line(measure)
        people = group(desk, claim.population, claim.id)
    else:
        measure = desk.say(f"displacement.measure.{claim.measure.value}")
        people = counted(desk, claim)
    return Line(capitalised(desk.say("measure_of", measure=measure, people=people)))
