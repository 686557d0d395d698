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
from sitrep.loading.tables.headed import Headed
from sitrep.loading.tables.input_table import InputRow
from sitrep.loading.tables.values import as_id
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
) -> Iterator[InputRow]:
    """Rows whose last cell is their id.

    The id is told by all columns but those that are ``changing``: figures, and what is passed over.
    Rows that are the same but for these are told apart by them; those that are the same throughout
    are numbered.
    """
    made = _Ids(parts, headed, changing)
    first = [made.id_of(row) for row in rows]
    often = Counter(first)
    told = [
        one if often[one] == 1 else made.id_of(row, figure=True)
        for one, row in zip(first, rows, strict=True)
    ]
    seen: Counter[str] = Counter()
    for one, row in zip(told, rows, strict=True):
        seen[one] += 1
        own = one if seen[one] == 1 else f"{one}-{seen[one]}"
        yield replace(row, cells=[*row.cells[:-1], own])


class _Ids:
    def __init__(
        self, parts: Sequence[MappedPart], headed: Headed, changing: Collection[int]
    ) -> None:
        self._grid = headed.grid
        self._naming = [at for key in _NAMING for at, part in enumerate(parts) if part.route == key]
        names = self._grid.rows[headed.head]
        counted = {part.position for part in parts if part.route[0] == "count"}
        order = sorted(range(len(names)), key=lambda at: names[at])
        self._telling = [at for at in order if at not in changing and at not in counted]
        self._all = order
        fixed = [f"{part.key}={part.text(0)}" for part in parts if part.mark is not None]
        self._table = "\x1f".join([*sorted(names[at] for at in counted), *sorted(fixed)])

    def id_of(self, row: InputRow, figure: bool = False) -> str:
        cells = self._grid.rows[row.number]
        telling = self._all if figure else self._telling
        said = "\x1f".join([self._table, *(cells[at] for at in telling if at < len(cells))])
        digest = blake2b(said.encode(), digest_size=6 if figure else 4).hexdigest()
        name = _short(as_id(" ".join(_SCHEME.sub("", row.cells[at]) for at in self._naming)))
        return f"{name}-{digest}" if name else f"r-{digest}"


def _short(name: str) -> str:
    """The beginning of an id, whole words alone."""
    return name if len(name) <= _LONG else name[: _LONG + 1].rpartition("-")[0]
