"""The workbook of the next issue: the rows of the last one with their ids, and a new header."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from sitrep.errors import WrongUse
from sitrep.loading.next_issue import needed_beside, next_header
from sitrep.loading.previous import read_issue
from sitrep.loading.raw_report import raw_report
from sitrep.loading.readers.tree import Node
from sitrep.loading.report_files import read_files
from sitrep.loading.tables.input_table import InputRow, Joined
from sitrep.loading.tables.sheet_words import head_named, heading_of
from sitrep.workbook.at_rest import workbook_at_rest
from sitrep.workbook.marked import take_out_marks


def book_after(last: Path, target: Path, as_of: str | None) -> dict[str, bytes]:
    """The files of the next issue by their paths beside ``target``, which is the new workbook.

    Ids that were made of what a row says are written into it: they stay when its dates change.
    Raises UnreadableInput, and WrongUse for a workbook that is no issue.
    """
    report = read_issue(last)
    if isinstance(report, str):
        raise WrongUse(f"{last} is not an issue to go on from: {report}")
    way = os.path.relpath(last.resolve(), target.parent.resolve())
    values = next_header(report.report, way, as_of)
    raw = raw_report(read_files(last))
    book = load_workbook(io.BytesIO(last.read_bytes()))
    take_out_marks(book)
    for piece in (piece for pieces in raw.records.values() for piece in pieces):
        row = _row(piece.node)
        if row is not None and row.made_id:
            _write(book, row, "id", row.made_id)
    header = _row(raw.header.node) if raw.header is not None else None
    assert header is not None
    _write_header(book, header, values)
    files = {target.name: workbook_at_rest(book)}
    if target.parent.resolve() != last.parent.resolve():
        top, there = last.parent, target.parent
        new = (name for name in needed_beside(top, report) if not (there / name).exists())
        files |= {name: (top / name).read_bytes() for name in new}
    return files


def _row(node: Node) -> InputRow | None:
    node = node.record if isinstance(node, Joined) else node
    return node if isinstance(node, InputRow) else None


def _write_header(book: Workbook, row: InputRow, values: Mapping[str, str | None]) -> None:
    for key, value in values.items():
        for column in row.table.columns:
            if column.route[0] == key and column.route != (key,):  # parts of a group
                mark = row.table.place(row.number, column.position)
                book[mark.sheet].cell(mark.line, mark.column).value = None
        if value is not None or (key,) in row.table.positions:
            _write(book, row, key, value)


def _write(book: Workbook, row: InputRow, key: str, value: str | None) -> None:
    """Put a value under a key of a row; a key without a heading gets one behind the others."""
    position = row.table.positions.get((key,))
    if position is not None:
        mark = row.table.place(row.number, position)
        cell = book[mark.sheet].cell(mark.line, mark.column)
    else:
        cell = _added(book, row, key)
    cell.value = value
    if value is not None:
        cell.data_type = "s"


def _added(book: Workbook, row: InputRow, key: str) -> Any:
    """The cell under a new heading: in a column of its own, or in the header's sheet in a row."""
    table = row.table
    name = key if table.language is None else heading_of(table.kind, key, table.language)
    head = table.place(table.head, 0)
    sheet = book[head.sheet]
    if table.head >= 0:
        names = {cell.value: cell.column for cell in sheet[head.line] if cell.value}
        column = names.get(name, max(names.values()) + 1)
        sheet.cell(head.line, column, name)
        return sheet.cell(row.number + 1, column)
    where = {head_named(str(cell.value)): cell.column for cell in sheet[head.line] if cell.value}
    line = max(cell.row for line in sheet.iter_rows() for cell in line if cell.value) + 1
    sheet.cell(line, where["key"], name)
    return sheet.cell(line, where["value"])
