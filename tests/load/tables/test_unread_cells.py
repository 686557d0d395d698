"""A value that is not read is one finding, whatever misses it; all that a row lacks is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
import pytest

from sitrep.checking.check import check
from sitrep.loading.load import load

SHEETS: Mapping[str, list[list[str]]] = {
    "report": [["title", "as_of", "issuer"], ["Flood", "2030-05-08", "Example Office"]],
    "sources": [
        ["title", "publisher", "kind", "address", "published", "accessed", "language"],
        ["Bulletin 4", "Council", "report", "not available", "2030-05-08", "2030-05-09", "en"],
    ],
    "actors": [["kind", "name", "in_text"], ["authority", "Council", "the council"]],
    "places": [["name", "level"], ["Town A", "locality"]],
    "tolls": [
        ["according_to", "measure", "count", "places", "window", "as_of", "sources.1.source"],
        ["Council", "injured", "12", "Town A", "2030-05-06", "2030-05-08", "Bulletin 4"],
    ],
    "overview": [["overview"], ["People were hurt in Town A [@Bulletin 4]."]],
}
CELLS = [
    (name, column) for name, rows in SHEETS.items() if name != "overview" for column in rows[0]
]


def said(change: Callable[[openpyxl.Workbook], None], folder: Path) -> list[tuple[str, str]]:
    """The findings on a workbook that was changed, but for notices of what could be added."""
    book = openpyxl.Workbook()
    for name, rows in SHEETS.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    change(book)
    book.save(folder / "a.xlsx")
    found = check(load(folder / "a.xlsx")).findings
    return [(f"{one.location.sheet}!{one.location.cell}", one.rule) for one in found]


def test_the_workbook_is_without_a_fault(tmp_path: Path) -> None:
    assert said(lambda book: None, tmp_path) == []


@pytest.mark.parametrize(("sheet", "column"), CELLS, ids=".".join)
@pytest.mark.parametrize("fault", ["formula-not-calculated", "cell-error"])
def test_a_value_that_is_not_read_is_one_finding(
    sheet: str, column: str, fault: str, tmp_path: Path
) -> None:
    at = SHEETS[sheet][0].index(column) + 1

    def broken(book: openpyxl.Workbook) -> None:
        cell = book[sheet].cell(2, at)
        cell.value = "=TODAY()" if fault == "formula-not-calculated" else "#N/A"

    assert said(broken, tmp_path) == [(f"{sheet}!{'ABCDEFG'[at - 1]}2", fault)]


def test_of_merged_cells_those_that_read_as_empty_lack_nothing(tmp_path: Path) -> None:
    def merged(book: openpyxl.Workbook) -> None:
        book["tolls"].append(["Council", "killed", "3", "Town A", "2030-05-06", "2030-05-08"])
        book["tolls"].merge_cells("G2:G3")

    assert said(merged, tmp_path) == [("tolls!G2", "merged-cells")]


def test_a_name_that_leads_nowhere_was_there(tmp_path: Path) -> None:
    def misspelt(book: openpyxl.Workbook) -> None:
        book["tolls"]["G2"] = "Buletin 4"

    assert said(misspelt, tmp_path) == [("tolls!G2", "unknown-reference")]


def test_a_column_that_is_not_known_may_be_what_is_missing(tmp_path: Path) -> None:
    def renamed(book: openpyxl.Workbook) -> None:
        book["tolls"]["G1"] = "sources.1.sorce"

    assert said(renamed, tmp_path) == [("tolls!G1", "unknown-key")]


def test_all_that_a_row_lacks_is_told_at_once(tmp_path: Path) -> None:
    def bare(book: openpyxl.Workbook) -> None:
        for cell in ("A2", "C2", "G2"):
            book["tolls"][cell] = None

    assert said(bare, tmp_path) == [
        ("tolls!A2", "missing-key"),
        ("tolls!C2", "missing-key"),
        ("tolls!G2", "figure-without-source"),
    ]


def test_where_a_name_is_not_read_another_that_leads_nowhere_is_not_accused(tmp_path: Path) -> None:
    def unread(book: openpyxl.Workbook) -> None:
        book["places"]["A2"] = "=B9"
        book["tolls"]["B2"] = "hurled"

    assert said(unread, tmp_path) == [
        ("places!A2", "formula-not-calculated"),
        ("tolls!B2", "unknown-word"),
    ]
