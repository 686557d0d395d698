"""Access: restrictions by type of constraint, as originators report them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sitrep.compose.claim_notes import claim_notes
from sitrep.compose.desk import Desk
from sitrep.compose.figure_words import cited
from sitrep.compose.people import according, actors, chain
from sitrep.compose.section import section
from sitrep.compose.when_where import in_places, place_cell, since_until
from sitrep.document import Group, Line, Row, Section, Sentence, Table
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
    reported: dict[tuple[str, Constraint], list[str]] = {}
    for record in desk.index.report.access:
        for ref in record.places:
            reported.setdefault((ref, record.constraint), []).extend(cited([record]))
    held = [one for one in Constraint if any(one is constraint for _, constraint in reported)]
    refs = sorted({ref for ref, _ in reported}, key=_by_name(desk))
    if len(refs) < 2 or len(held) < 2:
        return
    head = [desk.line(f"access.constraint.{one.value}") for one in held]
    rows = tuple(
        Row(
            (
                place_cell(desk, [ref]),
                *(Line(desk.cited(reported.get((ref, one), ()))) for one in held),
            ),
            (),
        )
        for ref in refs
    )
    table = Table("access_grid", (desk.line("columns.where"), *head), rows)
    yield Group(desk.line("access.grid"), table, lead=(desk.note("access.grid_lead"),))


def _by_name(desk: Desk) -> Callable[[str], tuple[str, str]]:
    return lambda ref: (desk.index.places[ref].name.casefold(), ref)


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
