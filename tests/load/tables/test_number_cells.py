"""A cell that holds a number is read as that number, or as the per cent that it shows."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.workbook import Workbook

from sitrep.findings import Finding
from sitrep.loading.load import load
from sitrep.loading.tables.cell_formats import Shown, styles_shown
from sitrep.model.report import Report
from sitrep.model.values.count_notation import read_amount, read_count
from sitrep.model.values.number_notation import NUMBER_FORMATS
from sitrep.model.values.number_text import NumberText
from tests.faulty_tables.base import base_book

_WHO = {"according_to": "monitor", "places": "town", "as_of": "2024-05-08", "source": "doc"}
_SHARE = {"id": "share", "indicator": "Wells that work", **_WHO}
_MONEY = {"id": "money", "measure": "funding_received", "currency": "XTS", **_WHO}
SHOWN = pytest.mark.parametrize("form", ["0%", "0.00%", '0.0" "%', "[Red]0%;-0%"])


def book(number_format: str = "") -> Workbook:
    """A small report without a fault, as a workbook."""
    made = base_book()
    if number_format:
        made["report"].append(["number_format", number_format])
    return made


def put(made: Workbook, sheet: str, key: str, value: Any, form: str = "General") -> None:
    """Write a value into the first record of a sheet."""
    heads = [cell.value for cell in made[sheet][1]]
    cell = made[sheet].cell(2, heads.index(key) + 1, value)
    cell.number_format = form


def with_record(made: Workbook, kind: str, record: dict[str, str], count: Any, form: str) -> None:
    """A sheet with one record of figures."""
    sheet = made.create_sheet(kind)
    sheet.append(["sources.1.source" if key == "source" else key for key in (*record, "count")])
    sheet.append([*record.values()])
    put(made, kind, "count", count, form)


def read(made: Workbook, folder: Path) -> tuple[Report | None, tuple[Finding, ...]]:
    made.save(folder / "flood.xlsx")
    loaded = load(folder / "flood.xlsx")
    return loaded.report, loaded.findings


@pytest.mark.parametrize("number_format", ["", *NUMBER_FORMATS])
@pytest.mark.parametrize(
    ("value", "said"),
    [(1.234, "1.234"), (12.5, "12.5"), (1234.567, "1234.567"), (0.1 + 0.2, "0.3"), (7.0, "7")],
)
def test_a_number_is_read_as_it_is_kept(
    value: float, said: str, number_format: str, tmp_path: Path
) -> None:
    made = book(number_format)
    with_record(made, "indicators", _SHARE, value, "General")
    with_record(made, "funding", _MONEY, value, "#,##0.00")
    report, findings = read(made, tmp_path)
    assert findings == ()
    assert report is not None
    assert {Decimal(report.indicators[0].count.low or 0)} == {Decimal(said)}
    assert {Decimal(report.funding[0].count.low or 0)} == {Decimal(said)}


def test_the_same_digits_as_text_stay_ambiguous(tmp_path: Path) -> None:
    made = book()
    with_record(made, "indicators", _SHARE, "1.234", "@")
    assert [one.rule for one in read(made, tmp_path)[1]] == ["ambiguous-number"]


@given(
    st.decimals(min_value="0.001", max_value=10**9, places=3),
    st.sampled_from(sorted(NUMBER_FORMATS)),
)
def test_no_declared_grouping_changes_a_number_that_was_kept_as_one(
    number: Decimal, declared: str
) -> None:
    assert read_amount(NumberText(number), {"number_format": declared}).low == number


def test_a_whole_number_is_one_however_it_was_kept() -> None:
    assert read_count(NumberText("12.0")) == read_count("12")
    assert read_count(NumberText("12.0")).low == 12


@pytest.mark.parametrize("value", [1.234, 10.5, -3.0])
def test_where_a_whole_number_is_needed_there_is_one_finding(value: float, tmp_path: Path) -> None:
    made = book()
    put(made, "tolls", "count", value)
    assert [(one.rule, one.location.cell) for one in read(made, tmp_path)[1]] == [
        ("count-not-understood", "D2")
    ]


@SHOWN
@pytest.mark.parametrize(
    ("value", "said"),
    [(0.45, "45 %"), (0.07, "7 %"), (0.1 + 0.2, "30 %"), (0.12345, "12.345e0 %"), (1, "100 %")],
)
def test_what_is_shown_in_per_cent_is_read_in_per_cent(
    form: str, value: float, said: str, tmp_path: Path
) -> None:
    made = book()
    with_record(made, "indicators", _SHARE, value, form)
    report, findings = read(made, tmp_path)
    assert findings == ()
    assert report is not None
    assert report.indicators[0].count == read_amount(said)
    assert report.indicators[0].count.per_cent


@pytest.mark.parametrize("unit", ["%", "per cent", "Percent", "pour cent", "por ciento"])
def test_a_unit_that_says_per_cent_says_the_same(unit: str, tmp_path: Path) -> None:
    made = book()
    with_record(made, "indicators", {**_SHARE, "unit": unit}, 0.45, "0%")
    report, findings = read(made, tmp_path)
    assert findings == ()
    assert report is not None
    assert str(report.indicators[0].count) == "45 %"


def test_per_cent_of_another_unit_is_refused(tmp_path: Path) -> None:
    made = book()
    with_record(made, "indicators", {**_SHARE, "unit": "metres"}, 0.45, "0%")
    assert [one.rule for one in read(made, tmp_path)[1]] == ["wrong-value"]


@pytest.mark.parametrize("kind", ["tolls", "funding"])
def test_per_cent_where_none_can_stand_is_one_finding(kind: str, tmp_path: Path) -> None:
    made = book()
    if kind == "funding":
        with_record(made, "funding", _MONEY, 0.45, "0%")
    else:
        put(made, kind, "count", 0.45, "0%")
    found = read(made, tmp_path)[1]
    assert [one.rule for one in found] == ["count-not-understood"]
    assert "“45 %” is in per cent" in found[0].got


def test_a_text_and_an_empty_cell_with_the_format_stay_as_they_are(tmp_path: Path) -> None:
    made = book()
    with_record(made, "indicators", _SHARE, "about 45", "0%")
    put(made, "tolls", "note", None, "0%")
    report, findings = read(made, tmp_path)
    assert findings == ()
    assert report is not None
    assert str(report.indicators[0].count) == "about 45"
    assert report.tolls[0].note is None


def test_a_sign_that_a_format_only_writes_multiplies_nothing(tmp_path: Path) -> None:
    made = book()
    with_record(made, "indicators", _SHARE, 4.5, '0.0"%"')
    report, findings = read(made, tmp_path)
    assert findings == ()
    assert report is not None
    assert str(report.indicators[0].count) == "4.5"


def test_formats_of_styles_that_no_cell_has_are_passed_over() -> None:
    styles = (
        b'<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>'
        b'<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
        b'<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs>'
        b'<dxfs><dxf><numFmt numFmtId="0" formatCode="0%"/></dxf></dxfs></styleSheet>'
    )
    assert styles_shown(styles) == {"1": Shown.PER_CENT, "2": Shown.PER_CENT}


def test_a_text_field_keeps_what_was_seen(tmp_path: Path) -> None:
    made = book()
    put(made, "sources", "title", 2.125)
    put(made, "tolls", "note", 0.5, "0%")
    report, findings = read(made, tmp_path)
    assert findings == ()
    assert report is not None
    assert [type(one.title) for one in report.sources] == [str, str]
    assert (report.sources[0].title, report.tolls[0].note) == ("2.125", "50 %")
