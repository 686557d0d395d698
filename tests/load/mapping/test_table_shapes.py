"""Tables as publishers lay them out: names in two rows, merged cells, gaps, totals, two tables."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded
from sitrep.loading.mapping.proposing.proposed_text import heading_row
from sitrep.loading.mapping.shapes.table_shape import with_one_head
from sitrep.loading.readers.tree import TextMark
from sitrep.loading.tables.grid import Grid
from tests.load.mapping.reports import report, rules, said, tolls

MAP = """\
tables:
- file: t.xlsx
  sheet: Losses
  kind: tolls
  columns: {District: places, Hurt: count}
  always: ALWAYS
"""


def book(folder: Path, mapping: str, rows: Sequence[Sequence[object]], *merged: str) -> Loaded:
    """The report with a workbook that has another sheet, hidden and merged, beside the one read."""
    made = Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "Losses"
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    notes = made.create_sheet("Notes")
    notes.append(["what", None])
    notes.merge_cells("A1:B1")
    notes.sheet_state = "hidden"
    held = BytesIO()
    made.save(held)
    report(folder, mapping, "")
    (folder / "t.csv").unlink()
    (folder / "t.xlsx").write_bytes(held.getvalue())
    return load(folder)


PLAIN: list[list[object]] = [["District", "Hurt"], ["North District", 3], ["South District", 4]]


def test_what_is_behind_the_cells_of_another_sheet_is_no_fault(tmp_path: Path) -> None:
    loaded = book(tmp_path, MAP, PLAIN)
    assert rules(loaded) == []
    assert [count for _, count, *_ in tolls(loaded)] == ["3", "4"]


def test_a_sheet_that_is_read_may_not_be_hidden_or_merged(tmp_path: Path) -> None:
    mapping = MAP.replace("Losses", "Notes").replace(
        "{District: places, Hurt: count}", "{what: places}"
    )
    assert {"hidden-cells", "merged-cells"} <= set(rules(book(tmp_path, mapping, PLAIN)))


def test_merged_cells_of_a_title_and_of_columns_that_are_not_read_hide_nothing(
    tmp_path: Path,
) -> None:
    rows: list[list[object]] = [["Losses of March", None], *([*row, "remark"] for row in PLAIN)]
    mapping = MAP.replace("  columns", "  head: 2\n  passed_over: remark\n  columns")
    assert rules(book(tmp_path, mapping, rows, "A1:B1", "C3:C4")) == []


GAPS: list[list[object]] = [
    ["District", "Who", "Hurt"],
    ["North District", "men", 3],
    [None, "women", 2],
    ["South District", "men", 4],
    [None, "women", 1],
]
BY_GROUP = MAP.replace("Hurt: count", "Who: population, Hurt: count")
FILLED = BY_GROUP + "  fill_down: District\n"


@pytest.mark.parametrize("merged", [(), ("A2:A3", "A4:A5")])
def test_gaps_are_filled_down_where_the_mapping_says_so(
    tmp_path: Path, merged: tuple[str, ...]
) -> None:
    loaded = book(tmp_path, FILLED, GAPS, *merged)
    assert rules(loaded) == []
    assert [row[1:] for row in tolls(loaded)] == [
        ("3", "north"), ("2", "north"), ("4", "south"), ("1", "south"),
    ]  # fmt: skip


def test_merged_cells_are_told_how_they_are_filled_down(tmp_path: Path) -> None:
    loaded = book(tmp_path, BY_GROUP, GAPS, "A2:A3")
    assert "fill_down:" in said(loaded, "merged-cells")


def test_gaps_that_are_not_filled_are_said_once(tmp_path: Path) -> None:
    told = said(book(tmp_path, BY_GROUP, GAPS), "row-without-place")
    assert "Nothing stands under District in 2 rows" in told
    assert "sum" not in told


@pytest.mark.parametrize(("total", "added"), [(7, True), (8, False)])
def test_a_row_without_a_name_is_asked_about_and_a_sum_is_said(
    tmp_path: Path, total: int, added: bool
) -> None:
    loaded = book(tmp_path, MAP, [*PLAIN, [None, total]])
    told = said(loaded, "row-without-place")
    assert told.startswith("t.xlsx:4")
    assert ("Its figure is the sum of the others." in told) == added
    left = book(tmp_path, MAP + "  only_if: District\n", [*PLAIN, [None, total]])
    assert rules(left) == ["row-not-read"]
    named = book(tmp_path, MAP + "  words: {places: {empty cell: west}}\n", [*PLAIN, [None, total]])
    assert rules(named) == []
    assert tolls(named)[-1][1:] == (str(total), "west")


def test_the_heading_of_a_gap_in_a_text_file_is_named(tmp_path: Path) -> None:
    table = "some number,hurt,district\n1,3,North District\n2,4,South District\n3,7,\n"
    told = said(report(tmp_path, CSV, table), "row-without-place")
    assert "Nothing stands under district in row 4" in told


def test_a_table_without_any_place_is_not_asked_about(tmp_path: Path) -> None:
    rows: list[list[object]] = [["District", "Hurt"], [None, 3]]
    assert "row-without-place" not in rules(book(tmp_path, MAP, rows))


def test_a_column_to_fill_down_must_be_there(tmp_path: Path) -> None:
    loaded = book(tmp_path, MAP + "  fill_down: Distrct\n", PLAIN)
    assert "“Distrct”" in said(loaded, "heading-not-found")


TWO: list[list[object]] = [
    ["District", "People", None, "Houses", None],
    [None, "Hurt", "Sick", "Damaged", "Lost"],
    ["North District", 3, 5, 6, 7],
]
MERGED = ("A1:A2", "B1:C1", "D1:E1")


def test_names_in_two_rows_are_put_together(tmp_path: Path) -> None:
    loaded = book(tmp_path, MAP.replace("  columns", "  head: [1, 2]\n  columns"), TWO, *MERGED)
    assert rules(loaded) == ["column-not-read"]
    assert [row[1:] for row in tolls(loaded)] == [("3", "north")]


def test_a_name_that_stands_twice_has_the_one_above_before_it(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["District", "Men", None, "Women"],
        [None, "Hurt", "Sick", "Hurt"],
        ["EX01", 1, 2, 3],
    ]
    mapping = MAP.replace("  columns", "  head: [1, 2]\n  columns")
    assert "heading-not-found" in rules(book(tmp_path, mapping, rows, "B1:C1"))
    mapping = mapping.replace("Hurt:", "Women / Hurt:")
    assert [row[1:] for row in tolls(book(tmp_path, mapping, rows, "B1:C1"))] == [("3", "north")]


def test_a_name_in_the_row_above_is_told_how_to_name_both(tmp_path: Path) -> None:
    loaded = book(tmp_path, MAP.replace("  columns", "  head: 2\n  columns"), TWO, *MERGED)
    assert "head: [1, 2]" in next(one.mend for one in loaded.findings if "“District”" in one.got)


WORDS = st.sampled_from(["", "a", "b", "c"])


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=6))
def test_no_name_of_two_rows_is_lost(names: list[tuple[str, str]]) -> None:
    grid = Grid("t", [[a for a, _ in names], [b for _, b in names]], lambda *_: TextMark(1, 1))
    joined = with_one_head(grid, (1, 2)).rows[1]
    for (above, below), name in zip(names, joined, strict=True):
        assert bool(name) == bool(above or below)
        assert name.endswith(below)
        assert below or name == above
    assert grid.rows[0] == with_one_head(grid, (1,)).rows[0]


def test_the_proposal_sees_names_in_two_rows_and_none_where_records_begin() -> None:
    texts = [[str(cell or "") for cell in row] for row in TWO]
    two = heading_row(Grid("t", texts, lambda *_: TextMark(1, 1)))
    assert (two.head, two.first) == (1, 2)
    one = heading_row(Grid("t", [texts[0], texts[2]], lambda *_: TextMark(1, 1)))
    assert (one.head, one.first) == (0, 1)


AGAIN = "district,hurt\nNorth District,3\ndistrict,hurt\nSouth District,4\n"
CSV = "tables:\n- file: t.csv\n  kind: tolls\n  columns: {district: places, hurt: count}\n"
CSV += "  always: ALWAYS\n"


def test_headings_that_stand_again_are_no_record(tmp_path: Path) -> None:
    loaded = report(tmp_path, CSV, AGAIN)
    assert "1 where the headings stand again" in said(loaded, "row-not-read")
    assert [count for _, count, *_ in tolls(loaded)] == ["3", "4"]


def test_a_second_table_is_not_read_with_the_headings_of_the_first(tmp_path: Path) -> None:
    table = AGAIN.replace("\ndistrict,hurt\n", "\n\ndistrict,sick\n") + "North District,9\n"
    loaded = report(tmp_path, CSV, table)
    assert said(loaded, "second-table").startswith("t.csv:4")
    assert [count for _, count, *_ in tolls(loaded)] == ["3"]
    assert "3 where another table begins" in said(loaded, "row-not-read")


def test_a_cell_that_says_what_its_heading_says_begins_no_table(tmp_path: Path) -> None:
    table = "district,hurt\nNorth District,3\nSouth District,dozens\n"
    assert rules(report(tmp_path, CSV, table)) == []


ENDS = "district,hurt,hurt (min),hurt (max)\nNorth District,6,2,23\n"


def test_ends_beside_a_figure_are_asked_about(tmp_path: Path) -> None:
    told = said(report(tmp_path, CSV, ENDS), "range-not-read")
    assert "“hurt (min)” and “hurt (max)” look like the ends of “hurt”" in told
    mended = CSV.replace(", hurt: count", "") + (
        "  estimate: {low: hurt (min), best: hurt, high: hurt (max)}\n"
    )
    loaded = report(tmp_path, mended, ENDS)
    assert "range-not-read" not in rules(loaded)
    assert tolls(loaded)[0][1] == "6 (2-23)"
    over = CSV + "  passed_over: [hurt (min), hurt (max)]\n"
    assert rules(report(tmp_path, over, ENDS)) == []


@pytest.mark.parametrize(
    ("low", "high", "are"),
    [
        ("Low", "High", True),
        ("lower bound", "upper bound", True),
        ("Hurt minimum", "Hurt maximum", True),
        ("Estimation basse", "Estimation haute", True),
        ("low priority", "high priority", False),
        ("hurt (min)", "sick (max)", False),
        ("hurt (min)", "remark", False),
        ("most recent", "least recent", False),
    ],
)
def test_ends_are_those_of_the_figure_that_is_read(
    tmp_path: Path, low: str, high: str, are: bool
) -> None:
    table = f"district,hurt,{low},{high}\nNorth District,6,2,23\n"
    assert ("range-not-read" in rules(report(tmp_path, CSV, table))) == are


def test_ends_without_a_tag_beside_one_with_it_are_asked_about(tmp_path: Path) -> None:
    table = (
        "area,start,end,low,best,high\n#adm1+name,#date+start,#date+end,,#affected+killed,\n"
        "North District,2030-03-01,2030-03-02,2,6,23\n"
    )
    mapping = CSV.replace("columns: {district: places, hurt: count}", "hxl: yes").replace(
        "ALWAYS", "{according_to: office, sources: doc}"
    )
    loaded = report(tmp_path, mapping, table)
    assert rules(loaded) == ["range-not-read"]
    assert "the ends of “best”" in said(loaded, "range-not-read")
