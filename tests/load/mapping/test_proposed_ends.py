"""The ends of an estimate are those of the figure beside them, and of no other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sitrep.cli.shared.group import run


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def proposed(capsys: pytest.CaptureFixture[str], *rows: str) -> tuple[Any, str]:
    Path("t.csv").write_text("\n".join(rows))
    assert run(["map", "t.csv"]) == 0
    printed = capsys.readouterr()
    return yaml.load(printed.out, yaml.BaseLoader)["tables"], printed.err


ENDS = [
    ("95% CI lower", "95% CI upper"),
    ("Lower 95% CI", "Upper 95% CI"),
    ("Low", "High"),
    ("IC 95% inferior", "IC 95% superior"),
    ("Lower confidence limit", "Upper confidence limit"),
]
EXCESS = ("Excess deaths", "Deaths in excess", "Décès en excès", "Muertes en exceso")


@pytest.mark.parametrize("ends", ENDS, ids="_".join)
@pytest.mark.parametrize("heading", EXCESS)
def test_excess_deaths_are_an_estimate_with_its_ends(
    heading: str, ends: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    (entry,), told = proposed(capsys, f"Region,{heading},{ends[0]},{ends[1]}", "North,412,310,518")
    assert entry["estimate"] == {"low": ends[0], "best": heading, "high": ends[1]}
    assert entry["always"]["method"] == "estimate"
    assert entry["always"]["definition"] == heading.lower()
    assert "count: 412 (310-518);" in told


@pytest.mark.parametrize("heading", ["Expected deaths", "Excess injured", "Baseline deaths"])
def test_deaths_that_were_expected_are_no_deaths(
    heading: str, capsys: pytest.CaptureFixture[str]
) -> None:
    tables, _ = proposed(capsys, f"Region,{heading},Missing", "North,2500,3")
    assert [one["always"]["measure"] for one in tables] == ["missing"]


@pytest.mark.parametrize("ends", ENDS, ids="_".join)
@pytest.mark.parametrize(
    ("names", "whose"),
    [
        ("Killed,Injured,{},{}", "Injured"),
        ("Killed,{},{},Injured", "Killed"),
        ("Killed,Comment,{},{}", "Killed"),
    ],
)
def test_ends_that_name_nothing_are_of_the_figure_beside_them(
    names: str, whose: str, ends: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    heads = names.format(*ends)
    cells = {ends[0]: "7", ends[1]: "12", "Killed": "8", "Injured": "9", "Comment": "x"}
    tables, _ = proposed(
        capsys, f"District,{heads}", ",".join(["North", *(cells[one] for one in heads.split(","))])
    )
    by_best = {one["estimate"]["best"] for one in tables if "estimate" in one}
    assert by_best == {whose}
    counted = {name for one in tables for name, key in one["columns"].items() if key == "count"}
    assert counted == {"Killed", "Injured"} & {*heads.split(",")} - {whose}
