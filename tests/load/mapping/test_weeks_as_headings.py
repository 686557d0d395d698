"""Weeks by their numbers head figures of times, of a year that a column or the user tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.cli.shared.group import run
from sitrep.loading.load import load
from tests.load.mapping.reports import RECORDS
from tests.load.mapping.test_proposal import proposed

CALLED = (
    "W{:02}", "W{}", "S{}", "SE {}", "Week {}", "Wk {}", "Semaine {}", "Semana {}", "الأسبوع {}",
)  # fmt: skip
MONTHS = ("Jan,Feb", "January,February", "janvier,février", "enero,febrero")


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def windows(capsys: pytest.CaptureFixture[str], table: str) -> set[str]:
    """When the figures of a table are of, once the stand-ins of its mapping are written over."""
    Path("dead.csv").write_text(table)
    assert run(["map", "dead.csv"]) == 0
    mapping = capsys.readouterr().out.replace("YEAR", "2030")
    mapping = mapping.replace("originator", "office").replace("document", "doc")
    Path("mapping.yaml").write_text(mapping)
    Path("report.yaml").write_text(RECORDS.replace("2030-03-31", "2030-12-31"))
    loaded = load(Path())
    assert [one for one in loaded.findings if one.level == "error"] == []
    assert loaded.report is not None
    return {str(one.window) for one in loaded.report.tolls}


@pytest.mark.parametrize("called", CALLED)
def test_weeks_take_the_year_of_a_column_or_ask_for_it(
    called: str, capsys: pytest.CaptureFixture[str]
) -> None:
    first, then = called.format(7), called.format(8)
    bare = windows(capsys, f"District,{first},{then},Total\nNorth District,4,5,9\n")
    told = windows(capsys, f"District,Year,{first},{then}\nNorth District,2030,4,5\n")
    Path("dead.csv").write_text("District,2030-W07,2030-W08\nNorth District,4,5\n")
    assert bare == told == windows(capsys, Path("dead.csv").read_text())


@pytest.mark.parametrize("months", MONTHS)
def test_a_year_that_is_written_before_a_month_is_read_with_it(
    months: str, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = windows(capsys, f"District,{months}\nNorth District,4,5\n")
    assert bare == windows(capsys, "District,2030-01,2030-02\nNorth District,4,5\n")


@pytest.mark.parametrize("heads", ["W7,W9", "W53,W54", "W52,W1", "S1,Z2", "Site 1,Site 2"])
def test_what_may_be_no_weeks_of_one_year_is_not_turned(
    heads: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("dead.csv").write_text(f"District,{heads}\nNorth District,4,5\n")
    run(["map", "dead.csv"])
    assert "across" not in capsys.readouterr().out


def test_weeks_beside_indicators_leave_no_total(capsys: pytest.CaptureFixture[str]) -> None:
    table = "District,Indicator,W7,W8,Total\nNorth District,Suspected cases,4,5,9\n"
    Path("t.csv").write_text(table)
    (entry,), said = proposed(capsys, "t.csv")
    assert entry["passed_over"] == ["Total"]
    assert "Write the year of the weeks for YEAR." in said
