"""Rows of a table that are no records: titles above, examples, and notes beneath.

Nothing is passed over in silence: each of them is said once, with its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sitrep.loading.readers.builder import clip
from sitrep.loading.readers.tree import ReadFault
from sitrep.loading.tables.example_rows import is_untouched
from sitrep.loading.tables.grid import Grid, refused
from sitrep.loading.vocabulary.sheet_words import begins_a_note, is_example

_TITLES = 12
"""In so many rows the row of the names is looked for."""

_SENTENCE = 5
"""So many words, alone in a row, are a remark and no record."""


Required = Callable[[Sequence[str]], Sequence[frozenset[int]]]
Stands = Callable[[str, str], bool]
"""Whether a text can stand under a name: of a list alone its words can."""


@dataclass(frozen=True, slots=True)
class TableRows:
    """Where the names of a table stand, and its rows that are records, examples and notes.

    In rows ``again`` the names stand once more.
    """

    head: int
    records: tuple[int, ...]
    examples: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()
    again: tuple[int, ...] = ()

    @property
    def beside(self) -> frozenset[int]:
        """The rows of which nothing is read, but for those above the names."""
        return frozenset((*self.examples, *self.notes, *self.again))


def rows_in(
    grid: Grid,
    known: Callable[[str], bool],
    required: Required,
    stands: Stands = lambda _name, _text: True,
) -> TableRows | None:
    """The rows of a grid; None where it is empty.

    ``known`` says whether a text names a column; ``required`` gives, for the names of the columns,
    the positions of which each record fills in one, a group for each key that it needs. Where
    that is one key, a remark is told from a record by what ``stands`` in its column.
    """
    filled = [number for number, row in enumerate(grid.rows) if any(row)]
    if not filled:
        return None
    head = _head(grid, filled, known)
    below = [number for number in filled if number > head]
    examples = tuple(number for number in below if is_example(_texts(grid, number)[0]))
    again = tuple(number for number in below if _is_again(grid.rows[head], grid.rows[number]))
    left = [number for number in below if number not in examples and number not in again]
    needed = required(grid.rows[head])
    notes = _notes(grid, left, needed) if len(needed) > 1 else ()
    if len(needed) == 1:
        notes = _alone(grid, left, lambda at, text: stands(grid.rows[head][at], text))
    records = tuple(number for number in left if number not in notes)
    return TableRows(head, records, examples, notes, again)


def _head(grid: Grid, filled: Sequence[int], known: Callable[[str], bool]) -> int:
    """The row of the names: the first filled one, or one with more names below a title."""
    often = {at: sum(map(known, _texts(grid, at))) for at in islice(filled, _TITLES)}
    if often[filled[0]] > 1 or max(often.values()) < 2:
        return filled[0]
    return next(at for at, number in often.items() if number > 1)


def _is_again(names: Sequence[str], row: Sequence[str]) -> bool:
    """Whether nothing stands in a row but the names of its columns, and more than one of them."""
    filled = [(at, text) for at, text in enumerate(row) if text]
    return len(filled) > 1 and all(at < len(names) and names[at] == text for at, text in filled)


def _texts(grid: Grid, row: int) -> list[str]:
    return [text for text in grid.rows[row] if text]


def _notes(grid: Grid, rows: Sequence[int], needed: Sequence[frozenset[int]]) -> tuple[int, ...]:
    """The rows at the end that are remarks: none of them could be a record."""
    end = len(rows)
    while end > 1 and not _whole(grid.rows[rows[end - 1]], needed) and _remark(grid, rows, end - 1):
        end -= 1
    return tuple(rows[end:])


def _alone(grid: Grid, rows: Sequence[int], stands: Callable[[int, str], bool]) -> tuple[int, ...]:
    """The rows at the end that hold one text which is a remark, and cannot stand in its column."""
    end = len(rows)
    while end > 1:
        row = grid.rows[rows[end - 1]]
        ((at, text), *others) = [(at, text) for at, text in enumerate(row) if text]
        if others or stands(at, text) or not _remark(grid, rows, end - 1):
            break
        end -= 1
    return tuple(rows[end:])


def _whole(row: Sequence[str], needed: Sequence[frozenset[int]]) -> bool:
    """Whether a row fills in all that a record needs."""
    return all(any(at < len(row) and row[at] for at in of) for of in needed)


def _remark(grid: Grid, rows: Sequence[int], at: int) -> bool:
    """Whether a row begins as remarks do, or holds one text that is long or stands apart."""
    texts = _texts(grid, rows[at])
    apart = rows[at] - rows[at - 1] > 1
    alone = len(texts) == 1
    return begins_a_note(texts[0]) or (alone and (apart or len(texts[0].split()) >= _SENTENCE))


def said_beside(grid: Grid, rows: TableRows, kind: str) -> Iterator[ReadFault]:
    """A notice for what stands above the names, for the examples, and for the notes beneath.

    The example that an empty workbook comes with is of nobody's making, and is not spoken of.
    """
    written = [at for at in rows.examples if not is_untouched(kind, _texts(grid, at))]
    above = tuple(number for number in range(rows.head) if any(grid.rows[number]))
    yield from _said(grid, above, "above the headings", "Leave it there, or take it out.")
    again = "below the headings, which it repeats"
    yield from _said(grid, rows.again, again, "Leave it there, or take it out.")
    yield from _said(grid, written, "as an example", "Take it out when you need it no longer.")
    yield from _said(
        grid,
        rows.notes,
        "beneath the table, as a remark",
        "Leave it there. If it is a record, fill in its other cells, without empty rows above it.",
    )


def _said(grid: Grid, rows: Sequence[int], where: str, mend: str) -> Iterator[ReadFault]:
    if not rows:
        return
    position = next(at for at, text in enumerate(grid.rows[rows[0]]) if text)
    text = clip(grid.rows[rows[0]][position])
    more = len(rows) - 1
    also = f", and so {'does' if more == 1 else 'do'} {more} more row{'s'[: more - 1]}"
    yield refused(
        "row-not-read",
        grid.place(rows[0], position),
        f"“{text}” stands {where}{also if more else ''}: not read.",
        "A record stands in a row below the headings.",
        mend,
    )


def without_merged(faults: Sequence[ReadFault], grid: Grid, rows: TableRows) -> list[ReadFault]:
    """The faults but for merged cells in rows that are not read: nothing is lost by them."""
    return [
        fault
        for fault in faults
        if fault.rule != "merged-cells"
        or fault.mark.sheet != grid.name
        or not (fault.mark.line <= rows.head or fault.mark.line - 1 in rows.beside)
    ]
