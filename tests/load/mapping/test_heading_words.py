"""All words of a heading count: what they say is kept, or nothing is proposed and it is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sitrep.cli.shared.group import run
from sitrep.loading.mapping.proposing.proposed_figures import said_by

KNOWN = [
    ("Ménages déplacés", "displacement", {"measure": "displaced", "unit": "households"}),
    ("Hogares desplazados", "displacement", {"measure": "displaced", "unit": "households"}),
    ("PDI (ménages)", "displacement", {"measure": "idps", "unit": "households"}),
    ("الأسر النازحة", "displacement", {"measure": "displaced", "unit": "households"}),
    ("Families displaced", "displacement", {"measure": "displaced", "unit": "households"}),
    ("Ménages sinistrés", "tolls", {"measure": "affected", "unit": "households"}),
    ("Familias afectadas", "tolls", {"measure": "affected", "unit": "households"}),
    ("الأطفال القتلى", "tolls", {"measure": "killed", "population": "children"}),
    ("القتلى من الأطفال", "tolls", {"measure": "killed", "population": "children"}),
    ("Femmes blessées", "tolls", {"measure": "injured", "population": "women"}),
    ("Mujeres heridas", "tolls", {"measure": "injured", "population": "women"}),
    ("Personnes affectées", "tolls", {"measure": "affected"}),
    ("Recovered", "tolls", {"measure": "recovered"}),
    ("Fallecidos", "tolls", {"measure": "deaths"}),
    ("Cholera deaths", "tolls", {"measure": "deaths", "cause": "Cholera"}),
    ("Nouveaux cas de choléra", "tolls", {"measure": "cases", "basis": "new", "cause": "choléra"}),
    ("Cases to date", "tolls", {"measure": "cases", "basis": "cumulative"}),
    ("Estimated deaths", "tolls", {"measure": "deaths", "method": "estimate"}),
    (
        "New cases (last 24h)",
        "tolls",
        {"measure": "cases", "basis": "new", "definition": "New cases (last 24h)"},
    ),
    ("Roads damaged (km)", "damage", {"measure": "damaged", "item": "km_of_road"}),
    ("Viviendas averiadas", "damage", {"measure": "damaged", "item": "houses"}),
    ("المنازل المدمرة", "damage", {"measure": "destroyed", "item": "houses"}),
    ("Damage/Houses destroyed", "damage", {"measure": "destroyed", "item": "houses"}),
    ("No. of deaths", "tolls", {"measure": "deaths"}),
    ("Reported deaths", "tolls", {"measure": "deaths"}),
    ("Beneficiaries reached", "needs", {"measure": "reached"}),
    ("People in need - WASH", "needs", {"measure": "in_need", "sector": "wash"}),
    ("PIN santé", "needs", {"measure": "in_need", "sector": "health"}),
    ("Population affectée", "tolls", {"measure": "affected"}),
    ("Houses damaged/destroyed", "damage", {"measure": "damaged_or_destroyed", "item": "houses"}),
    ("Destroyed/damaged houses", "damage", {"measure": "damaged_or_destroyed", "item": "houses"}),
]


@pytest.mark.parametrize(("heading", "kind", "said"), KNOWN)
def test_all_that_a_heading_says_is_kept(heading: str, kind: str, said: dict[str, str]) -> None:
    assert said_by(heading) == (kind, said)


MORE = [
    "Deaths <5", "U5 deaths", "Deaths in hospitals", "Décès hospitaliers", "Missing data",
    "Deaths averted", "Change in deaths", "Previous deaths", "Deaths 2030", "Confirmed deaths",
    "Deaths (confirmed)", "Unconfirmed deaths", "No deaths", "Affected schools",
    "Centros educativos afectados", "AWD deaths 2031W05", "Children under 5/Deaths",
    "2030 / Deaths", "Schools damaged/rebuilt", "Damaged houses/destroyed",
]  # fmt: skip
SHARES = ["معدل الوفيات", "Houses destroyed (%)", "% reached", "Létalité (%)", "Mean deaths"]


@pytest.mark.parametrize("heading", [*MORE, *SHARES])
def test_where_a_word_is_left_over_nothing_is_proposed(heading: str) -> None:
    assert said_by(heading) is None


@pytest.mark.parametrize("heading", ["Deaths in hospitals", "Deaths 2030", "Missing data"])
def test_what_says_more_than_a_measure_is_told(
    heading: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text(f"Town,Killed,{heading}\nA,3,5\n")
    assert run(["map", "t.csv"]) == 0
    printed = capsys.readouterr()
    (table,) = yaml.load(printed.out, yaml.BaseLoader)["tables"]
    assert table["columns"] == {"Town": "places", "Killed": "count"}
    assert f"Nothing is proposed for {heading}, which say more than what is counted" in printed.err


@pytest.mark.parametrize(
    ("upper", "lower", "name", "said"),
    [
        ("Killed,,Injured,", "Women,Men,Women,Men", "Killed / Women", {"population": "women"}),
        ("Phase 3,,Phase 4,", "#,%,#,%", "Phase 3 / #", {"measure": "ipc_crisis"}),
        ("IDPs,,Returnees,", "HH,IND,HH,IND", "IDPs / HH", {"unit": "households"}),
        ("Cases,,Deaths,", "New,Total,New,Total", "Cases / New", {"basis": "new"}),
    ],
)
def test_names_of_two_rows_are_read_together(
    upper: str, lower: str, name: str, said: dict[str, str],
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text(f",{upper}\nDistrict,{lower}\nA,3,5,7,9\nB,4,6,8,1\n")
    assert run(["map", "t.csv"]) == 0
    printed = capsys.readouterr()
    tables = yaml.load(printed.out, yaml.BaseLoader)["tables"]
    first = next(one for one in tables if name in one["columns"])
    assert first["head"] == ["1", "2"]
    assert said.items() <= first["always"].items()
    assert not any("%" in heading for one in tables for heading in one["columns"])


@pytest.mark.parametrize(
    ("cell", "proposed", "form"),
    [("Feb-May 2031", True, None), ("203102", True, "YYYYMM"), ("baseline", False, None)],
)
def test_a_period_is_the_window_where_times_stand_below_it(
    cell: str, proposed: bool, form: str | None,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text(f"Town,Period,Killed\nA,{cell},5\n")
    assert run(["map", "t.csv"]) == 0
    (table,) = yaml.load(capsys.readouterr().out, yaml.BaseLoader)["tables"]
    assert ("Period" in table["columns"]) is proposed
    assert table.get("date_format") == form


def _mapped(text: str, capsys: pytest.CaptureFixture[str]) -> tuple[Any, str]:
    Path("t.csv").write_text(text)
    assert run(["map", "t.csv"]) == 0
    printed = capsys.readouterr()
    return yaml.load(printed.out, yaml.BaseLoader)["tables"], printed.err


def test_a_column_that_says_of_whom_is_read_and_its_words_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = "Bel,Women,3\nBel,5+y,4\nBel,default,7\n"
    (table,), said = _mapped(f"Town,categoryoptioncombo,Killed\n{rows}", capsys)
    assert table["columns"]["categoryoptioncombo"] == "population"
    assert table["words"] == {"population": {"default": "people"}}
    assert "write under words: which group 5+y stands for" in said
    (table,), _ = _mapped("Town,Sex,Houses destroyed\nBel,All,3\n", capsys)
    assert "population" not in table["columns"].values()


def test_prices_across_months_are_levels_with_their_unit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "Market,Commodity,Unit,Currency,Jan-31,Feb-31\nBel,Rice,kg,USD,1.20,1.25\n"
    (table,), said = _mapped(text, capsys)
    assert (table["kind"], table["columns"]["Figure"]) == ("indicators", "count")
    assert table["join"] == {"indicator": "price ({Commodity})", "unit": "{Currency}/{Unit}"}
    assert "taken for prices" in said


def test_an_event_is_called_by_its_type_and_its_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = (
        "event_id_cnty,event_date,event_type,location,fatalities\nEX1,04 May 2031,Battles,Bel,3\n"
    )
    (table,), _ = _mapped(text, capsys)
    assert table["join"] == {"event": "{event_type} {event_id_cnty}"}


@pytest.mark.parametrize(
    "head",
    ["Case ID,Date of onset,Age,Sex,District,Outcome", "Âge,Sexe,District,Issue,a,b"],
)
def test_rows_that_are_persons_are_not_counted(
    head: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text(f"{head}\n1,2031-02-03,4,F,Bel,Alive\n")
    assert run(["map", "t.csv"]) == 2
    assert "Each row is one person, and rows are not counted here" in capsys.readouterr().err
