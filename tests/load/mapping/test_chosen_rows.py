"""Rows chosen by value: each is read or left out for a reason that is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.loading.mapping.row_account import RowAccount
from sitrep.loading.readers.tree import TextMark
from sitrep.loading.tables.grid import Grid
from tests.load.mapping.reports import report, rules, said, tolls

LONG = """\
indicator,district,value
People killed,North District,12
People injured,North District,30
Houses destroyed,North District,200
People killed,South District,4
People injured,South District,
Total,,46
"""
ONE = """\
tables:
- file: t.csv
  kind: tolls
  only: {indicator: People killed}
  columns: {district: places, value: count}
  always: ALWAYS
"""
TWO = f"""{ONE}\
- file: t.csv
  kind: tolls
  only: {{indicator: [People injured, People hurt]}}
  columns: {{district: places, value: count}}
  always: {{according_to: office, sources: doc, measure: injured, window: 2030-03}}
"""


def test_one_indicator_a_row(tmp_path: Path) -> None:
    loaded = report(tmp_path, TWO, LONG)
    assert tolls(loaded) == [
        ("killed", "12", "north"),
        ("killed", "4", "south"),
        ("injured", "30", "north"),
    ]
    assert rules(loaded) == ["value-not-found", "row-not-read"]
    left = said(loaded, "row-not-read")
    assert left.startswith("t.csv:4 Of 6 rows 3 are read and 3 left out:")
    assert "1 where indicator is “Houses destroyed”" in left
    assert "1 where indicator is “Total”" in left
    assert "1 where indicator is “People injured” and value is empty" in left
    assert "“People hurt” under indicator" in said(loaded, "value-not-found")


def test_nothing_is_said_where_every_row_is_read(tmp_path: Path) -> None:
    table = "\n".join(LONG.splitlines()[:3])
    loaded = report(tmp_path, TWO.replace("[People injured, People hurt]", "People injured"), table)
    assert rules(loaded) == []
    assert len(tolls(loaded)) == 2


def test_rows_left_out_by_value(tmp_path: Path) -> None:
    mapping = """\
tables:
  file: t.csv
  kind: tolls
  leave_out: {indicator: [Total, Houses destroyed]}
  lookup:
    indicator:
      People killed: {measure: killed, population: civilians}
      People injured: {measure: injured, population: civilians}
  columns: {district: places, value: count}
  always: {according_to: office, sources: doc, window: 2030-03}
"""
    loaded = report(tmp_path, mapping, LONG)
    assert rules(loaded) == ["row-not-read"]
    assert tolls(loaded)[1] == ("injured", "30", "north")
    assert loaded.report is not None
    assert {one.population.group.value for one in loaded.report.tolls} == {"civilians"}


def test_a_value_that_the_lookup_has_not_is_said_once(tmp_path: Path) -> None:
    mapping = """\
tables:
  file: t.csv
  kind: tolls
  lookup: {indicator: {People kiled: {measure: killed}, People injured: {measure: injured}}}
  columns: {district: places, value: count}
  leave_out: {indicator: [Total, Houses destroyed]}
  always: {according_to: office, sources: doc, window: 2030-03}
"""
    loaded = report(tmp_path, mapping, LONG)
    assert rules(loaded) == ["row-not-read", "unknown-word"]
    assert said(loaded, "unknown-word").startswith("t.csv:2 “People killed”")
    assert "Write People kiled" in said(loaded, "unknown-word")


def test_all_the_values_of_a_row_are_asked_for(tmp_path: Path) -> None:
    asked = "only: {indicator: People killed, district: South District}"
    mapping = ONE.replace("only: {indicator: People killed}", asked)
    assert tolls(report(tmp_path, mapping, LONG)) == [("killed", "4", "south")]


def test_values_that_are_there_but_without_a_figure_are_no_misspelt_ones(tmp_path: Path) -> None:
    asked = "only: {indicator: [People killed, People kild]}"
    mapping = ONE.replace("only: {indicator: People killed}", asked)
    table = "indicator,district,value\nPeople killed,EX01,\n"
    loaded = report(tmp_path, mapping, table)
    assert rules(loaded) == ["nothing-read", "value-not-found"]
    assert "1 where value is empty" in said(loaded, "nothing-read")


def test_what_the_table_holds_instead_is_said(tmp_path: Path) -> None:
    mapping = ONE.replace("People killed", "[Killed, Dead]")
    (found,) = report(tmp_path, mapping, LONG).findings
    assert found.got == "No row of t has “Dead” or “Killed” under indicator."
    assert found.expected == (
        "indicator holds “People killed” (2), “People injured” (2), “Houses destroyed” (1), "
        "“Total” (1)."
    )


@pytest.mark.parametrize("only", ["{indicatr: People killed}", "{indicatr: [People killed]}"])
def test_a_heading_that_is_not_there_is_said_alone(only: str, tmp_path: Path) -> None:
    mapping = ONE.replace("{indicator: People killed}", only)
    loaded = report(tmp_path, mapping, "indicator,district,value\nPeople killed,EX01,3\n")
    assert [one.rule for one in loaded.findings if one.level.value == "error"] == [
        "heading-not-found"
    ]


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        ("only: {indicator: People kild}", 4, "Write People killed"),
        ("only_if: nothing", 2, "nothing is empty"),
        ("leave_out: {indicator: [A, People killed]}", 2, "indicator is “People killed”"),
    ],
)
def test_a_file_that_yields_no_record_is_an_error(
    change: str, place: int, words: str, tmp_path: Path
) -> None:
    mapping = ONE.replace("only: {indicator: People killed}", change)
    loaded = report(tmp_path, mapping, "indicator,district,value,nothing\nPeople killed,EX01,3,\n")
    (finding,) = (one for one in loaded.findings if one.level.value == "error")
    assert (finding.rule, finding.location.line) == ("nothing-read", place)
    assert words in f"{finding.got} {finding.mend}"


def test_a_table_without_rows_is_an_error(tmp_path: Path) -> None:
    loaded = report(tmp_path, ONE.replace("only: {indicator: People killed}", ""), LONG[:25])
    assert rules(loaded) == ["nothing-read"]


@given(st.lists(st.lists(st.sampled_from(["", "a", "b"]), min_size=2, max_size=2)))
def test_rows_read_and_rows_left_out_make_up_the_table(table: list[list[str]]) -> None:
    account = RowAccount()
    for row, reasons in enumerate(table):
        for reason in reasons:
            if reason:
                account.leave_out(row, reason)
            else:
                account.count(row)
    read = sum("" in reasons for reasons in table)
    assert read + account.reasons.total() == len(table)
    grid = Grid("t", [["x"]] * len(table), lambda row, _column: TextMark(row + 1, 1))
    left = account.left(grid)
    assert (left is None) == (read == len(table))
    if left is not None:
        assert left.mark.line == 1 + next(at for at, row in enumerate(table) if "" not in row)
