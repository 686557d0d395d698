"""A house's own tables: what ``mapping.yaml`` names becomes records of the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sitrep.loading.mapping.headings_named import across_in, changing_in, named_in, telling_in
from sitrep.loading.mapping.hxl_rows import KINDS as HXL_KINDS
from sitrep.loading.mapping.hxl_rows import Reading
from sitrep.loading.mapping.hxl_tags import Tagged, tagged
from sitrep.loading.mapping.left_out import (
    another_table,
    any_row,
    best_left_out,
    ends_left_out,
    is_error,
    nothing_read,
    unmapped,
    value_not_looked_up,
    values_not_found,
)
from sitrep.loading.mapping.mapped_part import MappedPart
from sitrep.loading.mapping.mapped_parts import mapped_parts
from sitrep.loading.mapping.mapped_rows import rows_of
from sitrep.loading.mapping.row_account import RowAccount
from sitrep.loading.mapping.row_choice import Ask, RowChoice
from sitrep.loading.mapping.shapes.across_columns import Turned, turned
from sitrep.loading.mapping.shapes.cells_behind import SeenTable, that_matter
from sitrep.loading.mapping.shapes.heading_rows import headings_again
from sitrep.loading.mapping.shapes.mapped_marks import mapped_marks
from sitrep.loading.mapping.shapes.placeless_rows import without_place
from sitrep.loading.mapping.shapes.table_shape import filled_down, with_one_head
from sitrep.loading.mapping.table_map import Across, TableMap, Wanted
from sitrep.loading.readers.tree import ReadFault, TreeEntry
from sitrep.loading.readers.tree import Sequence as Items
from sitrep.loading.tables.grid import Grid, refused
from sitrep.loading.tables.headed import Headed, headed, unnamed
from sitrep.loading.tables.input_table import InputRow
from sitrep.loading.tables.table_limits import MAX_SAID
from sitrep.spelling import advice, meant

_LEFT = ("column-not-read", "row-not-read")
"""What is said of left columns and rows; where nothing is read, it is the reason."""


def mapped_entries(
    grids: Sequence[Grid], wanted: Sequence[Wanted], faults: list[ReadFault]
) -> Iterator[TreeEntry]:
    """The records of one file, as every map that names the file reads them."""
    by_grid: dict[int, list[Wanted]] = {}
    for one in wanted:
        at = _position(grids, one.table)
        if at is not None:
            by_grid.setdefault(at, []).append(one)
        elif not one.table.is_json:
            faults.append(_no_sheet(grids, one))
    read = 0
    seen: dict[str, list[SeenTable]] = {}
    for at, maps in by_grid.items():
        grid = grids[at]
        found: list[TreeEntry] = []
        if grid.first is not None:
            found = list(OneTable(grid, grids, maps, faults, seen).entries())
        read += sum(len(entry.value.items) for entry in found if isinstance(entry.value, Items))
        yield from found
    faults[:] = that_matter(faults, seen)
    if by_grid and not read:
        _nothing(wanted, faults)


def _nothing(wanted: Sequence[Wanted], faults: list[ReadFault]) -> None:
    """Say that no map of a file reads anything, unless a fault has said why."""
    if any(fault.rule == "nothing-read" for fault in faults):
        if len(wanted) == 1:
            faults[:] = [fault for fault in faults if fault.rule != "row-not-read"]
    elif not any(is_error(fault) for fault in faults):
        said = [fault for fault in faults if fault.rule in _LEFT]
        faults[:] = [fault for fault in faults if fault.rule not in _LEFT]
        faults.append(nothing_read(wanted[0], " ".join(fault.got for fault in said)))


def _position(grids: Sequence[Grid], table: TableMap) -> int | None:
    wanted = table.under or "" if table.is_json else table.under or table.sheet
    if wanted is None:
        return 0 if len(grids) == 1 else None
    return next((at for at, grid in enumerate(grids) if grid.name == wanted), None)


def hxl_entries(grid: Grid, faults: list[ReadFault]) -> Iterator[TreeEntry]:
    """The records of a tagged table that is named after its kind, and needs no mapping."""
    table = TableMap.model_validate({"file": f"{grid.name}.csv", "kind": grid.name, "hxl": "yes"})
    yield from mapped_entries((grid,), (Wanted(table, lambda *_: grid.place(0, 0)),), faults)


class OneTable:
    """One grid with the maps that read it."""

    def __init__(
        self,
        grid: Grid,
        grids: Sequence[Grid],
        maps: Sequence[Wanted],
        faults: list[ReadFault],
        seen: dict[str, list[SeenTable]],
    ) -> None:
        """``grids`` are those of the whole file; ``faults`` takes in what there is to say.

        ``seen`` takes in what is read of each sheet.
        """
        self._grid, self._grids, self._maps, self._faults = grid, grids, maps, faults
        self._seen = seen
        self._tags = tagged(grid)
        self._accounts: dict[Across | None, tuple[RowAccount, Grid]] = {}
        self._tables = [one.table for one in maps]
        self._first: tuple[Headed, frozenset[int]] | None = None
        self._read_by_tags: list[tuple[Reading, frozenset[int]]] = []
        self._turned = {at for one in self._tables for at in across_in(self._top(one), one)}

    def entries(self) -> Iterator[TreeEntry]:
        """The records of each map; what no map reads is said once."""
        for one in self._maps:
            yield self._entry(one)
        self._faults += self._left_columns()
        said = (account.left(grid) for account, grid in self._accounts.values())
        self._faults += [left for left in said if left is not None]

    def _left_columns(self) -> Iterator[ReadFault]:
        """The columns of which no map of the table reads anything, by its heading or its tag."""
        named = {at for one in self._tables for at in named_in(self._top(one), one)}
        by_tags = {at for reading, _ in self._read_by_tags for at in reading.used}
        if self._first is not None:
            top, ends = self._first
            yield from unmapped(top, self._tables, ends | by_tags)
        for reading, spoken_of in self._read_by_tags:
            yield from reading.left_out(spoken_of | named | by_tags)

    def _entry(self, one: Wanted) -> TreeEntry:
        grid, table, faults = self._grid, one.table, self._faults
        tagged_kind = table.kind in HXL_KINDS
        tags = self._tags if table.hxl and tagged_kind else None
        if table.hxl and not tagged_kind:
            faults.append(_not_by_tags(one))
            return TreeEntry(table.kind, grid.place(0, 0), Items((), grid.place(0, 0)))
        if table.hxl and tags is None:
            faults.append(_no_tags(grid))
        if (table.lowest_head or 0) > len(grid.rows):
            faults.append(_no_row(grid, one))
        top = filled_down(self._top(table), one, faults)
        self._take_in(top, table)
        if one is self._maps[0]:
            faults += unnamed(top.grid, range(top.head, top.first), top.first)
        names, ends = headings_again(top, table), self._ends(top, tags, one)
        mark, own = grid.place(top.head, 0), self._own(top, one)
        rows = self._rows(own, one, names.reason, tags, ends) if own is not None else ()
        if one is self._maps[0] and names.second is not None:
            faults.append(another_table(top, names.second))
        if one is self._maps[0] and not table.hxl:
            self._first = (top, ends)
        return TreeEntry(table.kind, mark, Items(tuple(rows), mark))

    def _own(self, top: Headed, one: Wanted) -> Turned | None:
        """The table as one map has it: with a row for each cell of some columns, or as it is."""
        if one.table.across is None:
            return Turned(top, lambda row: row)
        return turned(top, one, self._turned, self._faults)

    def _rows(
        self, own: Turned, one: Wanted, of_names: Ask, tags: Tagged | None, ends: frozenset[int]
    ) -> list[InputRow]:
        """The records of one map, in the rows that it chooses."""
        top, table, faults = own.top, one.table, self._faults
        parts, found = mapped_parts(top, one, self._grids)
        choice = RowChoice(top, one, found, lambda row: of_names(own.row_of(row)))
        sets = self._by_tags(top, tags, one, parts, ends) if tags else [parts]
        changing = frozenset(at for each in self._tables for at in changing_in(top, each))
        what = "row" if table.across is None else "cell"
        account, _ = self._accounts.setdefault(table.across, (RowAccount(what), top.grid))
        read = frozenset(at for each in self._tables for at in telling_in(top, each))
        told = (table, choice, account, changing, read)
        rows = [row for of in sets for row in rows_of(top, of, *told)]
        faults += [*found[:MAX_SAID], *_chosen(choice, one, top)]
        if table.above is None:
            faults += without_place(top, sets[0] if sets else [], rows)
        faults += best_left_out(top, one, (row.number for row in rows))
        self._marks(mapped_marks(top, table, [p for of in sets for p in of], rows, self._grids))
        return rows

    def _by_tags(
        self,
        top: Headed,
        tags: Tagged,
        one: Wanted,
        own: list[MappedPart],
        spoken_of: frozenset[int],
    ) -> list[list[MappedPart]]:
        """The records that the tags make, with the mapping's own keys before them."""
        named = frozenset(part.position for part in own if part.mark is None)
        reading = Reading(top, tags, one.table.kind, named)
        self._read_by_tags.append((reading, spoken_of))
        self._faults += tags.faults
        said = {part.route for part in own}
        counted = ("count",) in said
        return [
            [*own, *(part for part in found if part.route not in said)]
            for found in reading.records(counted)
        ]

    def _ends(self, top: Headed, tags: Tagged | None, one: Wanted) -> frozenset[int]:
        """The columns with the ends of a figure that is read without; the first map says so."""
        marked = [tag.position for tag in tags.tags] if tags else []
        ends = next(ends_left_out(top, self._maps, marked), None)
        if ends is None:
            return frozenset()
        if one is self._maps[0]:
            self._faults.append(ends.fault)
        return ends.columns

    def _top(self, table: TableMap) -> Headed:
        """The headings; a row of tags below them is no row of data, whatever it is used for."""
        grid, tags = with_one_head(self._grid, table.head), self._tags
        top = headed(grid, table.lowest_head)
        if tags is None:
            return top
        if table.hxl:
            return Headed(grid, top.head if table.head else max(tags.row - 1, 0), tags.row + 1)
        return Headed(grid, top.head, top.first + 1) if tags.row == top.first else top

    def _marks(self, found: Iterable[ReadFault]) -> None:
        """Say of marks that are not read, once for a column that several maps pass by."""
        told = {fault.mark for fault in self._faults if fault.rule == "marking-not-read"}
        self._faults += [fault for fault in found if fault.mark not in told]

    def _take_in(self, top: Headed, table: TableMap) -> None:
        """Keep what of this sheet, and of one above it, is read."""
        columns = None if table.hxl else frozenset(named_in(top, table, passed_over=False))
        names = min(table.head, default=top.head + 1) - 1
        filled = {at for name in table.fill_down if (at := top.position(name)) is not None}
        own = SeenTable(names, top.first, columns, frozenset(filled), joined=len(table.head) > 1)
        self._seen.setdefault(self._grid.name, []).append(own)
        if table.above is not None:
            self._seen.setdefault(table.above.sheet, []).append(SeenTable(0, 1, None))


def _chosen(choice: RowChoice, one: Wanted, top: Headed) -> Iterator[ReadFault]:
    """Values that a mapping asks for and the table has not, and the reverse."""
    for heading, values in choice.unmet.items():
        if values and any_row(top):
            yield from values_not_found(one, top, heading, sorted(values))
    for (heading, value), row in list(choice.unknown.items())[:MAX_SAID]:
        yield value_not_looked_up(one, top, heading, value, row)


def _no_sheet(grids: Sequence[Grid], one: Wanted) -> ReadFault:
    names = [grid.name for grid in grids]
    sheet = one.table.sheet
    got = f"{one.table.file} has no sheet “{sheet}”." if sheet else "Its sheet is not named."
    key = "sheet" if sheet else "file"
    if one.table.under is not None:
        got, key = f"{one.table.file} has no keys, and under: names one.", "under"
    return refused(
        "heading-not-found",
        one.place(key),
        got,
        f"Its sheets are {', '.join(names)}.",
        advice(meant(sheet or "", names), "Name one of them under sheet:."),
    )


def _no_row(grid: Grid, one: Wanted) -> ReadFault:
    return refused(
        "heading-not-found",
        one.place("head"),
        f"{grid.name} has no row {one.table.lowest_head}.",
        f"It has {len(grid.rows)} rows.",
        "Correct the number of the row with the headings.",
    )


def _not_by_tags(one: Wanted) -> ReadFault:
    return refused(
        "wrong-value",
        one.place("hxl"),
        f"No tag is known for {one.table.kind}.",
        f"By their tags are read {', '.join(HXL_KINDS)}.",
        "Take hxl: out, and map the columns.",
    )


def _no_tags(grid: Grid) -> ReadFault:
    return refused(
        "heading-not-found",
        grid.place(0, 0),
        "None of the first rows is a row of HXL tags.",
        "In a row of tags every filled cell begins with #.",
        "Take hxl: out and map the columns, or correct the row.",
    )
