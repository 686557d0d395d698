"""A workbook that somebody fills for the first time, in a language, builds in the second round."""

from __future__ import annotations

import io
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml
from openpyxl.workbook import Workbook

import sitrep
from sitrep.checking.check import check
from sitrep.findings import Finding, Level
from sitrep.loading.load import load
from sitrep.workbook import workbook

FILLED = Path(__file__).parent / "filled"
SHEETS = ("needs", "damage", "deliveries", "funding", "response")
each = pytest.mark.parametrize("language", [file.stem for file in sorted(FILLED.glob("*.yaml"))])
MOST = 14
"""The errors of a first filling: groups of digits that are not declared, and a few of words."""


def filling(language: str) -> dict[str, Any]:
    told: dict[str, Any] = yaml.safe_load((FILLED / f"{language}.yaml").read_text("utf-8"))
    return told


def filled(language: str) -> Workbook:
    """The workbook with what somebody wrote into it, title lines above two of its tables."""
    told = filling(language)
    book = openpyxl.load_workbook(io.BytesIO(workbook("r.xlsx", language, SHEETS)))
    say(book, told["report"])
    for name, (heads, *rows) in told["sheets"].items():
        sheet = book[name]
        columns = {sheet.cell(1, at).value: at for at in range(1, sheet.max_column + 1)}
        sheet.delete_rows(2)
        for number, row in enumerate(rows, start=2):
            for head, value in zip(heads, row, strict=False):
                cell = sheet.cell(number, columns[head], value)
                if isinstance(value, date):
                    cell.number_format = "dd/mm/yyyy"
        if name in told["titled"]:
            sheet.insert_rows(1, 2)
            sheet["A1"] = told["titled"][name]
    return book


def say(book: Workbook, header: dict[str, Any]) -> None:
    """Writes values beside the names of the sheet of the report."""
    sheet = book.worksheets[1]
    rows = {sheet.cell(row, 1).value: row for row in range(1, sheet.max_row + 1)}
    for name, value in header.items():
        sheet.cell(rows[name], 2, value)


def mend(book: Workbook, language: str) -> int:
    """Writes what the findings told, and returns how many cells that were."""
    told = filling(language)
    say(book, told["declared"])
    for name, wrong, right in told["mended"]:
        [cell] = [cell for row in book[name].iter_rows() for cell in row if cell.value == wrong]
        cell.value = right
    return 1 + len(told["mended"])


def errors(book: Workbook, file: Path) -> list[Finding]:
    book.save(file)
    return [one for one in check(load(file)).findings if one.level is Level.ERROR]


@each
def test_a_first_filling_builds_after_one_check(language: str, tmp_path: Path) -> None:
    book = filled(language)
    told = errors(book, tmp_path / "r.xlsx")
    assert 0 < len(told) <= MOST
    assert max(Counter(str(one.location) for one in told).values()) == 1
    assert mend(book, language) <= 5
    assert errors(book, tmp_path / "r.xlsx") == []


@each
def test_every_row_of_it_is_on_the_page(language: str, tmp_path: Path) -> None:
    book = filled(language)
    mend(book, language)
    book.save(tmp_path / "r.xlsx")
    built = sitrep.build(tmp_path / "r.xlsx", options=sitrep.BuildOptions(to=["markdown"]))
    assert built.ok
    report = load(tmp_path / "r.xlsx").report
    assert report is not None
    wanted = {"tolls": 5, "displacement": 2, "deliveries": 3, "funding": 2, "response": 1}
    assert {kind: len(getattr(report, kind)) for kind in wanted} == wanted
    assert str(report.tolls[1].count) == "1018"
    assert {str(one.count) for one in report.tolls} >= {"about 240", "1.2 million"}
    assert report.deliveries[2].currency == "USD"
