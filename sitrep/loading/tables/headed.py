"""A grid with its headings: where the row of the names is, and what stands under each."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from itertools import islice

from sitrep.loading.readers.builder import clip
from sitrep.loading.readers.tree import ReadFault, TextMark
from sitrep.loading.tables.grid import Grid, refused
from sitrep.loading.tables.table_limits import MAX_SAID

Cell = Callable[[int], str]
"""The text of a column in the row with this number."""


@dataclass(frozen=True, slots=True)
class Headed:
    """A grid with its headings: ``head`` is their row, ``first`` the first row below them."""

    grid: Grid
    head: int
    first: int

    def position(self, heading: str) -> int | None:
        """The column under a heading; a label or a name of a form's question serves alike."""
        for row in range(self.head, self.first):
            names = self.grid.rows[row]
            if heading in names:
                return names.index(heading)
        return None

    def cell_at(self, position: int) -> Cell:
        """The texts of a column."""
        rows = self.grid.rows
        return lambda row: rows[row][position] if position < len(rows[row]) else ""

    def texts_under(self, heading: str) -> list[str]:
        """What stands under a heading, which is there, without its empty cells."""
        position = self.position(heading)
        assert position is not None
        cell, rows = self.cell_at(position), range(self.first, len(self.grid.rows))
        return [text for text in map(cell, rows) if text]


def unnamed(
    grid: Grid, names: range, first: int, beside: Container[int] = ()
) -> Iterator[ReadFault]:
    """Filled columns without a name in any of the rows of names, each at its first filled cell.

    Rows ``beside`` the records are not looked at.
    """
    width = max(map(len, grid.rows), default=0)
    for position in islice(_nameless(grid, names, width), MAX_SAID):
        for number in range(first, len(grid.rows)):
            row = grid.rows[number]
            if number not in beside and position < len(row) and row[position]:
                yield _unnamed(grid.place(number, position), row[position])
                break


def _nameless(grid: Grid, names: range, width: int) -> Iterator[int]:
    rows = [grid.rows[number] for number in names]
    for position in range(width):
        if not any(position < len(row) and row[position] for row in rows):
            yield position


def _unnamed(mark: TextMark, text: str) -> ReadFault:
    return refused(
        "column-without-name",
        mark,
        f"“{clip(text)}” stands in a column that has no name.",
        "The first row of a table names every column in which something stands.",
        "Give the column its name, or take its cells out; in a CSV file, look for a separator "
        "too many in this line.",
    )


def head_of(grid: Grid) -> tuple[int, int]:
    """The first filled row, and the one below it."""
    first = grid.first or 0
    return first, first + 1


def headed(grid: Grid, head: int | None) -> Headed:
    """The grid with the row of its headings: the one of this number, or the first filled one."""
    if head is not None and head <= len(grid.rows):
        return Headed(grid, head - 1, head)
    return Headed(grid, *head_of(grid))
