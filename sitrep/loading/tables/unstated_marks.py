"""Rows whose cell for the mark of sensitivity is empty: nobody said who may see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from sitrep.loading.readers.tree import ReadFault, TextMark
from sitrep.loading.tables.grid import refused
from sitrep.loading.tables.input_table import InputRow
from sitrep.loading.tables.table_limits import MAX_SAID

UNSTATED = "sensitivity-not-stated"


def unstated_marks(rows: Iterable[InputRow]) -> Iterator[ReadFault]:
    """The empty cells of columns of marks; the one that an empty sheet offers is none yet."""
    empty, filled = list[tuple[int, InputRow, int]](), set[tuple[int, int]]()
    for row in rows:
        for column in row.table.columns:
            if column.route == ("sensitivity",) and not column.fixed:
                if row.cells[column.position]:
                    filled.add((id(row.table), column.position))
                else:
                    empty.append((id(row.table), row, column.position))
    bare = (
        (row, at) for table, row, at in empty if row.table.language is None or (table, at) in filled
    )
    yield from islice((mark_missing(row.table.place(row.number, at)) for row, at in bare), MAX_SAID)


def mark_missing(mark: TextMark) -> ReadFault:
    """That nothing says at this place who may see a record."""
    return refused(
        UNSTATED,
        mark,
        "Nothing says who may see this row.",
        "Where a column says who may see a row, it says so of every row.",
        "Fill the cell in, or write in the header under default_sensitivity: what an empty one "
        "means.",
    )
