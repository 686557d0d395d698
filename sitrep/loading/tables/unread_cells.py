"""Cells of which the value could not be read: what is missing there is no fault of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sitrep.findings import Finding
from sitrep.loading.origins import Piece
from sitrep.loading.readers.tree import Node
from sitrep.loading.tables.columns import route_of
from sitrep.loading.tables.input_table import InputRow, Joined
from sitrep.loading.tables.sheet_scan import CellArea, area_in
from sitrep.locations import Location, Route

VALUE_UNREAD = ("formula-not-calculated", "cell-error")
"""Faults of cells that hold a value which cannot be read."""


@dataclass(frozen=True)
class UnreadCells:
    """The cells of which a finding says that their value is not read, and merged areas.

    Of a merged area the first cell is read.
    """

    single: frozenset[Location]
    merged: tuple[tuple[Location, CellArea], ...]

    def __bool__(self) -> bool:
        return bool(self.single or self.merged)

    def __contains__(self, place: Location) -> bool:
        return place in self.single or any(
            area.top < place.line <= area.bottom + 1
            and area.first < place.column <= area.last + 1
            and (place.line, place.column) != (area.top + 1, area.first + 1)
            for first, area in self.merged
            if (first.file, first.sheet) == (place.file, place.sheet)
        )

    def in_row(self, row: InputRow, file: str) -> bool:
        """Whether one of these cells may stand in a row."""
        first, last = (row.table.place(row.number, at) for at in (0, len(row.cells) - 1))
        lines = range(min(first.line, last.line), max(first.line, last.line) + 1)
        at = first.file or file, first.sheet
        return not self._lines.isdisjoint((*at, line) for line in lines) or any(
            (place.file, place.sheet) == at and area.top < lines[-1] and lines[0] <= area.bottom + 1
            for place, area in self.merged
        )

    @cached_property
    def _lines(self) -> frozenset[tuple[str, str, int]]:
        return frozenset((one.file, one.sheet, one.line) for one in self.single)


def unread_cells(findings: Iterable[Finding], others: Iterable[Location] = ()) -> UnreadCells:
    """The cells whose values are not read, as findings say of each; and ``others``."""
    found = list(findings)
    areas = ((one.location, area_in(one.got)) for one in found if one.rule == "merged-cells")
    return UnreadCells(
        frozenset((*others, *(one.location for one in found if one.rule in VALUE_UNREAD))),
        tuple((place, area) for place, area in areas if area is not None),
    )


def keys_unread(
    records: Mapping[str, Sequence[Piece]],
    header: Piece | None,
    cells: UnreadCells,
    told: Collection[tuple[str, str, str]] = (),
) -> Iterator[tuple[Location, Route]]:
    """The keys that stand in these cells, each with its cell; routes lead into the raw data.

    ``told`` are keys, each with its table, of which a column may be one that is not known.
    """
    if not cells and not told:
        return
    every: list[tuple[Route, Piece]] = [
        ((kind, at), one) for kind, of in records.items() for at, one in enumerate(of)
    ]
    every += [(("report",), header)] if header is not None else []
    for route, piece in every:
        for ahead, row in _rows(piece.node):
            yield from _of_row((*route, *ahead), row, piece.file, cells)
            place = row.mark
            for file, sheet, key in told:
                if (file, sheet) == (place.file or piece.file, place.sheet):
                    yield Location(file, place.line, 0, sheet), (*route, *ahead, *route_of(key))


def _of_row(
    route: Route, row: InputRow, file: str, cells: UnreadCells
) -> Iterator[tuple[Location, Route]]:
    """The keys of a row that stand in cells which are not read."""
    if route[0] != "report" and not cells.in_row(row, file):
        return
    for column in row.table.columns:
        if not column.fixed and not row.cells[column.position]:
            mark = row.table.place(row.number, column.position)
            place = Location(mark.file or file, mark.line, mark.column, mark.sheet)
            if place in cells:
                yield place, (*route, *column.route)


def _rows(node: Node) -> Iterator[tuple[Route, InputRow]]:
    if isinstance(node, InputRow):
        yield (), node
    elif isinstance(node, Joined):
        yield from _rows(node.record)
        for key, rows in node.items.items():
            yield from (((key, at), row) for at, row in enumerate(rows))
