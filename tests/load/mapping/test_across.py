"""Wide tables: dates, groups or places as headings, and a figure in each cell below them."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.loading.mapping.shapes import across_columns
from tests.load.mapping.reports import ALWAYS, RECORDS, report, rules, said, tolls

WIDE = """\
tables:
- file: t.csv
  kind: tolls
  across: {first: Jan, heading: Month, cell: Dead}
  columns: {District: places, Dead: count}
  join: {window: "{Year}-{Month}"}
  always: {according_to: office, sources: doc, measure: killed}
"""
MONTHS = "District,Year,Jan,Feb\nNorth District,2030,4,5\nSouth District,2030,6,7\n"
BY_GROUP = """\
tables:
- file: t.csv
  kind: tolls
  across: {columns: [Women, Men], heading: Who, cell: Dead}
  columns: {District: places, Dead: count, Who: population}
  always: ALWAYS
"""
PAGE = Path("docs/tables.md").read_text("utf-8")


def told(loaded: Loaded) -> list[tuple[str, ...]]:
    """Count, place, window and group of each toll."""
    assert loaded.report is not None
    return [
        (str(one.count), *one.places, str(one.window), one.population.group.value)
        for one in loaded.report.tolls
    ]


def ids(loaded: Loaded) -> list[str]:
    assert loaded.report is not None
    return [one.id for one in loaded.report.tolls]


def test_months_as_headings_beside_a_column_of_the_year(tmp_path: Path) -> None:
    assert told(report(tmp_path, WIDE, MONTHS)) == [
        ("4", "north", "2030-01", "people"),
        ("5", "north", "2030-02", "people"),
        ("6", "south", "2030-01", "people"),
        ("7", "south", "2030-02", "people"),
    ]


def test_a_month_that_is_added_at_the_end_is_read(tmp_path: Path) -> None:
    more = "District,Year,Jan,Feb,Mar\nNorth District,2030,4,5,8\n"
    assert told(report(tmp_path, WIDE, more))[-1] == ("8", "north", "2030-03", "people")


def test_groups_as_headings_that_are_listed(tmp_path: Path) -> None:
    loaded = report(tmp_path, BY_GROUP, "District,Women,Men\nNorth District,4,5\n")
    assert [one[-1] for one in told(loaded)] == ["women", "men"]


def test_places_as_headings_and_measures_as_rows(tmp_path: Path) -> None:
    mapping = """\
tables:
- file: t.csv
  kind: tolls
  across: {first: North District, heading: Place, cell: Number}
  columns: {Place: places, Number: count}
  lookup: {Indicator: {Dead: {measure: killed}, Hurt: {measure: injured}}}
  always: {according_to: office, sources: doc, window: 2030-03}
"""
    table = "Indicator,North District,South District\nDead,4,5\nHurt,6,7\n"
    assert tolls(report(tmp_path, mapping, table)) == [
        ("killed", "4", "north"),
        ("killed", "5", "south"),
        ("injured", "6", "north"),
        ("injured", "7", "south"),
    ]


def test_one_heading_fills_several_keys(tmp_path: Path) -> None:
    mapping = BY_GROUP.replace(", Who: population", "").replace(
        "  always",
        "  lookup: {Who: {Women: {population: women, measure: killed},"
        " Men: {population: men, measure: injured}}}\n  always",
    )
    mapping = mapping.replace("ALWAYS", ALWAYS.replace("measure: killed, ", ""))
    loaded = report(tmp_path, mapping, "District,Women,Men\nNorth District,4,5\n")
    assert tolls(loaded) == [("killed", "4", "north"), ("injured", "5", "north")]
    assert [one[-1] for one in told(loaded)] == ["women", "men"]


def test_two_maps_turn_their_own_columns(tmp_path: Path) -> None:
    second = BY_GROUP.replace("[Women, Men]", "[Girls, Boys]").removeprefix("tables:\n")
    mapping = BY_GROUP + second.replace("measure: killed", "measure: injured")
    table = "District,Women,Men,Girls,Boys\nNorth District,4,5,6,7\n"
    loaded = report(tmp_path, mapping, table)
    assert [one[0] for one in told(loaded)] == ["4", "5", "6", "7"]
    assert rules(loaded) == []


def test_what_is_named_elsewhere_is_not_turned(tmp_path: Path) -> None:
    mapping = WIDE.replace("  always", "  passed_over: Total\n  only_if: Note\n  always")
    table = "District,Year,Jan,Note,Feb,Total\nNorth District,2030,4,seen,5,9\n"
    assert [one[0] for one in told(report(tmp_path, mapping, table))] == ["4", "5"]


def test_the_last_column_is_the_last_that_is_turned(tmp_path: Path) -> None:
    mapping = WIDE.replace("first: Jan", "first: Jan, last: Feb")
    table = "District,Year,Jan,Feb,Remark\nNorth District,2030,4,5,late\n"
    loaded = report(tmp_path, mapping, table)
    assert [one[0] for one in told(loaded)] == ["4", "5"]
    assert "Not read as tolls: Remark." in said(loaded, "column-not-read")


def test_a_cell_that_is_empty_is_left_out_and_counted(tmp_path: Path) -> None:
    loaded = report(tmp_path, WIDE, "District,Year,Jan,Feb\nNorth District,2030,4,\n")
    assert "Of 2 cells 1 are read and 1 left out: 1 where Dead is empty." in said(
        loaded, "row-not-read"
    )


def test_a_finding_stands_at_the_cell_or_at_the_heading(tmp_path: Path) -> None:
    loaded = report(tmp_path, WIDE, "District,Year,Jan,Febber\nNorth District,2030,4,many\n")
    places = {one.rule: one.location for one in loaded.findings}
    assert (places["count-not-understood"].line, places["count-not-understood"].column) == (2, 23)
    loaded = report(tmp_path, WIDE, "District,Year,Jan,Febber\nNorth District,2030,4,5\n")
    (found,) = (one for one in loaded.findings if one.rule == "date-not-understood")
    assert "2030-Febber" in found.got


def test_a_word_of_a_heading_is_said_once_at_the_heading(tmp_path: Path) -> None:
    table = "District,Women,Me\nNorth District,4,5\nSouth District,6,7\n"
    loaded = report(tmp_path, BY_GROUP.replace("Men]", "Me]"), table)
    (found,) = (one for one in loaded.findings if one.rule == "unknown-word")
    assert (found.location.line, found.location.column) == (1, 16)
    assert "Say so under words: population: in mapping.yaml" in found.mend


def test_a_figure_that_is_corrected_keeps_its_id(tmp_path: Path) -> None:
    before = ids(report(tmp_path, WIDE, MONTHS))
    after = ids(report(tmp_path, WIDE, MONTHS.replace("2030,4,5", "2030,14,15")))
    assert before == after
    assert len(set(before)) == 4


def test_no_figure_of_another_map_is_in_an_id(tmp_path: Path) -> None:
    second = BY_GROUP.replace("[Women, Men]", "[Girls, Boys]").removeprefix("tables:\n")
    mapping = BY_GROUP + second.replace("measure: killed", "measure: injured")
    table = "District,Women,Men,Girls,Boys\nNorth District,4,5,6,7\n"
    before = ids(report(tmp_path, mapping, table))
    assert ids(report(tmp_path, mapping, table.replace("4,5", "14,15"))) == before


def test_headings_in_two_rows_and_cells_that_are_filled_down(tmp_path: Path) -> None:
    mapping = """\
tables:
- file: t.csv
  kind: tolls
  head: [1, 2]
  across: {first: 2029 / Jan, heading: When, cell: Dead}
  columns: {District: places, Dead: count, When: window, Sex: population}
  words: {window: {2029 / Jan: 2029-01, 2029 / Feb: 2029-02, 2030 / Jan: 2030-01, 2030 / Feb: 2030-02}}
  fill_down: District
  always: {according_to: office, sources: doc, measure: killed}
"""  # noqa: E501
    table = (
        "District,Sex,2029,,2030,\n,,Jan,Feb,Jan,Feb\nNorth District,Women,1,2,3,4\n,Men,5,6,7,8\n"
    )
    found = told(report(tmp_path, mapping, table))
    assert [one[0] for one in found] == ["1", "2", "3", "4", "5", "6", "7", "8"]
    assert found[-1] == ("8", "north", "2030-02", "men")


def test_headings_that_stand_again_are_no_figures(tmp_path: Path) -> None:
    again = MONTHS + "District,Year,Jan,Feb\nNorth District,2030,8,9\n"
    loaded = report(tmp_path, WIDE, again)
    assert len(told(loaded)) == 6
    assert "2 where the headings stand again" in said(loaded, "row-not-read")


def test_a_workbook_is_turned_as_well(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("District", "Women", "Men"), ("North District", 4, 5)):
        sheet.append(row)
    (tmp_path / "report.yaml").write_text(RECORDS)
    (tmp_path / "mapping.yaml").write_text(
        BY_GROUP.replace("t.csv", "t.xlsx").replace("ALWAYS", ALWAYS)
    )
    book.save(tmp_path / "t.xlsx")
    assert [one[-1] for one in told(load(tmp_path))] == ["women", "men"]


@pytest.mark.parametrize(
    ("across", "rule", "words"),
    [
        ("{heading: M, cell: D}", "wrong-value", "in both ways, or in none"),
        ("{first: Jan, columns: [Feb], heading: M, cell: D}", "wrong-value", "in both ways"),
        ("{columns: [Jan], last: Feb, heading: M, cell: D}", "wrong-value", "in both ways"),
        ("{first: January, heading: M, cell: D}", "heading-not-found", "“January”"),
        ("{columns: [Jan, Fev], heading: M, cell: D}", "heading-not-found", "“Fev”"),
        ("{first: Jan, last: Fev, heading: M, cell: D}", "heading-not-found", "“Fev”"),
        ("{first: Jan, heading: Year, cell: D}", "duplicate-key", "“Year” is the name of another"),
        ("{first: Jan, heading: D, cell: D}", "duplicate-key", "“D” is the name of another"),
        ("{first: Jan, cell: D}", "missing-key", "heading: is missing"),
        ("{first: Jan, heads: M, heading: M, cell: D}", "unknown-key", "heads: cannot stand"),
    ],
)
def test_what_across_cannot_be(tmp_path: Path, across: str, rule: str, words: str) -> None:
    mapping = WIDE.replace("{first: Jan, heading: Month, cell: Dead}", across)
    loaded = report(tmp_path, mapping, MONTHS)
    found = [one for one in loaded.findings if one.rule == rule]
    assert any(words in one.got for one in found)
    assert all(Path(one.location.file).name == "mapping.yaml" for one in found)
    assert all(one.location.line == 4 for one in found)


def test_a_key_of_across_that_is_not_known_is_told_those_that_are(tmp_path: Path) -> None:
    loaded = report(tmp_path, WIDE.replace("cell: Dead", "cell: Dead, heads: M"), MONTHS)
    (found,) = (one for one in loaded.findings if one.rule == "unknown-key")
    assert found.expected == "Here stand columns, first, last, heading, cell."


def test_tags_and_turned_columns_do_not_stand_in_one_map(tmp_path: Path) -> None:
    loaded = report(tmp_path, WIDE.replace("  columns", "  hxl: yes\n  columns"), MONTHS)
    assert "hxl: and across: stand in one map." in said(loaded, "wrong-value")


def test_a_table_that_would_become_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(across_columns, "MAX_CELLS", 16)
    assert len(told(report(tmp_path, WIDE, MONTHS))) == 4
    monkeypatch.setattr(across_columns, "MAX_CELLS", 15)
    assert "at most" not in said(report(tmp_path, WIDE, MONTHS), "too-large")


CELL = st.sampled_from(["4", "12", "", "many people"])
ROWS = st.lists(st.tuples(st.sampled_from(["EX01", "EX02", ""]), CELL, CELL, CELL), max_size=6)
LEFT = re.compile(r"Of ([\d,]+) (?:rows|cells) ([\d,]+) are read and ([\d,]+) left out")


def left_out(loaded: Loaded) -> list[tuple[str, ...]]:
    """How many there are, are read and are left out."""
    return [found.groups() for one in loaded.findings if (found := LEFT.search(one.got))]


@settings(max_examples=60, deadline=None)
@given(ROWS, st.sampled_from(["", "  leave_out: {area: EX01}\n", "  only: {group: [women]}\n"]))
def test_a_wide_table_is_read_as_the_long_one(rows: list[tuple[str, ...]], choice: str) -> None:
    """Law: the same figures, one a row or one a cell, are the same records and as many left out."""
    groups = ("women", "men", "children")
    wide = "\n".join(["area,women,men,children", *(",".join(row) for row in rows), ""])
    long = "area,group,dead\n" + "".join(
        f"{area},{group},{cell}\n"
        for area, *cells in rows
        if area or any(cells)
        for group, cell in zip(groups, cells, strict=True)
    )
    mapping = (
        "tables:\n- file: t.csv\n  kind: tolls\n  columns: {area: places, group: population,"
        f" dead: count}}\n{choice}  always: ALWAYS\n"
    )
    across = "  across: {first: women, heading: group, cell: dead}\n  columns"
    with TemporaryDirectory() as folder:
        one = report(Path(folder), mapping.replace("  columns", across), wide)
    with TemporaryDirectory() as folder:
        other = report(Path(folder), mapping, long)
    assert told(one) == told(other)
    assert left_out(one) == left_out(other)


def test_the_page_shows_it() -> None:
    assert "across: {first: " in PAGE
