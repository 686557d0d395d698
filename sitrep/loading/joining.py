"""Items of a list that stand in a table of their own come to the records that they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sitrep.loading.origins import Piece
from sitrep.loading.readers.tree import ReadFault, mark_of, plain
from sitrep.loading.tables.input_table import InputRow, Joined
from sitrep.spelling import advice, meant


@dataclass(frozen=True, slots=True)
class ItemRows:
    """The rows of a table such as ``tolls.sources``: items of ``key`` in records of ``kind``."""

    kind: str
    key: str
    rows: tuple[InputRow, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """The records of one kind with the items that belong to them, and what was refused."""

    pieces: list[Piece]
    faults: tuple[ReadFault, ...]


def joined(pieces: list[Piece], parts: list[ItemRows]) -> Whole:
    """Give each row to the record that it names; its places stay those of its own table."""
    positions = {_id(piece): position for position, piece in enumerate(pieces)}
    held: dict[int, Joined] = {}
    faults: list[ReadFault] = []
    for part in parts:
        for row in part.rows:
            position = positions.get(row.owner)
            if not row.owner or position is None:
                faults.append(_lost(row, part, [one for one in positions if one]))
            else:
                record = held.setdefault(position, Joined(pieces[position].node))
                record.items.setdefault(part.key, []).append(row)
    faults += [fault for record in held.values() for fault in _twice(record)]
    made = [Piece(one.file, held.get(at, one.node)) for at, one in enumerate(pieces)]
    return Whole(made, tuple(faults))


def _id(piece: Piece) -> str:
    own = plain(piece.node)
    found = own.get("id", "") if isinstance(own, dict) else ""
    return found if isinstance(found, str) else ""


def _twice(record: Joined) -> Iterator[ReadFault]:
    own = plain(record.record)
    for key, rows in record.items.items():
        if isinstance(own, dict) and key in own:
            place = mark_of(record.record, (key,))
            yield ReadFault(
                "duplicate-key",
                rows[0].mark,
                (),
                f"The list {key} of “{own.get('id', '')}” goes on here; "
                f"it began in line {place.line} of its kind.",
                "A list stands in one place.",
                "Keep it there, or in the table of its own.",
            )


def _lost(row: InputRow, part: ItemRows, known: list[str]) -> ReadFault:
    mend = advice(meant(row.owner, known), f"Name a record of {part.kind}.")
    got = f"“{row.owner}” is not the id of a record in {part.kind}."
    if not row.owner:
        got = "This row does not say which record it belongs to."
    expected = f"Under of stands the id of one of the {part.kind}."
    return ReadFault("unknown-reference", row.owner_mark, (), got, expected, mend)
