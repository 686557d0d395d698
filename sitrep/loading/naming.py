"""References by name: in a house's own tables, a place, actor or source may stand as it is called.

A name leads to a record only if it is, letter by letter, that record's name, code, title or
address, and no other's; ``pcode:XM01`` is the code of one list. How an accent, an apostrophe or a
hyphen is encoded makes no difference. What leads nowhere is said once, and stands for nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sitrep.loading.origins import Piece
from sitrep.loading.readers.builder import clip
from sitrep.loading.readers.tree import ReadFault, TextMark, plain
from sitrep.loading.tables.columns import model_of
from sitrep.loading.tables.grid import refused
from sitrep.loading.tables.input_table import InputColumn, InputRow, InputTable
from sitrep.loading.tables.values import as_id
from sitrep.model.views.walk import shape_at
from sitrep.spelling import advice, meant

_NAMED = ("places", "actors", "sources")

Owners = Mapping[str, Mapping[str, tuple[str, ...]]]
"""For each kind, what its records are called, with the ids of those that are called so."""


@dataclass
class Named:
    """The records with the names in them turned into ids, and what leads nowhere.

    ``unresolved`` are the cells that lead nowhere: each stands for nothing, and was spoken of. Of
    ``unread`` kinds not all is known, and an id stands in for a name that may be there.
    """

    records: dict[str, list[Piece]]
    unread: frozenset[str] = frozenset()
    faults: list[ReadFault] = field(default_factory=list)
    unresolved: set[TextMark] = field(default_factory=set)


def by_name(records: Mapping[str, list[Piece]], unread: set[str]) -> Named:
    """The records with the names in them turned into ids; of ``unread`` kinds not all is known."""
    named = Named(dict(records), frozenset(unread))
    if not any(_by_name(piece) for pieces in records.values() for piece in pieces):
        return named
    known = {kind: _names(kind, records.get(kind, [])) for kind in _NAMED}
    for kind, pieces in records.items():
        tables: dict[int, list[_Reference]] = {}
        named.records[kind] = [_resolved(kind, piece, known, tables, named) for piece in pieces]
        for references in tables.values():
            whole = (one for one in references if unread.isdisjoint(one.kinds))
            named.faults += [fault for one in whole for fault in one.faults()]
    return named


def _by_name(piece: Piece) -> bool:
    return isinstance(piece.node, InputRow) and piece.node.table.by_name


def _names(kind: str, pieces: Sequence[Piece]) -> Mapping[str, tuple[str, ...]]:
    """What the records are called; what is an id leads to that record alone."""
    owners: dict[str, set[str]] = {}
    for piece in pieces:
        data = plain(piece.node)
        if isinstance(data, dict) and isinstance(data.get("id"), str):
            for name in _called(kind, data):
                owners.setdefault(_seen(name), set()).add(str(data["id"]))
    return {name: (name,) if name in ids else tuple(sorted(ids)) for name, ids in owners.items()}


def _called(kind: str, data: Mapping[str, Any]) -> Iterator[str]:
    keys = {"places": ("name",), "actors": ("name", "in_text"), "sources": ("title", "address")}
    said = [data.get("id"), *(data.get(key) for key in keys[kind])]
    codes = data.get("codes")
    for scheme, code in codes.items() if isinstance(codes, dict) else ():
        said += [code, f"{scheme}:{code}"]
    spellings = data.get("spellings")
    for one in spellings if isinstance(spellings, list) else []:
        said.append(one.get("name") if isinstance(one, dict) else None)
    yield from (name for name in said if isinstance(name, str) and name not in _WORDS)


_WORDS = ("not stated", "not available")


_ALIKE = str.maketrans(
    dict.fromkeys("’‘ʼ", "'") | dict.fromkeys("‐‑–", "-") | dict.fromkeys("\u00a0\u202f", " ")
)
_SPACES = re.compile(r" {2,}")


def _seen(text: str) -> str:
    """A name as it looks: signs that only programs tell apart are one."""
    if text.isascii() and "  " not in text:
        return text
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text).translate(_ALIKE))


@dataclass
class _Reference:
    """A column that refers to records, with what these are called, and what leads to none."""

    column: InputColumn
    kinds: tuple[str, ...]
    names: Mapping[str, tuple[str, ...]]
    lost: dict[str, TextMark] = field(default_factory=dict)
    often: Counter[str] = field(default_factory=Counter)

    def put(self, text: str, row: InputRow) -> str | None:
        """The ids for a cell's text; None where something in it leads nowhere."""
        if not text or len(found := self.names.get(_seen(text), ())) == 1:
            return found[0] if text else text
        items = [one.strip() for one in text.split(self.column.separator)]
        filled = [one for one in items if one] if self.column.many else [text]
        lost = [one for one in filled if len(self.names.get(_seen(one), ())) != 1]
        for one in lost:
            self.often[one] += 1
            self.lost.setdefault(one, row.table.place(row.number, self.column.position))
        if lost:
            return None
        return self.column.separator.join(self.names[_seen(one)][0] for one in filled)

    def faults(self) -> Iterator[ReadFault]:
        """What leads nowhere, each once."""
        for text, mark in self.lost.items():
            several = self.names.get(_seen(text), ())
            kinds = " or ".join(self.kinds)
            often, fixed = self.often[text], self.column.fixed
            rows = f" It stands in {often:,} rows." if often > 1 and not fixed else ""
            shown = clip(text, 60)
            lists = "pcode" if "places" in self.kinds else "id"
            yield refused(
                "unknown-reference",
                mark,
                f"“{shown}” is what {' and '.join(several)} are called, in {kinds}.{rows}"
                if several
                else f"“{shown}” is not what any record of {kinds} is called.{rows}",
                "A name, a code, a title, an address or an id leads to one record.",
                f"Write the id; of a code, name its list in mapping.yaml, such as codes: "
                f"{{heading: {lists}}}."
                if several
                else advice(
                    meant(text, self.names),
                    f"Add it to {kinds}, or write the id of the record that is meant."
                    if fixed
                    else f"Add it to {kinds}, say under words: which record is meant, or leave its "
                    "rows out by leave_out:.",
                ),
            )


def _resolved(
    kind: str, piece: Piece, known: Owners, tables: dict[int, list[_Reference]], named: Named
) -> Piece:
    row = piece.node
    if not isinstance(row, InputRow) or not row.table.by_name:
        return piece
    references = tables.get(id(row.table))
    if references is None:  # worked out once a table, not once a row
        references = tables[id(row.table)] = list(_references(kind, row.table, known))
    cells = list(row.cells)
    for one in references:
        position = one.column.position
        put = one.put(cells[position], row)
        if put is None and named.unread.isdisjoint(one.kinds):
            named.unresolved.add(row.table.place(row.number, position))
        elif put is None:
            put = as_id(cells[position])
        cells[position] = put or ""
    return Piece(piece.file, replace(row, cells=cells))


def _references(kind: str, table: InputTable, known: Owners) -> Iterator[_Reference]:
    """The columns that refer to records, each with the names that lead to these."""
    model = model_of(kind)
    assert model is not None
    for column in table.columns:
        shape = shape_at(column.route, model)
        leaf = shape.item if shape is not None and shape.item is not None else shape
        if leaf is not None and leaf.model is not None and leaf.model.shorthand:
            leaf = shape_at((leaf.model.shorthand,), leaf.model)
        kinds = leaf.refers if leaf is not None else ()
        if kinds and all(one in known for one in kinds):
            names = [known[one] for one in kinds]
            yield _Reference(column, kinds, names[0] if len(names) == 1 else _all(names))


def _all(names: Sequence[Mapping[str, tuple[str, ...]]]) -> Mapping[str, tuple[str, ...]]:
    """What the records of several kinds are called, together."""
    together: dict[str, tuple[str, ...]] = {}
    for one in names:
        for name, ids in one.items():
            together[name] = (*together.get(name, ()), *ids)
    return together
