"""The workbook: the same facts as the CSV files, and the same bytes every time."""

from __future__ import annotations

import io
import sys
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from sitrep.errors import WrongUse
from tests.exports.reading import cells
from tests.exports.reports import REPORTS, exported, loaded, report, toll


@pytest.mark.parametrize("path", REPORTS, ids=lambda one: one.name)
def test_the_sheets_hold_what_the_files_hold(path: Path) -> None:
    made = loaded(path)
    files = exported("hxl", made).files
    book = load_workbook(io.BytesIO(exported("hxl-xlsx", made).files[""]))
    assert book.sheetnames == list(files)
    for kind, content in files.items():
        read = [
            ["" if cell is None else str(cell) for cell in row]
            for row in book[kind].iter_rows(values_only=True)
        ]
        assert read == cells(content)


def test_nothing_in_it_tells_the_hour() -> None:
    made = report(tolls=[toll()])
    content = exported("hxl-xlsx", made).files[""]
    assert content == exported("hxl-xlsx", made).files[""]
    with ZipFile(io.BytesIO(content)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = load_workbook(io.BytesIO(content)).properties
    day = datetime(2024, 5, 10)
    assert (properties.created, properties.modified) == (day, day)
    assert (properties.title, properties.creator) == ("Flood in the valley", "Example team")


def test_counts_are_numbers_and_whatever_else_is_text() -> None:
    notes = ["12", "=1+1", "2024-05-06", "#N/A", "TRUE"]
    made = report(tolls=[toll(id=f"t{at}", note=note) for at, note in enumerate(notes)])
    sheet = load_workbook(io.BytesIO(exported("hxl-xlsx", made).files[""]))["tolls"]
    tags = [cell.value for cell in sheet[2]]
    count = sheet.cell(3, tags.index("#affected+killed+ind") + 1)
    assert (count.value, count.data_type) == (12, "n")
    read = [sheet.cell(row, tags.index("#description+note") + 1) for row in range(3, 8)]
    assert [cell.value for cell in read] == notes
    assert {cell.data_type for cell in read} == {"s"}


def test_a_text_that_no_cell_holds_is_refused() -> None:
    short = report(tolls=[toll(note="x")])
    long = short.tolls[0].model_copy(update={"note": "x" * 40_000})
    made = short.model_copy(update={"tolls": (long,)})
    with pytest.raises(WrongUse, match=r"32767 characters .* use --to hxl"):
        exported("hxl-xlsx", made)
    assert len(exported("hxl", made).files["tolls"]) > 40_000
    with pytest.raises(WrongUse, match="that none can hold"):
        exported("hxl-xlsx", report(tolls=[toll(note="x\uffff")]))


def test_without_openpyxl_the_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(WrongUse, match=r"pip install 'humanitarian-sitrep\[xlsx\]'"):
        exported("hxl-xlsx", report(tolls=[toll()]))
    assert exported("hxl", report(tolls=[toll()])).files
