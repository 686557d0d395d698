"""Cells below zero are read without their sign, or left out: none is lost without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.cli.shared.group import run
from tests.load.mapping.reports import report, rules, said

SIGNS = ("-{}", "−{}", "–{}", "({})", "- {}", "( {} )")
ENTRY = """\
- file: t.csv
  kind: indicators
  columns: {{district: places, balance: count}}
  below_zero: {way}
  number_format: "1 234"
  always: {{according_to: office, sources: doc, indicator: {indicator}, measure: amount,
    unit: tonnes, as_of: 2030-03-01}}
"""
ONE = ENTRY.format(way="only", indicator="shortfall of cereals")
OTHER = ENTRY.format(way="leave_out", indicator="cereals beyond the need")
TABLE = "district;balance\nNorth District;{}\nSouth District;340\nWest District;\n"


def read(folder: Path, entries: str, table: str) -> dict[str, str]:
    """What each indicator comes to, by its words and its place."""
    loaded = report(folder, f"tables:\n{entries}", table)
    assert loaded.report is not None
    assert [one for one in loaded.findings if one.level == "error"] == []
    return {f"{one.indicator} {one.places[0]}": str(one.count) for one in loaded.report.indicators}


@pytest.mark.parametrize("number", ["820", "8 200", "8200.5"])
@pytest.mark.parametrize("sign", SIGNS)
def test_each_row_is_read_once_by_the_two_ways_together(
    sign: str, number: str, tmp_path: Path
) -> None:
    bare = number.replace(" ", "")
    found = read(tmp_path, ONE + OTHER, TABLE.format(sign.format(number)))
    assert found == {
        "shortfall of cereals north": bare,
        "cereals beyond the need south": "340",
    }


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        (ONE, "1 where balance is not below zero; 1 where balance is empty"),
        (OTHER, "1 where balance is below zero; 1 where balance is empty"),
    ],
)
def test_what_is_left_out_for_its_sign_is_said(entry: str, why: str, tmp_path: Path) -> None:
    loaded = report(tmp_path, f"tables:\n{entry}", TABLE.format("-820"))
    assert f"Of 3 rows 1 are read and 2 left out: {why}." in said(loaded, "row-not-read")


@pytest.mark.parametrize("sign", SIGNS[:3])
def test_without_a_word_a_number_below_zero_is_refused_with_the_mend(
    sign: str, tmp_path: Path
) -> None:
    bare = ONE.replace("  below_zero: only\n", "")
    loaded = report(tmp_path, f"tables:\n{bare}", TABLE.format(sign.format(820)))
    assert "Write below_zero: only in mapping.yaml" in said(loaded, "count-not-understood")


def test_another_word_is_refused(tmp_path: Path) -> None:
    entry = ONE.replace("below_zero: only", "below_zero: minus")
    assert "wrong-value" in rules(report(tmp_path, f"tables:\n{entry}", TABLE.format("-5")))


def test_a_proposal_asks_what_is_counted_below_zero(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text("District,Jan-31,Feb-31,Mar-31\nNorth,-1200,30,(540)\n")
    assert run(["map", "t.csv"]) == 0
    assert "Some cells below Jan-31, Mar-31 are below zero" in capsys.readouterr().err
