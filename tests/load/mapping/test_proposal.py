"""``sitrep map``: a mapping from the headings, which loads and guesses no part to be the whole."""

from __future__ import annotations

from collections import Counter
from itertools import permutations
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml

from sitrep.cli.shared.group import run
from sitrep.loading.load import load
from sitrep.loading.mapping.known_headings import measure_of_heading
from sitrep.loading.mapping.read_maps import read_maps
from tests.load.mapping.reports import RECORDS, rules, tolls

ROOT = Path(__file__).parents[3]
LONG = "Indicator,Province,Report date,Value\nPeople killed,North District,2030-03-01,12\n"
LONG += "Trees killed,North District,2030-03-01,3\nPeople injured,South District,2030-03-02,4\n"


def proposed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[Any, str]:
    """The tables of the mapping that is printed, which must load, and what is said beside it."""
    assert run(["map", *arguments]) == 0
    printed = capsys.readouterr()
    assert read_maps(printed.out.encode()).faults == ()
    return yaml.load(printed.out, yaml.BaseLoader)["tables"], printed.err


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_one_indicator_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.csv").write_text(LONG)
    (table,), said = proposed(capsys, "t.csv")
    assert table["lookup"]["Indicator"] == {
        "People killed": {"measure": "killed"},
        "People injured": {"measure": "injured"},
    }
    assert table["columns"] == {"Report date": "as_of", "Province": "places", "Value": "count"}
    assert "No measure is proposed for Trees killed" in said
    assert "2 records of tolls" in said
    assert "1 where Indicator is “Trees killed”" in said


def test_what_is_proposed_reads_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.csv").write_text(LONG)
    assert run(["map", "t.csv", "-o", "mapping.yaml"]) == 0
    text = Path("mapping.yaml").read_text().replace("to: originator", "to: office")
    Path("mapping.yaml").write_text(text.replace("sources: document", "sources: doc"))
    Path("report.yaml").write_text(RECORDS)
    loaded = load(Path())
    assert rules(loaded) == ["row-not-read"]
    assert tolls(loaded) == [("killed", "12", "north"), ("injured", "4", "south")]


def test_a_column_a_measure_below_a_title(capsys: pytest.CaptureFixture[str]) -> None:
    headings = "adm1_pcode,Ville,Morts,Blessés,Livestock injured"
    Path("t.csv").write_text(f"Table 3,,,,\n{headings}\nEX01,A,1,2,1\n")
    tables, said = proposed(capsys, "t.csv")
    assert [one["always"]["measure"] for one in tables] == ["deaths", "injured"]
    assert {one["head"] for one in tables} == {"2"}
    assert tables[0]["first_of"] == {"places": ["Ville", "adm1_pcode"]}
    assert tables[0]["codes"] == {"adm1_pcode": "pcode"}
    assert "No key is proposed for Livestock injured" in said


def test_a_window_of_several_columns_and_a_total_that_is_left_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("t.csv").write_text("Town,Month,Year,Dead\nA,March,2030,3\nGrand total,,,3\n")
    (table,), said = proposed(capsys, "t.csv")
    assert table["join"] == {"window": "{Year}-{Month}"}
    assert table["leave_out"] == {"Town": ["Grand total"]}
    assert "window: 2030-03; " in said
    assert "1 where Town is “Grand total”" in said


def test_a_year_alone_is_the_window(capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.csv").write_text("Town,Year,Dead\nA,2030,3\n")
    (table,), _ = proposed(capsys, "t.csv")
    assert table["columns"] == {"Year": "window", "Town": "places", "Dead": "count"}


@pytest.mark.parametrize(("heading", "measure"), [("Deaths", "deaths"), ("", "measure")])
def test_what_ends_of_a_figure_count_is_not_guessed(
    heading: str, measure: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("t.csv").write_text(f"Town,{heading} low,{heading} high\nA,3,5\n")
    (table,), said = proposed(capsys, "t.csv")
    assert table["always"]["measure"] == measure
    assert ("for measure." in said) is (measure == "measure")
    assert "count: 3-5" in said


def test_a_mapping_for_another_folder_says_where_the_file_goes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("t.csv").write_text("Town,Dead\nA,3\n")
    assert run(["map", "t.csv", "-o", "out/mapping.yaml"]) == 0
    assert "takes t.csv to stand beside it" in capsys.readouterr().err


@pytest.mark.parametrize(
    "heading",
    [
        "Livestock killed",
        "Women injured",
        "killed or injured",
        "Killed/injured",
        "f_killed",
        "Houses",
    ],
)
def test_what_counts_some_or_others_is_no_measure(heading: str) -> None:
    assert measure_of_heading(heading) is None


@pytest.mark.parametrize(
    ("heading", "measure"),
    [
        ("No. of people killed", "killed"),
        ("casualties/killed", "killed"),
        ("deaths.total", "deaths"),
        ("numbers.injured", "injured"),
        ("numPresentIdpInd", "idps"),
        ("Heridos", "injured"),
        ("القتلى", "killed"),
    ],
)
def test_a_heading_in_many_words_is_a_measure(heading: str, measure: str) -> None:
    assert (measure_of_heading(heading) or ("", ""))[1] == measure


LAYOUTS = sorted(file.stem for file in (ROOT / "templates" / "layouts").iterdir())


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_known_layout_is_that_of_its_recipe(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    recipe = ROOT / "samples" / "recipes" / name
    (file,) = (one for one in recipe.iterdir() if one.suffix in (".csv", ".json"))
    layout = (ROOT / "templates" / "layouts" / f"{name}.yaml").read_text()
    assert layout == (recipe / "mapping.yaml").read_text()
    under = yaml.load(layout, yaml.BaseLoader)["tables"][0].get("under")
    found, said = proposed(capsys, str(file), *(["--under", under] if under else []))
    assert found == yaml.load(layout, yaml.BaseLoader)["tables"]
    assert f"those of {name}" in said


def test_tags_are_read_as_tags(capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.csv").write_text("Area,People\n#adm1+name,#affected+idps\nNorth District,7\n")
    (table,), said = proposed(capsys, "t.csv")
    assert (table["hxl"], table["kind"]) == ("yes", "displacement")
    assert "1 record of displacement" in said


TAGS = {
    "#affected": "tolls", "#affected+killed": "tolls", "#affected+injured+f": "tolls",
    "#affected+hh": "tolls", "#affected+idps+hh": "displacement", "#reached": "needs",
}  # fmt: skip


@pytest.mark.parametrize("tags", list(permutations(TAGS, 2)), ids="_".join)
def test_each_kind_that_tags_tell_of_has_an_entry(
    tags: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("t.csv").write_text(f"Area,A,B\n#adm1+name,{','.join(tags)}\nNorth District,7,9\n")
    tables, said = proposed(capsys, "t.csv")
    kinds = Counter(TAGS[tag] for tag in tags)
    assert {table["kind"] for table in tables} == set(kinds)
    for kind, many in kinds.items():
        assert f"{many} record{'s' if many > 1 else ''} of {kind}:" in said


def test_a_tag_of_who_says_so_is_not_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.csv").write_text("A,P,S\n#adm1+name,#affected,#meta+source\nNorth,7,Council\n")
    (table,), said = proposed(capsys, "t.csv")
    assert table["always"] == {"sources": "document"}
    assert "according_to: Council" in said
    assert "measure: affected; unit: individuals; count: 7" in said


def test_a_sheet_of_several(capsys: pytest.CaptureFixture[str]) -> None:
    book = openpyxl.Workbook()
    for name in ("Notes", "Counts"):
        book.create_sheet(name)
    del book["Sheet"]
    book["Notes"].append(["Read me", "first"])
    book["Counts"].append(["Town", "Dead"])
    book["Counts"].append(["A", 3])
    book.save("t.xlsx")
    (table,), said = proposed(capsys, "t.xlsx")
    assert (table["sheet"], table["columns"]["Dead"]) == ("Counts", "count")
    assert "--sheet names another: Notes" in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["gone.csv"], "cannot be read"),
        (["t.pdf"], "not a kind of table"),
        (["a.csv"], "says what its figures count: one, two"),
        (["a.csv", "--sheet", "x"], "has no sheet x"),
        (["empty.csv"], "holds no table"),
        (["a.json"], "under:"),
        (["t.csv", "-o", "a.csv"], "there already"),
    ],
)
def test_wrong_use_is_said(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("t.csv").write_text(LONG)
    Path("a.csv").write_text("one,two\n1,2\n")
    Path("a.json").write_text('{"a": [{"x": 1}], "b": [{"x": 1}]}')
    Path("empty.csv").write_text("")
    assert run(["map", *arguments]) == 2
    printed = capsys.readouterr()
    assert words in printed.err
    assert printed.out == ""
    assert Path("a.csv").read_text() == "one,two\n1,2\n"


def test_of_columns_with_one_name_the_first_is_proposed_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("t.csv").write_text("Town,Killed,Killed,Injured\nA,3,4,10\n")
    tables, said = proposed(capsys, "t.csv")
    assert [one["always"]["measure"] for one in tables] == ["killed", "injured"]
    assert said.count("More than one column is headed Killed: the first is read.") == 1
    assert "headed Injured" not in said


def test_an_indicator_that_is_none_keeps_no_other_figure_from_being_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("t.csv").write_text("country,indicator,value,Fatalities\nA,Severity,3.4,12\n")
    (table,), said = proposed(capsys, "t.csv")
    assert table["columns"] == {"country": "places", "Fatalities": "count"}
    assert "No key is proposed for indicator, value." in said


def test_money_of_an_appeal_is_funding(capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.csv").write_text("Plan name,Year,Cluster,Funding,%\nFlood Appeal,2031,Health,3.5,2\n")
    (table,), said = proposed(capsys, "t.csv")
    assert table["columns"] == {
        "Year": "window", "Plan name": "appeal", "Cluster": "sector", "Funding": "count",
    }  # fmt: skip
    assert table["always"]["currency"] == "CURRENCY"
    assert "Write the currency of Funding, such as USD, for CURRENCY." in said


def test_tags_that_tell_of_no_figure_give_way_to_headings(
    capsys: pytest.CaptureFixture[str],
) -> None:
    head = "Country,Funding (US$)\n#country+name,#value+funding\n"
    Path("t.csv").write_text(f"{head}A,12\n")
    (table,), said = proposed(capsys, "t.csv")
    assert (table["kind"], "hxl" in table) == ("funding", False)
    assert "1 record of funding" in said
    Path("u.csv").write_text("#country+name,#value+funding\nA,12\n")
    assert run(["map", "u.csv"]) == 2


def test_a_file_in_an_encoding_that_is_not_told_holds_a_table_all_the_same(
    capsys: pytest.CaptureFixture[str],
) -> None:
    table = "Province;Année;Décès\nNord;2031;4\nSud;2031;21\n"
    Path("t.csv").write_bytes(table.encode("cp1252"))
    assert run(["map", "t.csv"]) == 2
    assert "t.csv cannot be read as a table. The file is not in UTF-8" in capsys.readouterr().err
