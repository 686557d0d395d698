"""One key of the records of a house's own table, and what is said where it cannot be filled."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.loading.readers.tree import ReadFault, TextMark
from sitrep.loading.tables.grid import Grid, refused
from sitrep.loading.tables.headed import Cell, Headed
from sitrep.loading.tables.table_limits import MAX_ABOVE
from sitrep.locations import Route
from sitrep.spelling import advice, meant


@dataclass(frozen=True, slots=True)
class MappedPart:
    """One key of the records: where its text comes from, and which column a finding names.

    ``mark`` is the place of a value that is the same in every row; ``scheme`` is the code list
    whose codes the column holds. An id that is ``made`` of words is none that a house gave, and one
    that ``numbers`` rows is that of a row in its table.
    """

    route: Route
    text: Cell
    position: int
    mark: TextMark | None = None
    scheme: str = ""
    made: bool = False
    numbers: bool = False

    @property
    def key(self) -> str:
        """The key as a mapping writes it."""
        return key_of(self.route)


def key_of(route: Route) -> str:
    """A route as a mapping writes it: items of a list are numbered from 1."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in route)


def no_heading(headed: Headed, heading: str, mark: TextMark | None = None) -> ReadFault:
    """That a mapping names a column, or a sheet, that is not there; ``mark`` is where it does."""
    grid = headed.grid
    names = [name for name in grid.rows[headed.head] if name] if grid.rows else []
    below = _row_with(grid, heading, headed.first)
    mend = "Correct the heading in mapping.yaml, or name the row of the headings under head:."
    above = _row_with(grid, heading, 0) if below is None else None
    if below is not None:
        mend = f"It stands in row {below + 1}: write head: {below + 1} if that is their row."
    elif above is not None and above < headed.head:
        rows = f"[{above + 1}, {headed.head + 1}]"
        mend = f"It stands in row {above + 1}: write head: {rows} if the names take two rows."
    return refused(
        "heading-not-found",
        mark or grid.place(headed.head, 0),
        f"No column of {grid.name or 'the list'} is headed “{heading}”.",
        f"The headings are {', '.join(names[:40])}.",
        advice(meant(heading, names) if below is above is None else (), mend),
    )


def _row_with(grid: Grid, heading: str, first: int) -> int | None:
    rows = range(first, min(MAX_ABOVE, len(grid.rows)))
    return next((number for number in rows if heading in grid.rows[number]), None)
