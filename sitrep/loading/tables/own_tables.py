"""A house's own tables: what ``mapping.yaml`` names becomes records of the report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sitrep.loading.readers.tree import ReadFault, TreeEntry
from sitrep.loading.readers.tree import Sequence as Items
from sitrep.loading.tables.columns import COMMENT
from sitrep.loading.tables.grid import Grid, refused
from sitrep.loading.tables.headed import Headed, MappedPart, headed, unnamed
from sitrep.loading.tables.hxl_rows import Reading
from sitrep.loading.tables.hxl_tags import Tagged, tagged
from sitrep.loading.tables.mapped import mapped_parts, rows_of
from sitrep.loading.tables.mapping import TableMap, Wanted
from sitrep.loading.tables.rows_taken import filled_rows, not_taken, nothing_read, takes
from sitrep.loading.tables.table_limits import MAX_SAID


def mapped_entries(
    grids: Sequence[Grid], wanted: Sequence[Wanted], faults: list[ReadFault]
) -> Iterator[TreeEntry]:
    """The records of one file, as every map that names the file reads them."""
    for one in wanted:
        grid = _grid(grids, one.table)
        if grid is None:
            faults.append(_no_sheet(grids, one))
        elif grid.first is not None:
            beside = [other.table for other in wanted if _grid(grids, other.table) is grid]
            yield _entry(grid, grids, one, beside, faults)


def _grid(grids: Sequence[Grid], table: TableMap) -> Grid | None:
    if table.sheet is None:
        return grids[0] if len(grids) == 1 else None
    return next((grid for grid in grids if grid.name == table.sheet), None)


def _entry(
    grid: Grid,
    grids: Sequence[Grid],
    one: Wanted,
    beside: Sequence[TableMap],
    faults: list[ReadFault],
) -> TreeEntry:
    table = one.table
    tags = tagged(grid) if table.hxl else None
    if table.hxl and tags is None:
        faults.append(_no_tags(grid))
    top = headed(grid, table.head)
    if tags is not None:
        top = Headed(grid, top.head if table.head else max(tags.row - 1, 0), tags.row + 1)
    if table.head is not None and table.head > len(grid.rows):
        faults.append(_no_row(grid, one))
    faults += unnamed(grid, range(top.head, top.first), top.first)
    parts, found = mapped_parts(top, table, grids)
    parts = [_at_mapping(part, one) for part in parts]
    faults += found[:MAX_SAID]
    mark = grid.place(top.head, 0)
    sets, said = (
        _by_tags(top, tags, table, parts) if tags else ([parts], _unmapped(top, one, beside))
    )
    faults += said
    taken = [*filter(takes(top, table), filled_rows(top))]
    rows = [row for own in sets for row in rows_of(top, own, table, taken)]
    if not rows and not found:
        faults.append(nothing_read(top, one))
    if table is beside[0] and (rows or len(beside) > 1):
        faults += not_taken(top, beside)
    return TreeEntry(table.kind, mark, Items(tuple(rows), mark))


def _at_mapping(part: MappedPart, one: Wanted) -> MappedPart:
    """What is the same in every row stands in the mapping, and its faults are found there."""
    key = part.always
    return replace(part, mark=one.place("always", key)) if key else part


def _by_tags(
    top: Headed, tags: Tagged, table: TableMap, own: list[MappedPart]
) -> tuple[list[list[MappedPart]], list[ReadFault]]:
    """The records that the tags make, with the mapping's own keys before them."""
    reading = Reading(top, tags, table.kind)
    said = {part.route for part in own}
    sets = [
        [*own, *(part for part in found if part.route not in said)] for found in reading.records()
    ]
    return sets, [*tags.faults, *reading.left_out()]


def hxl_entry(grid: Grid, faults: list[ReadFault]) -> TreeEntry:
    """The records of a tagged table that is named after its kind, and needs no mapping."""
    table = TableMap(
        file="table.csv", kind=grid.name, columns={}, always={}, words={}, only={}, hxl=True
    )
    return _entry(grid, (grid,), Wanted(table, lambda *_: grid.place(0, 0)), (table,), faults)


def _unmapped(top: Headed, one: Wanted, beside: Sequence[TableMap]) -> list[ReadFault]:
    """The headings that no map of the same table names, said once: by the first of them."""
    table = one.table
    if table is not beside[0]:
        return []
    positions = {top.position(name) for other in beside for name in _named(other)}
    names = top.grid.rows[top.head]
    left = [
        at
        for at, name in enumerate(names)
        if name and at not in positions and not name.startswith(COMMENT)
    ]
    if not left:
        return []
    return [
        refused(
            "column-not-read",
            top.grid.place(top.head, left[0]),
            f"Not read as {table.kind}: {', '.join(names[at] for at in left[:40])}.",
            "Columns that no key stands for are passed over, and said.",
            "Map them under columns:, or name them under passed_over:.",
        )
    ]


def _named(table: TableMap) -> Iterator[str]:
    """The headings that a map names."""
    yield from (*table.columns, *table.passed_over)
    yield from table.only
    if table.only_if is not None:
        yield table.only_if
    if table.ids is not None and table.ids.column is not None:
        yield table.ids.column
    if table.above is not None:
        yield table.above.own


def _no_sheet(grids: Sequence[Grid], one: Wanted) -> ReadFault:
    names = ", ".join(grid.name for grid in grids)
    sheet = one.table.sheet
    return refused(
        "heading-not-found",
        one.place("sheet" if sheet else "file"),
        f"{one.table.file} has no sheet “{sheet}”."
        if sheet
        else f"{one.table.file} has several sheets.",
        f"Its sheets are {names}.",
        "Name one of them under sheet:.",
    )


def _no_row(grid: Grid, one: Wanted) -> ReadFault:
    return refused(
        "heading-not-found",
        one.place("head"),
        f"{grid.name} has no row {one.table.head}.",
        f"It has {len(grid.rows)} rows.",
        "Correct the number of the row with the headings.",
    )


def _no_tags(grid: Grid) -> ReadFault:
    return refused(
        "heading-not-found",
        grid.place(0, 0),
        "None of the first rows is a row of HXL tags.",
        "In a row of tags every filled cell begins with #.",
        "Take hxl: out and map the columns, or correct the row.",
    )
