"""Rows of a house's own table, as records: by a mapping, or by the table's HXL tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sitrep.loading.readers.tree import ReadFault, TextMark
from sitrep.loading.tables.columns import model_of, route_of
from sitrep.loading.tables.grid import Grid, refused
from sitrep.loading.tables.headed import Cell, Headed, MappedPart, head_of, no_heading
from sitrep.loading.tables.header_rows import from_above, rows_by_key, strays
from sitrep.loading.tables.input_table import InputColumn, InputRow, InputTable
from sitrep.loading.tables.mapping import TableMap
from sitrep.loading.tables.values import as_id
from sitrep.locations import Route
from sitrep.model.base import Frozen
from sitrep.model.values.dates import as_declared
from sitrep.model.views.walk import shape_at

_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?"
)
"""A day with its time, as forms record it: the day is what the report keeps."""


def rows_of(
    headed: Headed, parts: Sequence[MappedPart], one: TableMap, numbers: Iterable[int]
) -> Iterator[InputRow]:
    """A record for each of the rows with these numbers."""
    table = _table(headed.grid, parts, one)
    counted = next((at for at, part in enumerate(parts) if part.route == ("count",)), None)
    words = [one.words.get(".".join(map(_name, part.route)), {}) for part in parts]
    for number in numbers:
        texts = (part.text(number) for part in parts)
        cells = [_worded(text, said, one) for text, said in zip(texts, words, strict=True)]
        # A tagged column of figures is empty where a row has no figure of that sort.
        if not one.hxl or counted is None or cells[counted]:
            own = (at for at, part in enumerate(parts) if cells[at] and part.mark is None)
            yield InputRow(table, number, cells, next(own, 0))


def _table(grid: Grid, parts: Sequence[MappedPart], one: TableMap) -> InputTable:
    model = model_of(one.kind)
    assert model is not None
    columns = []
    for index, part in enumerate(parts):
        shape = shape_at(part.route, model)
        many = shape is not None and shape.item is not None
        columns.append(InputColumn(index, part.route, many, one.separator))
    return InputTable(tuple(columns), _Places(grid, tuple(parts)), by_name=True)


@dataclass(frozen=True, slots=True)
class _Places:
    """The places of values that come from columns in another order, or from the mapping."""

    grid: Grid
    parts: tuple[MappedPart, ...]

    def __call__(self, row: int, column: int) -> TextMark:
        if not self.parts:
            return self.grid.place(row, 0)
        part = self.parts[column]
        return part.mark or self.grid.place(row, part.position)


def _worded(text: str, words: Mapping[str, str], one: TableMap) -> str:
    if one.separator in text and words:
        items = [item.strip() for item in text.split(one.separator)]
        return one.separator.join(words.get(item, item) for item in items)
    said = as_declared(words.get(text, text), one.date_format)
    moment = _MOMENT.fullmatch(said)
    return moment[1] if moment is not None else said


def _name(step: str | int) -> str:
    return str(step + 1) if isinstance(step, int) else step


def mapped_parts(
    headed: Headed, one: TableMap, tables: Sequence[Grid]
) -> tuple[list[MappedPart], list[ReadFault]]:
    """The keys that a mapping fills, and the headings that it names and the table has not."""
    parts: list[MappedPart] = []
    faults: list[ReadFault] = []
    model = model_of(one.kind)
    assert model is not None
    for heading, key in one.columns.items():
        position = headed.position(heading)
        if position is None:
            faults.append(no_heading(headed, heading))
        elif shape_at(route_of(key), model) is not None:
            parts.append(MappedPart(route_of(key), headed.cell_at(position), position))
    for key in (key for key in one.always if shape_at(route_of(key), model) is not None):
        value = one.always[key]
        parts.append(MappedPart(route_of(key), _same(value), 0, key))
    faults += _with_above(headed, one, tables, parts)
    asked = [*one.only, *([one.only_if] if one.only_if is not None else [])]
    faults += [no_heading(headed, name) for name in asked if headed.position(name) is None]
    if one.ids is not None:
        parts += _ids(headed, one, faults)
    return list(_told_apart(parts, model, headed, faults)), faults


def _told_apart(
    parts: Sequence[MappedPart], model: type[Frozen], headed: Headed, faults: list[ReadFault]
) -> Iterator[MappedPart]:
    """A value beside what stands in it is the shorthand of its group, or a fault."""
    routes = {part.route for part in parts}
    inner = {route[:depth] for route in routes for depth in range(1, len(route))}
    for part in parts:
        if part.route not in inner:
            yield part
            continue
        long = _spelled_out(part.route, model)
        if long is None or long in routes:
            faults.append(_both(part, headed))
        else:
            yield replace(part, route=long)


def _spelled_out(route: Route, model: type[Frozen]) -> Route | None:
    """Where a shorthand leads: ``sources`` to the source of the first of them."""
    shape = shape_at(route, model)
    first: Route = route
    if shape is not None and shape.item is not None:
        first, shape = (*route, 0), shape.item
    short = shape.model.shorthand if shape is not None and shape.model is not None else None
    return (*first, short) if short is not None else None


def _both(part: MappedPart, headed: Headed) -> ReadFault:
    key = ".".join(map(_name, part.route))
    return refused(
        "duplicate-key",
        part.mark or headed.grid.place(headed.head, part.position),
        f"The mapping fills {key}, and also what stands in it.",
        "A value has one place, or its parts have places of their own.",
        f"Fill {key} alone, or only the keys that begin with {key} and a stop.",
    )


def _same(value: str) -> Cell:
    return lambda _row: value


def _ids(headed: Headed, one: TableMap, faults: list[ReadFault]) -> list[MappedPart]:
    assert one.ids is not None
    begin, column = one.ids.begin, one.ids.column
    position = headed.position(column) if column is not None else None
    if column is not None and position is None:
        faults.append(no_heading(headed, column))
    if position is None:
        return [MappedPart(("id",), lambda row: f"{begin}-{row + 1}", 0)]
    cell = headed.cell_at(position)
    return [MappedPart(("id",), lambda row: f"{begin}-{as_id(cell(row))}", position)]


def _with_above(
    headed: Headed, one: TableMap, tables: Sequence[Grid], parts: list[MappedPart]
) -> Iterator[ReadFault]:
    """The columns of the sheet that these rows belong to."""
    if one.above is None:
        return
    grid = next((grid for grid in tables if grid.name == one.above.sheet), None)
    if grid is None:
        yield no_heading(headed, one.above.sheet)
        return
    upper = Headed(grid, *head_of(grid))
    own, key = headed.position(one.above.own), upper.position(one.above.key)
    if own is None or key is None:
        yield no_heading(
            headed if own is None else upper, one.above.own if own is None else one.above.key
        )
        return
    yield from strays(headed, own, upper, key)
    rows, mine = rows_by_key(upper, key), headed.cell_at(own)
    for heading, name in one.above.columns.items():
        position = upper.position(heading)
        if position is None:
            yield no_heading(upper, heading)
            continue
        cell = upper.cell_at(position)
        parts.append(MappedPart(route_of(name), from_above(cell, mine, rows), own))
