"""The workbook itself: a sheet for each kind, with headers, notes, widths and formats."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.cell import Cell as Place
from openpyxl.comments import Comment
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from sitrep.languages import load_language
from sitrep.loading.tables.example_rows import example_mark, example_of
from sitrep.loading.vocabulary.sheet_words import heading_of, sheet_name, words_of
from sitrep.model.base import Voice
from sitrep.model.header import Header
from sitrep.workbook.choices import EXAMPLE_ROW, LAST_ROW, Sheets, choice, words
from sitrep.workbook.notes import note, said
from sitrep.workbook.read_me import write_read_me
from sitrep.workbook.sheet_columns import SheetColumn, columns
from sitrep.workbook.styles import (
    BOLD,
    EXAMPLE,
    PLAIN,
    REQUIRED,
    SHADED,
    UNDERLINED,
    as_text,
    heighten,
)

_NARROW, _MIDDLE, _WIDE, _VALUE, _MEANING = 14, 26, 44, 60, 90
_LETTERS_A_LINE, _LINE_HEIGHT, _NOTE_WIDTH = 46, 18, 340


def book(file: str, language: str, kinds: Sequence[str]) -> Workbook:
    """A report to fill in; ``file`` is the name under which it will be built."""
    made = Workbook()
    made.remove(made.worksheets[0])
    write_read_me(made.create_sheet("_read me"), file, language, kinds)
    pages = {kind: made.create_sheet(sheet_name(kind, language)) for kind in kinds}
    sheets = Sheets(language, tuple(kinds), words(made, language, kinds))
    for kind, sheet in pages.items():
        sheet.sheet_view.rightToLeft = load_language(language).phrases.direction == "rtl"
        if kind == "report":
            _header(sheet, sheets)
        else:
            _table(sheet, kind, sheets)
    return made


def _table(sheet: Worksheet, kind: str, sheets: Sheets) -> None:
    sheet.freeze_panes = "B2" if len(columns(kind)) > 1 else "A2"
    for number, column in enumerate(columns(kind), start=1):
        letter = get_column_letter(number)
        heading = heading_of(kind, column.path, sheets.language)
        _name(sheet.cell(1, number, heading), column, kind, sheets.language)
        _width(sheet, letter, max(len(heading) + 3, _wanted(column)))
        _check(sheet, column, kind, f"{letter}2:{letter}{LAST_ROW}", sheets)
    held = example_of(kind, sheets.language)
    filled = [(at, held[one.path]) for at, one in enumerate(columns(kind), 1) if one.path in held]
    _example(sheet, EXAMPLE_ROW, filled, sheets.language)


def _example(sheet: Worksheet, row: int, cells: Sequence[tuple[int, str]], language: str) -> None:
    """An example in some cells of a row, marked in the first of them."""
    for number, (column, text) in enumerate(cells):
        said = text if number else f"{example_mark(language)} {text}"
        place = sheet.cell(row, column, said)
        place.data_type = "s"
        as_text(place)
        place.font = EXAMPLE


def _header(sheet: Worksheet, sheets: Sheets) -> None:
    """The sheet of the report's own keys: one a row, with its meaning beside it.

    The language of the records is at first that of the headings.
    """
    sheet.freeze_panes = "B2"
    head = words_of(sheets.language)["head"]
    for number, text in enumerate((head["key"], head["value"], f"_{head['meaning']}"), start=1):
        sheet.cell(1, number, text).font = BOLD
        sheet.cell(1, number).fill = SHADED
    longest, usual = 0, Header.model_fields["language"].default
    for row, column in enumerate(columns("report"), start=2):
        meaning = note(column, "report", sheets.language).replace("\n", " ")
        heading = heading_of("report", column.path, sheets.language)
        longest = max(longest, len(heading))
        _name(sheet.cell(row, 1, heading), column, "report", sheets.language)
        own = column.path == "language" and sheets.language != usual
        as_text(sheet.cell(row, 2, sheets.language if own else None))
        as_text(sheet.cell(row, 3, meaning))
        sheet.cell(row, 3).font = PLAIN
        heighten(sheet.row_dimensions[row], meaning, _MEANING)
        _check(sheet, column, "report", f"B{row}", sheets)
    below = len(columns("report")) + 2
    for path, text in example_of("report", sheets.language).items():
        heading = heading_of("report", path, sheets.language)
        _example(sheet, below, [(1, heading), (2, text)], sheets.language)
    for letter, width in (("A", longest + 3), ("B", _VALUE), ("C", _MEANING)):
        _width(sheet, letter, width)


def _name(place: Place, column: SheetColumn, kind: str, language: str) -> None:
    """A header: bold, underlined and shaded where the column must be filled in.

    Its note names the key that the words stand for.
    """
    place.font = BOLD if column.required else PLAIN
    place.fill = REQUIRED if column.required else SHADED
    if column.required:
        place.border = UNDERLINED
    place.alignment = Alignment(vertical="top")
    key = said("Key: {path}", language, path=column.path)
    text = f"{note(column, kind, language)}\n{key}"
    lines = sum(1 + len(line) // _LETTERS_A_LINE for line in text.splitlines())
    place.comment = Comment(text, "sitrep", (lines + 1) * _LINE_HEIGHT, _NOTE_WIDTH)


def _wanted(column: SheetColumn) -> int:
    """A width in characters: room for running text, for ids, for words of a list, or for less."""
    cell = column.cell
    if cell.voice in (Voice.OURS, Voice.THEIRS) or column.field in ("to", "text", "title"):
        return _WIDE
    if cell.refers or cell.notation == "window" or column.field == "id":
        return _MIDDLE
    return max(_NARROW, *(len(word) + 3 for word in ("", *cell.words)))


def _width(sheet: Worksheet, letter: str, width: int) -> None:
    dimension = sheet.column_dimensions[letter]
    dimension.width = width
    as_text(dimension)


def _check(sheet: Worksheet, column: SheetColumn, kind: str, cells: str, sheets: Sheets) -> None:
    check = choice(column.cell, kind, cells.split(":", maxsplit=1)[0], sheets)
    if check.type is not None:
        check.add(cells)
        sheet.add_data_validation(check)
