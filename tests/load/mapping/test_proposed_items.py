"""``sitrep map`` of what is handed out, damaged or needed: items, sectors, what became of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sitrep.cli.shared.group import run
from sitrep.loading.load import load
from sitrep.loading.mapping.proposing.proposed_items import CountedThing, counted_in
from tests.load.mapping.reports import RECORDS
from tests.load.mapping.test_proposal import proposed


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def of(capsys: pytest.CaptureFixture[str], table: str) -> tuple[list[dict[str, Any]], str]:
    Path("t.csv").write_text(table)
    return proposed(capsys, "t.csv")


@pytest.mark.parametrize(
    ("heading", "counted"),
    [
        ("Houses destroyed", CountedThing("damage", "destroyed", "houses")),
        ("Fully destroyed homes", CountedThing("damage", "destroyed", "houses")),
        ("Partially damaged homes", None),
        ("schools_damaged", CountedThing("damage", "damaged", "schools")),
        ("Tarps distributed", CountedThing("deliveries", "distributed", "tarpaulins")),
        ("Latrines built", CountedThing("deliveries", "set_up", "latrines")),
        ("Latrines destroyed", CountedThing("damage", "destroyed", "latrines")),
        ("Cash distributed", None),
        ("Houses", None),
        ("destroyed", None),
        ("Dreams destroyed", None),
        ("People affected", None),
        ("Houses not destroyed", None),
    ],
)
def test_what_a_heading_counts(heading: str, counted: CountedThing | None) -> None:
    assert counted_in(heading) == counted


def test_a_column_for_each_thing_and_what_became_of_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    tables, said = of(capsys, "District,Houses destroyed,Tarps distributed\nNorth District,4,5\n")
    assert [one["kind"] for one in tables] == ["damage", "deliveries"]
    assert [one["always"]["item"] for one in tables] == ["houses", "tarpaulins"]
    assert said.count("1 record of") == 2


def test_items_in_rows_and_how_far_they_came_in_columns(
    capsys: pytest.CaptureFixture[str],
) -> None:
    table = "Item,District,Planned,Distributed\nKitchen sets,North District,4,5\nJoy,,1,1\n"
    tables, said = of(capsys, table)
    assert [one["always"]["measure"] for one in tables] == ["planned", "distributed"]
    assert [one["lookup"] for one in tables] == [
        {"Item": {"Kitchen sets": {"item": "kitchen_sets"}}}
    ] * 2
    assert "1 where Item is “Joy”" in said


def test_goods_and_buildings_are_indicators_too(capsys: pytest.CaptureFixture[str]) -> None:
    table = (
        "Sector,Indicator,Location,Value\nOverall,Deaths,North District,4\n"
        "Shelter,Houses destroyed,North District,5\nWASH,Hygiene kits distributed,,6\n"
    )
    tables, said = of(capsys, table)
    assert [one["lookup"]["Indicator"] for one in tables] == [
        {"Deaths": {"measure": "deaths"}},
        {"Houses destroyed": {"measure": "destroyed", "item": "houses"}},
        {"Hygiene kits distributed": {"measure": "distributed", "item": "hygiene_kits"}},
    ]
    assert said.count("1 record of") == 3


def test_items_that_nobody_knows_are_no_goods() -> None:
    Path("t.csv").write_text("Item,District,Planned\nJoy,North District,4\n")
    assert run(["map", "t.csv"]) == 2


def test_items_in_rows_and_places_in_columns(capsys: pytest.CaptureFixture[str]) -> None:
    ((entry,), said) = of(capsys, "Item,North District,South District\nBlankets,4,5\n")
    assert entry["kind"] == "deliveries"
    assert entry["columns"] == {"Place": "places", "Figure": "count"}
    assert "Write what became of the things in Item, for measure." in said


def test_needs_by_sector_below_a_title_and_their_total_left_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    table = "Kestria\nCluster,People in need,Targeted,Reached\nWASH,4,3,2\nTotal,4,3,2\n"
    Path("t.csv").write_text(table)
    assert run(["map", "t.csv", "-o", "mapping.yaml"]) == 0
    text = Path("mapping.yaml").read_text().replace("to: originator", "to: office")
    Path("mapping.yaml").write_text(text.replace("sources: document", "sources: doc"))
    Path("report.yaml").write_text(RECORDS)
    loaded = load(Path())
    assert [one.rule for one in loaded.findings] == ["row-not-read"]
    assert loaded.report is not None
    assert [(one.measure.value, one.sector, str(one.count)) for one in loaded.report.needs] == [
        ("in_need", "wash", "4"),
        ("targeted", "wash", "3"),
        ("reached", "wash", "2"),
    ]


def test_a_sector_is_no_key_of_a_toll(capsys: pytest.CaptureFixture[str]) -> None:
    ((entry,), _) = of(capsys, "Cluster,District,Dead\nHealth,North District,4\n")
    assert entry["columns"] == {"District": "places", "Dead": "count"}


@pytest.mark.parametrize("headings", ["Jan-30,Feb-30", "Jan 30,Feb 30", "mars-30,avril-30"])
def test_months_with_years_of_two_digits(capsys: pytest.CaptureFixture[str], headings: str) -> None:
    ((entry,), said) = of(capsys, f"District,{headings}\nNorth District,4,5\n")
    first, second = headings.split(",")
    one, next_one = ("2030-03", "2030-04") if "mars" in first else ("2030-01", "2030-02")
    assert entry["words"] == {"window": {first: one, second: next_one}}
    assert "taken for those after 2000" in said


def test_where_no_heading_counts_the_headings_are_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("t.csv").write_text("A title\nThis,That,Other\n1,2,3\n")
    assert run(["map", "t.csv"]) == 2
    assert "This, That, Other" in capsys.readouterr().err
