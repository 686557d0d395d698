"""Any report as tables: rows for each kind, and files of them as CSV or XLSX."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl

from sitrep.model.report import Report

Rows = list[list[str]]


def tables(report: Report) -> dict[str, Rows]:
    """The tables of a report: a header row, then a row a record; empty kinds are left out."""
    data = report.model_dump(mode="json", exclude_defaults=True)
    found = {"report": _table([data["report"]])}
    for kind, records in data.items():
        if kind == "overview":
            found[kind] = [["overview"], *([text] for text in records)]
        elif kind != "report" and records:
            found[kind] = _table(records)
    return found


def _table(records: list[dict[str, Any]]) -> Rows:
    flat = [dict(_flat(record, "")) for record in records]
    names = list(dict.fromkeys(name for one in flat for name in one))
    return [names, *([one.get(name, "") for name in names] for one in flat)]


def _flat(value: Any, path: str) -> Iterator[tuple[str, str]]:
    joint = f"{path}." if path else ""
    if value == {} and path == "withdrawn":
        yield "withdrawn.how", "retracted"
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _flat(item, f"{joint}{key}")
    elif isinstance(value, list) and all(isinstance(item, str) for item in value):
        yield path, "; ".join(value)
    elif isinstance(value, list):
        for number, item in enumerate(value, start=1):
            yield from _flat(item, f"{joint}{number}")
    elif isinstance(value, bool):
        yield path, "yes" if value else "no"
    else:
        yield path, str(value)


def write_csv(found: dict[str, Rows], folder: Path, separator: str = ",") -> None:
    for kind, rows in found.items():
        with (folder / f"{kind}.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file, delimiter=separator).writerows(rows)


def write_xlsx(found: dict[str, Rows], file: Path) -> None:
    book = openpyxl.Workbook(write_only=False)
    assert book.active is not None
    del book[book.active.title]
    for kind, rows in found.items():
        sheet = book.create_sheet(kind)
        for row, cells in enumerate(rows, start=1):
            for column, text in enumerate(cells, start=1):
                if text:
                    cell = sheet.cell(row, column)
                    cell.value = text
                    cell.data_type = "s"
    book.save(file)
