"""Rows of a mapped table in which no place stands, beside others in which one does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.loading.mapping.mapped_part import MappedPart
from sitrep.loading.readers.tree import ReadFault
from sitrep.loading.tables.grid import refused
from sitrep.loading.tables.headed import Headed
from sitrep.loading.tables.input_table import InputRow

_PLACES = ("places", "from_places", "to_places")


def without_place(
    top: Headed, parts: Sequence[MappedPart], rows: Sequence[InputRow]
) -> Iterator[ReadFault]:
    """Said once a table: a gap may stand for the cell above, a row without a name be a total."""
    if not rows:
        return
    placed = [one for one in rows[0].table.columns if one.route[0] in _PLACES]
    from_where = [part for part in parts if part.route[0] in _PLACES]
    if not placed or any(part.mark is not None for part in from_where):
        return
    gaps = [row for row in rows if not any(row.cells[one.position] for one in placed)]
    if not gaps or len(gaps) == len(rows):
        return
    mark = rows[0].table.place(gaps[0].number, placed[0].position)
    heading = top.grid.rows[top.head][from_where[0].position]
    number = mark.line
    added = len(gaps) == 1 and _adds_up(gaps[0], rows)
    also = " Its figure is the sum of the others." if added else ""
    many = f"{len(gaps):,} rows" if len(gaps) > 1 else f"row {number}"
    yield refused(
        "row-without-place",
        mark,
        f"Nothing stands under {heading} in {many}, which would be printed without a place.{also}",
        "A row of a table with places says where it was counted.",
        f"Write fill_down: [{heading}] if it holds what is above; only_if: {heading} to leave it "
        f"out; or say which place it is, as words: {{{placed[0].route[0]}: {{empty cell: …}}}}.",
    )


def _adds_up(gap: InputRow, rows: Sequence[InputRow]) -> bool:
    """Whether the figure of a row is the sum of those of all others."""
    at = gap.table.positions.get(("count",))
    if at is None:
        return False
    others = [row.cells[at] for row in rows if row is not gap]
    numbers = ["0" if text == "zero" else text for text in (*others, gap.cells[at])]
    if not all(text.isascii() and text.isdigit() for text in numbers):
        return False
    *parts, total = map(int, numbers)
    return len(parts) > 1 and sum(parts) == total
