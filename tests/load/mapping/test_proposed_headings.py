"""What headings say of when, where, of whom and of what: in four languages, and never guessed."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from sitrep import resources
from sitrep.loading.mapping.known_headings import key_of_heading
from sitrep.loading.mapping.proposing.heading_words import Said
from sitrep.loading.mapping.proposing.proposed_dates import Dating, dated
from sitrep.loading.mapping.proposing.proposed_figures import said_by
from sitrep.loading.mapping.proposing.proposed_places import finest_first
from sitrep.loading.readers.limits import START
from sitrep.loading.tables.grid import Grid
from sitrep.loading.tables.headed import Headed
from sitrep.loading.vocabulary.synonyms import advised
from sitrep.model.figures.tolls import Measure
from sitrep.word_lists import LOADER

LISTED: Any = yaml.load(resources.headings().read_text("utf-8"), LOADER)


def words(listed: str) -> list[str]:
    return [word.strip() for word in listed.split(",")]


def when(*rows: str) -> Dating:
    """How a table is dated; its cells are parted by commas."""
    cells = [row.split(",") for row in rows]
    top = Headed(Grid("t", cells, lambda *_: START), 0, 1)
    found = {name: key for name in cells[0] if (key := key_of_heading(name)) is not None}
    return dated(top, found)


REFUSED = "killed where the source says killed; deaths are deaths of any cause"


@pytest.mark.parametrize("word", ["dead", "Fatalities", "Morts", "Muertos", "Muertas"])
def test_what_is_not_said_to_be_killed_is_proposed_as_deaths(word: str) -> None:
    assert REFUSED in advised(word, list(Measure)) or word == "Muertas"
    assert said_by(word) == ("tolls", {"measure": "deaths"})


def test_no_heading_is_proposed_as_killed_that_a_record_is_refused_as() -> None:
    headings = words(LISTED["measures"]["tolls"]["killed"])
    assert len(headings) > 5
    assert [one for one in headings if REFUSED in advised(one, list(Measure))] == []


@pytest.mark.parametrize("year", words(LISTED["keys"]["year"]))
@pytest.mark.parametrize("week", words(LISTED["keys"]["week"]))
def test_a_year_and_a_week_are_joined(year: str, week: str) -> None:
    found = when(f"{year},{week}", "2031,14", "2031,W3", "2031,Week 20")
    assert found.join == {"window": f"{{{year}}}-W{{{week}}}"}
    assert "write MMWR" in found.notes[0]


@pytest.mark.parametrize("unaccented", ["Semaine epidemiologique", "SEMANA EPIDEMIOLOGICA"])
def test_accents_and_capitals_make_no_difference(unaccented: str) -> None:
    assert key_of_heading(unaccented) == "week"


@pytest.mark.parametrize("cell", ["2031-W14", "2031W14", "2031W3", "MMWR 2031-W14"])
def test_a_week_with_its_year_is_the_window(cell: str) -> None:
    assert when("Year,Week", f"2031,{cell}").columns == {"Week": "window"}


@pytest.mark.parametrize(
    "rows",
    [
        ("Year,Week", "2031,first"),
        ("Year,Week", "2031,54"),
        ("Year,Day", "2031,4"),
        ("Year,Month,Week", "2031,4,2", "2031,5,1"),
        ("Year,Date", "2031,2031-04-12"),
        ("Year,Date of the event", "2031,2031-04-12"),
        ("Year,New cases this week", "2031,4"),
        ("Year,Trimestre", "2031,T2"),
        ("Year,Month,Journalier", "2031,4,2"),
    ],
)
def test_nothing_is_dated_more_coarsely_than_its_columns_say(rows: tuple[str, ...]) -> None:
    found = when(*rows)
    assert "window" not in {*found.columns.values(), *found.join}
    assert "No window is proposed, because" in found.notes[0]


@pytest.mark.parametrize("time", [one for rank in LISTED["times"][1:] for one in words(rank)])
def test_each_word_of_a_finer_time_keeps_a_year_from_being_the_window(time: str) -> None:
    assert "window" not in when(f"Year,{time} x", "2031,-").columns.values()


def test_a_month_beside_weeks_that_no_month_has() -> None:
    assert when("Year,Month,Week", "2031,4,14").join == {"window": "{Year}-W{Week}"}


@pytest.mark.parametrize("report", ["Report date", "Date of last update", "Fecha del informe"])
def test_the_day_of_a_report_does_not_say_when_it_happened(report: str) -> None:
    assert when(f"Year,{report}", "2031,2031-04-12").columns["Year"] == "window"


def test_from_and_to_are_a_window_where_they_hold_dates() -> None:
    assert when("From,To", "2031-04-01,2031-04-03").columns == {
        "From": "window.start",
        "To": "window.end",
    }
    assert when("From,To", "Town A,Town B").columns == {}


@pytest.mark.parametrize(
    ("headings", "order"),
    [
        ("Province,District", "District,Province"),
        ("District,Province", "District,Province"),
        ("region,country,admin1,admin2,location,iso", "location,admin2,admin1,country,iso,region"),
        ("Country,Region", "Region,Country"),
        ("Région,Département,Commune", "Commune,Département,Région"),
        ("Departamento,Municipio", "Municipio,Departamento"),
        ("المحافظة,المدينة", "المدينة,المحافظة"),
        ("ADM1_CODE,ADM1_NAME,ADM2_CODE,ADM2_NAME", "ADM2_CODE,ADM2_NAME,ADM1_CODE,ADM1_NAME"),
        ("area.admin1,area.admin2", "area.admin2,area.admin1"),
        ("Country,Area", "Area,Country"),
    ],
)
def test_the_smallest_place_comes_first(headings: str, order: str) -> None:
    names = headings.split(",")
    found = {
        name: key if (key := key_of_heading(name)) in ("pcode", "iso3") else "place"
        for name in names
    }
    placed = finest_first(names, found)
    assert [*map(str.casefold, placed)] == [*map(str.casefold, order.split(","))]


BASES = [(word, basis) for basis, listed in LISTED["basis"].items() for word in words(listed)]


@pytest.mark.parametrize(("word", "basis"), BASES)
def test_a_heading_says_new_or_cumulative(word: str, basis: str) -> None:
    assert said_by(f"{word} cases") == ("tolls", {"measure": "cases", "basis": basis})
    assert said_by(f"Décès {word}") == ("tolls", {"measure": "deaths", "basis": basis})


@pytest.mark.parametrize(
    ("heading", "kind", "said"),
    [
        ("New IDPs", "displacement", {"measure": "idps", "figure_type": "flow"}),
        ("Killed women", "tolls", {"measure": "killed", "population": "women"}),
        ("Killed - women", "tolls", {"measure": "killed", "population": "women"}),
        ("Women injured", "tolls", {"measure": "injured", "population": "women"}),
        ("Number of children killed", "tolls", {"measure": "killed", "population": "children"}),
        ("Femmes tués", "tolls", {"measure": "killed", "population": "women"}),
        ("IDPs (HH)", "displacement", {"measure": "idps", "unit": "households"}),
        ("Affected households", "tolls", {"measure": "affected", "unit": "households"}),
        ("Phase 3", "needs", {"measure": "ipc_crisis"}),
        ("Phase 3+", "needs", {"measure": "ipc_crisis_or_worse"}),
        ("Phase 4 or above", "needs", {"measure": "ipc_emergency_or_worse"}),
        ("Phase 5", "needs", {"measure": "ipc_catastrophe"}),
        ("Requirements (US$)", "funding", {"measure": "funding_required", "currency": "USD"}),
        ("Funding (EUR)", "funding", {"measure": "funding_received", "currency": "EUR"}),
        ("Funding received", "funding", {"measure": "funding_received", "currency": "CURRENCY"}),
    ],
)
def test_a_heading_says_of_whom_and_in_what(heading: str, kind: str, said: Said) -> None:
    assert said_by(heading) == (kind, said)


@pytest.mark.parametrize(
    "heading",
    [
        "f_killed",
        "Killed families",
        "Killed households",
        "Phase 3 %",
        "Deaths (%)",
        "Phase 3 to 5",
        "Recovered cases",
        "Court cases",
        "% covered",
        "Funding gap (US$)",
        "Requirements (ABC)",
        "Requirements (US$ million)",
        "Women not injured",
        "New, cumulative deaths",
    ],
)
def test_what_is_not_plain_is_not_proposed(heading: str) -> None:
    assert said_by(heading) is None


def test_each_level_of_places_is_a_heading_that_is_known() -> None:
    names = [one for level in LISTED["levels"] for one in words(level)]
    bare = [one for one in names if not one.startswith(("adm ", "admin ", "sub "))]
    known = {one: key_of_heading(one) for one in bare}
    assert {one for one, key in known.items() if key not in ("place", "iso3")} == set()
