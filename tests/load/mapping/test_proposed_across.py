"""``sitrep map`` of a wide table: dates, groups or places as headings, and figures below them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sitrep.cli.shared.group import run
from sitrep.loading.load import load
from tests.load.mapping.reports import RECORDS, rules, tolls
from tests.load.mapping.test_proposal import proposed


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def of(
    capsys: pytest.CaptureFixture[str], table: str, name: str = "dead.csv"
) -> tuple[dict[str, Any], str]:
    """The only entry that is proposed for a table, and what is said beside it."""
    Path(name).write_text(table)
    (entry,), said = proposed(capsys, name)
    return entry, said


@pytest.mark.parametrize(
    ("headings", "filled"),
    [
        ("2030-03-01,2030-03-08", {"When": "as_of"}),
        ("1 March 2030,8 March 2030", {"When": "as_of"}),
        ("14/03/2030,21/03/2030", {"When": "as_of"}),
        ("2030-01,2030-02", {"When": "window"}),
        ("enero de 2030,febrero de 2030", {"When": "window"}),
        ("2029,2030", {"When": "window"}),
        ("2030-W07,2030-W08", {"When": "window"}),
        ("2030W07,2030W08", {"When": "window"}),
        ("203001,203002", {"When": "window"}),
        ("1-7 March 2030,8-14 March 2030", {"When": "window"}),
        ("Women,Men", {"Who": "population"}),
    ],
)
def test_headings_of_one_sort_are_rows(
    capsys: pytest.CaptureFixture[str], headings: str, filled: dict[str, str]
) -> None:
    entry, said = of(capsys, f"District,{headings},Total\nNorth District,4,5,9\n")
    first = headings.partition(",")[0]
    ((heading, _key),) = filled.items()
    assert entry["across"] == {"first": first, "heading": heading, "cell": "Figure"}
    assert entry["columns"] == {"District": "places", "Figure": "count"} | filled
    assert entry["passed_over"] == ["Total"]
    assert entry["always"]["measure"] == "deaths"
    assert "2 records of tolls:" in said


def test_days_in_the_order_of_a_country_say_their_form(capsys: pytest.CaptureFixture[str]) -> None:
    entry, said = of(capsys, "District,14/03/2030,04/03/2030\nNorth District,4,5\n")
    assert entry["date_format"] == "DD/MM/YYYY"
    assert "as_of: 2030-03-14" in said
    entry, said = of(capsys, "District,03/04/2030,04/04/2030\nNorth District,4,5\n")
    assert "date_format" not in entry
    assert "Write date_format: DD/MM/YYYY or MM/DD/YYYY" in said


def test_months_take_the_year_of_a_column_or_ask_for_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    entry, _ = of(capsys, "District,Year,Jan,Feb\nNorth District,2030,4,5\n")
    assert entry["join"] == {"window": "{Year}-{Month}"}
    assert entry["columns"] == {"District": "places", "Figure": "count"}
    entry, said = of(capsys, "District,janvier,février\nNorth District,4,5\n")
    assert entry["join"] == {"window": "YEAR-{Month}"}
    assert "Write the year of the months for YEAR." in said


def test_columns_of_numbers_beside_indicators_are_places(
    capsys: pytest.CaptureFixture[str],
) -> None:
    table = "Indicator,North District,South District,Total\nDead,4,5,9\nInjured,1,2,3\n"
    entry, said = of(capsys, table, "t.csv")
    assert entry["columns"] == {"Place": "places", "Figure": "count"}
    assert entry["lookup"]["Indicator"]["Injured"] == {"measure": "injured"}
    assert "taken for places" in said
    assert "4 records of tolls" in said


def test_what_is_proposed_reads_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    of(capsys, "District,2030-01,2030-02\nNorth District,4,5\nSouth District,,6\n")
    assert run(["map", "dead.csv", "-o", "mapping.yaml"]) == 0
    text = Path("mapping.yaml").read_text().replace("to: originator", "to: office")
    Path("mapping.yaml").write_text(text.replace("sources: document", "sources: doc"))
    Path("report.yaml").write_text(RECORDS)
    loaded = load(Path())
    assert rules(loaded) == ["row-not-read"]
    assert tolls(loaded) == [
        ("deaths", "4", "north"),
        ("deaths", "5", "north"),
        ("deaths", "6", "south"),
    ]


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ("District,Women,Dead\nNorth District,4,5\n", "one heading is no sort"),
        ("District,Dead,2029,2030\nNorth District,9,4,5\n", "a column says what it counts"),
        ("District,Houses destroyed,2029,2030\nNorth District,9,4,5\n", "so does a thing"),
        ("District,Jan-30,Jan-31\nNorth District,4,5\n", "these may be days"),
        ("District,Jan-30,Jan-31,Feb-01\nNorth District,4,5,6\n", "so may these"),
        ("Indicator,Place,2,3\nDead,North District,4,5\n", "numbers are no dates"),
    ],
)
def test_other_tables_are_not_turned(
    capsys: pytest.CaptureFixture[str], table: str, why: str
) -> None:
    Path("t.csv").write_text(table)
    run(["map", "t.csv"])
    assert "across" not in capsys.readouterr().out, why


def test_what_the_columns_and_cells_are_called_no_column_is_called(
    capsys: pytest.CaptureFixture[str],
) -> None:
    entry, _ = of(capsys, "District,Figure,2029,2030\nNorth District,,4,5\n")
    assert entry["across"]["cell"] != "Figure"


def test_columns_that_others_part_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    entry, _ = of(capsys, "District,2029,Remark,2030\nNorth District,4,late,5\n")
    assert entry["across"]["columns"] == ["2029", "2030"]
    entry, _ = of(capsys, "District,2029,2030,Remark\nNorth District,4,5,late\n")
    assert (entry["across"]["first"], entry["across"]["last"]) == ("2029", "2030")


@pytest.mark.parametrize("thing", ["Commodity", "Item", "Produit", "Artículo"])
def test_goods_that_no_kind_knows_are_indicators_and_no_people(
    thing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    table = f"{thing},Jan-31,Feb-31,Mar-31\nSplit peas,12,30,40\nOil in bulk,5,6,7\n"
    entry, said = of(capsys, table, "t.csv")
    assert entry["kind"] == "indicators"
    assert entry["join"]["indicator"] == f"measure ({{{thing}}})"
    assert "Write what the cells count, for measure." in said
