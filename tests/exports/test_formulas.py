"""Formulas in texts: no spreadsheet computes them, and whoever builds is told."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook

import sitrep
from sitrep.exports import EXPORTS
from sitrep.exports.formulas import apostrophed, is_formula
from sitrep.findings import Level
from sitrep.pipeline.build import build
from tests.exports.reading import rows
from tests.exports.reports import SAMPLES, exported, report, toll

BEGINNINGS = ["=1+1", "+1", "-1", "@sum", "\tx", "\nx", "  =1", "＝1", "\t=1"]
CUT = re.compile(r"[;\t\r\n]")


@pytest.mark.parametrize("text", BEGINNINGS)
def test_a_cell_of_a_csv_file_gets_an_apostrophe(text: str) -> None:
    made = exported("hxl", report(tolls=[toll(note=text)]))
    (row,) = rows(made.files["tolls"])
    assert row["#description+note"].lstrip(" ").startswith("'")
    assert row["#description+note"].replace("'", "") == text
    (remark,) = made.remarks
    assert remark.name == "formula-neutralised"
    assert remark.problem.route == ("tolls", 0)


@pytest.mark.parametrize("text", BEGINNINGS)
def test_a_cell_of_a_workbook_stays_as_it_is_and_is_text(text: str) -> None:
    made = exported("hxl-xlsx", report(tolls=[toll(note=text)]))
    sheet = load_workbook(io.BytesIO(made.files[""]))["tolls"]
    (cell,) = [one for one in sheet[3] if one.value == text]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    (remark,) = made.remarks
    assert cell.coordinate in remark.problem.got


@pytest.mark.parametrize("text", ["rose by -1", "12 - 14", "a=b", "call +1 now", "it said: @x"])
def test_a_sign_inside_a_text_is_left_alone(text: str) -> None:
    assert apostrophed(text) == text
    assert exported("hxl", report(tolls=[toll(note=text)])).remarks == ()


@given(st.text(st.sampled_from("=+-@;'\t\n ax1"), max_size=12))
@example("a;=1")
@example("a\n@x")
def test_no_piece_of_a_cut_cell_is_a_formula(text: str) -> None:
    written = apostrophed(text)
    assert not is_formula(written)
    assert [piece for piece in CUT.split(written) if piece.lstrip(" ")[:1] in tuple("=+-@")] == []
    assert [sign for sign in written if sign != "'"] == [sign for sign in text if sign != "'"]


def test_the_build_says_which_cells_and_where_the_text_comes_from() -> None:
    entered = report(
        tolls=[toll(id="b", note="=B"), toll(id="a"), toll(id="hid", sensitivity="restricted")]
    )
    built = build(entered, options=sitrep.BuildOptions(to=["hxl", "hxl-xlsx"]))
    found = [one for one in built.findings if one.rule == "formula-neutralised"]
    assert [one.level for one in found] == [Level.NOTICE] * 2
    assert [one.route for one in found] == [("tolls", 0)] * 2
    assert ["table tolls" in found[0].got, "sheet tolls" in found[1].got] == [True, True]


def test_the_samples_hold_none() -> None:
    for sample in SAMPLES:
        built = build(sample, options=sitrep.BuildOptions(to=["hxl", "hxl-xlsx"]))
        assert [one for one in built.findings if one.rule == "formula-neutralised"] == []


@pytest.mark.parametrize("name", [name for name, end in EXPORTS.items() if end.endswith("csv")])
def test_no_csv_file_of_any_export_holds_a_formula(name: str) -> None:
    said = {"id": "s", "according_to": "monitor", "kind": "call", "paraphrase": "=1+1"}
    quoted = {"quotation": {"text": "=2+2", "language": "en"}, "sources": ["doc"]}
    made = exported(name, report(tolls=[toll(note="=3+3")], statements=[said | quoted]))
    tables = [csv.reader(io.StringIO(one.decode("utf-8"))) for one in made.files.values()]
    cells = [cell for table in tables for row in table for cell in row]
    assert len(cells) > 9
    assert [cell for cell in cells if is_formula(cell)] == []
