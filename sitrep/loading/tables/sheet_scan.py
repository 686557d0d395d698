"""What stands behind the cells of a sheet and is not among their values.

Formulas that were never calculated, errors, hidden and merged cells are read from the sheet's XML
in one pass, in which its true size is counted too: the size that it states may be forged.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from sitrep.loading.tables.cell_formats import Shown
from sitrep.loading.tables.sheet_xml import COPY_AS_VALUES, Shared, damaged, local, parse
from sitrep.loading.tables.table_limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT
from sitrep.loading.tables.unpack import NotAWorkbook

_REFERS = re.compile(
    rb"""<(?:\w+:)?c\s[^>]*?\bt\s*=\s*["']s["'][^>]*>\s*<(?:\w+:)?v>\s*(\d{1,9})\s*<"""
)
_NUMBER = re.compile(r"\d{1,7}", re.ASCII)
_CELL = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})", re.ASCII)
_YES = ("1", "true")

Cell = tuple[int, int]
"""Row and column, from 0."""


@dataclass(slots=True)
class Behind:
    """What one sheet holds beside values.

    ``merged`` are the first cells of merged areas, ``shown`` those that show another thing than
    their number.
    """

    uncalculated: list[Cell] = field(default_factory=list)
    errors: list[Cell] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    merged: list[tuple[Cell, str]] = field(default_factory=list)
    shown: list[tuple[Cell, Shown]] = field(default_factory=list)
    rows: int = 0
    columns: int = 0
    cells: int = 0


def behind(sheet: bytes, shared: Shared, shown: Mapping[str, Shown]) -> Behind:
    """What stands behind the cells of a sheet; raises NotAWorkbook for more than is read.

    A cell that refers to a shared text that there is not would read as empty. ``shown`` is
    what the styles of cells show.
    """
    if any(int(number) >= shared.number for number in set(_REFERS.findall(sheet))):
        raise damaged()
    scan = _Scan(shared.longest, shown)
    parse(sheet, scan.start, ready=scan.listen)
    return scan.finished()


class _Scan:
    """Follows the elements of a sheet in their order."""

    def __init__(self, longest: int, shown: Mapping[str, Shown]) -> None:
        self.found = Behind()
        self._shown = shown
        self._row, self._column = -1, -1
        self._waiting = False
        self._worded = False
        self._listening = False
        self._tables = 0
        self.parser: expat.XMLParserType | None = None
        self._allowed = min(MAX_CELLS, MAX_TEXT // max(longest, 1))

    def listen(self, parser: expat.XMLParserType) -> None:
        self.parser = parser

    def start(self, name: str, attributes: dict[str, str]) -> None:
        kind = local(name)
        if self._listening and self.parser is not None:
            self._listening, self.parser.CharacterDataHandler = False, None
        if kind == "c":
            self._cell(attributes)
        elif kind == "v":
            self._value()
        elif kind == "f":
            self._waiting = True
        elif kind == "row":
            self._begin_row(attributes)
        elif kind == "sheetData":
            self._tables += 1
            if self._tables > 1:
                raise damaged()
        elif kind == "col" and attributes.get("hidden") in _YES:
            first, last = (_number(attributes.get(end, "1")) for end in ("min", "max"))
            self.found.hidden_columns.append((first - 1, min(last, MAX_COLUMNS) - 1))
        elif kind == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def finished(self) -> Behind:
        self._end_cell()
        return self.found

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._end_cell()
        before = self._row
        self._row = _number(attributes["r"]) - 1 if "r" in attributes else self._row + 1
        if self._row <= before:  # a row that stands twice would be lost
            raise damaged()
        self._column = -1
        if attributes.get("hidden") in _YES:
            self.found.hidden_rows.append(self._row)
        self._grow()

    def _cell(self, attributes: dict[str, str]) -> None:
        self._end_cell()
        before = self._column
        if "r" in attributes:
            found = _CELL.fullmatch(attributes["r"])
            if found is None or int(found[2]) - 1 != self._row:
                raise damaged()
            self._column = column_number(found[1])
        else:
            self._column += 1
        if self._column <= before:
            raise damaged()
        self.found.cells += 1
        self._grow()
        self._worded = attributes.get("t") == "str"
        if attributes.get("t") == "e":
            self.found.errors.append((self._row, self._column))
        elif (shown := self._shown.get(attributes.get("s", ""))) is not None:
            self.found.shown.append(((self._row, self._column), shown))

    def _value(self) -> None:
        """The value of a formula may be an empty text; another value is there if it has text."""
        if self._waiting and self._worded:
            self._waiting = False
        elif self._waiting and self.parser is not None:
            self._listening, self.parser.CharacterDataHandler = True, self._text

    def _text(self, _text: str) -> None:
        self._waiting = False

    def _end_cell(self) -> None:
        """A formula without a value was never calculated."""
        if self._waiting:
            self.found.uncalculated.append((self._row, self._column))
            self._waiting = False

    def _merge(self, area: str) -> None:
        first, _, last = area.partition(":")
        found = _CELL.fullmatch(first)
        if found is not None and last:
            self.found.merged.append(((int(found[2]) - 1, column_number(found[1])), area))

    def _grow(self) -> None:
        found = self.found
        found.rows = max(found.rows, self._row + 1)
        found.columns = max(found.columns, self._column + 1)
        if found.rows > MAX_ROWS or found.columns > MAX_COLUMNS:
            got = f"A cell stands beyond row {MAX_ROWS:,} or column {MAX_COLUMNS} of the sheet."
            raise NotAWorkbook(got, COPY_AS_VALUES, "too-large")
        if found.cells > self._allowed or found.rows * found.columns > 4 * MAX_CELLS:
            raise NotAWorkbook(
                "The sheet holds more cells than are read.", COPY_AS_VALUES, "too-large"
            )


def _number(text: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise damaged()
    return int(text)


class CellArea(NamedTuple):
    """Columns and rows of a sheet, from 0, each end included."""

    first: int
    last: int
    top: int
    bottom: int


_AREA = re.compile(r"\b([A-Z]+)(\d+):([A-Z]+)(\d+)\b")


def area_in(text: str) -> CellArea | None:
    """The area that a text names, such as A3:B5."""
    found = _AREA.search(text)
    if found is None:
        return None
    columns = column_number(found[1]), column_number(found[3])
    return CellArea(*columns, int(found[2]) - 1, int(found[4]) - 1)


def column_number(letters: str) -> int:
    """The number of a column from 0."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
