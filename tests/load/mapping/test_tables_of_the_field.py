"""``sitrep map`` of tables as responses keep them: vaccinations, arrivals, money, prices, marks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from babel.dates import get_month_names

from sitrep.cli.shared.group import run
from sitrep.languages import available
from sitrep.loading.load import load
from sitrep.model.window import read_window
from tests.load.mapping.reports import RECORDS
from tests.load.mapping.test_proposal import proposed


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def of(
    capsys: pytest.CaptureFixture[str], table: str, name: str = "t.csv"
) -> tuple[list[dict[str, Any]], str]:
    Path(name).write_text(table)
    return proposed(capsys, name)


def always(entry: dict[str, Any]) -> dict[str, str]:
    """What an entry says of all its rows, but for who says so and where."""
    return {
        key: of for key, of in entry["always"].items() if key not in ("according_to", "sources")
    }


MEASURES = {
    "Children vaccinated": ("needs", {"measure": "vaccinated", "population": "children"}),
    "Personnes vaccinées": ("needs", {"measure": "vaccinated"}),
    "Children screened": ("needs", {"measure": "screened", "population": "children"}),
    "SAM": ("needs", {"measure": "severe_acute_malnutrition"}),
    "New arrivals": ("displacement", {"measure": "new_arrivals"}),
    "Nuevas llegadas": ("displacement", {"measure": "new_arrivals"}),
    "Transferred to camp": ("displacement", {"measure": "relocated"}),
    "People under evacuation orders": ("displacement", {"measure": "under_evacuation_orders"}),
    "Hectares burned": ("damage", {"measure": "burned", "item": "hectares_of_land"}),
    "Superficie quemada": ("damage", {"measure": "burned", "item": "hectares_of_land"}),
    "Crops flooded (ha)": ("damage", {"measure": "flooded", "item": "hectares_of_crops"}),
    "Houses flooded": ("damage", {"measure": "flooded", "item": "houses"}),
    "Schools closed": ("damage", {"measure": "closed", "item": "schools"}),
    "Doses administered": ("deliveries", {"measure": "administered", "item": "doses_of_vaccine"}),
    "Livestock deaths - goats": (
        "damage",
        {"measure": "lost", "item": "livestock", "definition": "deaths; goats"},
    ),
    "Houses destroyed (mud brick)": (
        "damage",
        {"measure": "destroyed", "item": "houses", "definition": "mud brick"},
    ),
    "Cash distributed (USD)": (
        "deliveries",
        {"measure": "distributed", "item": "cash", "currency": "USD"},
    ),
}


@pytest.mark.parametrize("heading", MEASURES)
def test_headings_of_responses(capsys: pytest.CaptureFixture[str], heading: str) -> None:
    kind, said = MEASURES[heading]
    ((entry,), _) = of(capsys, f"District,{heading}\nNorth District,40\n")
    assert (entry["kind"], always(entry)) == (kind, said)


def test_an_area_that_was_damaged_is_not_guessed_to_be_crops_or_other_land(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ((entry,), _) = of(capsys, "District,Hectares damaged\nNorth District,40\n")
    assert entry["kind"] == "indicators"


MONTHS = [(language, month) for language in available() for month in (1, 4, 12)]


@pytest.mark.parametrize(("language", "month"), MONTHS)
@pytest.mark.parametrize("before", [False, True])
def test_a_time_in_the_heading_is_the_window_of_its_cells(
    capsys: pytest.CaptureFixture[str], language: str, month: int, before: bool
) -> None:
    names = get_month_names("wide", locale=language)
    times = [f"{names[at]} {year}" for at, year in ((month, 2030), (month, 2031))]
    heads = [f"{one} Killed" if before else f"Killed {one}" for one in times]
    ((entry,), said) = of(capsys, f"District,{','.join(heads)}\nNorth District,4,5\n")
    assert entry["across"]["columns"] == heads
    assert [read_window(one) for one in entry["words"]["window"].values()] == [
        read_window(f"{year}-{month:02}") for year in (2030, 2031)
    ]
    assert always(entry) == {"measure": "killed"}
    assert "2 records of tolls:" in said


def test_one_time_or_none_makes_no_table_of_times(capsys: pytest.CaptureFixture[str]) -> None:
    ((entry,), _) = of(capsys, "District,Killed,Killed 2031\nNorth District,4,5\n")
    assert "across" not in entry


@pytest.mark.parametrize(
    ("headings", "rest", "indicator", "unit"),
    [
        ("Price Jan 2031,Price Feb 2031", "Commodity,Unit,Currency", "join", "{Currency}/{Unit}"),
        ("Price Jan-31,Price Feb-31", "Commodity,Unit", "join", "CURRENCY/{Unit}"),
        ("Maize (USD/kg) Jan-31,Maize (USD/kg) Feb-31", "", "always", "USD/kg"),
    ],
)
def test_prices_with_their_month_in_the_heading(
    capsys: pytest.CaptureFixture[str], headings: str, rest: str, indicator: str, unit: str
) -> None:
    cells = {"Commodity": "Maize", "Unit": "kg", "Currency": "USD"}
    own = [name for name in rest.split(",") if name]
    row = ",".join(["Port", *(cells[name] for name in own), "0.4", "0.5"])
    ((entry,), said) = of(capsys, f"{','.join(['Market', *own, headings])}\n{row}\n")
    assert entry["kind"] == "indicators"
    assert entry[indicator]["unit"] == unit
    assert "2 records of indicators:" in said


ARRIVED = "Date,District,New arrivals\n"


def test_who_came_on_each_day_came_on_that_day(capsys: pytest.CaptureFixture[str]) -> None:
    days = "2031-05-01,North District,4\n2031-05-02,North District,5\n"
    ((entry,), said) = of(capsys, ARRIVED + days)
    assert entry["columns"] == {"Date": "window", "District": "to_places", "New arrivals": "count"}
    assert always(entry) == {"measure": "new_arrivals", "figure_type": "flow"}
    assert "Date is taken for the day on which they came" in said
    ((entry,), _) = of(capsys, ARRIVED + days.splitlines()[0])
    assert entry["columns"]["Date"] == "as_of"


def test_who_came_from_a_start_came_up_to_that_day(capsys: pytest.CaptureFixture[str]) -> None:
    days = "2031-05-01,North District,4\n2031-05-02,North District,9\n"
    ((entry,), _) = of(capsys, ARRIVED.replace("New", "Cumulative") + days)
    assert entry["columns"]["Date"] == "as_of"
    assert always(entry) == {
        "measure": "new_arrivals",
        "figure_type": "flow",
        "definition": "Cumulative arrivals",
    }


@pytest.mark.parametrize("period", ["Month", "Period"])
def test_a_running_total_by_month_is_up_to_its_end(
    capsys: pytest.CaptureFixture[str], period: str
) -> None:
    rows = "2031-05,North District,4\n2031-06,North District,9\n"
    ((entry,), _) = of(capsys, f"{period},District,Cumulative cases\n{rows}")
    assert entry["columns"][period] == "as_of"
    assert always(entry)["basis"] == "cumulative"


@pytest.mark.parametrize("week", ["2031-W22", "2031-S22", "2031-SE22"])
def test_a_running_total_by_week_is_asked_about(
    capsys: pytest.CaptureFixture[str], week: str
) -> None:
    table = f"Semaine,District,Cas,Cas cumulés\n{week},North District,4,9\n"
    ((entry,), said) = of(capsys, table)
    assert entry["columns"] == {"Semaine": "window", "District": "places", "Cas": "count"}
    assert "Nothing is proposed for Cas cumulés, which runs from a start" in said


PHASES = "Area,Validity period,From,To,Phase,Number\n"


def test_a_column_of_phases_is_a_lookup(capsys: pytest.CaptureFixture[str]) -> None:
    rows = "".join(
        f"North District,Current,2031-04-01,2031-06-30,{phase},{count}\n"
        for phase, count in (("1", 9), ("2", 8), ("3", 4), ("4", 3), ("5", 0), ("3+", 7))
    )
    ((entry,), said) = of(capsys, PHASES + rows)
    assert [one["measure"] for one in entry["lookup"]["Phase"].values()] == [
        "ipc_minimal",
        "ipc_stressed",
        "ipc_crisis",
        "ipc_emergency",
        "ipc_catastrophe",
        "ipc_crisis_or_worse",
    ]
    assert entry["columns"]["From"] == "window.start"
    assert "in words of which time" not in said


def test_periods_in_words_are_asked_about(capsys: pytest.CaptureFixture[str]) -> None:
    rows = "North District,Current,3,4\nNorth District,Projected,3,5\n"
    _, said = of(capsys, "Area,Validity period,Phase,Number\n" + rows)
    assert "Validity period says in words of which time a row is" in said
    assert "such as for Current, Projected." in said


FLOWS = """Flow ID,Source Organization,Destination Organization,Destination Plan,\
Destination Cluster,{},Flow status,Flow date
7,Varnia,Relief,Plan 2031,Health,4000,Paid,2031-05-01
8,Kett,Aid,Plan 2031,WASH,2000,Commitment,2031-05-02
9,Kett,Aid,Plan 2031,WASH,1000,Pledge,2031-05-03
"""


@pytest.mark.parametrize("money", ["Amount (USD)", "Amount"])
def test_each_row_is_a_sum_that_somebody_gave(
    capsys: pytest.CaptureFixture[str], money: str
) -> None:
    ((entry,), said) = of(capsys, FLOWS.format(money))
    assert [one["measure"] for one in entry["lookup"]["Flow status"].values()] == [
        "funding_received",
        "funding_received",
        "funding_pledged",
    ]
    assert entry["columns"] == {
        money: "count",
        "Source Organization": "by",
        "Destination Plan": "appeal",
        "Destination Cluster": "sector",
        "Flow date": "as_of",
    }
    assert entry["join"] == {
        "definition": "{Flow status}, to {Destination Organization}, flow {Flow ID}"
    }
    assert ("Write the currency of Amount" in said) == (money == "Amount")
    assert "3 records of funding:" in said


def test_a_status_of_other_things_is_no_step_of_money(capsys: pytest.CaptureFixture[str]) -> None:
    ((entry,), _) = of(capsys, "Funding USD,Status,Sector\n40,Ongoing,Health\n")
    assert always(entry) == {"measure": "funding_received", "currency": "USD"}


@pytest.mark.parametrize("mark", ["x", "X", "✓", "yes"])
def test_marks_count_nothing_and_it_is_said_what_to_do(
    capsys: pytest.CaptureFixture[str], mark: str
) -> None:
    Path("t.csv").write_text(f"Organisation,WASH,Health\nRelief,{mark},\nAid,,{mark}\n")
    assert run(["map", "t.csv"]) == 2
    told = capsys.readouterr().err
    assert f"The cells below WASH, Health are marks, such as {mark}" in told
    assert "Count them first" in told


def test_numbers_of_places_that_no_measure_names_are_indicators_in_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ((entry,), said) = of(capsys, "District,Children out of school\nNorth District,40\n")
    assert entry["kind"] == "indicators"
    assert always(entry) == {"measure": "amount", "indicator": "children out of school"}
    assert "Children out of school are taken for indicators" in said


@pytest.mark.parametrize(
    "table",
    [
        "Item,District,Planned\nJoy,North District,4\n",
        "District,Type,Incidents seen\nNorth District,one,4\nNorth District,other,5\n",
        "This,Incidents seen\none,4\n",
        "District,Deaths in hospitals\nNorth District,4\n",
    ],
)
def test_numbers_of_which_another_column_says_more_are_not(table: str) -> None:
    Path("t.csv").write_text(table)
    assert run(["map", "t.csv"]) == 2


def test_numbers_that_are_left_are_told_how_they_are_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _, said = of(capsys, "District,Killed,Doses wasted,Note\nNorth District,4,5,none\n")
    assert "No key is proposed for Doses wasted, Note." in said
    assert "Numbers stand below Doses wasted: an entry of kind: indicators" in said


PLACES = """{"data": [{"location": {"admin1": {"name": "Island", "code": "I1"},
 "admin2": {"name": "North District", "code": "I11"}}, "figures": {"killed": 12}}]}"""


def test_the_name_and_the_code_of_a_place_are_of_the_step_before(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ((entry,), _) = of(capsys, PLACES, "t.json")
    steps = ["admin2.code", "admin2.name", "admin1.code", "admin1.name"]
    assert entry["first_of"] == {"places": [f"location.{one}" for one in steps]}
    assert entry["codes"] == {
        "location.admin2.code": "pcode",
        "location.admin1.code": "pcode",
    }


def test_rows_that_are_keys_are_told_to_be_a_list(capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.json").write_text('{"North District": {"killed": 4}, "Town": {"killed": 5}}')
    assert run(["map", "t.json"]) != 0
    assert "Each key is a row here: write the file as a list" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Apr 2031 - Jun 2031", "2031-04 to 2031-06"),
        ("Apr 2031–Jun 2031", "2031-04 to 2031-06"),
        ("avr. 2031 - juin 2031", "2031-04 to 2031-06"),
        ("abril de 2031 - junio de 2031", "2031-04 to 2031-06"),
    ],
)
def test_two_months_with_their_years_are_a_window(text: str, same: str) -> None:
    assert read_window(text) == read_window(same)


def test_every_cell_of_such_a_table_is_accounted_for() -> None:
    heads = "District,Killed Jan 2031,Killed Feb 2031"
    Path("t.csv").write_text(f"{heads}\nNorth District,4,5\nNorth District,6,\n")
    assert run(["map", "t.csv", "-o", "mapping.yaml"]) == 0
    made = yaml.safe_load(Path("mapping.yaml").read_text())
    for one in made["tables"]:
        one["always"] |= {"according_to": "office", "sources": "doc"}
    Path("mapping.yaml").write_text(yaml.safe_dump(made, allow_unicode=True))
    Path("report.yaml").write_text(RECORDS)
    loaded = load(Path())
    assert loaded.report is not None
    assert len(loaded.report.tolls) == 3
    assert [one.rule for one in loaded.findings] == ["row-not-read"]
