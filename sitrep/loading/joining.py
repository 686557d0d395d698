"""Items of a list that stand in a table of their own come to the records that they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitrep.loading.origins import Piece
from sitrep.loading.readers.tree import ReadFault, mark_of, plain
from sitrep.loading.tables.input_table import InputRow, Joined
from sitrep.spelling import advice, meant

_SUGGESTED = 20
"""For so many unknown ids a known one that is near is looked for; among thousands that is slow."""


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
    positions = {own: at for at, one in enumerate(pieces) if (own := _id(one))}
    held: dict[int, Joined] = {}
    faults: list[ReadFault] = []
    for part in parts:
        lost: dict[str, list[InputRow]] = {}
        for row in part.rows:
            position = positions.get(row.owner)
            if position is None:
                lost.setdefault(row.owner, []).append(row)
            else:
                record = held.setdefault(position, Joined(pieces[position].node))
                record.items.setdefault(part.key, []).append(row)
        for at, rows in enumerate(lost.values()):
            faults.append(_lost(rows, part, positions if at < _SUGGESTED else ()))
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


def _lost(rows: list[InputRow], part: ItemRows, known: Iterable[str]) -> ReadFault:
    """That an owner is no record: once, however many rows name it."""
    row = rows[0]
    mend = advice(meant(row.owner, known), f"Name a record of {part.kind}.")
    often = f" It stands in {len(rows):,} rows." if len(rows) > 1 else ""
    got = f"“{row.owner}” is not the id of a record in {part.kind}.{often}"
    if not row.owner:
        such = f" It is one of {len(rows):,} such rows." if len(rows) > 1 else ""
        got = f"This row does not say which record it belongs to.{such}"
    expected = f"Under of stands the id of one of the {part.kind}."
    return ReadFault("unknown-reference", row.owner_mark, (), got, expected, mend)
