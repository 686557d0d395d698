"""Which keys a mapping fills, and from where: its columns, joined, looked up or fixed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from sitrep.loading.mapping.cell_reading import is_date, reader_of
from sitrep.loading.mapping.cell_sources import (
    estimated,
    filled_in,
    first_filled,
    headings_in,
    looked_up,
    same,
)
from sitrep.loading.mapping.mapped_part import MappedPart, no_heading
from sitrep.loading.mapping.rows_above import above_parts
from sitrep.loading.mapping.table_map import Wanted
from sitrep.loading.readers.tree import ReadFault
from sitrep.loading.tables.columns import model_of, route_of
from sitrep.loading.tables.grid import Grid, refused
from sitrep.loading.tables.headed import Cell, Headed
from sitrep.loading.tables.values import as_id
from sitrep.locations import Route, steps_below
from sitrep.model.base import Frozen
from sitrep.model.views.walk import shape_at

_COUNT: Route = ("count",)


def mapped_parts(
    headed: Headed, wanted: Wanted, tables: Sequence[Grid]
) -> tuple[list[MappedPart], list[ReadFault]]:
    """The keys that a mapping fills, and what it names that the table has not."""
    found = _Parts(headed, wanted)
    parts = [part for part in found.parts() if shape_at(part.route, found.model) is not None]
    table = wanted.table
    parts += above_parts(headed, table, tables, found.faults)
    parts = list(_one_each(parts, headed, found.faults))
    return list(_told_apart(parts, found.model, headed, found.faults)), found.faults


class _Parts:
    """The keys of one map, one way of filling them after the other."""

    def __init__(self, headed: Headed, wanted: Wanted) -> None:
        model = model_of(wanted.table.kind)
        assert model is not None
        self.model = model
        self.faults: list[ReadFault] = []
        self._headed, self._wanted, self._table = headed, wanted, wanted.table

    def parts(self) -> Iterator[MappedPart]:
        yield from self._columns()
        yield from self._first_of()
        yield from self._filled_in()
        yield from self._looked_up()
        yield from self._estimate()
        for fixed in self._table.fixed():
            mark = self._wanted.place("always", *fixed.steps)
            yield MappedPart(route_of(fixed.key), same(fixed.text), 0, mark)
        yield from self._ids()
        for heading in self._table.codes:
            self._position(heading, "codes", heading)

    def _position(self, heading: str, *steps: str | int) -> int | None:
        position = self._headed.position(heading)
        if position is None:
            mark = self._wanted.place(*steps)
            self.faults.append(no_heading(self._headed, heading, mark))
        return position

    def _cells(self, headings: Sequence[str], *steps: str | int) -> tuple[list[Cell], int]:
        """The columns under these headings that are there, and the position of the first."""
        found = [self._position(heading, *steps) for heading in headings]
        there = [position for position in found if position is not None]
        return [self._headed.cell_at(position) for position in there], next(iter(there), 0)

    def _columns(self) -> Iterator[MappedPart]:
        for heading, keys in self._table.columns.items():
            position = self._position(heading, "columns", heading)
            if position is not None:
                cell, scheme = self._headed.cell_at(position), self._table.codes.get(heading, "")
                for key in keys:
                    yield MappedPart(route_of(key), cell, position, scheme=scheme)

    def _first_of(self) -> Iterator[MappedPart]:
        for key, headings in self._table.first_of.items():
            route = route_of(key)
            cells, position = self._cells(headings, "first_of", key)
            if len(cells) == len(headings) and shape_at(route, self.model) is not None:
                schemes = [self._table.codes.get(heading, "") for heading in headings]
                reads = [reader_of(route, self.model, self._table, one) for one in schemes]
                text = first_filled(list(zip(cells, reads, strict=True)))
                yield MappedPart(route, text, position)

    def _filled_in(self) -> Iterator[MappedPart]:
        for key, template in self._table.join.items():
            headings, route = headings_in(template), route_of(key)
            cells, position = self._cells(headings, "join", key)
            if len(cells) == len(headings) and shape_at(route, self.model) is not None:
                yield MappedPart(
                    route, filled_in(template, cells, is_date(route, self.model)), position
                )

    def _looked_up(self) -> Iterator[MappedPart]:
        for heading, values in self._table.lookup.items():
            position = self._position(heading, "lookup", heading)
            if position is not None:
                cell = self._headed.cell_at(position)
                for key in dict.fromkeys(key for filled in values.values() for key in filled):
                    yield MappedPart(route_of(key), looked_up(cell, values, key), position)

    def _estimate(self) -> Iterator[MappedPart]:
        named = self._table.estimate
        if named is None:
            return
        cells: list[Cell] = []
        position = 0
        for name in ("low", "best", "high"):
            heading = getattr(named, name)
            at = self._position(heading, "estimate", name) if heading is not None else None
            cells.append(self._headed.cell_at(at) if at is not None else same(""))
            position = at if at is not None else position
        yield MappedPart(_COUNT, estimated(*cells), position)

    def _ids(self) -> Iterator[MappedPart]:
        ids = self._table.ids
        if ids is None:
            return
        position = self._position(ids.column, "ids", "column") if ids.column is not None else None
        if position is None:
            yield MappedPart(("id",), lambda row: f"{ids.begin}-{row + 1}", 0, numbers=True)
        else:
            cell = self._headed.cell_at(position)
            yield MappedPart(("id",), lambda row: f"{ids.begin}-{as_id(cell(row))}", position)


def _one_each(
    parts: Sequence[MappedPart], headed: Headed, faults: list[ReadFault]
) -> Iterator[MappedPart]:
    """The first part of each key; a second one is a fault."""
    seen: set[Route] = set()
    for part in parts:
        if part.route in seen:
            faults.append(
                refused(
                    "duplicate-key",
                    part.mark or headed.grid.place(headed.head, part.position),
                    f"The mapping fills {part.key} a second time here.",
                    "Each key is filled from one place.",
                    "Keep one of the two; where a row has one or the other, name both columns "
                    f"under first_of: {part.key}.",
                )
            )
        else:
            seen.add(part.route)
            yield part


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
        long = _spelled_out(part.route, routes, model)
        if long is None:
            faults.append(_both(part, headed))
        else:
            yield replace(part, route=long)


def _spelled_out(route: Route, routes: Set[Route], model: type[Frozen]) -> Route | None:
    """Where a shorthand leads: ``sources`` to the source of the first of them."""
    shape = shape_at(route, model)
    first: Route = route
    if shape is not None and shape.item is not None:
        first, shape = (*route, 0), shape.item
    keys = steps_below(first, routes)
    short = shape.model.text_beside(keys) if shape is not None and shape.model else None
    return (*first, short) if short is not None else None


def _both(part: MappedPart, headed: Headed) -> ReadFault:
    key = part.key
    return refused(
        "duplicate-key",
        part.mark or headed.grid.place(headed.head, part.position),
        f"The mapping fills {key}, and also what stands in it.",
        "A value has one place, or its parts have places of their own.",
        f"Fill {key} alone, or only the keys that begin with {key} and a stop.",
    )
