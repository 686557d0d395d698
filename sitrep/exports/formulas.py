"""Text that a spreadsheet would take for a formula: where it stands, and how it is kept text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.exports.subject import Remark
from sitrep.exports.table import ExportTable
from sitrep.findings import Problem
from sitrep.locations import Location

FAULT = "formula-neutralised"
"""The page of the manual."""

_FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")
# A program set to another separator cuts a cell in two there, quotation marks or not.
_INSIDE = re.compile(r"((?:^|(?<=[;\t\r\n]))[ \u00a0]*)(?=[=+\-@＝＋－＠])")
_HEADINGS = 2


def is_formula(text: str) -> bool:
    """Whether a cell begins with what a spreadsheet may compute instead of showing."""
    return _FORMULA.match(text) is not None


def apostrophed(text: str) -> str:
    """The text with an apostrophe before each sign that could begin a formula."""
    marked = _INSIDE.sub(r"\1'", text)
    return f"'{marked}" if marked[:1] in ("\t", "\r", "\n") else marked


def remarks(table: ExportTable, *, workbook: bool) -> Iterator[Remark]:
    """Which cells were made harmless; in a workbook their characters stay as they are."""
    for row, column, cell in table.cells():
        if isinstance(cell, str) and (is_formula(cell) if workbook else apostrophed(cell) != cell):
            place = Location("", row + 1 + _HEADINGS, column + 1, table.kind).cell
            yield Remark(FAULT, _problem(table, place, row, column, workbook=workbook))


def _problem(table: ExportTable, place: str, row: int, column: int, *, workbook: bool) -> Problem:
    where = "sheet" if workbook else "table"
    done = (
        "It was stored as text, under the mark that keeps it text; its characters are unchanged."
        if workbook
        else "It was written with an apostrophe there; take it off where the text is used further."
    )
    return Problem(
        (table.kind, row),
        f"Cell {place} of the {where} {table.kind} ({table.columns[column].header}) holds text "
        f"that a spreadsheet would take for a formula.",
        "Text in a table begins with none of = + - @, a tab or a new line.",
        done,
    )
