"""From a grid to records: a header row, and below it a record in each row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sitrep.loading.readers.builder import clip
from sitrep.loading.readers.tree import ReadFault, Scalar, Sequence, TextMark, TreeEntry
from sitrep.loading.tables.columns import COMMENT, Heading, columns_of, model_of, names_of
from sitrep.loading.tables.grid import Grid, refused
from sitrep.loading.tables.headed import unnamed
from sitrep.loading.tables.input_table import InputRow, InputTable
from sitrep.loading.tables.invisible import look_alikes
from sitrep.model.base import Frozen

OWNER = "of"
"""The column that names the record to which the items of a list belong."""

_TEXTS = "overview"
"""The kind whose items are texts: its table has one column of the same name."""


def entries(grid: Grid, faults: list[ReadFault]) -> Iterator[TreeEntry]:
    """What a grid holds, as the entry of its kind; nothing where it is empty."""
    first = grid.first
    if first is None:
        return
    model = model_of(grid.name)
    if model is not None and (below := _names_below(grid, first, model)):
        faults.append(_above_names(grid, first))
        first = below
    mark = grid.place(first, 0)
    if grid.name == _TEXTS:
        yield TreeEntry(grid.name, mark, Sequence(tuple(_texts(grid, first, faults)), mark))
    elif model is None:
        # That there is no such kind is said by whoever puts the files together.
        yield TreeEntry(grid.name, mark, Sequence((), mark))
    elif grid.name == "report":
        yield from _header(grid, first, model, faults)
    else:
        rows = _records(grid, first, model, faults)
        yield TreeEntry(grid.name, mark, Sequence(tuple(rows), mark))


def _texts(grid: Grid, first: int, faults: list[ReadFault]) -> Iterator[Scalar]:
    headings = _headings(grid, first, faults)
    for heading in headings:
        if heading.name != grid.name and not heading.name.startswith(COMMENT):
            faults.append(_not_this_column(heading, grid.name))
    position = next((one.position for one in headings if one.name == grid.name), None)
    if position is None:
        return
    for number, row in _filled(grid, first + 1):
        if position < len(row) and row[position]:
            yield Scalar(row[position], grid.place(number, position), quoted=True)


def _records(
    grid: Grid, first: int, model: type[Frozen], faults: list[ReadFault]
) -> Iterator[InputRow]:
    owned = "." in grid.name
    headings = _headings(grid, first, faults)
    understood = columns_of(headings, model, _positions(grid, first + 1), owned)
    faults += understood.faults
    faults += look_alikes(grid, understood.columns, first + 1)
    owner = next((one.position for one in headings if owned and one.name == OWNER), None)
    if owned and owner is None:
        faults.append(_no_owner(grid.place(first, 0), grid.name))
        return
    table = InputTable(understood.columns, grid.place, owner, first)
    width = max((one.position for one in headings), default=-1) + 1
    for number, row in _filled(grid, first + 1):
        cells = row if len(row) >= width else [*row, *[""] * (width - len(row))]
        start = next(position for position, cell in enumerate(cells) if cell)
        yield InputRow(table, number, cells, start)


def _header(
    grid: Grid, first: int, model: type[Frozen], faults: list[ReadFault]
) -> Iterator[TreeEntry]:
    """The report's header: a table of one row, or one of keys and values."""
    mark = grid.place(first, 0)
    names = [name for name in grid.rows[first] if name and not name.startswith(COMMENT)]
    if names != ["key", "value"]:
        rows = list(_records(grid, first, model, faults))
        faults += [_second_header(row.mark) for row in rows[1:]]
        if rows:
            yield TreeEntry(grid.name, mark, rows[0])
        return
    key, value = (grid.rows[first].index(name) for name in names)
    lines = [number for number, _ in _filled(grid, first + 1)]
    headings = [
        Heading(position, grid.rows[number][key], grid.place(number, key))
        for position, number in enumerate(lines)
        if _cell(grid, number, key)
    ]
    filled = frozenset(at for at, number in enumerate(lines) if _cell(grid, number, value))
    understood = columns_of(headings, model, filled)
    faults += understood.faults
    cells = [_cell(grid, number, value) for number in lines]
    table = InputTable(understood.columns, _Down(grid, tuple(lines), value, first), head=-1)
    yield TreeEntry(grid.name, mark, InputRow(table, 0, cells))


@dataclass(frozen=True, slots=True)
class _Down:
    """The places of values that stand one below the other."""

    grid: Grid
    lines: tuple[int, ...]
    column: int
    head: int

    def __call__(self, row: int, position: int) -> TextMark:
        if row == -1:
            return self.grid.place(self.head, position)
        return self.grid.place(self.lines[position], self.column)


def _cell(grid: Grid, row: int, column: int) -> str:
    cells = grid.rows[row]
    return cells[column] if column < len(cells) else ""


def _filled(grid: Grid, first: int) -> Iterator[tuple[int, list[str]]]:
    """The rows in which anything stands."""
    for number in range(first, len(grid.rows)):
        row = grid.rows[number]
        if any(row):
            yield number, row


def _positions(grid: Grid, first: int) -> frozenset[int]:
    """The columns in which anything stands."""
    width = max(map(len, grid.rows), default=0)
    left = set(range(width))
    for row in grid.rows[first:]:
        left -= {at for at in left if at < len(row) and row[at]}
        if not left:
            break
    return frozenset(range(width)) - left


def _headings(grid: Grid, first: int, faults: list[ReadFault]) -> list[Heading]:
    """The names of the columns; a filled column without a name is a fault."""
    names = grid.rows[first]
    faults += unnamed(grid, range(first, first + 1), first + 1)
    return [
        Heading(position, name, grid.place(first, position))
        for position, name in enumerate(names)
        if name
    ]


def _names_below(grid: Grid, first: int, model: type[Frozen]) -> int | None:
    """The row of the names, where one cell stands alone above them: a title."""
    known = names_of(model)
    alone = [name for name in grid.rows[first] if name]
    if len(alone) > 1 or alone[0] in known:
        return None
    rows = range(first + 1, min(first + 6, len(grid.rows)))
    return next((at for at in rows if sum(name in known for name in grid.rows[at]) > 1), None)


def _above_names(grid: Grid, first: int) -> ReadFault:
    position = next(at for at, name in enumerate(grid.rows[first]) if name)
    return refused(
        "unknown-key",
        grid.place(first, position),
        f"“{clip(grid.rows[first][position])}” stands above the names of the columns.",
        "The first row of a table names its columns.",
        "Take the rows above the names out.",
    )


def _not_this_column(heading: Heading, kind: str) -> ReadFault:
    return refused(
        "unknown-key",
        heading.mark,
        f"“{heading.name}” is not the name of a column that is known here.",
        f"The table {kind} has one column, {kind}, with a paragraph in each cell.",
        f"Write {kind} above the paragraphs.",
    )


def _no_owner(mark: TextMark, kind: str) -> ReadFault:
    return refused(
        "missing-key",
        mark,
        f"The table {kind} has no column {OWNER}.",
        f"Each row of {kind} names in {OWNER} the id of the record that it belongs to.",
        f"Add a column {OWNER} with the ids.",
    )


def _second_header(mark: TextMark) -> ReadFault:
    return refused(
        "duplicate-key",
        mark,
        "A second row of values stands here.",
        "A report has one header.",
        "Keep one of the rows.",
    )
