"""Rows chosen by value: a table with one indicator a row, and every row accounted for."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.loading.load import load
from tests.load.tables.test_house import folder, said

LONG = """\
Area,Indicator,Value
EX01,People killed,12
EX01,People injured,40
EX02,Deaths reported,3
EX02,Houses damaged,9
EX02,Rainfall,81
EX01,Houses damaged,7
"""


def mapped(measure: str, only: str, begin: str) -> str:
    return f"""\
- file: tables/long.csv
  kind: tolls
  columns: {{Area: places, Value: count}}
  only: {only}
  always: {{according_to: team, sources: form, measure: {measure}, as_of: 2025-03-30}}
  ids: {{begin: {begin}}}
"""


KILLED = mapped("killed", "{Indicator: [People killed, Deaths reported]}", "k")
INJURED = mapped("injured", "{Indicator: People injured}", "i")


def test_one_indicator_a_row(tmp_path: Path) -> None:
    loaded = load(folder(tmp_path, KILLED + INJURED, long=LONG))
    assert loaded.report is not None
    read = [(one.id, one.measure.value, str(one.count), *one.places) for one in loaded.report.tolls]
    assert read == [
        ("k-2", "killed", "12", "north"),
        ("k-4", "killed", "3", "south"),
        ("i-3", "injured", "40", "north"),
    ]  # fmt: skip
    assert said(loaded) == [("row-not-read", "long.csv:5:1")]
    assert loaded.findings[0].got == (
        "3 rows are read by no map; Indicator holds “Houses damaged” (2), “Rainfall” (1)."
    )


def test_all_the_values_of_a_row_are_asked_for(tmp_path: Path) -> None:
    both = mapped("killed", "{Indicator: People killed, Area: EX02}", "k")
    loaded = load(folder(tmp_path, both, long=LONG + "EX02,People killed,5\n"))
    assert loaded.report is not None
    assert [str(one.count) for one in loaded.report.tolls] == ["5"]


def test_a_map_that_makes_no_record_is_an_error_with_what_there_is(tmp_path: Path) -> None:
    loaded = load(folder(tmp_path, mapped("killed", "{Indicator: Killed}", "k"), long=LONG))
    (found,) = loaded.findings
    assert (found.rule, found.level.value) == ("nothing-read", "error")
    assert str(found.location).endswith("mapping.yaml:5:9")
    assert found.got == (
        "No row of long is read as tolls; Indicator holds “Houses damaged” (2), “People killed” "
        "(1), “People injured” (1), “Deaths reported” (1), “Rainfall” (1)."
    )


def test_a_table_without_rows_makes_no_record(tmp_path: Path) -> None:
    loaded = load(folder(tmp_path, KILLED, long="Area,Indicator,Value\n"))
    assert [one.rule for one in loaded.findings] == ["nothing-read"]


@pytest.mark.parametrize("only", ["{Indicatr: People killed}", "{Indicatr: [People killed]}"])
def test_a_heading_that_is_not_there_is_said_alone(only: str, tmp_path: Path) -> None:
    loaded = load(folder(tmp_path, mapped("killed", only, "k"), long=LONG))
    assert {one.rule for one in loaded.findings if one.level.value == "error"} == {
        "heading-not-found"
    }


@given(
    st.lists(st.sampled_from(["a", "b", "c", ""]), min_size=1, max_size=12),
    st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, max_size=2, unique=True),
)
def test_records_and_rows_left_out_are_all_rows(rows: list[str], taken: list[str]) -> None:
    table = "Area,Indicator,Value\n" + "".join(f"EX01,{one},4\n" for one in rows)
    maps = "".join(mapped("killed", f"{{Indicator: {one}}}", one) for one in taken)
    with TemporaryDirectory() as place:
        loaded = load(folder(Path(place), maps, long=table))
    assert loaded.report is not None
    left = [one.got for one in loaded.findings if one.rule == "row-not-read"]
    counts = [re.match(r"(\d+|One)", got) for got in left]
    many = sum(1 if one[1] == "One" else int(one[1]) for one in counts if one)
    if len(taken) > 1 or taken[0] in rows:
        assert len(loaded.report.tolls) + many == len(rows)
    assert len(loaded.report.tolls) == sum(rows.count(one) for one in taken)
