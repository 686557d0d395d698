"""Ids for the rows of tables that state none: made from what a row says, such as its name.

A row keeps its id when rows are sorted, added or taken out, and when its figure is corrected. The
dates that it states are part of it: whoever needs one id from issue to issue writes it down.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b

from sitrep.loading.origins import Piece
from sitrep.loading.readers.tree import plain
from sitrep.loading.rows.row_levels import by_level, unprinted
from sitrep.loading.tables.input_table import InputRow
from sitrep.loading.tables.values import as_id, short_id
from sitrep.locations import Route
from sitrep.model.report import RECORD_KINDS

_NAMES: tuple[Route, ...] = (("name",), ("title",))
_SAID: tuple[Route, ...] = (
    ("according_to",), ("measure",), ("indicator",), ("operation",), ("kind",), ("constraint",),
    ("item",), ("sector",), ("population",), ("population", "group"), ("appeal",), ("of",),
    ("against",), ("places",), ("from_places",), ("to_places",), ("date",), ("since",),
)  # fmt: skip
_TIMES: tuple[Route, ...] = (("as_of",), ("window",), ("window", "start"))
_TEXTS: tuple[Route, ...] = (
    ("description",), ("organisation",), ("role",), ("paraphrase",), ("state",),
)  # fmt: skip
_CHANGING = ("count", "note", "figure", "id")
"""Keys that tell no record from another: a corrected figure is of the same record."""

_LONG = 60


def with_row_ids(records: Mapping[str, list[Piece]]) -> dict[str, list[Piece]]:
    """The records; those of tables that state no id have one of their own."""
    made = dict(records)
    lacking = {kind: _lacking(records.get(kind, [])) for kind in RECORD_KINDS}
    if not any(lacking.values()):
        return made
    taken = {one for kind in RECORD_KINDS for one in _stated(records.get(kind, []))}
    for kind, rows in lacking.items():
        pieces = list(records.get(kind, []))
        for at, own in _ids(kind, rows, taken):
            piece = pieces[at]
            assert isinstance(piece.node, InputRow)
            pieces[at] = Piece(piece.file, replace(piece.node, made_id=own))
            taken.add(own)
        if rows:
            made[kind] = pieces
    return made


def _lacking(pieces: Sequence[Piece]) -> dict[int, InputRow]:
    """The rows of tables that are read without a mapping and state no id, by their positions."""
    rows = ((at, piece.node) for at, piece in enumerate(pieces))
    return {
        at: row
        for at, row in rows
        if isinstance(row, InputRow) and row.table.kind and not _text(row, ("id",))
    }


def _stated(pieces: Sequence[Piece]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece.node, InputRow):
            yield _text(piece.node, ("id",))
        elif isinstance(data := plain(piece.node), dict):
            yield str(data.get("id", ""))


def _ids(kind: str, rows: Mapping[int, InputRow], taken: set[str]) -> Iterator[tuple[int, str]]:
    """An id for each row; what two rows would share is told apart by all that they say.

    What fewer people may see changes no id of what more may see.
    """
    named = {at: _name(row) for at, row in rows.items()}
    often, seen = Counter[str](), Counter[str]()
    for group in by_level(rows.items()):
        often.update(named[at] for at, _ in group)
        for at, row in group:
            own = named[at]
            if not own or often[own] > 1:
                own = f"{own or kind}-{_digest(row)}"
            elif own in taken:
                own = f"{own}-{kind}"
            seen[own] += 1
            number, found = seen[own], own
            while found in taken or (number > 1 and found == own):
                number = max(number, 2)
                found, number = f"{own}-{number}", number + 1
            yield at, found


def _name(row: InputRow) -> str:
    """What a reader would know the record by, as an id."""
    texts = [text for route in _NAMES if (text := _text(row, route))]
    if not texts:
        texts = [_text(row, route) for route in _SAID]
        texts += [next((text for route in _TIMES if (text := _text(row, route))), "")]
    if not any(texts[1:]) and not _text(row, ("name",)) and not _text(row, ("title",)):
        texts += [next((text for route in _TEXTS if (text := _text(row, route))), "")]
    if not all(as_id(text) for text in texts if text):
        return ""  # of another script nothing is left that tells it from others
    return short_id(as_id(" ".join(texts)), _LONG)


def _text(row: InputRow, route: Route) -> str:
    position = row.table.positions.get(route)
    return "" if position is None else row.cells[position]


def _digest(row: InputRow) -> str:
    untold = unprinted(row)
    said = sorted(
        f"{'.'.join(map(str, column.route))}={row.cells[column.position]}"
        for column in row.table.columns
        if column.route[-1] not in _CHANGING
        and column.route not in untold
        and row.cells[column.position]
    )
    return blake2b("\x1f".join(said).encode(), digest_size=4).hexdigest()
