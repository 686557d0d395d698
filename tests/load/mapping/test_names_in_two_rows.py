"""``sitrep map`` of tables with names in two rows, with rows of things, and with rows of sums."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.loading.mapping.proposing.proposed_text import heading_row
from sitrep.loading.readers.tree import TextMark
from sitrep.loading.tables.grid import Grid
from tests.load.mapping.test_tables_of_the_field import always, of


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def counted(entries: list[dict[str, Any]]) -> dict[str, dict[str, str]]:
    """What each column is said to count."""
    return {
        name: always(one)
        for one in entries
        for name, key in one["columns"].items()
        if key == "count"
    }


ANIMALS = """\
Losses by district
District,Livestock dead,,,Households evacuated
,Cattle,Sheep & goats,Poultry,
North District,21,82,410,36
South District,10,36,,18
"""


def test_below_a_name_that_spans_columns_stand_their_names(
    capsys: pytest.CaptureFixture[str],
) -> None:
    entries, said = of(capsys, ANIMALS)
    lost = {"measure": "lost", "item": "livestock"}
    assert counted(entries) == {
        "Cattle": lost | {"definition": "dead; Cattle"},
        "Sheep & goats": lost | {"definition": "dead; Sheep & goats"},
        "Poultry": lost | {"definition": "dead; Poultry"},
        "Households evacuated": {"measure": "evacuees", "unit": "households"},
    }
    assert {tuple(one["head"]) for one in entries} == {("2", "3")}
    assert "count: 21" in said
    assert "No key is proposed" not in said


WEEKS = """\
Province,Cas suspects,,Décès,,Létalité (%)
,S28,Cumul,S28,Cumul,
Nord,40,512,2,10,"2,0 %"
Sud,20,329,1,4,"1,2 %"
"""


def test_weeks_and_running_totals_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    entries, said = of(capsys, WEEKS)
    assert counted(entries) == {
        "Cas suspects / Cumul": {"measure": "cases_suspected", "basis": "cumulative"},
        "Décès / Cumul": {"measure": "deaths", "basis": "cumulative"},
        "Létalité (%)": {"indicator": "létalité"},
    }
    assert "Nothing is proposed for Cas suspects / S28, Décès / S28" in said


BANDS = """\
,Casualties,,Houses,
District,Killed,Injured,Destroyed,Damaged
North District,3,12,40,90
"""


def test_what_stands_above_a_name_is_read_with_it_or_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    entries, said = of(capsys, BANDS)
    assert counted(entries) == {
        "Killed": {"measure": "killed"},
        "Injured": {"measure": "injured"},
        "Destroyed": {"measure": "destroyed", "item": "houses"},
        "Damaged": {"measure": "damaged", "item": "houses"},
    }
    assert "Casualties above Killed, Casualties above Injured." in said


NO_YEARS = st.integers(1, 1899) | st.integers(2100, 9999)


@given(numbers=st.lists(NO_YEARS, min_size=2, max_size=2), gap=st.booleans())
def test_a_row_of_numbers_is_never_one_of_names(numbers: list[int], gap: bool) -> None:
    under = [str(number) for number in numbers]
    rows = [["District", "Killed", "" if gap else "Injured"], ["", *under], ["North", "1", "2"]]
    assert heading_row(Grid("t", rows, TextMark)).first == 1


PIPELINE = """\
Commodity,Stock (MT),Coming (MT),Coverage (%)
Cereals,108,67,38
Pulses,21,9,54
Total,129,76,41
"""


def test_headings_in_units_are_no_places_and_rows_are_of_their_things(
    capsys: pytest.CaptureFixture[str],
) -> None:
    entries, _ = of(capsys, PIPELINE.replace(",Coverage (%)", "").replace(",38", ""))
    assert [one["join"]["indicator"] for one in entries] == [
        "stock ({Commodity})",
        "coming ({Commodity})",
    ]
    assert [always(one) for one in entries] == [{"measure": "amount", "unit": "MT"}] * 2
    shares, _ = of(capsys, PIPELINE)
    assert [one["join"]["indicator"] for one in shares] == ["coverage ({Commodity})"]
    sums, _ = of(capsys, "Commodity,USD required\nCereals,500\nPulses,200\n")
    assert [one["join"] for one in sums] == [{"definition": "{Commodity}"}]


SUMS = {
    "Requis (USD)": "funding_required",
    "Requerido (EUR)": "funding_required",
    "Reçus (USD)": "funding_received",
    "Recibido (USD)": "funding_received",
    "USD pledged": "funding_pledged",
}


@pytest.mark.parametrize("heading", SUMS)
def test_sums_say_what_they_are_beside_their_currency(
    heading: str, capsys: pytest.CaptureFixture[str]
) -> None:
    entries, _ = of(capsys, f"Secteur,{heading}\nSanté,5000\nTotal,5000\n")
    assert [always(one)["measure"] for one in entries] == [SUMS[heading]]


def test_a_week_is_read_above_the_row_that_adds_up(capsys: pytest.CaptureFixture[str]) -> None:
    table = "Week,District,Killed\n2031-W29,North District,3\n2031-W30,North District,4\nTotal,,7\n"
    entries, said = of(capsys, table)
    assert [one["columns"]["Week"] for one in entries] == ["window"]
    assert "window: 2031-W29" in said


def test_of_what_a_bare_measure_is_the_per_cent_is_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, said = of(capsys, "District,Reached (%),CFR (%)\nNorth District,97%,2%\n")
    assert "not of what it is the per cent: reached." in said
