"""Ids for the records of a table that has none: made from what a row says, not from its number.

A row keeps its id when rows are sorted, added or taken out, and when its figure is corrected.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b

from sitrep.loading.mapping.mapped_part import MappedPart
from sitrep.loading.rows.row_levels import by_level, unprinted
from sitrep.loading.tables.headed import Headed
from sitrep.loading.tables.input_table import InputRow
from sitrep.loading.tables.values import as_id, short_id
from sitrep.locations import Route

_NAMING: tuple[Route, ...] = (
    ("measure",), ("name",), ("title",), ("places",), ("to_places",), ("from_places",),
    ("as_of",), ("window",), ("window", "start"),
)  # fmt: skip
"""Keys that a reader would know a record by, in the order in which they stand in its id."""

_LONG = 40

_SCHEME = re.compile(r"[a-z][a-z0-9-]*:")
"""The name of a code list before a code."""


def with_ids(
    rows: Sequence[InputRow],
    parts: Sequence[MappedPart],
    headed: Headed,
    changing: Collection[int],
    read: Collection[int],
) -> Iterator[InputRow]:
    """Rows whose last cell is their id.

    The id is told by the columns that are ``read``, but for those that are ``changing``: figures.
    Rows that are the same but for these are told apart by them; those that are the same throughout
    are numbered. What fewer people may see changes no id of what more may see, and a column that
    nobody reads, or no page prints, is in none.
    """
    made = _Ids(parts, headed, changing, read)
    often, seen, own = Counter[str](), Counter[str](), dict[int, str]()
    for group in by_level(enumerate(rows)):
        first = {at: made.id_of(row) for at, row in group}
        often.update(first.values())
        for at, row in group:
            one = first[at] if often[first[at]] == 1 else made.id_of(row, figure=True)
            seen[one] += 1
            own[at] = one if seen[one] == 1 else f"{one}-{seen[one]}"
    for at, row in enumerate(rows):
        yield replace(row, cells=[*row.cells[:-1], own[at]])


def renumbered(rows: Sequence[InputRow], at: int) -> Iterator[InputRow]:
    """Rows whose cell ``at`` is a number of their table: those first that most people may see."""
    numbers = iter([row.cells[at] for row in rows])
    own = {each: next(numbers) for group in by_level(enumerate(rows)) for each, _ in group}
    for each, row in enumerate(rows):
        yield replace(row, cells=[*row.cells[:at], own[each], *row.cells[at + 1 :]])


class _Ids:
    def __init__(
        self,
        parts: Sequence[MappedPart],
        headed: Headed,
        changing: Collection[int],
        read: Collection[int],
    ) -> None:
        self._grid, self._parts = headed.grid, parts
        self._naming = [at for key in _NAMING for at, part in enumerate(parts) if part.route == key]
        names = self._grid.rows[headed.head]
        counted = {part.position for part in parts if part.route[0] == "count"}
        told = {part.position for part in parts if part.mark is None and part.route != ("id",)}
        order = sorted(range(len(names)), key=lambda at: names[at])
        self._all = [at for at in order if at in told or at in read]
        self._telling = [at for at in self._all if at not in changing and at not in counted]
        fixed = [f"{part.key}={part.text(0)}" for part in parts if part.mark is not None]
        self._table = "\x1f".join([*sorted(names[at] for at in counted), *sorted(fixed)])

    def id_of(self, row: InputRow, figure: bool = False) -> str:
        cells = self._grid.rows[row.number]
        untold = self._untold(row)
        telling = [at for at in (self._all if figure else self._telling) if at not in untold]
        said = "\x1f".join([self._table, *(cells[at] for at in telling if at < len(cells))])
        digest = blake2b(said.encode(), digest_size=6 if figure else 4).hexdigest()
        named = " ".join(_SCHEME.sub("", row.cells[at]) for at in self._naming)
        name = short_id(as_id(named), _LONG)
        return f"{name}-{digest}" if name else f"r-{digest}"

    def _untold(self, row: InputRow) -> frozenset[int]:
        """The columns of which no page prints anything of this row."""
        untold = unprinted(row)
        if not untold:
            return frozenset()
        own = [part for part in self._parts if part.mark is None and part.route != ("id",)]
        printed = {part.position for part in own if part.route not in untold}
        return frozenset(part.position for part in own) - printed
