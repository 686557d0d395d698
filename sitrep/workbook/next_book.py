"""The workbook of the next issue: the rows of the last one with their ids, and a new header."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from sitrep.errors import WrongUse
from sitrep.filesystem.plain_file import read_plain, real_path
from sitrep.loading.last_issue.previous import read_issue
from sitrep.loading.next_issue import needed_beside, next_header
from sitrep.loading.raw_report import raw_report
from sitrep.loading.report_files import read_files
from sitrep.loading.tables.input_table import InputRow
from sitrep.loading.tables.table_limits import MAX_BYTES
from sitrep.workbook.at_rest import workbook_at_rest
from sitrep.workbook.marked import take_out_marks
from sitrep.workbook.written_rows import row_of, write_under


def book_after(last: Path, target: Path, as_of: str | None) -> dict[str, bytes]:
    """The files of the next issue by their paths beside ``target``, which is the new workbook.

    Ids that were made of what a row says are written into it: they stay when its dates change.
    Raises UnreadableInput, and WrongUse for a workbook that is no issue.
    """
    report = read_issue(last)
    if isinstance(report, str):
        raise WrongUse(f"{last} is not an issue to go on from: {report}")
    way = os.path.relpath(real_path(last), real_path(target.parent))
    values = next_header(report.report, way, as_of)
    raw = raw_report(read_files(last))
    book = load_workbook(io.BytesIO(read_plain(last, MAX_BYTES)))
    take_out_marks(book)
    for piece in (piece for pieces in raw.records.values() for piece in pieces):
        row = row_of(piece.node)
        if row is not None and row.made_id:
            write_under(book, row, "id", row.made_id)
    header = row_of(raw.header.node) if raw.header is not None else None
    assert header is not None
    _write_header(book, header, values)
    files = {target.name: workbook_at_rest(book)}
    if real_path(target.parent) != real_path(last.parent):
        top, there = last.parent, target.parent
        new = (name for name in needed_beside(top, report) if not (there / name).exists())
        files |= {name: read_plain(top / name, MAX_BYTES) for name in new}
    return files


def _write_header(book: Workbook, row: InputRow, values: Mapping[str, str | None]) -> None:
    for key, value in values.items():
        for column in row.table.columns:
            if column.route[0] == key and column.route != (key,):  # parts of a group
                mark = row.table.place(row.number, column.position)
                book[mark.sheet].cell(mark.line, mark.column).value = None
        if value is not None or (key,) in row.table.positions:
            write_under(book, row, key, value)
