"""Where a thing stands: in the data (a route) and in a file (a location)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Route = tuple[str | int, ...]
"""Keys and zero-based positions from the top of the report: ``("tolls", 3, "count")``."""


def steps_below(route: Route, routes: Iterable[Route]) -> set[str | int]:
    """The first step of each route that goes on from a route."""
    depth = len(route)
    return {one[depth] for one in routes if len(one) > depth and one[:depth] == route}


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file, as editors count: line and column start at 1; 0 means "the whole file".

    In a workbook ``sheet`` names the sheet, and line and column are those of the cell. In a PDF or
    Word file ``part`` is the page or paragraph, in which lines are counted. ``end_line`` and
    ``end_column`` are where a stretch ends, behind its last sign; 0 where that is not told.
    """

    file: str
    line: int = 0
    column: int = 0
    sheet: str = ""
    part: str = ""
    end_line: int = 0
    end_column: int = 0

    def __str__(self) -> str:
        if self.sheet:
            return f"{self.file}:{self.sheet}{f'!{self.cell}' if self.line else ''}"
        if not self.line:
            return self.file
        within = f"{self.file}:{self.part}" if self.part else self.file
        return f"{within}:{self.line}:{self.column}"

    @property
    def cell(self) -> str:
        """The name of a workbook's cell, such as ``C7``; empty elsewhere."""
        letters, number = "", self.column
        while number:
            number, rest = divmod(number - 1, 26)
            letters = f"{chr(ord('A') + rest)}{letters}"
        return f"{letters}{self.line}" if self.sheet and self.line else ""
