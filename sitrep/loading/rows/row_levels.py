"""What a row says for its own readers alone: how high it is marked, and which keys no page prints.

An id that is made for a row rests on no row that fewer people may see, and on nothing unprinted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from sitrep.loading.origins import Piece
from sitrep.loading.tables.input_table import InputRow, Joined
from sitrep.loading.vocabulary.synonyms import word_meant
from sitrep.locations import Route
from sitrep.model.sensitivity import Sensitivity
from sitrep.model.views.printed import UNPRINTED

_MARK = "sensitivity"

_ROUTE: Route = (_MARK,)


def by_level(rows: Iterable[tuple[int, InputRow]]) -> Iterator[list[tuple[int, InputRow]]]:
    """Rows with their positions, in groups: those first that most people may see."""
    marked = sorted(((_level(row), at, row) for at, row in rows), key=lambda one: one[:2])
    for _, group in groupby(marked, key=lambda one: one[0]):
        yield [(at, row) for _, at, row in group]


def _level(row: InputRow) -> int:
    """How high a row is marked. One without a mark is what the header says, or public."""
    at = row.table.positions.get(_ROUTE)
    text = "" if at is None else row.cells[at]
    if not text:
        return 1
    levels = [one.value for one in Sensitivity]
    word = word_meant(text, levels)
    return len(levels) + 1 if word is None else levels.index(word) * 2


def unprinted(row: InputRow) -> frozenset[Route]:
    """The keys of a row of which no page says anything: those, and all of a part with a mark."""
    if all(one.route[-1] not in UNPRINTED for one in row.table.columns):
        return frozenset()
    filled = [one for one in row.table.columns if row.cells[one.position]]
    marked = {one.route[:-1] for one in filled if one.route[-1] == _MARK and len(one.route) > 1}
    return frozenset(
        one.route
        for one in filled
        if one.route[-1] in UNPRINTED or any(one.route[: len(part)] == part for part in marked)
    )


def ids_made(records: Mapping[str, Iterable[Piece]]) -> frozenset[str]:
    """The ids that were made of words of rows: no house gave them."""
    nodes = (piece.node for pieces in records.values() for piece in pieces)
    rows = (node.record if isinstance(node, Joined) else node for node in nodes)
    return frozenset(_made(row) for row in rows if isinstance(row, InputRow)) - {""}


def _made(row: InputRow) -> str:
    at = row.table.id_made
    return row.made_id if row.made_id or at is None else row.cells[at]
