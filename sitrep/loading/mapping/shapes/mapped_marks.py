"""What the tables of a mapping hold of marks of sensitivity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sitrep.loading.mapping.cell_sources import headings_in
from sitrep.loading.mapping.headings_named import headings_read
from sitrep.loading.mapping.mapped_part import MappedPart
from sitrep.loading.mapping.table_map import TableMap
from sitrep.loading.readers.tree import ReadFault
from sitrep.loading.tables.grid import Grid
from sitrep.loading.tables.headed import Headed, head_of
from sitrep.loading.tables.input_table import InputRow
from sitrep.loading.tables.unread_marks import MARKS, ReadTable, is_mark, unread_marks
from sitrep.loading.tables.unstated_marks import unstated_marks


def mapped_marks(
    top: Headed,
    table: TableMap,
    parts: Sequence[MappedPart],
    rows: Sequence[InputRow],
    grids: Sequence[Grid],
) -> Iterator[ReadFault]:
    """Marks that are not read, in a table and in the one above it, and rows without one."""
    yield from unread_marks(_as_read(top, table, parts, rows))
    above = next((grid for grid in grids if table.above and grid.name == table.above.sheet), None)
    if above is not None and rows and above.first is not None:
        yield from unread_marks(_above(Headed(above, *head_of(above)), table))
    yield from unstated_marks(rows)


def _as_read(
    top: Headed, table: TableMap, parts: Sequence[MappedPart], rows: Sequence[InputRow]
) -> ReadTable:
    own = [part for part in parts if part.mark is None]
    marks = {part.position for part in own if is_mark(part.route)}
    marks |= _at(top, _marking(table))
    figures = {part.position for part in own if part.route[0] == "count"}
    named = {part.position for part in own} | _at(top, headings_read(table))
    return ReadTable(
        top,
        sorted({row.number for row in rows}),
        frozenset(marks),
        frozenset(named),
        frozenset(_at(top, table.passed_over)),
        frozenset(figures),
        _stated(table),
    )


def _above(upper: Headed, table: TableMap) -> ReadTable:
    assert table.above is not None
    columns = table.above.columns
    marks = (heading for heading, key in columns.items() if key.rpartition(".")[2] in MARKS)
    rows = [at for at in range(upper.first, len(upper.grid.rows)) if any(upper.grid.rows[at])]
    return ReadTable(
        upper,
        rows,
        frozenset(_at(upper, marks)),
        frozenset(_at(upper, columns)),
        frozenset(_at(upper, table.passed_over)),
        stated=_stated(table),
    )


def _marking(table: TableMap) -> Iterator[str]:
    """The headings that fill a mark together with others."""
    for key, headings in table.first_of.items():
        yield from headings if key.rpartition(".")[2] in MARKS else ()
    for key, template in table.join.items():
        yield from headings_in(template) if key.rpartition(".")[2] in MARKS else ()


def _stated(table: TableMap) -> bool:
    return any(fixed.key == "sensitivity" for fixed in table.fixed())


def _at(top: Headed, headings: Iterable[str]) -> set[int]:
    return {at for one in headings if (at := top.position(one)) is not None}
