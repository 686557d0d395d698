"""A list of texts to be translated as a workbook: a row a text, the last column to be filled in."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.comments import Comment
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from sitrep.languages import load_language
from sitrep.loading.vocabulary.sheet_words import heading_of, sheet_name, words_of
from sitrep.workbook.at_rest import workbook_at_rest
from sitrep.workbook.styles import BOLD, PLAIN, REQUIRED, SHADED, UNDERLINED, as_text, heighten

_KIND = "translations"
_TURNED = Alignment(wrap_text=True, vertical="top", horizontal="right", readingOrder=2)
_WIDTHS = (26, 34, 70, 70)
_NOTE = (
    "Write the translation of the text here; leave empty what is not translated yet.\n"
    "Numbers, and what stands in {{braces}}, are the same as in the text.\n"
    "Then run: {command}"
)


def list_book(rows: Sequence[Sequence[str]], code: str, own: str, command: str) -> bytes:
    """The bytes of the workbook: rows of record, what it is, text and translation into ``code``.

    Headings are in the words of ``own``; ``command`` is what reads the filled list back.
    """
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = sheet_name(_KIND, own)
    sheet.freeze_panes = "A2"
    sheet.sheet_view.rightToLeft = load_language(own).phrases.direction == "rtl"
    for at, (text, width) in enumerate(
        zip(list_headings(code, own), _WIDTHS, strict=True), start=1
    ):
        cell = sheet.cell(1, at, text)
        cell.font, cell.fill = BOLD, SHADED
        sheet.column_dimensions[get_column_letter(at)].width = width
    last = sheet.cell(1, len(_WIDTHS))
    last.fill, last.border = REQUIRED, UNDERLINED
    last.comment = Comment(_NOTE.format(command=command), "sitrep", height=140, width=380)
    turned = load_language(code).phrases.direction == "rtl"
    for number, row in enumerate(rows, start=2):
        _write(sheet, number, row, turned)
    return workbook_at_rest(book)


def _write(sheet: Worksheet, number: int, row: Sequence[str], turned: bool) -> None:
    """A row; ``turned`` says that its last cell is written from right to left."""
    for at, text in enumerate(row, start=1):
        cell = sheet.cell(number, at, text or None)
        cell.font = PLAIN
        as_text(cell)
        if text:
            cell.data_type = "s"
    if turned:
        sheet.cell(number, len(row)).alignment = _TURNED
    heighten(sheet.row_dimensions[number], max(row[2:], key=len), _WIDTHS[2])


def list_headings(code: str, own: str) -> tuple[str, str, str, str]:
    """What the columns are called: record, what it is, text, translation."""
    return (
        heading_of("tolls", "id", own),
        str(words_of(own)["head"]["key"]),
        heading_of(_KIND, "text", own),
        heading_of(_KIND, f"to.{code}", own),
    )
