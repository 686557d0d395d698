"""References by name: in a house's own tables, a place, actor or source may stand as it is called.

A name leads to a record only if it is, letter by letter, that record's name, code, title or
address, and no other's. What leads nowhere stays as it is, and is an unknown reference.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sitrep.loading.origins import Piece
from sitrep.loading.readers.tree import plain
from sitrep.loading.tables.columns import model_of
from sitrep.loading.tables.input_table import InputColumn, InputRow, InputTable
from sitrep.model.views.walk import shape_at

_NAMED = ("places", "actors", "sources")


def pieces_by_name(records: Mapping[str, list[Piece]]) -> dict[str, list[Piece]]:
    """The records with the names in them turned into ids."""
    if not any(_by_name(piece) for pieces in records.values() for piece in pieces):
        return dict(records)
    known = {kind: dict(_names(kind, records.get(kind, []))) for kind in _NAMED}
    return {kind: list(_resolved(kind, pieces, known)) for kind, pieces in records.items()}


def _by_name(piece: Piece) -> bool:
    return isinstance(piece.node, InputRow) and piece.node.table.by_name


def _names(kind: str, pieces: Sequence[Piece]) -> Iterator[tuple[str, str]]:
    """What each record is called, where only one is called so."""
    owners: dict[str, set[str]] = {}
    for piece in pieces:
        data = plain(piece.node)
        if isinstance(data, dict) and isinstance(data.get("id"), str):
            for name in _called(kind, data):
                owners.setdefault(name, set()).add(str(data["id"]))
    for name, ids in owners.items():
        if name in ids:
            yield name, name
        elif len(ids) == 1:
            yield name, next(iter(ids))


def _called(kind: str, data: Mapping[str, Any]) -> Iterator[str]:
    keys = {"places": ("name",), "actors": ("name", "in_text"), "sources": ("title", "address")}
    said = [data.get("id"), *(data.get(key) for key in keys[kind])]
    codes = data.get("codes")
    said += codes.values() if isinstance(codes, dict) else []
    spellings = data.get("spellings")
    for one in spellings if isinstance(spellings, list) else []:
        said.append(one.get("name") if isinstance(one, dict) else None)
    yield from (name for name in said if isinstance(name, str) and name not in _WORDS)


_WORDS = ("not stated", "not available")


def _resolved(
    kind: str, pieces: Sequence[Piece], known: Mapping[str, Mapping[str, str]]
) -> Iterator[Piece]:
    pieces_by_name: dict[int, list[tuple[InputColumn, dict[str, str]]]] = {}
    for piece in pieces:
        row = piece.node
        if not isinstance(row, InputRow) or not row.table.by_name:
            yield piece
            continue
        if id(row.table) not in pieces_by_name:  # worked out once a table, not once a row
            pieces_by_name[id(row.table)] = list(_references(kind, row.table, known))
        cells = list(row.cells)
        for column, names in pieces_by_name[id(row.table)]:
            cells[column.position] = _put(cells[column.position], names, column)
        yield Piece(piece.file, replace(row, cells=cells))


def _references(
    kind: str, table: InputTable, known: Mapping[str, Mapping[str, str]]
) -> Iterator[tuple[InputColumn, dict[str, str]]]:
    """The columns that refer to records, each with the names that lead to these."""
    model = model_of(kind)
    assert model is not None
    for column in table.columns:
        shape = shape_at(column.route, model)
        leaf = shape.item if shape is not None and shape.item is not None else shape
        if leaf is not None and leaf.model is not None and leaf.model.shorthand:
            leaf = shape_at((leaf.model.shorthand,), leaf.model)
        if leaf is not None and leaf.refers:
            yield column, {n: i for one in leaf.refers for n, i in known.get(one, {}).items()}


def _put(text: str, names: Mapping[str, str], column: InputColumn) -> str:
    if not column.many or text in names:
        return names.get(text, text)
    items = [item.strip() for item in text.split(column.separator)]
    return column.separator.join(names.get(item, item) for item in items)
