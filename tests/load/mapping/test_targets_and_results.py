"""Rows that are indicators in words, with columns of targets and results: each is an indicator."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.load.mapping.test_proposal import proposed

ROWS = (
    "Nutrition,Children treated,{0},{1},63%",
    "Health,Children vaccinated,{2},{3},66%",
    "Total,,,,",
)
COLUMNS = [
    ("Target", "Result"),
    ("UNICEF target", "UNICEF results"),
    ("Cible", "Résultats"),
    ("Meta 2031", "Resultados"),
    ("المستهدف", "النتائج"),
]


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("mark", ["", ",", " "])
@pytest.mark.parametrize("columns", COLUMNS, ids="_".join)
def test_each_column_is_an_indicator_in_the_words_of_its_row(
    columns: tuple[str, str], mark: str, capsys: pytest.CaptureFixture[str]
) -> None:
    cells = (f"45{mark}000", f"28{mark}350", f"320{mark}000", f"211{mark}200")
    rows = "\n".join(ROWS).format(*(f'"{one}"' for one in cells))
    Path("t.csv").write_text(f"Sector,Indicator,{columns[0]},{columns[1]},% achieved\n{rows}\n")
    tables, said = proposed(capsys, "t.csv")
    assert [one["kind"] for one in tables] == ["indicators", "indicators"]
    for one, column in zip(tables, columns, strict=True):
        assert one["columns"] == {"Sector": "sector", column: "count"}
        assert one["always"]["measure"] == "amount"
        assert one["leave_out"] == {"Sector": ["Total"]}
        assert one["join"]["indicator"].startswith("{Indicator} (")
    assert "count: 28350; indicator: Children treated (" in said
    assert "Nothing is proposed" not in said


def test_indicators_that_are_known_are_figures_of_their_own(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("t.csv").write_text("Indicator,District,Value\nPeople killed,North District,4\n")
    (table,), _ = proposed(capsys, "t.csv")
    assert (table["kind"], table["columns"]["Value"]) == ("tolls", "count")


def test_a_share_names_the_indicator_of_its_row(capsys: pytest.CaptureFixture[str]) -> None:
    rows = "Health,Children vaccinated,50,66\nHealth,Women seen,60,34\n"
    Path("t.csv").write_text(f"Sector,Indicator,Target,Coverage (%)\n{rows}")
    tables, said = proposed(capsys, "t.csv")
    assert {one["kind"] for one in tables} == {"indicators"}
    assert all("{Indicator}" in one["join"]["indicator"] for one in tables)
    assert "coverage (Women seen)" in said
