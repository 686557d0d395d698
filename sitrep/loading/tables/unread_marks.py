"""Marks of sensitivity that a table holds and nothing reads: its rows would be public."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sitrep.loading.readers.builder import clip
from sitrep.loading.readers.tree import ReadFault, TextMark
from sitrep.loading.tables.grid import refused
from sitrep.loading.tables.headed import Headed
from sitrep.locations import Route
from sitrep.reading.markings import (
    MarkName,
    Says,
    called_kept,
    keeps_as_remark,
    keeps_row,
    name_of_mark,
    names_remarks,
    said_in,
)

MARKS = ("sensitivity", "default_sensitivity", "not_before", "consent")
"""The keys that say who may see a record, or from when."""

_FOR_WHOM = "audiences"
"""The key of the header under which levels and markings are those of readers."""

_ANY = (Says.FREE, Says.KEPT, Says.DOUBTFUL)

_BESIDE = 3
"""A row above the names with more texts is no title; one below them holds a single text."""


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table as it is read.

    ``rows`` are the records, ``marks`` the columns that are read as marks, ``named`` those that
    fill another key or choose rows, ``passed`` those that are passed over by their name; what
    stands under ``figures`` is read as numbers. ``stated`` says that all rows are given one mark.
    """

    top: Headed
    rows: Collection[int]
    marks: frozenset[int]
    named: frozenset[int]
    passed: frozenset[int] = frozenset()
    figures: frozenset[int] = frozenset()
    stated: bool = False


def is_mark(route: Route) -> bool:
    """Whether a key says who may see a record, or what an audience may."""
    return bool(route) and (route[-1] in MARKS or route[0] == _FOR_WHOM)


def unread_marks(table: ReadTable) -> Iterator[ReadFault]:
    """Each column that marks rows and is not read as a mark; and marks beside the table."""
    rows = table.top.grid.rows
    width = max(map(len, rows), default=0) if table.rows else 0
    for position in range(width):
        settled = table.stated and position in table.passed
        if position not in table.marks | table.figures and not settled:
            yield from _column(table, position)
    if table.rows and not table.marks and not table.stated:
        yield from _beside(table)


def _column(table: ReadTable, position: int) -> Iterator[ReadFault]:
    headings = _headings(table.top, position)
    names = [name for one in headings if (name := name_of_mark(one)) is not None]
    name = max(names, key=lambda one: one.sure, default=None)
    looked_at = position in table.named or position in table.passed
    if looked_at and name is not None and not name.sure:
        name = None
    cell = table.top.cell_at(position)
    filled = [(row, text) for row in table.rows if (text := cell(row))]
    texts = {text for _, text in filled}
    keeping = {text for text in texts if keeps_row(name, text)}
    if not looked_at and any(map(names_remarks, headings)):
        keeping |= {text for text in texts if keeps_as_remark(text)}
    kept = next((one for one in filled if one[1] in keeping), None) if keeping else None
    place = table.top.grid.place
    heading = next(iter(headings), "")
    if kept is not None:
        yield _fault(
            place(kept[0], position),
            f"“{clip(kept[1], 40)}” under “{clip(heading, 40)}” looks like a mark of sensitivity, "
            "and is not read as one.",
        )
    elif name is not None and not looked_at and filled and _marking(name, filled):
        yield _fault(
            place(table.top.head, position),
            f"“{clip(heading, 40)}” looks like a mark of sensitivity, and is not read as one.",
        )


def _headings(top: Headed, position: int) -> list[str]:
    rows = top.grid.rows[top.head : top.first]
    return [row[position] for row in rows if position < len(row) and row[position]]


def _marking(name: MarkName, filled: list[tuple[int, str]]) -> bool:
    return name.sure or all(said_in(text) in _ANY for _, text in filled)


def _beside(table: ReadTable) -> Iterator[ReadFault]:
    """A title, a remark or a name that marks all of the table."""
    grid, top = table.top.grid, table.top
    read = {*table.rows, *range(top.head, top.first)}
    for number, row in enumerate(grid.rows):
        texts = [(at, text) for at, text in enumerate(row) if text]
        above = number < top.head
        if number in read or len({text for _, text in texts}) > (_BESIDE if above else 1):
            continue
        for position, text in texts:
            if said_in(text) is Says.KEPT:
                said = f"“{clip(text, 60)}” beside the table marks all of it, and is not read."
                yield _fault(grid.place(number, position), said)
                return
    if called_kept(grid.name):
        said = f"The name “{clip(grid.name, 60)}” marks all of the table, and is not read."
        yield _fault(grid.place(top.head, 0), said)


def _fault(mark: TextMark, got: str) -> ReadFault:
    return refused(
        "marking-not-read",
        mark,
        got,
        "What a table says of who may see a row is read as sensitivity:, or the row is public.",
        "Map the column to sensitivity:, write sensitivity: under always:, or head the column "
        "sensitivity.",
    )
