"""A workbook with what was found written into it: comments, colours, and a list of all of it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.formatting.rule import Rule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from sitrep.errors import UnreadableInput
from sitrep.filesystem.plain_file import read_plain
from sitrep.findings import Finding, Level
from sitrep.loading.tables.table_limits import MAX_BYTES
from sitrep.locations import Location
from sitrep.workbook.at_rest import workbook_at_rest
from sitrep.workbook.styles import BOLD, PLAIN, SHADED, as_text, heighten

LIST = "_findings"
"""The sheet that lists them; a name that begins with _ is that of no record."""

_COLOURS = {Level.ERROR: "F4B6B6", Level.WARNING: "F8DDA4", Level.NOTICE: "D9E8C8"}
_FILLS = {
    level: PatternFill("solid", fgColor=colour, bgColor=colour)
    for level, colour in _COLOURS.items()
}
_NOT_READ = ("not-a-table", "too-large")
_ALWAYS = '"sitrep"="sitrep"'
"""The condition of the colours: a cell's own stays beneath them, and is seen again without."""

_LINE = "——— sitrep check ———"
"""Above it stands what a cell's comment said before."""

_HEAD = ("Level", "Sheet and cell", "What was found", "What to do", "Rule")
_WIDTHS = (10, 26, 70, 70, 26)
_WIDE, _HIGH = 340, 120


def marked(file: Path, findings: Sequence[Finding]) -> bytes:
    """The workbook in ``file`` with these findings; what it holds besides stays as it is.

    Raises UnreadableInput for one that was not read as a whole: it is not opened a second time,
    by a library that has no limits.
    """
    for one in findings:
        if one.rule in _NOT_READ and one.location == Location(str(file)):
            raise UnreadableInput(f"{file} is not marked. {one.got} {one.mend}")
    book = load_workbook(io.BytesIO(read_plain(file, MAX_BYTES)))
    take_out_marks(book)
    by_cell: dict[tuple[str, str], list[Finding]] = {}
    for one in findings:
        place = one.location
        if Path(place.file).name == file.name and place.cell and place.sheet in book.sheetnames:
            by_cell.setdefault((place.sheet, place.cell), []).append(one)
    for (name, cell), found in by_cell.items():
        _mark(_first(book[name], cell), found)
    _list(book, findings)
    return workbook_at_rest(book)


def take_out_marks(book: Workbook) -> None:
    """Take out what an earlier check wrote: comments, colours and the list of all findings."""
    if LIST in book.sheetnames:
        del book[LIST]
    for sheet in book.worksheets:
        _unmark(sheet)


def _first(sheet: Worksheet, cell: str) -> Any:
    """The cell, or the first of those that were merged into one with it."""
    for area in sheet.merged_cells.ranges:
        if cell in area:
            return sheet.cell(area.min_row, area.min_col)
    return sheet[cell]


def _unmark(sheet: Worksheet) -> None:
    """Take out what an earlier check wrote, so that a file can be marked again."""
    for row in sheet.iter_rows():
        for cell in row:
            text = cell.comment.text if cell.comment is not None else ""
            if cell.comment is not None and _LINE in text:
                own = text.partition(_LINE)[0].strip()
                cell.comment = _comment(own, cell.comment.author, 1) if own else None
    kept = ConditionalFormattingList()
    for area in sheet.conditional_formatting:
        for rule in area.rules:
            if rule.formula != [_ALWAYS]:
                kept.add(str(area.sqref), rule)
    sheet.conditional_formatting = kept


def _mark(cell: Any, findings: Sequence[Finding]) -> None:
    said = _seen("\n".join(f"{one.level.value}: {one.got}\n{one.mend}" for one in findings))
    own = cell.comment
    before, author = (f"{own.text.strip()}\n", own.author) if own is not None else ("", "sitrep")
    cell.comment = _comment(f"{before}{_LINE}\n{said}", author, len(findings))
    worst = next(level for level in Level if any(one.level is level for one in findings))
    over = DifferentialStyle(fill=_FILLS[worst])
    rule = Rule("expression", dxf=over, formula=[_ALWAYS])
    cell.parent.conditional_formatting.add(cell.coordinate, rule)


def _comment(text: str, author: str, lines: int) -> Comment:
    return Comment(text, author, _HIGH * lines, _WIDE)


def _list(book: Workbook, findings: Sequence[Finding]) -> None:
    """All findings on a sheet of their own, which comes first."""
    sheet = book.create_sheet(LIST, 0)
    sheet.freeze_panes = "A2"
    for at, (head, width) in enumerate(zip(_HEAD, _WIDTHS, strict=True), start=1):
        cell = sheet.cell(1, at, head)
        cell.font, cell.fill = BOLD, SHADED
        sheet.column_dimensions[cell.column_letter].width = width
    rows = [(one.level.value, _place(one), one.got, one.mend, one.rule) for one in findings]
    for number, row in enumerate(rows or [("", "", "No findings.", "", "")], start=2):
        for at, text in enumerate(row, start=1):
            cell = sheet.cell(number, at, _seen(text))
            cell.data_type = "s"
            cell.font = PLAIN
            as_text(cell)
        heighten(sheet.row_dimensions[number], max(row[2:4], key=len), _WIDTHS[2])
    for number, one in enumerate(findings, start=2):
        sheet.cell(number, 1).fill = _FILLS[one.level]


def _seen(text: str) -> str:
    """A text without the signs that no workbook holds."""
    return ILLEGAL_CHARACTERS_RE.sub("", text)


def _place(one: Finding) -> str:
    place = one.location
    return f"{place.sheet}!{place.cell}" if place.cell else place.sheet or str(place)
