"""A table with dates, groups or places as headings, turned: a row for each of its cells."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from sitrep.loading.mapping.headings_named import across_in
from sitrep.loading.mapping.mapped_part import no_heading
from sitrep.loading.mapping.table_map import Across, Wanted
from sitrep.loading.readers.tree import ReadFault, TextMark
from sitrep.loading.tables.grid import refused
from sitrep.loading.tables.headed import Headed
from sitrep.loading.tables.table_limits import MAX_CELLS


@dataclass(frozen=True, slots=True)
class Turned:
    """The table with a row for each cell; ``row_of`` is the row of the file that one is of."""

    top: Headed
    row_of: Callable[[int], int]


def turned(
    top: Headed, wanted: Wanted, gone: Collection[int], faults: list[ReadFault]
) -> Turned | None:
    """The table as a map's ``across`` has it; None where its columns are not there.

    ``gone`` are all columns of the sheet that any map turns: they tell no row from another.
    """
    across = wanted.table.across
    assert across is not None
    faults += (found := [*_not_there(top, wanted, across), *_twice(top, wanted, across)])
    columns = across_in(top, wanted.table)
    if found or not columns:
        return None
    names = top.grid.rows[top.head : top.first]
    kept = [at for at in range(max(map(len, names))) if at not in gone]
    filled = [at for at in range(top.first, len(top.grid.rows)) if any(top.grid.rows[at])]
    if len(filled) * len(columns) * (len(kept) + 2) > MAX_CELLS:
        faults.append(_too_many(wanted))
        return None
    cells = [(row, column) for row in filled for column in columns]
    said = {at: next(text for row in names if (text := _at(row, at))) for at in columns}
    rows = [
        *_names(top, kept, across),
        *([*_some(top, row, kept), said[at], _at(top.grid.rows[row], at)] for row, at in cells),
    ]
    place = _Place(top, tuple(kept), columns[0], cells)
    return Turned(Headed(replace(top.grid, rows=rows, place=place), top.head, top.first), place.row)


def _names(top: Headed, kept: Sequence[int], across: Across) -> Iterator[list[str]]:
    for row in range(top.first):
        own = [across.heading, across.cell] if row == top.head else ["", ""]
        yield [*_some(top, row, kept), *own]


def _some(top: Headed, row: int, columns: Sequence[int]) -> list[str]:
    cells = top.grid.rows[row]
    return [_at(cells, at) for at in columns]


def _at(cells: Sequence[str], at: int) -> str:
    return cells[at] if at < len(cells) else ""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the texts of a turned table stand: what heads a cell in the row of the headings."""

    top: Headed
    kept: tuple[int, ...]
    first: int
    cells: Sequence[tuple[int, int]]

    def row(self, row: int) -> int:
        """The row of the file."""
        return self.cells[row - self.top.first][0] if row >= self.top.first else row

    def __call__(self, row: int, column: int) -> TextMark:
        own = self.cells[row - self.top.first] if row >= self.top.first else (row, self.first)
        if column < len(self.kept):
            return self.top.grid.place(own[0], self.kept[column])
        heads = column == len(self.kept)
        return self.top.grid.place(self.top.head if heads else own[0], own[1])


def _not_there(top: Headed, wanted: Wanted, across: Across) -> Iterator[ReadFault]:
    for key in ("first", "last"):
        heading = getattr(across, key)
        if heading is not None and top.position(heading) is None:
            yield no_heading(top, heading, wanted.place("across", key))
    for at, heading in enumerate(across.columns):
        if top.position(heading) is None:
            yield no_heading(top, heading, wanted.place("across", "columns", at))


def _twice(top: Headed, wanted: Wanted, across: Across) -> Iterator[ReadFault]:
    for key in ("heading", "cell"):
        name = getattr(across, key)
        if top.position(name) is not None or across.heading == across.cell:
            yield refused(
                "duplicate-key",
                wanted.place("across", key),
                f"“{name}” is the name of another column, too.",
                "What heads a cell and the cell itself have names that no column has.",
                "Choose another name, and write it wherever the map means this one.",
            )


def _too_many(wanted: Wanted) -> ReadFault:
    return refused(
        "too-large",
        wanted.place("across"),
        "A row for each cell makes this table too large.",
        f"It holds at most {MAX_CELLS:,} cells, those beside each figure included.",
        "Name fewer columns under across:, or divide the table.",
    )
