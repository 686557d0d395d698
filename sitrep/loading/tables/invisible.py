"""Cells of a column that look alike and are not the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice

from sitrep.loading.readers.tree import ReadFault
from sitrep.loading.tables.grid import Grid, refused
from sitrep.loading.tables.input_table import InputColumn
from sitrep.loading.tables.table_limits import MAX_SAID

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f\ufe00-\ufe0f\ufff9-\ufffb]"
)
"""Characters without a shape of their own; those that nobody may write are refused elsewhere."""


def look_alikes(
    grid: Grid, columns: tuple[InputColumn, ...], rows: Sequence[int]
) -> Iterator[ReadFault]:
    """Cells whose texts differ from another cell's of their column only in what cannot be seen."""
    for column in columns:
        yield from islice(_in_column(grid, column, rows), MAX_SAID)


def _in_column(grid: Grid, column: InputColumn, rows: Sequence[int]) -> Iterator[ReadFault]:
    seen: dict[str, tuple[str, int]] = {}
    plain: set[str] = set()
    for number in rows:
        cells = grid.rows[number]
        text = cells[column.position] if column.position < len(cells) else ""
        if not text or text in plain:
            continue
        shown = as_seen(text)
        first, row = seen.setdefault(shown, (text, number))
        if first == text:
            plain.add(text)
        elif text == shown:  # the earlier one is the odd one
            seen[shown] = (text, number)
            yield _fault(grid, column, row, (text, number), first)
        else:
            yield _fault(grid, column, number, (first, row), text)


def as_seen(text: str) -> str:
    """What is left of a text for the eye."""
    if text.isascii():
        return " ".join(text.split())
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", text)).split())


def _fault(
    grid: Grid, column: InputColumn, row: int, other: tuple[str, int], text: str
) -> ReadFault:
    mark, first = grid.place(row, column.position), grid.place(other[1], column.position)
    return refused(
        "invisible-difference",
        mark,
        f"“{as_seen(text)}” looks like line {first.line} of this column and is another text: "
        f"{_said(other[0], text)}.",
        "What looks the same is the same.",
        "Copy the cell that is right over the other one.",
    )


def _said(first: str, second: str) -> str:
    """The characters that one of two texts has and the other has not."""
    if unicodedata.normalize("NFC", first) == unicodedata.normalize("NFC", second):
        return "its letters are put together in another way"
    told = {c for c in {*first} ^ {*second} if _UNSEEN.match(c) or c.isspace()}
    if not told:
        return "it has other spaces, or they stand elsewhere"
    named = ", ".join(f"U+{ord(c):04X}" for c in sorted(told))
    return f"one of them holds {named}"
