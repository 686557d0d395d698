"""How a table groups its digits is its own: it is proposed where nothing leaves a doubt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sitrep.cli.shared.group import run
from sitrep.loading.load import load
from tests.load.mapping.reports import RECORDS, report, rules, said, tolls

FORMS = {"1,234": ",", "1.234": ".", "1 234": " "}
HEADINGS = ("Killed", "IDPs", "People reached", "Houses destroyed", "Hallados con vida", "Décès")
MAPPED = """\
tables:
- file: t.csv
  kind: tolls
  columns: {district: places, dead: count}
  always: ALWAYS
"""


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def proposed(capsys: pytest.CaptureFixture[str], table: str) -> tuple[Any, str]:
    Path("t.csv").write_text(table)
    assert run(["map", "t.csv"]) == 0
    printed = capsys.readouterr()
    return yaml.load(printed.out, yaml.BaseLoader)["tables"], printed.err


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("heading", HEADINGS)
def test_the_one_form_of_grouped_counts_is_proposed(
    heading: str, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    table = f"District;{heading}\nNorth District;1{FORMS[form]}204\nSouth District;87\n"
    (entry,), told = proposed(capsys, table)
    assert entry["number_format"] == form
    assert f"“1{FORMS[form]}204” is read as 1204" in told
    assert "count: 1204;" in told


@pytest.mark.parametrize(
    "table",
    [
        "District;Killed\nNorth District;1204\nSouth District;87\n",
        "District;Killed;Injured\nNorth District;1.204;2,300\n",
        "District;Price of rice (USD/kg)\nNorth District;1.204\nSouth District;0.925\n",
        "District;Attack rate\nNorth District;1.204\nSouth District;0.925\n",
        "District;Killed\nNorth District;1.204.300\n",
    ],
)
def test_no_form_is_proposed_where_none_or_more_than_one_may_be(
    table: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("t.csv").write_text(table)
    run(["map", "t.csv"])
    assert "number_format" not in capsys.readouterr().out


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("declared", [None, *FORMS])
def test_the_form_of_a_table_holds_whatever_the_report_declares(
    form: str, declared: str | None, tmp_path: Path
) -> None:
    mark = FORMS[form]
    table = f"district;dead\nNorth District;1{mark}204\nSouth District;2{mark}000{mark}300\n"
    loaded = report(tmp_path, f'{MAPPED}  number_format: "{form}"\n', table)
    assert tolls(loaded) == [("killed", "1204", "north"), ("killed", "2000300", "south")]
    if declared is not None:
        head = RECORDS.replace("issuer:", f'number_format: "{declared}", issuer:')
        (tmp_path / "report.yaml").write_text(head, "utf-8")
        loaded = load(tmp_path)
        assert tolls(loaded) == [("killed", "1204", "north"), ("killed", "2000300", "south")]


def test_a_doubtful_number_of_a_table_is_mended_in_its_mapping(tmp_path: Path) -> None:
    loaded = report(tmp_path, MAPPED, "district;dead\nNorth District;1.204\n")
    assert "number_format: in mapping.yaml" in said(loaded, "ambiguous-number")


def test_a_form_that_is_none_is_refused(tmp_path: Path) -> None:
    loaded = report(
        tmp_path, f"{MAPPED}  number_format: 1234\n", "district;dead\nNorth District;5\n"
    )
    assert "wrong-value" in rules(loaded)
