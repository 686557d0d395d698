"""Access: restrictions by type of constraint, as originators report them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sitrep.compose.desk import Desk
from sitrep.compose.section import as_one, section
from sitrep.compose.words.claim_notes import claim_notes
from sitrep.compose.words.figure_words import cited
from sitrep.compose.words.place_phrases import place_cell
from sitrep.compose.words.sentences import access_sentence
from sitrep.model.records.access import Access, Constrained, Constraint
from sitrep.page.document import Block, Line, Row, Section, Sentence, Table

FEW = 3
"""Of as many records, a list says at once which constraint is reported where."""


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where there is no record."""
    groups = list(_grid(desk))
    for constraint in Constraint:
        records = [one for one in desk.index.report.access if one.constraint is constraint]
        texts = tuple(text for record in records for text in as_one(_texts(desk, record)))
        if texts:
            title = desk.line(f"access.constraint.{constraint.value}")
            groups.append(Block(title, texts=texts))
    return section(desk, "access", groups=tuple(groups))


def _grid(desk: Desk) -> Iterator[Block]:
    """Which sources report which constraint where, if there is more than a list shows at once."""
    reported: dict[tuple[str, Constraint], list[str]] = {}
    for record in desk.index.report.access:
        for ref in record.places:
            reported.setdefault((ref, record.constraint), []).extend(cited([record]))
    held = [one for one in Constraint if any(one is constraint for _, constraint in reported)]
    refs = sorted({ref for ref, _ in reported}, key=_by_name(desk))
    if len(refs) < 2 or len(held) < 2 or len(desk.index.report.access) <= FEW:
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
    yield Block(desk.line("access.grid"), table, lead=(desk.note("access.grid_lead"),))


def _by_name(desk: Desk) -> Callable[[str], tuple[str, str]]:
    return lambda ref: (desk.index.places[ref].name.casefold(), ref)


def _texts(desk: Desk, record: Access) -> Iterator[Sentence]:
    yield access_sentence(desk, record)
    if record.constrained is not Constrained.NOT_STATED:
        yield desk.of(record, desk.say(f"access.constrained.{record.constrained.value}"))
    yield from claim_notes(desk, record)
