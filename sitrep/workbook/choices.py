"""Drop-down lists and other checks that a spreadsheet program makes while somebody types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from sitrep.loading.vocabulary.sheet_words import sheet_name
from sitrep.loading.vocabulary.synonyms import offered
from sitrep.workbook.cells import Cell
from sitrep.workbook.notes import said
from sitrep.workbook.sheet_columns import SHEETS, columns
from sitrep.workbook.styles import as_text

LAST_ROW = 1000
"""The last row with drop-down lists, and of the ids that they offer; more rows can be filled."""

EXAMPLE_ROW = 2
"""Where the example of a table stands: no list offers its name."""

WORDS = "_words"

_DATE = (
    'OR(LEN({0})=4,AND(LEN({0})=7,MID({0},5,1)="-"),'
    'AND(LEN({0})=10,MID({0},5,1)="-",MID({0},8,1)="-")'
)

_LISTED = "Choose from the list, or leave the cell empty."
_SEVERAL = "Several names are parted by semicolons. Is what you typed made of names?"
_OTHER = "This is not in the list. Is it what the note on the column's name asks for?"


Lists = dict[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets of a workbook: their language, their kinds, and where lists of words stand."""

    language: str
    kinds: tuple[str, ...]
    lists: Lists


def choice(cell: Cell, kind: str, first: str, sheets: Sheets) -> DataValidation:
    """The check of the cells from ``first`` on in the sheet of ``kind``."""
    if cell.refers:
        names = _names(cell.refers, kind, sheets)
        return _offered(names, cell, sheets.language) if names else DataValidation()
    if cell.notation == "date":
        return _date(cell, first, sheets.language)
    if not cell.words:
        return DataValidation()
    return _offered(sheets.lists[cell.words], cell, sheets.language)


def words(book: Workbook, language: str, kinds: Sequence[str] = SHEETS) -> Lists:
    """Write every list to a sheet of its own in the words of a language; where each stands."""
    sheet = book.create_sheet(WORDS)
    places: Lists = {}
    for column in (column for kind in kinds for column in columns(kind)):
        listed = column.cell.words
        if not listed or column.cell.notation or column.cell.refers or listed in places:
            continue
        at = len(places) + 1
        for row, word in enumerate((column.path, *offered(listed, language)), start=1):
            as_text(sheet.cell(row, at, word))
        places[listed] = _range(WORDS, get_column_letter(at), len(listed) + 1)
    return places


def _names(refers: tuple[str, ...], kind: str, sheets: Sheets) -> str | None:
    """The names or ids of the sheet itself, where it is among those that can be meant."""
    there = [one for one in refers if one in sheets.kinds]
    if not there:
        return None
    offered = kind if kind in there else there[0]
    paths = [column.path for column in columns(offered)]
    at = next(paths.index(path) for path in ("name", "title", "id") if path in paths)
    letter = get_column_letter(at + 1)
    return _range(sheet_name(offered, sheets.language), letter, LAST_ROW, EXAMPLE_ROW + 1)


def _range(sheet: str, letter: str, last: int, first: int = 2) -> str:
    return f"{quote_sheetname(sheet)}!${letter}${first}:${letter}${last}"


def _offered(source: str, cell: Cell, language: str) -> DataValidation:
    """A list to choose from; strict only where it offers all that the cell takes."""
    strict = not cell.several and not cell.refers  # where names are offered, ids are taken too
    asked = _LISTED if strict else _SEVERAL if cell.several else _OTHER
    return DataValidation(
        type="list",
        formula1=source,
        allow_blank=True,
        showErrorMessage=cell.pattern is None,
        errorStyle="stop" if strict else "information",
        errorTitle=said("Not in the list", language),
        error=said(asked, language),
    )


def _date(cell: Cell, first: str, language: str) -> DataValidation:
    """A date, year first; others only raise a question, as a report may declare its own form."""
    others = "".join(f',{first}="{word}"' for word in cell.words)
    written = said("2025-03-06, 2025-03 or 2025", language)
    ways = said(", or ", language).join((written, *cell.words))
    return DataValidation(
        type="custom",
        formula1=f"AND(ISTEXT({first}),{_DATE.format(first)}{others}))",
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="warning",
        errorTitle=said("Not a date", language),
        error=said("Here stands a date such as {said}.", language, said=ways),
    )
