"""Which rows of a house's own table its maps take, and what is said of those that none takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from sitrep.loading.readers.builder import clip
from sitrep.loading.readers.tree import ReadFault
from sitrep.loading.tables.grid import refused
from sitrep.loading.tables.headed import Headed
from sitrep.loading.tables.mapping import TableMap, Wanted

_SHOWN = 8
"""So many values of a column are named."""


def takes(top: Headed, one: TableMap) -> Callable[[int], bool]:
    """Whether a map takes the row with this number: as ``only`` and ``only_if`` say."""
    filled = top.position(one.only_if) if one.only_if is not None else None
    asked = [
        (top.cell_at(position), frozenset(values))
        for heading, values in one.only.items()
        if (position := top.position(heading)) is not None
    ]
    if filled is None:
        return lambda row: all(cell(row) in values for cell, values in asked)
    must = top.cell_at(filled)
    return lambda row: bool(must(row)) and all(cell(row) in values for cell, values in asked)


def filled_rows(top: Headed) -> Iterator[int]:
    """The numbers of the rows below the headings in which something stands."""
    return (row for row in range(top.first, len(top.grid.rows)) if any(top.grid.rows[row]))


def not_taken(top: Headed, maps: Sequence[TableMap]) -> Iterator[ReadFault]:
    """That no map takes some rows, said once, at the first of them."""
    asked = [takes(top, one) for one in maps]
    left = [row for row in filled_rows(top) if not any(one(row) for one in asked)]
    if left:
        many = f"{len(left)} rows are" if len(left) > 1 else "One row is"
        yield refused(
            "row-not-read",
            top.grid.place(left[0], 0),
            f"{many} read by no map{_values(top, maps, left)}.",
            "Rows that only: and only_if: leave out are passed over, and said.",
            "Add a map that takes them, or leave them out.",
        )


def nothing_read(top: Headed, one: Wanted) -> ReadFault:
    """That a map makes no record of its table."""
    rows = list(filled_rows(top))
    held = _values(top, [one.table], rows) if rows else ""
    return refused(
        "nothing-read",
        one.place("only" if one.table.only else "file"),
        f"No row of {top.grid.name} is read as {one.table.kind}{held}.",
        "A table that is named makes at least one record.",
        "Correct what chooses its rows or its columns, or take the table out of the mapping.",
    )


def _values(top: Headed, maps: Sequence[TableMap], rows: Sequence[int]) -> str:
    """What stands in the column by which rows are chosen, with how many rows hold each."""
    heading = next((heading for one in maps for heading in one.only), None)
    position = top.position(heading) if heading is not None else None
    if position is None:
        return ""
    cell = top.cell_at(position)
    found = Counter(cell(row) for row in rows).most_common()
    said = [f"“{clip(value)}” ({times})" for value, times in found[:_SHOWN]]
    more = f" and {len(found) - _SHOWN} more values" if len(found) > _SHOWN else ""
    return f"; {heading} holds {', '.join(said)}{more}"
