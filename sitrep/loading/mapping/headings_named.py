"""The headings that a mapping names, and the columns that stand under them."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.loading.mapping.cell_sources import headings_in
from sitrep.loading.mapping.table_map import TableMap
from sitrep.loading.tables.headed import Headed


def named_in(top: Headed, table: TableMap, passed_over: bool = True) -> Iterator[int]:
    """The positions of the columns that a map names, with those that it passes over."""
    for heading in (*headings_read(table), *(table.passed_over if passed_over else ())):
        position = top.position(heading)
        if position is not None:
            yield position
    yield from across_in(top, table)


def across_in(top: Headed, table: TableMap) -> list[int]:
    """The positions of the columns of which each cell is a row."""
    across = table.across
    if across is None:
        return []
    if across.first is None:
        found = (top.position(heading) for heading in across.columns)
        return [at for at in found if at is not None]
    first, last = top.position(across.first), top.position(across.last or "")
    if first is None or (across.last and last is None):
        return []
    other = {top.position(name) for name in (*headings_read(table), *table.passed_over)}
    names = top.grid.rows[top.head]
    end = last + 1 if last is not None and across.last else len(names)
    return [at for at in range(first, end) if names[at] and at not in other]


def changing_in(top: Headed, table: TableMap) -> Iterator[int]:
    """The positions of the columns that tell no row from another: figures, what is passed over."""
    counted = [heading for heading, keys in table.columns.items() if "count" in keys]
    ends = table.estimate.headings if table.estimate is not None else ()
    for heading in (*counted, *ends, *table.first_of.get("count", ()), *table.passed_over):
        position = top.position(heading)
        if position is not None:
            yield position


def telling_in(top: Headed, table: TableMap) -> Iterator[int]:
    """The positions of the columns that a map reads; those that only choose rows are none."""
    choosing = {*table.leave_out, *table.only_if} - {*table.columns, *table.lookup}
    found = (top.position(one) for one in headings_read(table) if one not in choosing)
    yield from (at for at in found if at is not None)


def headings_read(table: TableMap) -> Iterator[str]:
    """The headings that a map names, but for those that it passes over."""
    for part in (table.columns, table.lookup, table.only, table.leave_out, table.codes):
        yield from part
    for headings in table.first_of.values():
        yield from headings
    for template in table.join.values():
        yield from headings_in(template)
    yield from table.only_if
    if table.estimate is not None:
        yield from table.estimate.headings
    if table.ids is not None and table.ids.column is not None:
        yield table.ids.column
    if table.above is not None:
        yield table.above.own
