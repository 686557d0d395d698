"""Drop-down lists and other checks that a spreadsheet program makes while somebody types."""

from __future__ import annotations

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from sitrep.workbook.cells import Cell
from sitrep.workbook.sheet_columns import SHEETS, columns
from sitrep.workbook.styles import as_text

LAST_ROW = 1000
"""The last row with drop-down lists, and of the ids that they offer; more rows can be filled."""

WORDS = "_words"

_DATE = (
    'OR(LEN({0})=4,AND(LEN({0})=7,MID({0},5,1)="-"),'
    'AND(LEN({0})=10,MID({0},5,1)="-",MID({0},8,1)="-")'
)

_LISTED = "Choose from the list, or leave the cell empty."
_SEVERAL = "Several ids are parted by semicolons. Is what you typed made of ids?"
_OTHER = "This is not in the list. Is it what the note on the column's name asks for?"


def choice(cell: Cell, kind: str, first: str, lists: dict[tuple[str, ...], str]) -> DataValidation:
    """The check of the cells from ``first`` on in the sheet of ``kind``; ``lists`` from `words`."""
    if cell.refers:
        return _offered(_ids(cell.refers, kind), cell)
    if cell.notation == "date":
        return _date(cell, first)
    return _offered(lists[cell.words], cell) if cell.words else DataValidation()


def words(book: Workbook) -> dict[tuple[str, ...], str]:
    """Write every list of words to a sheet of its own; where each stands there."""
    sheet = book.create_sheet(WORDS)
    places: dict[tuple[str, ...], str] = {}
    for column in (column for kind in SHEETS for column in columns(kind)):
        listed = column.cell.words
        if not listed or column.cell.notation or column.cell.refers or listed in places:
            continue
        at = len(places) + 1
        for row, word in enumerate((column.path, *listed), start=1):
            as_text(sheet.cell(row, at, word))
        places[listed] = _range(WORDS, get_column_letter(at), len(listed) + 1)
    return places


def _ids(kinds: tuple[str, ...], kind: str) -> str:
    """The ids of the sheet itself, where they are among those that can be meant."""
    return _range(kind if kind in kinds else kinds[0], "A", LAST_ROW)


def _range(sheet: str, letter: str, last: int) -> str:
    return f"{quote_sheetname(sheet)}!${letter}$2:${letter}${last}"


def _offered(source: str, cell: Cell) -> DataValidation:
    """A list to choose from; strict only where it offers all that the cell takes."""
    strict = not cell.several and len(cell.refers) <= 1 and not (cell.refers and cell.words)
    asked = _LISTED if strict else _SEVERAL if cell.several else _OTHER
    return DataValidation(
        type="list",
        formula1=source,
        allow_blank=True,
        showErrorMessage=cell.pattern is None,
        errorStyle="stop" if strict else "information",
        errorTitle="Not in the list",
        error=asked,
    )


def _date(cell: Cell, first: str) -> DataValidation:
    """A date, year first; others only raise a question, as a report may declare its own form."""
    others = "".join(f',{first}="{word}"' for word in cell.words)
    said = ", or ".join(("2025-03-06, 2025-03 or 2025", *cell.words))
    return DataValidation(
        type="custom",
        formula1=f"AND(ISTEXT({first}),{_DATE.format(first)}{others}))",
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="warning",
        errorTitle="Not a date",
        error=f"Here stands a date such as {said}.",
    )
