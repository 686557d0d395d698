"""From a grid to records: a header row, and below it a record in each row."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as Seq
from dataclasses import dataclass

from sitrep.loading.readers.tree import ReadFault, Scalar, Sequence, TextMark, TreeEntry
from sitrep.loading.tables.beside_records import TableRows, rows_in, said_beside, without_merged
from sitrep.loading.tables.columns import COMMENT, Heading, columns_of, model_of, route_named
from sitrep.loading.tables.grid import Grid, refused
from sitrep.loading.tables.headed import Headed, unnamed
from sitrep.loading.tables.input_table import InputRow, InputTable
from sitrep.loading.tables.invisible import look_alikes
from sitrep.loading.tables.own_marks import with_marks
from sitrep.loading.tables.sheet_terms import listed_at
from sitrep.loading.vocabulary.sheet_words import head_named, kind_of_sheet, path_of_heading
from sitrep.loading.vocabulary.synonyms import is_near
from sitrep.model.base import Frozen

OWNER = "of"
"""The column that names the record to which the items of a list belong."""

_TEXTS = "overview"
"""The kind whose items are texts: its table has one column of the same name."""


def entries(grid: Grid, faults: list[ReadFault]) -> Iterator[TreeEntry]:
    """What a grid holds, as the entry of its kind; nothing where it is empty."""
    kind = kind_of_sheet(grid.name)
    model = model_of(kind)
    rows = _rows(grid, kind, model)
    if rows is None:
        return
    mark = grid.place(rows.head, 0)
    if kind != _TEXTS and model is None:
        # That there is no such kind is said by whoever puts the files together.
        yield TreeEntry(kind, mark, Sequence((), mark))
        return
    faults[:] = [*without_merged(faults, grid, rows), *said_beside(grid, rows, kind)]
    if kind == _TEXTS:
        yield TreeEntry(kind, mark, Sequence(tuple(_texts(grid, rows, faults)), mark))
    elif kind == "report":
        yield from _header(grid, rows, faults)
    else:
        found = _records(grid, kind, rows, faults)
        yield TreeEntry(kind, mark, Sequence(tuple(found), mark))


def _rows(grid: Grid, kind: str, model: type[Frozen] | None) -> TableRows | None:
    if model is None:
        return rows_in(grid, lambda name: _is_text_column(name, kind), lambda _names: ())
    return rows_in(
        grid,
        lambda name: _names_column(name, kind, model),
        lambda row: _needed(row, kind, model),
        lambda name, text: _stands(name, text, kind, model),
    )


def _stands(name: str, text: str, kind: str, model: type[Frozen]) -> bool:
    """Whether a text can stand in a column: of a list its words can, and a slip of one."""
    listed = listed_at(kind, route_named(name, kind, model)) if name else ()
    return not listed or is_near(text, listed)


def _needed(names: Seq[str], kind: str, model: type[Frozen]) -> list[frozenset[int]]:
    """The columns of each key without which there is no record; the header is always one."""
    if kind == "report":
        return []
    routes = [route_named(name, kind, model) if name else () for name in names]
    fields = model.model_fields.items()
    keys = [key for key, field in fields if field.is_required() and key != "id"]
    return [frozenset(at for at, to in enumerate(routes) if to[:1] == (key,)) for key in keys]


def _names_column(name: str, kind: str, model: type[Frozen]) -> bool:
    if kind == "report" and head_named(name):
        return True
    return bool(route_named(name, kind, model))


def _is_text_column(name: str, kind: str) -> bool:
    return name == kind or path_of_heading(name, kind, (kind,)) == kind


def _texts(grid: Grid, rows: TableRows, faults: list[ReadFault]) -> Iterator[Scalar]:
    kind = _TEXTS
    headings = _headings(grid, rows.head, faults)
    for heading in headings:
        if not _is_text_column(heading.name, kind) and not heading.name.startswith(COMMENT):
            faults.append(_not_this_column(heading, kind))
    named = (one.position for one in headings if _is_text_column(one.name, kind))
    position = next(named, None)
    if position is None:
        return
    for number in rows.records:
        row = grid.rows[number]
        if position < len(row) and row[position]:
            yield Scalar(row[position], grid.place(number, position), quoted=True)


def _records(grid: Grid, kind: str, rows: TableRows, faults: list[ReadFault]) -> Iterator[InputRow]:
    owned, first = "." in kind, rows.head
    headings = _headings(grid, first, faults, rows)
    understood = columns_of(headings, kind, _positions(grid, rows.records), owned)
    faults += understood.faults
    faults += look_alikes(grid, understood.columns, rows.records)
    owner = next((one.position for one in headings if owned and one.name == OWNER), None)
    if owned and owner is None:
        faults.append(_no_owner(grid.place(first, 0), kind))
        return
    table = InputTable(understood.columns, grid.place, owner, first, kind, understood.language)
    width = max((one.position for one in headings), default=-1) + 1
    found = [_row(table, grid, number, width) for number in rows.records]
    faults[:] = with_marks(faults, Headed(grid, first, first + 1), headings, understood, found)
    yield from found


def _row(table: InputTable, grid: Grid, number: int, width: int) -> InputRow:
    row = grid.rows[number]
    cells = row if len(row) >= width else [*row, *[""] * (width - len(row))]
    start = next(position for position, cell in enumerate(cells) if cell)
    return InputRow(table, number, cells, start)


def _header(grid: Grid, rows: TableRows, faults: list[ReadFault]) -> Iterator[TreeEntry]:
    """The report's header: a table of one row, or one of keys and values."""
    kind, first = "report", rows.head
    mark = grid.place(first, 0)
    names = [name for name in grid.rows[first] if name and not name.startswith(COMMENT)]
    if [head_named(name) for name in names] != ["key", "value"]:
        found = list(_records(grid, kind, rows, faults))
        faults += [_second_header(row.mark) for row in found[1:]]
        if found:
            yield TreeEntry(kind, mark, found[0])
        return
    key, value = (grid.rows[first].index(name) for name in names)
    lines = rows.records
    headings = [
        Heading(position, grid.rows[number][key], grid.place(number, key))
        for position, number in enumerate(lines)
        if _cell(grid, number, key)
    ]
    filled = frozenset(at for at, number in enumerate(lines) if _cell(grid, number, value))
    understood = columns_of(headings, kind, filled)
    faults += understood.faults
    cells = [_cell(grid, number, value) for number in lines]
    down = _Down(grid, lines, value, first)
    table = InputTable(understood.columns, down, head=-1, kind=kind, language=understood.language)
    yield TreeEntry(kind, mark, InputRow(table, 0, cells))


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


def _positions(grid: Grid, rows: tuple[int, ...]) -> frozenset[int]:
    """The columns in which anything stands in these rows."""
    width = max(map(len, grid.rows), default=0)
    left = set(range(width))
    for number in rows:
        row = grid.rows[number]
        left -= {at for at in left if at < len(row) and row[at]}
        if not left:
            break
    return frozenset(range(width)) - left


def _headings(
    grid: Grid, first: int, faults: list[ReadFault], rows: TableRows | None = None
) -> list[Heading]:
    """The names of the columns; a filled column without a name is a fault."""
    names = grid.rows[first]
    faults += unnamed(grid, range(first, first + 1), first + 1, rows.beside if rows else ())
    return [
        Heading(position, name, grid.place(first, position))
        for position, name in enumerate(names)
        if name
    ]


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
