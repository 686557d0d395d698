"""A table of one kind of record: two rows of headings, then a row for each record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Cell: TypeAlias = str | int | float | None
"""Text, a count of things, degrees, or nothing."""


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """A heading for people, a hashtag for programs, and how a record fills the cell."""

    header: str
    tag: str
    value: Callable[[Any], Cell]


@dataclass(frozen=True, slots=True)
class ExportTable:
    """``rows`` are the cells of the records of a kind, as long as ``columns`` and in its order."""

    kind: str
    columns: tuple[ExportColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def cells(self) -> Iterator[tuple[int, int, Cell]]:
        """Every cell that holds something, with its row and column among the records from 0."""
        for row, cells in enumerate(self.rows):
            for column, cell in enumerate(cells):
                if cell is not None:
                    yield row, column, cell


def filled(kind: str, records: Sequence[Any], columns: Sequence[ExportColumn]) -> ExportTable:
    """The table without the columns that no record fills; all of them, if there is no record.

    Columns under one hashtag stay or go together: the second of each belongs to the same thing.
    """
    rows = [[column.value(record) for column in columns] for record in records]
    told = {
        column.tag
        for position, column in enumerate(columns)
        if not rows or any(row[position] is not None for row in rows)
    }
    kept = [position for position, column in enumerate(columns) if column.tag in told]
    return ExportTable(
        kind,
        tuple(columns[position] for position in kept),
        tuple(tuple(row[position] for position in kept) for row in rows),
    )


def listed_cell(values: Sequence[str]) -> str | None:
    """Several values in one cell, parted as in the tables that are read."""
    return "; ".join(values) or None


def text(value: object) -> str | None:
    """A value as its notation; nothing for nothing."""
    return None if value is None else str(value)
