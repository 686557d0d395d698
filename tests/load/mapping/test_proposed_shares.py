"""``sitrep map`` of columns in per cent: indicators in the words of their headings."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.cli.shared.group import run
from sitrep.loading.load import load
from tests.load.mapping.reports import RECORDS
from tests.load.mapping.test_proposal import proposed


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("heading", "indicator"),
    [
        ("CFR (%)", "CFR"),
        ("Attack rate (%)", "attack rate"),
        ("Létalité (%)", "létalité"),
        ("Contacts followed %", "contacts followed"),
        ("Containment", "containment"),
        ("نسبة الوفيات (٪)", "نسبة الوفيات"),
    ],
)
def test_a_column_in_per_cent_is_an_indicator(
    heading: str, indicator: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("t.csv").write_text(f"District,Deaths,{heading}\nNorth District,4,2.5 %\nB,1,1%\n")
    tables, said = proposed(capsys, "t.csv")
    assert [one["kind"] for one in tables] == ["tolls", "indicators"]
    assert tables[1]["always"]["indicator"] == indicator
    assert tables[1]["columns"] == {"District": "places", heading: "count"}
    assert "No key is proposed" not in said


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("% funded", ("44 %", "12 %")),
        ("CFR (%)", ("0.5", "0.1")),
        ("CFR (%)", ("2.5 %", "1")),
        ("Note", ("see 5 % sample of 12", "none")),
        ("(%)", ("2 %", "3 %")),
    ],
)
def test_what_is_no_share_or_the_share_of_another_column_is_left(
    heading: str, cells: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "\n".join(f"{at},4,{cell}" for at, cell in enumerate(cells))
    Path("t.csv").write_text(f"District,Deaths,{heading}\n{rows}\n")
    tables, said = proposed(capsys, "t.csv")
    assert [one["kind"] for one in tables] == ["tolls"]
    assert f"No key is proposed for {heading}." in said


def test_every_cell_is_read_also_beside_others_of_one_place() -> None:
    Path("t.csv").write_text("District,CFR (%),Coverage (%)\nNorth District,2.5 %,81%\n")
    assert run(["map", "t.csv", "-o", "mapping.yaml"]) == 0
    text = Path("mapping.yaml").read_text().replace("to: originator", "to: office")
    Path("mapping.yaml").write_text(text.replace("sources: document", "sources: doc"))
    Path("report.yaml").write_text(RECORDS)
    report = load(Path()).report
    assert report is not None
    read = [(one.indicator, str(one.count)) for one in report.indicators]
    assert read == [("CFR", "2.5 %"), ("coverage", "81 %")]
    assert len({one.id for one in report.indicators}) == 2


@pytest.mark.parametrize("died", ["deaths", "killed", "dead", "mortes", "muertos"])
def test_animals_that_died_are_lost(died: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("t.csv").write_text(f"District,Livestock {died}\nNorth District,40\n")
    ((table,), _) = proposed(capsys, "t.csv")
    assert table["kind"] == "damage"
    told = {key: table["always"][key] for key in ("item", "measure", "definition")}
    assert told == {"item": "livestock", "measure": "lost", "definition": died}
