"""A publisher's table with one row of names and a value in each cell, as its map says.

Two rows of names become one, and what a cell holds for those below it is filled down.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sitrep.loading.mapping.mapped_part import no_heading
from sitrep.loading.mapping.table_map import Wanted
from sitrep.loading.readers.tree import ReadFault
from sitrep.loading.tables.grid import Grid
from sitrep.loading.tables.headed import Headed

BETWEEN = " / "
"""What stands between the names of two rows."""


def with_one_head(grid: Grid, head: Sequence[int]) -> Grid:
    """The grid with the names of two rows in the lower one; itself where one row has them.

    A name above goes on to the right until another begins. It stands before the name below only
    where that name stands there more than once.
    """
    if len(head) < 2 or head[-1] > len(grid.rows):
        return grid
    above, below = (grid.rows[number - 1] for number in (head[0], head[-1]))
    rows = list(grid.rows)
    rows[head[-1] - 1] = list(_joined(above, below))
    return replace(grid, rows=rows)


def names_above(grid: Grid, head: Sequence[int]) -> list[str]:
    """What stands above each name of the lower of two rows, or nothing; in the order of columns."""
    above, below = (grid.rows[number - 1] for number in (head[0], head[-1]))
    return [over if lower else "" for over, lower, _ in _in_two(above, below)]


def _joined(above: Sequence[str], below: Sequence[str]) -> Iterator[str]:
    often = Counter(below)
    for over, lower, upper in _in_two(above, below):
        yield f"{over}{BETWEEN}{lower}" if over and often[lower] > 1 and lower else lower or upper


def _in_two(above: Sequence[str], below: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """What spans each column, its own name, and what stands right above that."""
    over = ""
    for at in range(max(len(above), len(below))):
        upper, lower = (row[at] if at < len(row) else "" for row in (above, below))
        over = upper or (over if lower else "")
        yield over, lower, upper


def filled_down(top: Headed, wanted: Wanted, faults: list[ReadFault]) -> Headed:
    """The table in which an empty cell of the columns that the map names is like the one above."""
    named = wanted.table.fill_down
    positions = []
    for at, heading in enumerate(named):
        position = top.position(heading)
        if position is None:
            faults.append(no_heading(top, heading, wanted.place("fill_down", at)))
        else:
            positions.append(position)
    if not positions:
        return top
    rows = list(top.grid.rows)
    last: dict[int, str] = {}
    for number in range(top.first, len(rows)):
        row = rows[number]
        if not any(row):
            continue
        here = {at: row[at] if at < len(row) else "" for at in positions}
        last |= {at: text for at, text in here.items() if text}
        put = {at: last[at] for at, text in here.items() if not text and at in last}
        if put:
            wide = [*row, *[""] * (max(put) + 1 - len(row))]
            rows[number] = [put.get(at, text) for at, text in enumerate(wide)]
    return replace(top, grid=replace(top.grid, rows=rows))
