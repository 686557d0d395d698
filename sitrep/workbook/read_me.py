"""The first sheet, which is for people: how to fill in the others."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from sitrep.loading.vocabulary.sheet_words import sheet_name
from sitrep.workbook.notes import said, words
from sitrep.workbook.sheet_columns import ELSEWHERE, SHEETS
from sitrep.workbook.styles import COMMAND, HEADING, PLAIN, as_text, heighten

_WIDTHS = {"A": 38, "B": 72}
_HEADING_HEIGHT = 21
_FONTS = {"heading": HEADING, "command": COMMAND}


def write_read_me(sheet: Worksheet, file: str, language: str, kinds: Sequence[str]) -> None:
    """Write the texts and tables; ``file`` stands in the command to run."""
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    for row, (style, cells) in enumerate(_rows(file, language, kinds), start=1):
        for column, text in enumerate(cells, start=1):
            place = sheet.cell(row, column, text)
            place.font = _FONTS.get(style, PLAIN)
            as_text(place)
        if len(cells) == 1:
            sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=2)
        width = sum(_WIDTHS.values()) if len(cells) == 1 else _WIDTHS["B"]
        heighten(sheet.row_dimensions[row], cells[-1], width)
        if style == "heading":
            sheet.row_dimensions[row].height = _HEADING_HEIGHT


def _rows(file: str, language: str, kinds: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for number, part in enumerate(words()["read_me"]):
        ((style, content),) = part.items()
        if style == "heading" and number:
            yield "text", ("",)
        if style == "made":
            yield from (("table", row) for row in _made(content, language, kinds))
        elif style == "table":
            yield from (("table", (row[0], said(row[1], language))) for row in content)
        else:
            text = content if style == "command" else said(content, language)
            yield style, (text.replace("{file}", shlex.quote(file)),)


def _made(name: str, language: str, kinds: Sequence[str]) -> Iterator[tuple[str, str]]:
    told = words()["sheets"]
    if name == "sheets":
        yield from ((sheet_name(kind, language), said(told[kind], language)) for kind in kinds)
    elif name == "others":
        yield from ((kind, said(told[kind], language)) for kind in SHEETS if kind not in kinds)
    else:
        yield from ((path, said(why, language)) for path, why in ELSEWHERE.items())
