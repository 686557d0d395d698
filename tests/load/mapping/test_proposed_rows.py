"""``sitrep map`` of tables in which a column says what each row is: constraints, prices, damage."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sitrep.cli.shared.group import run
from sitrep.loading.mapping.known_headings import pairs_of_ends
from sitrep.loading.mapping.proposing.proposed_items import condition_of, in_degrees
from tests.load.mapping.test_proposal import proposed


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def of(capsys: pytest.CaptureFixture[str], table: str) -> tuple[list[dict[str, Any]], str]:
    Path("t.csv").write_text(table)
    return proposed(capsys, "t.csv")


CONSTRAINTS = {
    "Date,Constraint type,Admin1,Who is affected,Description": "Description",
    "Date,Type de contrainte,Province,Acteur concerné,Détails": "Détails",
    "Fecha,Tipo de restricción,Provincia,Actor,Descripción": "Descripción",
    "التاريخ,نوع القيد,المحافظة,الجهة,الوصف": "الوصف",
}


@pytest.mark.parametrize(("headings", "effect"), CONSTRAINTS.items())
def test_a_table_of_constraints(
    capsys: pytest.CaptureFixture[str], headings: str, effect: str
) -> None:
    rows = "2031-05-14,fighting,North District,Agencies,Shots were heard.\n"
    rows += "2031-05-15,the gate,North District,Agencies,It is shut.\n"
    ((entry,), said) = of(capsys, f"{headings}\n{rows}")
    date, kind, place, who, _ = headings.split(",")
    assert entry["kind"] == "access"
    assert entry["columns"] == {
        place: "places", kind: "constraint", effect: "effect", date: "since"
    }  # fmt: skip
    assert entry["words"] == {"constraint": {"fighting": "hostilities"}}
    assert "what stands for the gate: one of denial_of_needs" in said
    assert f"{date} is taken for the day since which" in said
    assert f"No key is proposed for {who}." in said
    assert "2 records of access" in said


PRICES = {
    "Date,Market,Commodity,Unit,Price,Currency": ("Price", "Commodity", "{Currency}/{Unit}"),
    "Date,Marché,Produit,Unité,Prix,Devise": ("Prix", "Produit", "{Devise}/{Unité}"),
    "Fecha,Mercado,Producto,Unidad,Precio,Moneda": ("Precio", "Producto", "{Moneda}/{Unidad}"),
    "التاريخ,السوق,السلعة,الوحدة,السعر,العملة": ("السعر", "السلعة", "{العملة}/{الوحدة}"),
}


@pytest.mark.parametrize(("headings", "said"), PRICES.items())
def test_a_list_of_prices(
    capsys: pytest.CaptureFixture[str], headings: str, said: tuple[str, str, str]
) -> None:
    ((entry,), told) = of(capsys, f"{headings}\n2031-05-14,Town A Market,Rice,kg,1250,XCU\n")
    price, thing, unit = said
    assert entry["kind"] == "indicators"
    assert entry["join"] == {"indicator": f"{price} ({{{thing}}})", "unit": unit}
    assert entry["columns"][price] == "count"
    assert "indicator: " + price + " (Rice); unit: XCU/kg" in told


LONG = "Date,Admin1,Indicator,Value,Unit\n"


def test_what_no_kind_names_is_an_indicator_where_its_unit_stands_beside_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rows = "2031-05-14,Town A,Maize price,0.62,USD/kg\n2031-05-14,Town A,Schools closed,3,schools\n"
    (known, left), told = of(capsys, LONG + rows)
    assert (known["kind"], left["kind"]) == ("damage", "indicators")
    assert left["only"] == {"Indicator": ["Maize price"]}
    assert {"Indicator": "indicator", "Unit": "unit", "Value": "count"}.items() <= left[
        "columns"
    ].items()
    assert "left out" not in told
    ((alone,), _) = of(capsys, LONG + rows.split("\n", maxsplit=1)[0])
    assert "only" not in alone


def test_a_price_without_its_currency_is_asked_for_it(capsys: pytest.CaptureFixture[str]) -> None:
    ((entry,), said) = of(capsys, "Market,Commodity,Price\nTown A Market,Rice,1250\n")
    assert entry["join"]["unit"] == "CURRENCY"
    assert "Write the currency of Price" in said


SITES = ["Site Name,Households,Individuals", "Site,Ménages,Personnes", "Sitio,Hogares,Personas"]


@pytest.mark.parametrize("headings", [*SITES, "الموقع,الأسر,الأفراد"])
def test_a_list_of_sites_asks_who_lives_there(
    capsys: pytest.CaptureFixture[str], headings: str
) -> None:
    tables, said = of(capsys, f"{headings}\nCamp One,120,640\n")
    assert [one["kind"] for one in tables] == ["displacement"] * 2
    assert [one["always"].get("unit") for one in tables] == ["households", None]
    assert [one["always"]["measure"] for one in tables] == ["measure"] * 2
    assert "Write who the people are, such as idps or refugees, for measure." in said


def test_a_row_of_sums_that_its_first_column_names_is_left_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ((entry,), said) = of(capsys, "No,Site,Individuals\nS1,Camp One,640\nTotal,,640\n")
    assert entry["leave_out"] == {"No": ["Total"]}
    assert "Of 2 rows 1 are read and 1 left out" in said


def test_classes_of_damage_in_columns(capsys: pytest.CaptureFixture[str]) -> None:
    headings = "District,Destroyed,Severely damaged,Possibly damaged,Total structures"
    tables, said = of(capsys, f"{headings}\nNorth District,120,45,12,177\n")
    assert [one["always"]["measure"] for one in tables] == ["destroyed", "damaged"]
    assert [one["always"].get("definition") for one in tables] == [None, "Severely damaged"]
    assert said.count("Write what was damaged, such as buildings, for item.") == 1
    assert "No key is proposed for Possibly damaged, Total structures." in said


def test_classes_of_damage_in_rows(capsys: pytest.CaptureFixture[str]) -> None:
    rows = "North District,Destroyed,120\nNorth District,Moderate Damage,60\n"
    rows += "North District,Possible damage,12\n"
    ((entry,), said) = of(capsys, f"District,Damage class,Number of structures\n{rows}")
    assert entry["lookup"]["Damage class"] == {
        "Destroyed": {"measure": "destroyed"},
        "Moderate Damage": {"measure": "damaged", "definition": "Moderate Damage"},
    }
    assert "No measure is proposed for Possible damage: these rows are left out." in said
    assert "1 where Damage class is “Possible damage”" in said


def test_rows_that_are_single_things_are_not_counted(capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.csv").write_text("ID,Damage_Class,Admin1,Latitude\n1,Destroyed,North District,1.2\n")
    assert run(["map", "t.csv"]) == 2
    assert "add them up by place and Damage_Class first" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Severe Damage", {"measure": "damaged", "definition": "Severe Damage"}),
        ("gravement endommagés", {"measure": "damaged", "definition": "gravement endommagés"}),
        ("parcialmente dañadas", {"measure": "damaged", "definition": "parcialmente dañadas"}),
        ("Destroyed", {"measure": "destroyed"}),
        ("Fully destroyed", {"measure": "destroyed"}),
        ("Partially destroyed", {"measure": "damaged", "definition": "Partially destroyed"}),
        (
            "partiellement détruites",
            {"measure": "damaged", "definition": "partiellement détruites"},
        ),
        (
            "parcialmente destruidas",
            {"measure": "damaged", "definition": "parcialmente destruidas"},
        ),
        ("مدمرة جزئيا", {"measure": "damaged", "definition": "مدمرة جزئيا"}),
        ("Possible damage", None),
        ("No visible damage", None),
        ("Severe", None),
    ],
)
def test_what_a_class_of_damage_says(text: str, said: dict[str, str] | None) -> None:
    assert condition_of(text) == said


def test_what_is_destroyed_in_part_is_not_counted_among_the_destroyed() -> None:
    found = in_degrees("Houses partially destroyed")
    assert found == {
        "item": "houses",
        "measure": "damaged",
        "definition": "partially destroyed",
    }


@pytest.mark.parametrize("heading", ["Damage", "Total damages", "Loss", "Severe", "Not destroyed"])
def test_what_may_be_money_or_a_degree_alone_counts_no_things(heading: str) -> None:
    assert in_degrees(heading) is None


def test_a_column_in_which_no_number_stands_counts_nobody() -> None:
    Path("t.csv").write_text("District,Who is affected\nNorth District,Agencies\n")
    assert run(["map", "t.csv"]) == 2


def test_the_ends_of_a_figure_without_a_number_between(capsys: pytest.CaptureFixture[str]) -> None:
    ((entry,), _) = of(capsys, "District,Dead (min),Dead (max)\nNorth District,2,5\n")
    assert entry["estimate"] == {"low": "Dead (min)", "high": "Dead (max)"}
    assert entry["always"]["measure"] == "deaths"
    assert pairs_of_ends(["Dead", "Dead (min)", "Dead (max)"]) == []
    assert pairs_of_ends(["min", "max"]) == []


@pytest.mark.parametrize(
    ("dates", "form"),
    [
        (("02/05/2031", "13/05/2031"), "DD/MM/YYYY"),
        (("02/05/2031", "05/13/2031"), "MM/DD/YYYY"),
        (("02.05.2031",), "DD.MM.YYYY"),
        (("2031-05-02", "13 May 2031"), None),
        (("13/05/2031", "05/13/2031"), None),
    ],
)
def test_the_form_of_dates_that_all_of_them_can_have(
    capsys: pytest.CaptureFixture[str], dates: tuple[str, ...], form: str | None
) -> None:
    rows = "".join(f"North District,{day},{at}\n" for at, day in enumerate(dates, 4))
    ((entry,), said) = of(capsys, f"District,Date,Dead\n{rows}")
    assert entry.get("date_format") == form
    assert "can be read in two ways" not in said


def test_dates_of_two_readings_are_asked_about(capsys: pytest.CaptureFixture[str]) -> None:
    ((entry,), said) = of(capsys, "District,Date,Dead\nNorth District,02/05/2031,4\n")
    assert "date_format" not in entry
    assert "Write date_format: DD/MM/YYYY or MM/DD/YYYY, as the table has it: 02/05/2031" in said


EVENTS = ["Date,Incident type", "Date,Type d'incident", "Fecha,Tipo de incidente"]


@pytest.mark.parametrize("headings", [*EVENTS, "التاريخ,نوع الحادث"])
def test_the_date_of_an_event_is_when_it_happened(
    capsys: pytest.CaptureFixture[str], headings: str
) -> None:
    ((entry,), said) = of(capsys, f"{headings},District,Dead\n2031-05-02,clash,North District,4\n")
    date, sort = headings.split(",")
    assert entry["columns"][date] == "window"
    assert f"No key is proposed for {sort}." in said


@pytest.mark.parametrize(
    ("headings", "date"),
    [
        ("Report date,Incident type", "Report date"),
        ("Date,District name", "Date"),
        ("Date,Incident type,Event date", "Date"),
    ],
)
def test_another_date_is_when_it_was_known(
    capsys: pytest.CaptureFixture[str], headings: str, date: str
) -> None:
    cells = ",".join("2031-05-02" if "ate" in one else "clash" for one in headings.split(","))
    ((entry,), _) = of(capsys, f"{headings},Place,Dead\n{cells},North District,4\n")
    assert entry["columns"][date] == "as_of"
