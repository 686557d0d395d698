"""The workbook of a report with new translations in its columns; all else stays."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from sitrep.errors import WrongUse
from sitrep.filesystem.plain_file import read_plain
from sitrep.loading.mapping.table_files import read_table
from sitrep.loading.raw_report import RawReport, raw_report
from sitrep.loading.read_file import ReadFile
from sitrep.loading.report_files import read_files
from sitrep.loading.tables.table_limits import MAX_BYTES
from sitrep.loading.vocabulary.sheet_words import (
    heading_of,
    kind_of_sheet,
    path_of_heading,
    sheet_name,
)
from sitrep.workbook.at_rest import workbook_at_rest
from sitrep.workbook.styles import PLAIN, SHADED, as_text
from sitrep.workbook.written_rows import row_of, write_under

_KIND = "translations"
_WIDTH = 44


def translated_book(file: Path, told: Mapping[str, str], code: str) -> bytes:
    """The bytes of the workbook in ``file`` with these translations into a language by their texts.

    A text that has a row gets the language there; others get rows below, in a sheet that is made
    where there is none. Raises WrongUse for a workbook into which nothing can be written.
    """
    raw = raw_report(read_files(file))
    book = load_workbook(io.BytesIO(read_plain(file, MAX_BYTES)))
    left = dict(told)
    rows = [row for one in raw.records.get(_KIND, []) if (row := row_of(one.node)) is not None]
    for row in rows:
        data: Any = row.plain()
        if data.get("text") in left:
            write_under(book, row, f"to.{code}", left.pop(data["text"]))
    if left:
        _add(_sheet(book, raw), left, code, _language(raw))
    made = workbook_at_rest(book)
    _prove(file, raw, made, told, code)
    return made


def _language(raw: RawReport) -> str | None:
    """The language of the workbook's headings; None where they are keys."""
    header = row_of(raw.header.node) if raw.header is not None else None
    return header.table.language if header is not None else None


def _sheet(book: Workbook, raw: RawReport) -> Worksheet:
    """The sheet of translations, made where there is none."""
    found = next((name for name in book.sheetnames if kind_of_sheet(name) == _KIND), None)
    language = _language(raw)
    name = found or (sheet_name(_KIND, language) if language else _KIND)
    sheet: Worksheet = book[name] if found else book.create_sheet(name)
    return sheet


def _add(sheet: Worksheet, told: Mapping[str, str], code: str, language: str | None) -> None:
    """Rows below those of a sheet, under headings that it gets where it has none."""
    filled = [cell for cells in sheet.iter_rows() for cell in cells if cell.value]
    head = min((cell.row for cell in filled), default=1)
    line = max((cell.row for cell in filled), default=head) + 1
    columns = [_column(sheet, head, path, language) for path in ("text", f"to.{code}")]
    for number, pair in enumerate(told.items(), start=line):
        for column, text in zip(columns, pair, strict=True):
            cell = sheet.cell(number, column, text)
            cell.data_type = "s"
            cell.font = PLAIN
            as_text(cell)


def _column(sheet: Worksheet, head: int, path: str, language: str | None) -> int:
    """The column of a key, behind the others where it has none."""
    names = {
        path_of_heading(str(cell.value), _KIND, ("text", "to")) or str(cell.value): cell.column
        for cell in sheet[head]
        if cell.value
    }
    if path not in names:
        names[path] = max(names.values(), default=0) + 1
        cell = sheet.cell(head, names[path])
        cell.value = heading_of(_KIND, path, language) if language else path
        cell.font, cell.fill = PLAIN, SHADED
        sheet.column_dimensions[get_column_letter(names[path])].width = _WIDTH
    return names[path]


def _prove(file: Path, raw: RawReport, made: bytes, told: Mapping[str, str], code: str) -> None:
    """Raise WrongUse unless the workbook reads as before, and these translations."""
    after = raw_report([ReadFile(str(file), file.stem, read_table(file, made))])
    old, new = raw.data(), after.data()
    wanted, found = _by_text(old.pop(_KIND, [])), _by_text(new.pop(_KIND, []))
    for text, translation in told.items():
        wanted.setdefault(text, {})[code] = translation
    if (old, wanted, raw.findings) != (new, found, after.findings):
        raise WrongUse(f"The translations written into {file} would not read back.")


def _by_text(records: list[Any]) -> dict[str, dict[str, str]]:
    told: dict[str, dict[str, str]] = {}
    for one in records:
        told.setdefault(one["text"], {}).update(one["to"])
    return told
