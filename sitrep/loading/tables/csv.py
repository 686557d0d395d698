"""CSV and TSV to a grid: encoding and separator are found out, and said where they are unusual."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise

from sitrep.loading.readers.builder import clip
from sitrep.loading.readers.decode import TextSource
from sitrep.loading.readers.tree import ReadFault, TextMark
from sitrep.loading.tables.encoding import decoded
from sitrep.loading.tables.grid import Grid, GridRead, refused
from sitrep.loading.tables.table_limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from sitrep.loading.vocabulary.sheet_words import kind_of_sheet

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright strokes"}
"""What parts the cells of a line, and how it is called."""

ONE_COLUMN = "\x1f"
"""Parts the cells of a table that has one column: a character that no file may hold."""

START = TextMark(1, 1)

_DECLARED = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)
"""The first line of a file that a spreadsheet is told its separator by; it is no row."""


_TITLES = 12
"""In so many lines the names of the columns are looked for."""

_NO_CHANCE = 2
"""Below a line without any, two lines with so many separators each are a table and no prose."""


_PROSE = "overview"
"""The kind of a table that has one column of prose."""


class TooMuch(Exception):
    """The table is larger than what is read."""


@dataclass(frozen=True)
class _Lines:
    """Where each record of a text begins; columns are found when they are asked for."""

    text: str
    starts: Sequence[int]
    separator: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, once somebody asks for a place."""
        return self.text.split("\n")

    def place(self, row: int, column: int) -> TextMark:
        """Line and column, as editors count, of a cell."""
        lines = self.lines
        line, at = self.starts[row], 0
        inside, left = False, column
        while left and line <= len(lines):
            for at, letter in enumerate(lines[line - 1], start=1):
                inside ^= letter == '"'
                left -= letter == self.separator and not inside
                if not left:
                    return TextMark(line, at + 1)
            if not inside:
                break
            line, at = line + 1, 0
        return TextMark(self.starts[row] if left else line, 1 if left else at + 1)


def read_csv(name: str, data: bytes, usual: str = ",") -> GridRead:
    """The grid of a file, by the name that it stands for, with what there is to say about it.

    ``usual`` is the separator that needs no word.
    """
    text, faults = decoded(data)
    if not text.strip():
        return GridRead((), tuple(faults) or (_empty(),))
    source = TextSource(text)
    declared = _DECLARED.match(source.text)
    separator = declared[1] if declared else _separator(source.text, kind_of_sheet(name))
    starts: list[int] = []
    rows: list[list[str]] = []
    try:
        for start, cells in _records(source.text, separator):
            starts.append(start)
            rows.append([cell.strip() for cell in cells])
    except (csv.Error, TooMuch) as error:
        line = starts[-1] + 1 if starts else 1
        return GridRead((), (*faults, _broken(error, line)))
    if declared and rows:
        rows[0] = []
    if separator not in (usual, ONE_COLUMN) and declared is None:
        faults.append(_said(separator))
    width = max(map(len, rows))
    for row in rows:
        row.extend([""] * (width - len(row)))
    grid = Grid(name, rows, _Lines(source.text, starts, separator).place)
    return GridRead((grid,), (*faults, *_unseen(source)))


def _records(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line in which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    start, cells = 1, 0
    for record in reader:
        cells += len(record)
        if len(record) > MAX_COLUMNS or reader.line_num > MAX_ROWS or cells > MAX_CELLS:
            raise TooMuch
        yield start, record
        start = reader.line_num + 1


def _separator(text: str, kind: str) -> str:
    """What most often stands between the names: in the first line, or below a title."""
    lines = (_outside(line) for line in text.split("\n") if line.strip())
    first, *below = [*islice(lines, _TITLES)] or [""]
    found = max(SEPARATORS, key=first.count)
    if found in first:
        return found
    for line, after in pairwise(below if kind != _PROSE else ()):
        found = max(SEPARATORS, key=line.count)
        if line.count(found) == after.count(found) >= _NO_CHANCE:
            return found
    return ONE_COLUMN


def _outside(line: str) -> str:
    """A line without what stands in quotation marks."""
    return "".join(line.split('"')[::2])


def _unseen(source: TextSource) -> Iterator[ReadFault]:
    for index, character in source.refused():
        yield refused(
            "private-character",
            source.mark(index),
            f"U+{ord(character):04X} stands here: it cannot be seen, or looks different elsewhere.",
            "A text holds only characters that every reader sees alike.",
            "Delete the character and type the text again, or paste it as plain text.",
        )


def _said(separator: str) -> ReadFault:
    return refused(
        "separator-found",
        START,
        f"The cells of this file are parted by {SEPARATORS[separator]}.",
        "Cells are parted by commas; what parts them otherwise is found out.",
        "Nothing is to be done if the columns are the right ones.",
    )


def _broken(error: Exception, line: int) -> ReadFault:
    mark = TextMark(line, 1)
    if isinstance(error, TooMuch):
        return refused(
            "too-large",
            mark,
            f"The table goes beyond {MAX_ROWS:,} lines, {MAX_COLUMNS} columns or {MAX_CELLS:,} "
            "cells here.",
            "A table is at most that large.",
            "Divide the table into several files.",
        )
    return refused(
        "not-a-table",
        mark,
        f"The record that begins here cannot be read as CSV: {clip(str(error), 80)}.",
        "A text with a quotation mark, a separator or a line break in it stands in quotation "
        "marks, and a quotation mark inside it is doubled.",
        "Look for a quotation mark that is not closed here, or save the table anew as CSV.",
    )


def _empty() -> ReadFault:
    return refused(
        "empty-file",
        START,
        "The file holds nothing.",
        "A table has a first row with the names of its columns.",
        "Fill the file, or take it away.",
    )
