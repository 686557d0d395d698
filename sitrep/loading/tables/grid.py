"""A grid of text: what every kind of table file becomes before its columns are understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sitrep.loading.readers.tree import ReadFault, TextMark


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one table, all as text, and where each stands (row and column from 0).

    ``name`` is that of the sheet, or of the file without its ending.
    """

    name: str
    rows: Sequence[list[str]]
    place: Callable[[int, int], TextMark]

    @property
    def first(self) -> int | None:
        """The first row in which anything stands; None for a grid of nothing."""
        return next((number for number, row in enumerate(self.rows) if any(row)), None)


@dataclass(frozen=True, slots=True)
class GridRead:
    """The grids of a file, and what was refused; without grids nothing could be read."""

    grids: tuple[Grid, ...] = ()
    faults: tuple[ReadFault, ...] = ()


def refused(rule: str, mark: TextMark, got: str, expected: str, mend: str) -> ReadFault:
    """A fault of a table; the last three are whole sentences."""
    return ReadFault(rule, mark, (), got, expected, mend)
