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
    """The empty cells of a column of marks."""
    yield from islice(_unstated(rows), MAX_SAID)


def _unstated(rows: Iterable[InputRow]) -> Iterator[ReadFault]:
    for row in rows:
        for column in row.table.columns:
            marks = column.route == ("sensitivity",) and not column.fixed
            if marks and not row.cells[column.position]:
                yield mark_missing(row.table.place(row.number, column.position))


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
