"""Rows of a workbook's tables, and values written under their keys."""

from __future__ import annotations

from typing import Any

from openpyxl.workbook import Workbook

from sitrep.loading.readers.tree import Node
from sitrep.loading.tables.input_table import InputRow, Joined
from sitrep.loading.vocabulary.sheet_words import head_named, heading_of


def row_of(node: Node) -> InputRow | None:
    """The row that a record stands in, if it stands in a table."""
    node = node.record if isinstance(node, Joined) else node
    return node if isinstance(node, InputRow) else None


def write_under(book: Workbook, row: InputRow, path: str, value: str | None) -> None:
    """Put a value under a key of a row; a key without a heading gets one behind the others."""
    position = row.table.positions.get(tuple(path.split(".")))
    if position is not None:
        mark = row.table.place(row.number, position)
        cell = book[mark.sheet].cell(mark.line, mark.column)
    else:
        cell = _added(book, row, path)
    cell.value = value
    if value is not None:
        cell.data_type = "s"


def _added(book: Workbook, row: InputRow, path: str) -> Any:
    """The cell under a new heading: in a column of its own, or in the header's sheet in a row."""
    table = row.table
    name = path if table.language is None else heading_of(table.kind, path, table.language)
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
