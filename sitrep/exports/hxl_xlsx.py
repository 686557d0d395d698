"""HXL as one workbook, a sheet for each kind of record; the same bytes for the same report."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from sitrep.errors import WrongUse
from sitrep.exports.formulas import is_formula, remarks
from sitrep.exports.report_tables import tables_of
from sitrep.exports.subject import Exported, Subject
from sitrep.exports.table import Cell, ExportTable
from sitrep.filesystem.archives import packed
from sitrep.filesystem.workbook_parts import workbook_parts

_LONGEST = 32_767
"""The characters that a cell of a workbook holds."""
_UNHELD = re.compile("[\ufffe\uffff]")
"""What no XML holds, and so no workbook."""
_CORE = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def write(subject: Subject) -> Exported:
    """Raises WrongUse without openpyxl, and for a text that no cell of a workbook can hold."""
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise WrongUse(
            "hxl-xlsx needs openpyxl: pip install 'humanitarian-sitrep[xlsx]'"
        ) from error

    tables = tables_of(subject)
    header = subject.report.report
    day = header.as_of.first
    stamp = datetime(day.year, day.month, day.day, tzinfo=UTC)
    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        _fill(book.create_sheet(table.kind), table)
    properties = book.properties
    properties.title, properties.creator = header.title, header.issuer
    properties.created = stamp.replace(tzinfo=None)
    parts = workbook_parts(book)
    found = tuple(remark for table in tables for remark in remarks(table, workbook=True))
    return Exported({"": _settled(parts, stamp)}, found)


def _fill(sheet: Any, table: ExportTable) -> None:
    headings = [
        tuple(column.header for column in table.columns),
        tuple(column.tag for column in table.columns),
    ]
    for row, cells in enumerate((*headings, *table.rows), start=1):
        for column, cell in enumerate(cells, start=1):
            if cell is not None:
                _set(sheet.cell(row, column), cell, table.kind)
    sheet.freeze_panes = "B3"


def _set(target: Any, cell: Cell, kind: str) -> None:
    if isinstance(cell, str) and (len(cell) > _LONGEST or _UNHELD.search(cell)):
        raise WrongUse(
            f"A text among {kind} is longer than the {_LONGEST} characters that a cell of a "
            "workbook holds, or has a character that none can hold: use --to hxl."
        )
    target.value = cell
    if isinstance(cell, str):
        target.data_type = "s"  # whatever it looks like
        target.quotePrefix = is_formula(cell)


def _settled(parts: dict[str, bytes], stamp: datetime) -> bytes:
    """The workbook without the hour of its making."""
    hour = stamp.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    parts[_CORE] = _MODIFIED.sub(rb"\g<1>" + hour, parts[_CORE])
    return packed(parts)
