"""Keys from more than one column: joined, first filled, low and high, code lists, always."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.load.mapping.reports import report, rules, said, tolls

ONE = "tables:\n- file: t.csv\n  kind: tolls\n  always: ALWAYS\n"
UNDATED = ONE.replace("ALWAYS", "{according_to: office, sources: doc, measure: killed}")


@pytest.mark.parametrize(
    ("year", "month", "day", "window"),
    [
        ("2030", "3", "", "2030-03"),
        ("2030", "March", "", "2030-03"),
        ("2030", "3.0", "7", "2030-03-07"),
        ("2030", "", "", "2030"),
    ],
)
def test_a_window_from_parts_of_a_date(
    year: str, month: str, day: str, window: str, tmp_path: Path
) -> None:
    mapping = UNDATED + "  columns: {Dead: count}\n  join: {window: '{Y}-{M}-{D}'}\n"
    loaded = report(tmp_path, mapping, f"Dead,Y,M,D\n12,{year},{month},{day}\n")
    assert rules(loaded) == []
    assert loaded.report is not None
    assert str(loaded.report.tolls[0].window) == window


@pytest.mark.parametrize("week", ["3", "03", "W3", "Week 3", "3.0", "٣"])
def test_a_week_from_its_year_and_its_number(week: str, tmp_path: Path) -> None:
    mapping = UNDATED + "  columns: {Dead: count}\n  join: {window: '{Y}-W{W}'}\n"
    loaded = report(tmp_path, mapping, f"Dead,Y,W\n12,2030,{week}\n")
    assert rules(loaded) == []
    assert loaded.report is not None
    assert str(loaded.report.tolls[0].window) == "2030-01-14 to 2030-01-20"


def test_a_year_whose_week_is_missing_is_no_year(tmp_path: Path) -> None:
    mapping = UNDATED + "  columns: {Dead: count}\n  join: {window: '{Y}-W{W}'}\n"
    assert rules(report(tmp_path, mapping, "Dead,Y,W\n12,2030,\n")) == ["date-not-understood"]


def test_of_two_columns_with_one_name_it_is_said_which_is_read(tmp_path: Path) -> None:
    mapping = ONE + "  columns: {Dead: count}\n"
    loaded = report(tmp_path, mapping, "Dead,Dead,Note,Note\n12,13,a,b\n")
    assert tolls(loaded) == [("killed", "12")]
    got = {one.location.column: one.got for one in loaded.findings}
    assert got[6] == "“Dead” is the name of an earlier column, too, which is read; this one is not."
    assert got[11] == "Not read as tolls: Note, Note."


def test_a_day_without_its_month_is_no_month(tmp_path: Path) -> None:
    mapping = UNDATED + "  columns: {Dead: count}\n  join: {window: '{Y}-{M}-{D}'}\n"
    assert rules(report(tmp_path, mapping, "Dead,Y,M,D\n12,2030,,5\n")) == ["date-not-understood"]


def test_joined_words_leave_out_what_is_empty(tmp_path: Path) -> None:
    mapping = ONE + "  columns: {Dead: count}\n  join: {event: '{Kind}, {Name} ({Code})'}\n"
    loaded = report(tmp_path, mapping, "Dead,Kind,Name,Code\n1,Storm,A,7\n2,,B,8\n3,Storm,,9\n")
    assert loaded.report is not None
    assert [one.event for one in loaded.report.tolls] == ["Storm, A (7)", "B (8)", "Storm (9)"]


@pytest.mark.parametrize(
    ("row", "count"),
    [
        ("2,6,23", "6 (2-23)"),
        ("6,6,6", "6"),
        ("6,,", "at least 6"),
        (",,23", "up to 23"),
        (",6,", "6"),
        ("2.0,6,23.0", "6 (2-23)"),
        ("0,0,8", "0-8"),
        ("0,0,0", "zero"),
    ],
)
def test_low_best_and_high_are_one_count(row: str, count: str, tmp_path: Path) -> None:
    mapping = ONE + (
        "  estimate: {low: low, best: best, high: high}\n  words: {count: {'0': zero}}\n"
    )
    loaded = report(tmp_path, mapping, f"low,best,high\n{row}\n")
    assert tolls(loaded) == [("killed", count)]
    said_of_best = ["column-not-read"] if count == "0-8" else []
    assert rules(loaded) == said_of_best


def test_a_code_leads_through_its_own_list(tmp_path: Path) -> None:
    mapping = ONE + (
        "  columns: {dead: count}\n  first_of: {places: [adm1, iso]}\n"
        "  codes: {adm1: pcode, iso: iso}\n"
    )
    table = "dead,adm1,iso\n1,EX01,\n2,EX-A,\n3,,EX-A\n"
    assert tolls(report(tmp_path, mapping, table)) == [
        ("killed", "1", "north"),
        ("killed", "2", "west"),
        ("killed", "3", "south"),
    ]


def test_a_code_of_two_lists_is_said_once_with_both_places(tmp_path: Path) -> None:
    mapping = ONE + "  columns: {dead: count, adm1: places}\n"
    loaded = report(tmp_path, mapping, "dead,adm1\n1,EX-A\n2,EX-A\n")
    assert rules(loaded) == ["unknown-reference"]
    assert "south and west" in said(loaded, "unknown-reference")
    assert "2 rows" in said(loaded, "unknown-reference")


def test_a_misspelt_place_is_one_finding(tmp_path: Path) -> None:
    mapping = ONE + "  columns: {dead: count, adm1: places}\n"
    loaded = report(tmp_path, mapping, "dead,adm1\n1,Nort District\n2,South District\n")
    assert rules(loaded) == ["unknown-reference"]
    assert "If North District is meant" in said(loaded, "unknown-reference")


def test_a_slip_under_always_is_a_slip_of_the_mapping(tmp_path: Path) -> None:
    mapping = ONE.replace("ALWAYS", "{according_to: offise, sources: doc, measure: killed}")
    mapping += "  columns: {dead: count, adm1: places}\n"
    loaded = report(tmp_path, mapping, "dead,adm1\n1,EX01\n2,EX02\n")
    assert said(loaded, "unknown-reference") == (
        "mapping.yaml:4 “offise” is not what any record of actors is called. Write office, if that "
        "is meant."
    )


def test_accents_apostrophes_and_hyphens_are_what_they_look_like(tmp_path: Path) -> None:
    mapping = ONE + "  columns: {dead: count, adm1: places}\n"
    (tmp_path / "places.yaml").write_text(
        'places:\n- {id: b, name: "C\u00f4te", level: region}\n'
        '- {id: c, name: "El-M\'a", level: region}\n',
        "utf-8",
    )
    loaded = report(tmp_path, mapping, "dead,adm1\n1,Co\u0302te\n2,El\u2011M\u2019a\n")
    assert [one[2] for one in tolls(loaded)] == ["b", "c"]


def test_groups_and_lists_stand_under_always(tmp_path: Path) -> None:
    mapping = """\
tables:
- file: t.csv
  kind: tolls
  columns: {dead: count, until: window.end, words: sources.1.figure}
  always:
    according_to: office
    measure: killed
    window: {start: 2030-03-10}
    sources: [{source: doc}]
"""
    loaded = report(tmp_path, mapping, "dead,until,words\n1,2030-03-12,one person\n")
    assert rules(loaded) == []
    assert loaded.report is not None
    assert str(loaded.report.tolls[0].window) == "2030-03-10 to 2030-03-12"
    # What a row makes of a value that all rows share is a fault of that row.
    loaded = report(tmp_path, mapping, "dead,until,words\n1,2030-03-12,x\n2,2030-03-01,y\n")
    assert said(loaded, "window-reversed").startswith("t.csv:3 ")


def test_two_columns_of_one_key_are_said(tmp_path: Path) -> None:
    mapping = ONE + "  columns: {dead: count, killed: count}\n"
    loaded = report(tmp_path, mapping, "dead,killed\n1,2\n")
    assert rules(loaded) == ["duplicate-key"]
    assert "first_of: count" in said(loaded, "duplicate-key")


def test_one_column_fills_several_keys(tmp_path: Path) -> None:
    mapping = ONE + "  columns: {dead: count, day: [as_of, counted_in]}\n"
    mapping += "  date_format: YYYYMMDD\n"
    loaded = report(tmp_path, mapping, "dead,day\n20300101,20300315\n")
    assert rules(loaded) == []
    assert loaded.report is not None
    toll = loaded.report.tolls[0]
    assert (str(toll.as_of), str(toll.counted_in)) == ("2030-03-15", "2030-03-15")
    assert str(toll.count) == "20300101"


@pytest.mark.parametrize(
    ("line", "mend"),
    [
        ("  colums: {dead: count}\n", "Write columns"),
        ("  columns: {dead: cuont}\n", "Write count"),
        ("  columns: {deed: count}\n", "Write dead"),
        ("  join: {window: '{yaer}'}\n  columns: {dead: count}\n", "Write year"),
        ("  estimate: {low: dead, hihg: dead}\n", "Write high"),
        ("  columns: {second: count}\n", "head: 3"),
    ],
)
def test_a_slip_in_the_mapping_is_said_where_it_is_with_a_mend(
    line: str, mend: str, tmp_path: Path
) -> None:
    loaded = report(tmp_path, UNDATED + line, "dead,year\n1,2030\nsecond,x\n")
    slips = [one for one in loaded.findings if one.rule != "missing-key"]
    assert mend in slips[0].mend
    assert Path(slips[0].location.file).name == "mapping.yaml"
