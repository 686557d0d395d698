"""JSON to grids: the list of objects that a service answers with, a row for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep.loading.readers.decode import decode
from sitrep.loading.readers.json_reader import read_answer
from sitrep.loading.readers.limits import START
from sitrep.loading.readers.tree import Mapping, Node, ReadFault, Scalar, TextMark
from sitrep.loading.readers.tree import Sequence as Items
from sitrep.loading.tables.grid import Grid, GridRead, refused
from sitrep.loading.tables.input_table import SEPARATOR
from sitrep.loading.tables.table_limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS

_WORDS = {"true": "yes", "false": "no"}


def read_lists(data: bytes, paths: Sequence[str]) -> GridRead:
    """A grid for each path to a list of objects, named by its path; an empty path finds the list.

    Keys inside keys are headings with a full stop between them: ``country.iso3``; items of a list
    of objects are numbered from 1.
    """
    text, fault = decode(data)
    if fault is not None:
        return GridRead(faults=(fault,))
    tree = read_answer(text)
    if tree.node is None:
        return GridRead(faults=tree.faults)
    grids: list[Grid] = []
    faults = list(tree.faults)
    for path in dict.fromkeys(paths):
        found = _list_at(tree.node, path)
        if isinstance(found, ReadFault):
            faults.append(found)
        else:
            grid = _grid(path, found)
            faults += [grid] if isinstance(grid, ReadFault) else []
            grids += [grid] if isinstance(grid, Grid) else []
    return GridRead(tuple(grids), tuple(faults))


def _list_at(top: Node, path: str) -> Items | ReadFault:
    """The list that a path leads to, or the only one that there is."""
    node: Node | None = top
    for step in path.split(".") if path else ():
        node = _step(node, step)
    if not path and isinstance(top, Mapping):
        lists = list(_lists(top, ""))
        node = _at(top, lists[0]) if len(lists) == 1 else None
    if isinstance(node, Items) and all(isinstance(item, Mapping) for item in node.items):
        return node
    known = list(_lists(top, "")) if isinstance(top, Mapping) else []
    return refused(
        "not-a-table",
        node.mark if node is not None else top.mark,
        f"No list of objects stands under {path}."
        if path
        else "It is not plain which list of this file holds the rows.",
        f"Lists of objects stand under {', '.join(known)}."
        if known
        else "A JSON file that is read as a table holds a list of objects.",
        f"Write under: {known[0]}." if known else _mend(top, path),
    )


def _mend(top: Node, path: str) -> str:
    """What to do about a file without a list of objects."""
    rows = isinstance(top, Mapping) and all(isinstance(one.value, Mapping) for one in top.entries)
    if rows and not path:
        return (
            "Each key is a row here: write the file as a list of objects, and the keys as a value "
            "of each, such as its place."
        )
    return "Name the key that holds the list under under:."


def _step(node: Node | None, step: str) -> Node | None:
    if not isinstance(node, Mapping):
        return None
    return next((entry.value for entry in node.entries if entry.key == step), None)


def _at(top: Node, path: str) -> Node | None:
    node: Node | None = top
    for step in path.split("."):
        node = _step(node, step)
    return node


def _lists(node: Mapping, before: str) -> Iterator[str]:
    """The paths to lists that hold objects, inside objects alone."""
    for entry in node.entries:
        if isinstance(entry.value, Items):
            items = entry.value.items
            if items and all(isinstance(item, Mapping) for item in items):
                yield f"{before}{entry.key}"
        elif isinstance(entry.value, Mapping):
            yield from _lists(entry.value, f"{before}{entry.key}.")


@dataclass(frozen=True, slots=True)
class _JsonPlace:
    """The places of the values, row by row; of a key that an object lacks, the object's."""

    marks: Sequence[Sequence[TextMark | None]]
    rows: Sequence[TextMark]

    def __call__(self, row: int, column: int) -> TextMark:
        marks = self.marks[row] if row < len(self.marks) else ()
        found = marks[column] if column < len(marks) else None
        return found or (self.rows[row] if row < len(self.rows) else START)


def _grid(path: str, found: Items) -> Grid | ReadFault:
    flat = [dict(_flat(item, "")) for item in found.items]
    names = list(dict.fromkeys(name for row in flat for name in row))
    large = len(flat) > MAX_ROWS or len(names) > MAX_COLUMNS
    if large or len(flat) * len(names) > MAX_CELLS:
        return _too_much(found.mark)
    rows = [names, *([row[name][0] if name in row else "" for name in names] for row in flat)]
    marks: list[list[TextMark | None]] = [[found.mark] * len(names)]
    marks += ([row[name][1] if name in row else None for name in names] for row in flat)
    starts = [found.mark, *(item.mark for item in found.items)]
    return Grid(path, rows, _JsonPlace(marks, starts))


def _flat(node: Node, name: str) -> Iterator[tuple[str, tuple[str, TextMark]]]:
    """Each value below a node with its heading; a list of values is one cell."""
    joint = f"{name}." if name else ""
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield from _flat(entry.value, f"{joint}{entry.key}")
    elif isinstance(node, Items):
        texts = [_text(item) for item in node.items if isinstance(item, Scalar)]
        if len(texts) == len(node.items):
            yield name, (f"{SEPARATOR} ".join(text for text in texts if text), node.mark)
        else:
            for at, item in enumerate(node.items, start=1):
                yield from _flat(item, f"{joint}{at}")
    elif isinstance(node, Scalar):
        yield name, (_text(node), node.mark)


def _text(node: Scalar) -> str:
    return node.text.strip() if node.quoted else _WORDS.get(node.text, node.text)


def _too_much(mark: TextMark) -> ReadFault:
    return refused(
        "too-large",
        mark,
        f"The list goes beyond {MAX_ROWS:,} rows, {MAX_COLUMNS} keys or {MAX_CELLS:,} values.",
        "A table is at most that large.",
        "Divide the list into several files.",
    )
