"""Access: restrictions by type of constraint, as originators report them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sitrep.compose.claim_notes import claim_notes
from sitrep.compose.desk import Desk
from sitrep.compose.people import according, actors, chain
from sitrep.compose.section import section
from sitrep.compose.when_where import in_places, place_cell, since_until
from sitrep.document import Group, Line, Row, Section, Sentence, Spans, Table, Words
from sitrep.model.access import Access, Constrained, Constraint


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where there is no record."""
    groups = list(_grid(desk))
    for constraint in Constraint:
        records = [one for one in desk.index.report.access if one.constraint is constraint]
        texts = tuple(text for record in records for text in _texts(desk, record))
        if texts:
            title = desk.line(f"access.constraint.{constraint.value}")
            groups.append(Group(title, texts=texts))
    return section(desk, "access", groups=tuple(groups))


def _grid(desk: Desk) -> Iterator[Group]:
    """Which sources report which constraint where, if there is more than one place to show."""
    records = desk.index.report.access
    held = [one for one in Constraint if any(record.constraint is one for record in records)]
    refs = sorted({ref for record in records for ref in record.places}, key=_by_name(desk))
    if len(refs) < 2 or len(held) < 2:
        return
    head = (
        desk.line("columns.where"),
        *(desk.line(f"access.constraint.{one.value}") for one in held),
    )
    rows = tuple(_grid_row(desk, ref, held) for ref in refs)
    title = desk.line("access.grid")
    yield Group(title, Table("access_grid", head, rows), lead=(desk.note("access.grid_lead"),))


def _by_name(desk: Desk) -> Callable[[str], tuple[str, str]]:
    return lambda ref: (desk.index.places[ref].name.casefold(), ref)


def _grid_row(desk: Desk, ref: str, constraints: Sequence[Constraint]) -> Row:
    cells = [place_cell(desk, [ref])]
    for constraint in constraints:
        sources = [
            citation.source
            for record in desk.index.report.access
            if record.constraint is constraint and ref in record.places
            for citation in record.sources
        ]
        spans: Spans = ()
        for cite in desk.cites(sources):
            spans = (*spans, Words(" "), cite) if spans else (cite,)
        cells.append(Line(spans, "reported" if spans else ""))
    return Row(tuple(cells), ())


def _texts(desk: Desk, record: Access) -> Iterator[Sentence]:
    yield access_sentence(desk, record)
    if record.imposed_by:
        imposed = actors(desk, record.imposed_by)
        yield desk.of(record, desk.say("access.imposed", chain=chain(desk, record), actors=imposed))
    if record.constrained is not Constrained.NOT_STATED:
        yield desk.of(record, desk.say(f"access.constrained.{record.constrained.value}"))
    yield from claim_notes(desk, record)


def access_sentence(desk: Desk, record: Access) -> Sentence:
    """The whole statement, with its chain and its sources."""
    clause = desk.say(
        "access.clause",
        effect=desk.prose(record.effect, record.id),
        where=in_places(desk, record.places, "placed"),
        when=since_until(desk, record.since, record.until, record.id),
    )
    return desk.of(record, according(desk, record, clause))
