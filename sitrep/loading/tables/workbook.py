"""XLSX to grids: one for each sheet, with the faults that stand behind its cells."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from sitrep.errors import UnreadableInput
from sitrep.loading.readers.decode import cleaned, is_clean, kind_of
from sitrep.loading.readers.tree import ReadFault, TextMark
from sitrep.loading.tables.cell_formats import Shown, styles_shown
from sitrep.loading.tables.columns import COMMENT
from sitrep.loading.tables.grid import Grid, GridRead, refused
from sitrep.loading.tables.sheet_scan import Behind, Cell, behind
from sitrep.loading.tables.sheet_xml import damaged, parse, shared_texts
from sitrep.loading.tables.table_limits import MAX_SAID, MAX_SHEETS, MAX_TEXT_IN_CELL
from sitrep.loading.tables.unpack import NotAWorkbook, packed, parts_of
from sitrep.loading.tables.values import as_per_cent, as_text
from sitrep.model.values.readable_text import MAX_LETTERS


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    part: str
    hidden: bool


def read_workbook(data: bytes) -> GridRead:
    """The grids of a workbook's sheets, but for those whose names begin with an underscore.

    Raises UnreadableInput where the package that reads workbooks is not installed.
    """
    try:
        parts = parts_of(data)
        sheets = [one for one in _sheets(parts) if not one.name.startswith(COMMENT)]
        shared = shared_texts(_part(parts, "sharedstrings", b"<sst/>"))
        shown = styles_shown(_part(parts, "styles", b"<styleSheet/>"))
        facts = [behind(parts[one.part], shared, shown) for one in sheets]
        grids = tuple(_grids(parts, sheets, facts))
    except NotAWorkbook as why:
        expected = "A workbook is an .xlsx file of moderate size, without a password."
        return GridRead((), (refused(why.rule, TextMark(0, 0), why.got, expected, why.mend),))
    faults: list[ReadFault] = []
    for sheet, fact, grid in zip(sheets, facts, grids, strict=True):
        faults += _hidden_sheet(sheet)
        faults += _faults(sheet.name, fact)
        faults += islice(_refused(grid), MAX_SAID)
    return GridRead(grids, tuple(faults))


def _part(parts: dict[str, bytes], name: str, empty: bytes) -> bytes:
    """A part that all sheets share, however its name is spelled."""
    held = (part for one, part in parts.items() if one.lower() == f"xl/{name}.xml")
    return next(held, empty)


def _sheets(parts: dict[str, bytes]) -> list[_Sheet]:
    """The sheets in their order, as the workbook lists them."""
    targets: dict[str, str] = {}
    listed: list[tuple[str, str, bool]] = []

    def relation(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "Relationship":
            target = attributes.get("Target", "")
            inside = target[1:] if target.startswith("/") else posixpath.join("xl", target)
            targets[attributes.get("Id", "")] = posixpath.normpath(inside)

    def sheet(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "sheet":
            ref = next((v for k, v in attributes.items() if k.rpartition(":")[2] == "id"), "")
            state = attributes.get("state", "visible")
            listed.append((attributes.get("name", ""), ref, state != "visible"))

    parse(parts.get("xl/_rels/workbook.xml.rels", b"<none/>"), relation)
    parse(parts["xl/workbook.xml"], sheet)
    if len(listed) > MAX_SHEETS:
        raise NotAWorkbook(
            f"The workbook has more than {MAX_SHEETS} sheets.", "Divide it.", "too-large"
        )
    found = [_Sheet(name, targets.get(ref, ""), hidden) for name, ref, hidden in listed]
    cells = [one for one in found if "chartsheet" not in one.part]
    twice = len({one.name for one in found}) < len(found)
    if twice or any(one.part not in parts for one in cells):
        raise damaged()
    return cells


def _grids(parts: dict[str, bytes], sheets: list[_Sheet], facts: list[Behind]) -> Iterator[Grid]:
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError as error:
        raise UnreadableInput(
            "Reading workbooks needs a package that is not installed: "
            "pip install 'humanitarian-sitrep[xlsx]'. Or save the sheets as CSV."
        ) from error
    try:
        book = CalamineWorkbook.from_filelike(packed(parts))
        for one, fact in zip(sheets, facts, strict=True):
            values = book.get_sheet_by_name(one.name).to_python(skip_empty_area=False)
            rows = [[as_text(value) for value in row] for row in values]
            _show(rows, values, fact.shown)
            yield Grid(one.name, rows, _Placed(one.name))
    except (CalamineError, ValueError, OSError, OverflowError) as error:
        raise damaged() from error
    except BaseException as error:  # the reader's own panic is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise damaged() from error


def _show(rows: list[list[str]], values: list[list[Any]], cells: list[tuple[Cell, Shown]]) -> None:
    """Numbers in per cent, and days of which the month is seen, as the sheet shows them."""
    for (row, column), shown in cells:
        value = values[row][column] if row < len(values) and column < len(values[row]) else None
        if shown is Shown.PER_CENT and isinstance(value, float):
            rows[row][column] = as_per_cent(value)
        elif isinstance(value, date) and shown is not Shown.PER_CENT:
            rows[row][column] = value.isoformat()[: 7 if shown is Shown.MONTH else 4]


@dataclass(frozen=True, slots=True)
class _Placed:
    """The places of a sheet's cells."""

    sheet: str

    def __call__(self, row: int, column: int) -> TextMark:
        return TextMark(row + 1, column + 1, self.sheet)


def _hidden_sheet(sheet: _Sheet) -> Iterator[ReadFault]:
    if sheet.hidden:
        yield refused(
            "hidden-cells",
            TextMark(0, 0, sheet.name),
            "This sheet is hidden.",
            "What is read can be seen by whoever keeps the workbook.",
            f"Show it; or, if it is not to be read, begin its name with {COMMENT}.",
        )


def _faults(sheet: str, facts: Behind) -> Iterator[ReadFault]:
    place = _Placed(sheet)
    yield from _each(facts.uncalculated, place, _uncalculated)
    yield from _each(facts.errors, place, _error)
    for first, area in facts.merged[:MAX_SAID]:
        yield refused(
            "merged-cells",
            place(*first),
            f"The cells {area} are merged: all but the first of them read as empty.",
            "Each cell stands for itself.",
            "Part them, and write the value into each cell that it holds for.",
        )
    for row in facts.hidden_rows[:MAX_SAID]:
        yield _hidden(place(row, 0), f"Row {row + 1} is hidden")
    for first_column, last in facts.hidden_columns[:MAX_SAID]:
        many = "is" if first_column == last else f"and {last - first_column} more are"
        yield _hidden(place(0, first_column), f"The column {many} hidden")


def _each(
    cells: list[Cell], place: _Placed, say: Callable[[TextMark], ReadFault]
) -> Iterator[ReadFault]:
    for cell in cells[:MAX_SAID]:
        yield say(place(*cell))


def _uncalculated(mark: TextMark) -> ReadFault:
    return refused(
        "formula-not-calculated",
        mark,
        "The formula in this cell was never calculated: it would read as empty.",
        "A cell holds its value.",
        "Open the workbook in a program that calculates, save it, or write the value itself.",
    )


def _error(mark: TextMark) -> ReadFault:
    return refused(
        "cell-error",
        mark,
        "This cell holds an error, such as #N/A or #REF!.",
        "A cell holds a value, or is empty where nothing is known.",
        "Mend the formula, or write the value; where it is not known, not stated.",
    )


def _hidden(mark: TextMark, got: str) -> ReadFault:
    return refused(
        "hidden-cells",
        mark,
        f"{got}, by hand or by a filter.",
        "What is read can be seen by whoever keeps the workbook.",
        "Show it, or delete it if it is not to be read.",
    )


def _refused(grid: Grid) -> Iterator[ReadFault]:
    """Texts that no cell can hold, and characters that no text may hold; these are replaced."""
    for row, cells in enumerate(grid.rows):
        for column, text in enumerate(cells):
            if len(text) > MAX_TEXT_IN_CELL:
                yield _too_long(grid.place(row, column))
                cells[column] = cleaned(text)[:MAX_LETTERS]  # one fault is told once
            elif not is_clean(text):
                cells[column] = cleaned(text)
                bad = next(c for c in text if not is_clean(c))
                yield _unseen(grid.place(row, column), bad)


def _too_long(mark: TextMark) -> ReadFault:
    return refused(
        "too-large",
        mark,
        f"This cell holds more than {MAX_TEXT_IN_CELL:,} characters.",
        "Spreadsheet programs keep no more in a cell.",
        "Shorten it; longer words stand in the document that is cited.",
    )


def _unseen(mark: TextMark, bad: str) -> ReadFault:
    return refused(
        "private-character",
        mark,
        f"U+{ord(bad):04X} stands here, {kind_of(bad)}: it cannot be seen, or looks different "
        "elsewhere.",
        "A text holds only characters that every reader sees alike.",
        "Delete the character and type the text again, or paste it as plain text.",
    )
