"""The parts of a workbook, made in memory: no row lies in a folder for passing files."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_STORED, ZipFile

from sitrep.filesystem.archives import parts_of

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook


def workbook_parts(book: Workbook) -> dict[str, bytes]:
    """The files that a workbook is packed of, in their order.

    ``Workbook.save`` writes each sheet to the system's folder for passing files first, where it
    stays if the program is ended meanwhile, and is in the way where that folder is full.
    """
    from openpyxl.writer.excel import ExcelWriter

    class InMemory(ExcelWriter):
        """A writer whose sheets go into the archive as they are made."""

        def write_worksheet(self, ws: Any) -> None:
            _write_sheet(self, ws)

    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as archive:
        book.properties.modified = book.properties.created
        InMemory(book, archive).write_data()
    return parts_of(made.getvalue())


def _write_sheet(book: Any, sheet: Any) -> None:
    """Write one sheet as ``ExcelWriter.write_worksheet`` does, but for the passing file."""
    from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
    from openpyxl.worksheet._writer import WorksheetWriter

    sheet._drawing = SpreadsheetDrawing()
    sheet._drawing.charts, sheet._drawing.images = sheet._charts, sheet._images
    writer: Any = WorksheetWriter(sheet, out=io.BytesIO())
    writer.write()
    sheet._rels = writer._rels
    book._archive.writestr(sheet.path[1:], writer.read())
    book.manifest.append(sheet)
