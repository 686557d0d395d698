"""The tree of a table file: of a table named after its kind, or of one that a mapping names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sitrep.filesystem.plain_file import ending_of
from sitrep.loading.mapping.file_names import OTHERS, SUFFIXES
from sitrep.loading.mapping.hxl_rows import KINDS as HXL_KINDS
from sitrep.loading.mapping.hxl_tags import tagged
from sitrep.loading.mapping.own_tables import hxl_entries, mapped_entries
from sitrep.loading.mapping.table_map import Wanted
from sitrep.loading.readers.limits import START
from sitrep.loading.readers.tree import Mapping, ReadFault, TextMark, Tree, TreeEntry
from sitrep.loading.tables.csv import read_csv
from sitrep.loading.tables.grid import Grid, GridRead, refused
from sitrep.loading.tables.json_table import read_lists
from sitrep.loading.tables.records import entries
from sitrep.loading.tables.table_limits import MAX_BYTES
from sitrep.loading.tables.workbook import read_workbook
from sitrep.loading.vocabulary.sheet_words import kind_of_sheet


def read_table(file: Path, data: bytes, wanted: Sequence[Wanted] = ()) -> Tree:
    """The tree of a table file: each kind that it holds, as a list of rows.

    ``wanted`` says how a house's own table is read; without it the table is named after its kind.
    """
    if ending_of(file) in OTHERS:
        return Tree(None, (_other(file.suffix),))
    if len(data) > MAX_BYTES:
        return Tree(None, (_too_large(),))
    found = grids_of(file, data, [one.table.under or "" for one in wanted])
    if not found.grids:
        return Tree(None, found.faults)
    faults = list(found.faults)
    grids = [replace(grid, place=_InFile(str(file), grid.place)) for grid in found.grids]
    if wanted:
        listed = list(mapped_entries(grids, wanted, faults))
    else:
        listed = [entry for grid in grids for entry in _entries(grid, faults)]
    return Tree(Mapping(tuple(listed), START), tuple(faults))


def grids_of(file: Path, data: bytes, paths: Sequence[str] = ()) -> GridRead:
    """The grids of a file; ``paths`` lead to the lists of a JSON file."""
    if ending_of(file) == ".xlsx":
        return read_workbook(data)
    if ending_of(file) == ".json":
        return read_lists(data, paths)
    return read_csv(file.stem, data, "\t" if ending_of(file) == ".tsv" else ",")


def _entries(grid: Grid, faults: list[ReadFault]) -> Iterator[TreeEntry]:
    """A table named after its kind; a row of HXL tags stands for the names of its columns."""
    if kind_of_sheet(grid.name) in HXL_KINDS and tagged(grid) is not None:
        named = replace(grid, name=kind_of_sheet(grid.name))
        yield from hxl_entries(named, faults)
    else:
        yield from entries(grid, faults)


@dataclass(frozen=True, slots=True)
class _InFile:
    """The places of a grid with its file: rows of one file may belong to records of another."""

    file: str
    place: Callable[[int, int], TextMark]

    def __call__(self, row: int, column: int) -> TextMark:
        return self.place(row, column)._replace(file=self.file)


def _other(suffix: str) -> ReadFault:
    return refused(
        "not-a-table",
        TextMark(0, 0),
        f"Tables in the format {suffix} are not read.",
        f"A table is a file of the format {', '.join(SUFFIXES)}.",
        "Save it as .xlsx, or move it to a folder below the report's.",
    )


def _too_large() -> ReadFault:
    return refused(
        "too-large",
        START,
        f"The file is larger than {MAX_BYTES // 1_000_000} MB.",
        f"A table is at most {MAX_BYTES // 1_000_000} MB.",
        "Divide it into several files.",
    )
