"""Where a thing stands: in the data (a route) and in a file (a location)."""

from __future__ import annotations

from dataclasses import dataclass

Route = tuple[str | int, ...]
"""Keys and zero-based positions from the top of the report: ``("tolls", 3, "count")``."""


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file, as editors count: line and column start at 1; 0 means "the whole file"."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}"
