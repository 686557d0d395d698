"""A table of records: its columns lead to keys, and each row is a node that knows its cells."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sitrep.loading.readers.tree import Lazy, Node, Plain, TextMark, mark_of, plain
from sitrep.locations import Route

SEPARATOR = ";"
"""What parts the items of a list that stands in one cell."""

COMMAS = ",،，、"
"""A comma as keyboards of several scripts write it."""

_ALIKE = str.maketrans("؛；", SEPARATOR * 2)
"""The same sign of other scripts."""


def parted_alike(text: str) -> str:
    """A text in which the semicolons of all scripts are one sign."""
    return text.translate(_ALIKE)


@dataclass(frozen=True, slots=True)
class InputColumn:
    """Where the cells of a column go: ``route`` leads into the record; ``many`` means a list.

    Its items are parted by ``separator``, with ``commas`` by commas too. ``fixed`` says that the
    cells are the same in every row and stand elsewhere; ``name`` is what stands above the column.
    ``made`` says that no cell holds them: they are ids that were made for the rows.
    """

    position: int
    route: Route
    many: bool = False
    separator: str = SEPARATOR
    commas: bool = False
    fixed: bool = False
    name: str = ""
    made: bool = False

    def value(self, text: str) -> Plain:
        """What a cell's text stands for."""
        if not self.many:
            return text
        return [*self.parted(text, COMMAS if self.commas else "")]

    def parted(self, text: str, commas: str = "") -> list[str]:
        """The items of a list that stands in one cell; ``commas`` part it as well."""
        alike = parted_alike(text) if self.separator == SEPARATOR else text
        for comma in commas:
            alike = alike.replace(comma, self.separator)
        return [item.strip() for item in alike.split(self.separator) if item.strip()]


@dataclass(frozen=True)
class InputTable:
    """The columns that were understood, and where a cell stands (row and column from 0).

    ``owner`` is the position of the column that names the record to which a row belongs;
    ``head`` is the row with the names. ``kind`` is that of a table that is read without a mapping,
    and ``language`` that of its headings, None where these are keys.
    """

    columns: tuple[InputColumn, ...]
    place: Callable[[int, int], TextMark]
    owner: int | None = None
    head: int = 0
    kind: str = ""
    language: str | None = None

    @cached_property
    def positions(self) -> dict[Route, int]:
        """Where the cells of each key stand; of a key in several columns, the first."""
        return {column.route: column.position for column in reversed(self.columns)}

    @cached_property
    def id_made(self) -> int | None:
        """Where ids stand that were made for the rows; None where the rows state them."""
        return next((column.position for column in self.columns if column.made), None)

    @cached_property
    def numbered(self) -> bool:
        """Whether a column leads into a list by a number."""
        return any(isinstance(step, int) for column in self.columns for step in column.route)


@dataclass(frozen=True, slots=True)
class InputRow(Lazy):
    """A record in one row; ``number`` is that of the row in its table, from 0.

    ``made_id`` is the id of a record whose row states none.
    """

    table: InputTable
    number: int
    cells: Sequence[str]
    first: int = 0
    made_id: str = ""

    @property
    def owner(self) -> str:
        """The id of the record that the row belongs to, where it stands in a table of its own."""
        return self.cells[self.table.owner] if self.table.owner is not None else ""

    @property
    def owner_mark(self) -> TextMark:
        """Where that id stands."""
        return self.table.place(self.number, self.table.owner or 0)

    @property
    def mark(self) -> TextMark:
        """The row's first cell with a value."""
        return self.table.place(self.number, self.first)

    def plain(self) -> dict[str, Plain]:
        """The row's values under their keys; an empty cell is a key left out."""
        data: dict[str, Any] = {"id": self.made_id} if self.made_id else {}
        for route, column, text in self._filled():
            if len(route) == 1:
                data[str(route[0])] = column.value(text)
            else:
                put(data, route, column.value(text))
        return data

    def mark_of(self, route: Route) -> TextMark:
        """The cell that a route leads to.

        Of a key that is not there it is the cell of its column; where there is no such column,
        the first of the table's names. Of a group it is a cell of the row itself, if there is one.
        """
        if self.made_id and route[:1] == ("id",):
            return self.mark
        exact = next((one for one in self.table.columns if one.route == route), None)
        if exact is not None and not exact.fixed:
            return self.table.place(self.number, exact.position)
        best, near = self.mark, (0, False)
        for found, column, _ in self._filled():
            shared = _shared(found, route)
            if shared and (shared, not column.fixed) > near:
                best = self.table.place(self.number, column.position)
                near = (shared, not column.fixed)
        if near[0]:
            return best
        empty = (one for one in self.table.columns if one.route[:1] == route[:1])
        for column in empty:
            return self.table.place(self.number, column.position)
        return self.table.place(self.table.head, 0) if route else self.mark

    def _filled(self) -> Iterator[tuple[Route, InputColumn, str]]:
        """The cells with a value, each with its route in this record: lists have no gaps."""
        columns, cells = self.table.columns, self.cells
        filled = ((one, cells[one.position]) for one in columns if cells[one.position])
        if not self.table.numbered:
            yield from ((one.route, one, text) for one, text in filled)
            return
        listed = {one.route: (one, text) for one, text in filled}
        yield from ((new, *listed[old]) for old, new in without_gaps(listed))


def without_gaps(routes: Iterable[Route]) -> list[tuple[Route, Route]]:
    """Each route beside the one that it becomes when its lists have no gaps, in their order."""
    orders: dict[Route, set[int]] = {}
    for route in routes:
        for depth, step in enumerate(route):
            if isinstance(step, int):
                orders.setdefault(route[:depth], set()).add(step)
    ranks = {at: {old: new for new, old in enumerate(sorted(of))} for at, of in orders.items()}

    def closed(route: Route) -> Route:
        return tuple(
            ranks[route[:depth]][step] if isinstance(step, int) else step
            for depth, step in enumerate(route)
        )

    both = [(route, closed(route)) for route in routes]
    return sorted(both, key=lambda pair: [(isinstance(step, str), step) for step in pair[1]])


def _shared(first: Route, second: Route) -> int:
    """How many steps two routes share."""
    for depth, (one, other) in enumerate(zip(first, second, strict=False)):
        if one != other:
            return depth
    return min(len(first), len(second))


def put(data: Any, route: Route, value: Plain) -> None:
    """Put a value where a route leads, making groups and lists on the way.

    Items of a list come in their order, without gaps.
    """
    for step, after in itertools.pairwise(route):
        new: Any = [] if isinstance(after, int) else {}
        if isinstance(step, int):
            if step == len(data):
                data.append(new)
            data = data[step]
        else:
            data = data.setdefault(str(step), new)
    last = route[-1]
    if isinstance(last, int):
        data.append(value)
    else:
        data[str(last)] = value


@dataclass(frozen=True, slots=True)
class Joined(Lazy):
    """A record with lists whose items stand in tables of their own, by the key of the list."""

    record: Node
    items: dict[str, list[InputRow]] = field(default_factory=dict)

    @property
    def mark(self) -> TextMark:
        """Where the record stands."""
        return self.record.mark

    def plain(self) -> dict[str, Plain]:
        """The record with its lists."""
        own = plain(self.record)
        assert isinstance(own, dict)
        return {**own, **{key: [item.plain() for item in of] for key, of in self.items.items()}}

    def mark_of(self, route: Route) -> TextMark:
        """The place in the record, or in the table of the list."""
        items = self.items.get(str(route[0]), []) if route else []
        if len(route) > 1 and isinstance(route[1], int) and route[1] < len(items):
            return mark_of(items[route[1]], route[2:])
        return mark_of(self.record, route)
