"""Tables as input: CSV files and workbooks, one table a kind, the same words as the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sitrep.loading.readers.limits import START
from sitrep.loading.readers.tree import Mapping, ReadFault, TextMark, Tree
from sitrep.loading.tables.csv import read_csv
from sitrep.loading.tables.grid import GridRead, refused
from sitrep.loading.tables.mapping import Wanted
from sitrep.loading.tables.own_tables import mapped_entries
from sitrep.loading.tables.records import entries
from sitrep.loading.tables.table_limits import MAX_BYTES
from sitrep.loading.tables.workbook import read_workbook

__all__ = ["OTHERS", "SUFFIXES", "read"]

SUFFIXES = (".csv", ".tsv", ".xlsx")
OTHERS = (".xls", ".xlsb", ".xlsm", ".ods", ".numbers")
"""Tables that are not read, and are not passed over in silence."""


def read(file: Path, data: bytes, wanted: Sequence[Wanted] = ()) -> Tree:
    """The tree of a table file: each kind that it holds, as a list of rows.

    ``wanted`` says how a house's own table is read; without it the table is named after its kind.
    """
    if file.suffix in OTHERS:
        return Tree(None, (_other(file.suffix),))
    if len(data) > MAX_BYTES:
        return Tree(None, (_too_large(),))
    found = _read(file, data)
    if not found.grids:
        return Tree(None, found.faults)
    faults = list(found.faults)
    grids = [replace(grid, place=_InFile(str(file), grid.place)) for grid in found.grids]
    if wanted:
        listed = list(mapped_entries(grids, wanted, faults))
    else:
        listed = [entry for grid in grids for entry in entries(grid, faults)]
    return Tree(Mapping(tuple(listed), START), tuple(faults))


def _read(file: Path, data: bytes) -> GridRead:
    if file.suffix == ".xlsx":
        return read_workbook(data)
    return read_csv(file.stem, data, "\t" if file.suffix == ".tsv" else ",")


@dataclass(frozen=True, slots=True)
class _InFile:
    """The places of a grid with its file: rows of one file may belong to records of another."""

    file: str
    place: Callable[[int, int], TextMark]

    def __call__(self, row: int, column: int) -> TextMark:
        return replace(self.place(row, column), file=self.file)


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
