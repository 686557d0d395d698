"""Tagged tables lose nothing in silence: odd tags, columns without one, tables read as nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.loading.load import load
from tests.load.mapping.reports import RECORDS, report, rules, said, tolls

TAGGED = "tables:\n- {file: t.csv, kind: tolls, hxl: yes, always: ALWAYS%s}\n"
EVENTS = "area,lowest,number,highest\n#adm1+name,,#affected+killed,\nNorth District,2,6,23\n"


def test_columns_without_a_tag_are_said(tmp_path: Path) -> None:
    loaded = report(tmp_path, TAGGED % "", EVENTS)
    assert tolls(loaded) == [("killed", "6", "north")]
    assert "lowest, highest" in said(loaded, "column-not-read")


def test_they_can_be_mapped_and_then_stand_alone(tmp_path: Path) -> None:
    ends = ", estimate: {low: lowest, best: number, high: highest}"
    loaded = report(tmp_path, TAGGED % ends, EVENTS)
    assert tolls(loaded) == [("killed", "2-23", "north")]
    assert "“number” is not read" in said(loaded, "column-not-read")


def test_figures_that_no_tag_tells_are_read_by_their_heading(tmp_path: Path) -> None:
    table = "area,dead\n#adm1+name,#affected+crushed\nNorth District,6\n"
    loaded = report(tmp_path, TAGGED % ", columns: {dead: count}", table)
    assert tolls(loaded) == [("killed", "6", "north")]
    assert rules(loaded) == []


@pytest.mark.parametrize("odd", ["#adm1-name", "remark", "# 1"])
def test_one_odd_tag_does_not_make_the_row_a_row_of_data(odd: str, tmp_path: Path) -> None:
    table = f"a,b,c\n{odd},#adm1+code,#affected+killed\nx,EX01,6\n"
    loaded = report(tmp_path, TAGGED % "", table)
    assert tolls(loaded) == [("killed", "6", "north")]
    assert odd in said(loaded, "column-not-read")


def test_a_tagged_table_of_which_nothing_is_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(RECORDS)
    (tmp_path / "tolls.csv").write_text("a,b\n#adm1+code,#affected+crushed\nEX01,6\n")
    loaded = load(tmp_path)
    assert rules(loaded) == ["nothing-read"]
    assert "#affected+crushed" in said(loaded, "nothing-read")


def test_a_row_of_tags_is_no_row_of_data_without_hxl(tmp_path: Path) -> None:
    mapping = "tables:\n- {file: t.csv, kind: tolls, columns: {area: places, number: count},"
    mapping += " passed_over: [lowest, highest], always: ALWAYS}\n"
    loaded = report(tmp_path, mapping, EVENTS)
    assert tolls(loaded) == [("killed", "6", "north")]
    assert rules(loaded) == []


def test_a_kind_that_has_no_tags_is_said(tmp_path: Path) -> None:
    mapping = "tables:\n- {file: t.csv, kind: needs, hxl: yes}\n"
    loaded = report(tmp_path, mapping, EVENTS)
    assert said(loaded, "wrong-value").startswith("mapping.yaml:2 No tag is known for needs.")
