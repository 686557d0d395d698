"""HXL: a CSV file for each kind of record, its second row the hashtags of the standard (1.1)."""

from __future__ import annotations

import csv
import io

from sitrep.exports.formulas import apostrophed, remarks
from sitrep.exports.report_tables import tables_of
from sitrep.exports.subject import Exported, Subject
from sitrep.exports.table import Cell, ExportTable
from sitrep.model.scalars import write_decimal


def write(subject: Subject) -> Exported:
    """One file a kind, in UTF-8 with lines that end as CSV's do (RFC 4180)."""
    tables = tables_of(subject)
    return Exported(
        {table.kind: _csv(table) for table in tables},
        tuple(remark for table in tables for remark in remarks(table, workbook=False)),
    )


def _csv(table: ExportTable) -> bytes:
    written = io.StringIO(newline="")
    rows = csv.writer(written)
    rows.writerow(column.header for column in table.columns)
    rows.writerow(column.tag for column in table.columns)
    rows.writerows([_text(cell) for cell in cells] for cells in table.rows)
    return written.getvalue().encode("utf-8")


def _text(cell: Cell) -> str:
    if isinstance(cell, float):
        return write_decimal(cell)
    if isinstance(cell, str):
        return apostrophed(cell)
    return "" if cell is None else str(cell)
