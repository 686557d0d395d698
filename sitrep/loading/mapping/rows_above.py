"""Rows that belong to rows of another sheet: a repeat of a form, below the form that was sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from sitrep.loading.mapping.mapped_part import MappedPart, no_heading
from sitrep.loading.mapping.table_map import TableMap
from sitrep.loading.readers.tree import ReadFault
from sitrep.loading.tables.columns import model_of, route_of
from sitrep.loading.tables.grid import Grid, refused
from sitrep.loading.tables.headed import Cell, Headed, head_of
from sitrep.loading.tables.table_limits import MAX_SAID
from sitrep.model.views.walk import shape_at


def above_parts(
    headed: Headed, table: TableMap, tables: Sequence[Grid], faults: list[ReadFault]
) -> Iterator[MappedPart]:
    """The keys that are filled from the sheet that these rows belong to."""
    above, model = table.above, model_of(table.kind)
    if above is None or model is None:
        return
    grid = next((grid for grid in tables if grid.name == above.sheet), None)
    if grid is None:
        faults.append(no_heading(headed, above.sheet))
        return
    upper = Headed(grid, *head_of(grid))
    own, key = headed.position(above.own), upper.position(above.key)
    if own is None or key is None:
        missing = (headed, above.own) if own is None else (upper, above.key)
        faults.append(no_heading(*missing))
        return
    faults += strays(headed, own, upper, key)
    rows, mine = rows_by_key(upper, key), headed.cell_at(own)
    for heading, name in above.columns.items():
        position = upper.position(heading)
        if position is None:
            faults.append(no_heading(upper, heading))
        elif shape_at(route_of(name), model) is not None:
            cell = upper.cell_at(position)
            yield MappedPart(route_of(name), from_above(cell, mine, rows), own)


def from_above(cell: Cell, mine: Cell, rows: dict[str, int]) -> Cell:
    """The texts of a column of the sheet above, for the rows below."""

    def text(row: int) -> str:
        found = rows.get(mine(row))
        return cell(found) if found is not None else ""

    return text


def rows_by_key(upper: Headed, key: int) -> dict[str, int]:
    """The rows of the sheet above by what stands in their key column."""
    cell = upper.cell_at(key)
    rows = range(upper.first, len(upper.grid.rows))
    return {cell(row): row for row in reversed(rows) if cell(row)}


def strays(lower: Headed, own: int, upper: Headed, key: int) -> Iterator[ReadFault]:
    """Rows that belong to no row above, and keys above that two rows share."""
    known = rows_by_key(upper, key)
    cells, keys = lower.cell_at(own), upper.cell_at(key)
    below = (row for row in range(lower.first, len(lower.grid.rows)) if any(lower.grid.rows[row]))
    lost = (row for row in below if cells(row) not in known)
    twice = (
        row
        for row in range(upper.first, len(upper.grid.rows))
        if keys(row) and known[keys(row)] != row
    )
    for row in islice(lost, MAX_SAID):
        yield refused(
            "unknown-reference",
            lower.grid.place(row, own),
            f"No row of {upper.grid.name} has “{cells(row)}” as its number.",
            "Each row here belongs to a row there.",
            "Correct the number, or export the form again.",
        )
    for row in islice(twice, MAX_SAID):
        yield refused(
            "duplicate-key",
            upper.grid.place(row, key),
            f"“{keys(row)}” is the number of an earlier row, too.",
            "Rows that others belong to have numbers of their own.",
            "Correct the number, or export the form again.",
        )
