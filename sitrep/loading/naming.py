"""References by name: in tables, a place, actor or source may stand as it is called.

A name leads to a record only if it is that record's name, code, title or address, and no other's;
``pcode:XM01`` is the code of one list. How an accent, an apostrophe or a hyphen is encoded makes no
difference, nor does case where no name is written just so. What leads nowhere is said once, and
stands for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from sitrep import resources
from sitrep.filesystem.plain_file import ending_of
from sitrep.loading.called import WORDS, Called, called_in
from sitrep.loading.name_faults import Lost, fault_of
from sitrep.loading.origins import Piece
from sitrep.loading.readers.tree import Node, ReadFault, Scalar, TextMark
from sitrep.loading.tables.columns import model_of
from sitrep.loading.tables.input_table import InputColumn, InputRow, InputTable, Joined
from sitrep.loading.tables.values import as_id
from sitrep.model.views.walk import shape_at
from sitrep.word_lists import by_language, either

_NAMED = ("places", "actors", "sources")
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_CITED = re.compile(r"\[@([^\[\]]+)\]")
_TABLES = (".csv", ".tsv", ".xlsx")


@dataclass
class Named:
    """The records with the names in them turned into ids, and what leads nowhere.

    ``unresolved`` are the cells that lead nowhere: each stands for nothing, and was spoken of;
    ``doubtful`` are the ids of their records. Of ``unread`` kinds not all is known, and an id
    stands in for a name that may be there.
    """

    records: dict[str, list[Piece]]
    header: Piece | None = None
    unread: frozenset[str] = frozenset()
    faults: list[ReadFault] = field(default_factory=list)
    unresolved: set[TextMark] = field(default_factory=set)
    doubtful: set[str] = field(default_factory=set)


def by_name(records: Mapping[str, list[Piece]], header: Piece | None, unread: set[str]) -> Named:
    """The records with the names in them turned into ids; of ``unread`` kinds not all is known."""
    named = Named(dict(records), header, frozenset(unread))
    every = [*(piece for pieces in records.values() for piece in pieces)]
    every += [header] if header is not None else []
    if not any(isinstance(piece.node, (InputRow, Joined)) for piece in every):
        return named
    known = {kind: called_in(kind, records.get(kind, [])) for kind in _NAMED}
    for kind, pieces in records.items():
        names = _Names(known, named)
        named.records[kind] = [Piece(one.file, names.in_node(kind, one.node)) for one in pieces]
        names.tell()
    if header is not None:
        names = _Names(known, named)
        named.header = Piece(header.file, names.in_node("report", header.node))
        names.tell()
    named.records["overview"] = [
        _cited(piece, known["sources"]) for piece in records.get("overview", [])
    ]
    if not named.records["overview"]:
        del named.records["overview"]
    return named


def _cited(piece: Piece, sources: Called) -> Piece:
    """A paragraph of a table with the documents that it cites by their titles, by their ids."""
    node = piece.node
    if not isinstance(node, Scalar) or ending_of(piece.file) not in _TABLES:
        return piece

    def ids(found: re.Match[str]) -> str:
        items = [one.strip().removeprefix("@") for one in found[1].split(";")]
        led = [sources.found(one) for one in items]
        if any(len(one) != 1 for one in led):
            return found[0]
        return f"[{'; '.join(f'@{one[0]}' for one in led)}]"

    return Piece(piece.file, replace(node, text=_CITED.sub(ids, node.text)))


class _Names:
    """The names in the records of one kind; what is found of a table serves all its rows."""

    def __init__(self, known: Mapping[str, Called], named: Named) -> None:
        self._known = known
        self._named = named
        self._tables: dict[int, list[_Reference]] = {}

    def in_node(self, kind: str, node: Node) -> Node:
        """The node with its names turned into ids."""
        if isinstance(node, InputRow):
            return self._in_row(kind, node)
        if not isinstance(node, Joined):
            return node
        record = self.in_node(kind, node.record)
        items = {
            key: [self._in_row(f"{kind}.{key}", row) for row in rows]
            for key, rows in node.items.items()
        }
        return replace(node, record=record, items=items)

    def tell(self) -> None:
        """Say what leads nowhere."""
        for references in self._tables.values():
            for one in references:
                if self._named.unread.isdisjoint(one.kinds):
                    lost = one.lost.values()
                    self._named.faults += [fault_of(each, one.called, one.kinds) for each in lost]

    def _in_row(self, kind: str, row: InputRow) -> InputRow:
        references = self._tables.get(id(row.table))
        if references is None:  # worked out once a table, not once a row
            references = list(_references(kind, row.table, self._known))
            self._tables[id(row.table)] = references
        cells: list[str] | None = None
        for one in references:
            position = one.column.position
            text = row.cells[position]
            put = one.put(text, row) if text else text
            if put is None and self._named.unread.isdisjoint(one.kinds):
                self._named.unresolved.add(row.table.place(row.number, position))
                self._named.doubtful.add(row.owner or str(row.plain().get("id", "")))
            elif put is None:
                put = as_id(text)
            if put != text:
                cells = cells or list(row.cells)
                cells[position] = put or ""
        return row if cells is None else replace(row, cells=cells)


@dataclass
class _Reference:
    """A column that refers to records, with what these are called, and what leads to none."""

    column: InputColumn
    kinds: tuple[str, ...]
    called: Called
    mapped: bool
    lost: dict[str, Lost] = field(default_factory=dict)

    def put(self, text: str, row: InputRow) -> str | None:
        """The ids for a cell's text; None where something in it leads nowhere."""
        if len(found := self._found(text)) == 1:
            return found[0]
        items = self._items(text)
        led = [self._found(one) for one in items]
        lost = [one for one, ids in zip(items, led, strict=True) if len(ids) != 1]
        if not self.mapped:  # what looks like an id is looked for among the ids, by a rule
            looked = (one for one in lost if one not in WORDS)
            lost = [one for one in looked if not _ID.fullmatch(one) or self._found(one)]
        for one in lost:
            mark = row.table.place(row.number, self.column.position)
            first = Lost(one, mark, fixed=self.column.fixed, mapped=self.mapped)
            self.lost.setdefault(one, first).often += 1
        if lost:
            return None
        ids = [one[0] if one else item for one, item in zip(led, items, strict=True)]
        return self.column.separator.join(ids)

    def _found(self, text: str) -> tuple[str, ...]:
        return self.called.found(text)

    def _items(self, text: str) -> list[str]:
        """The names in a cell; a comma parts them where it is in no name, or a word between two."""
        if not self.column.many:
            return [text]
        items = [one.strip() for one in text.split(self.column.separator)]
        if self.column.commas:
            parted = ([one] if self._found(one) else one.split(",") for one in items)
            items = [item.strip() for of in parted for item in of]
        return [name for one in items if one for name in self._joined(one)]

    def _joined(self, text: str) -> list[str]:
        """The names on both sides of a line's end, a stroke or "and", where each is known."""
        names = [text] if self._found(text) else [one.strip() for one in _joins().split(text)]
        return names if all(len(self._found(one)) == 1 for one in names) else [text]


@cache
def _joins() -> re.Pattern[str]:
    """What may stand between two names besides the sign that parts them."""
    lists = by_language(resources.reading_words(), "figures").values()
    words = either({word for one in lists for word in one["and"]})
    return re.compile(rf"\s*[/&\n]\s*|\s+(?:{words})\s+|\s+و(?=\w)", re.IGNORECASE)


def _references(kind: str, table: InputTable, known: Mapping[str, Called]) -> Iterator[_Reference]:
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
            called = _together([known[one] for one in kinds])
            yield _Reference(column, kinds, called, mapped=not table.kind)


def _together(called: Sequence[Called]) -> Called:
    """What the records of several kinds are called, together."""
    if len(called) == 1:
        return called[0]
    names: dict[str, tuple[str, ...]] = {}
    for one in called:
        for name, ids in one.names.items():
            names[name] = (*names.get(name, ()), *ids)
    shown = {own: name for one in called for own, name in one.shown.items()}
    return Called(names, shown, called[0].sheet)
