"""Workbooks that two programs would read in two ways are refused, and none ends the process."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from sitrep.loading.load import load

SHEET = "xl/worksheets/sheet1.xml"
ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c>{}</row>'


def with_sheet(file: Path, body: str) -> Path:
    """A workbook whose one sheet, tolls, holds this."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "tolls"
    book.save(file)
    with ZipFile(file) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts[SHEET] = f'<worksheet xmlns="{main}">{body}</worksheet>'.encode()
    with ZipFile(file, "w") as made:
        for name, part in parts.items():
            made.writestr(name, part)
    return file


def test_the_plain_sheet_is_read(tmp_path: Path) -> None:
    file = with_sheet(tmp_path / "a.xlsx", f"<sheetData>{ROW.format('')}</sheetData>")
    assert {one.rule for one in load(file).findings} == {"missing-key"}


@pytest.mark.parametrize(
    "body",
    [
        "<sheetData>" + ROW.format('<c r="xfd200000"><v>1</v></c>') + "</sheetData>",
        "<sheetData>" + ROW.format('<c r="headeE2"><v>1</v></c>') + "</sheetData>",
        "<sheetData>" + ROW.format('<c r="B2"><v>1</v></c>') + "</sheetData>",
        "<sheetData>" + ROW.format('<c r="A1"><v>1</v></c>') + "</sheetData>",
        "<sheetData>" + ROW.format("") * 2 + "</sheetData>",
        ("<sheetData>" + ROW.format("") + "</sheetData>") * 2,
        "<sheetData>" + ROW.format('<c r="B1" t="s"><v>9999</v></c>') + "</sheetData>",
        "<sheetData>" + ROW.format("<c t='s' r='B1'><v>0</v></c>") + "</sheetData>",
        "<sheetData>" + ROW.format('<c r="B1"><v>1&#50;</v></c>') + "</sheetData>",
        "<sheetData>" + ROW.format('<c r="B1"><v>1<!-- x -->2</v></c>') + "</sheetData>",
        "<sheetData>" + ROW.format('<c r="B1"><v>1<![CDATA[2]]></v></c>') + "</sheetData>",
    ],
)
def test_what_can_be_read_in_two_ways_is_refused(body: str, tmp_path: Path) -> None:
    found = load(with_sheet(tmp_path / "a.xlsx", body)).findings
    assert "not-a-table" in {one.rule for one in found}


@pytest.mark.parametrize("form", ["[h]:mm", "yyyy-mm-dd", "h:mm"])
@pytest.mark.parametrize("number", [1e9, -1e9, 1e12, -1e12])
def test_no_number_ends_in_a_traceback(form: str, number: float, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "tolls"
    book.active["A1"] = "id"
    book.active["A2"] = number
    book.active["A2"].number_format = form
    book.save(tmp_path / "a.xlsx")
    assert load(tmp_path / "a.xlsx").findings


@pytest.mark.parametrize("text", ["1\u00a0018", "Évry", "señal"])
def test_a_letter_of_an_older_encoding_is_said(text: str, tmp_path: Path) -> None:
    (tmp_path / "tolls.csv").write_bytes(f"id,note\na,{text}\n".encode("cp1252"))
    assert {"not-text", "encoding-guessed"} & {one.rule for one in load(tmp_path).findings}


def test_a_step_of_many_digits_is_no_column(tmp_path: Path) -> None:
    (tmp_path / "tolls.csv").write_text(f"id,sources.{'9' * 5000}.source\na,b\n")
    assert "unknown-key" in {one.rule for one in load(tmp_path).findings}


def test_words_of_encodings_that_fit_alike_are_those_in_which_they_differ(tmp_path: Path) -> None:
    table = "Province;Année;Décès\nNord;2031;4\nSud;2031;21\n"
    (tmp_path / "tolls.csv").write_bytes(table.encode("cp1252"))
    (one,) = (one for one in load(tmp_path).findings if "UTF-8" in one.got)
    words = re.findall(r"“(.*?)” in Windows", one.got)
    assert len({*words}) == len(words) > 1
    rules = [one.rule for one in load(tmp_path).findings]
    assert "unknown-key" not in rules
