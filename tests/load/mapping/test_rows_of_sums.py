"""A row of sums is asked about, and nobody is told to make a place of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.loading.load import load
from tests.load.mapping.reports import RECORDS, report, said

MAPPED = (
    "tables:\n- {file: t.csv, kind: tolls, columns: {Place: places, Dead: count}, always: ALWAYS}\n"
)
SUMS = [
    "TOTAL",
    "Grand total",
    "Total général",
    "TOTAL GENERAL",
    "المجموع",
    "Subtotal 1",
    "Ensemble",
    "Conjunto",
]


@pytest.mark.parametrize("word", SUMS)
def test_a_mapped_row_of_sums_is_asked_about(word: str, tmp_path: Path) -> None:
    table = f"Place,Dead\nNorth District,2\n{word},2\n"
    told = said(report(tmp_path, MAPPED, table), "unknown-reference")
    assert "Does the row add up the others? Then leave it out by leave_out:" in told


@pytest.mark.parametrize("word", SUMS)
def test_a_row_of_sums_of_an_own_table_is_asked_about(word: str, tmp_path: Path) -> None:
    (tmp_path / "report.yaml").write_text(RECORDS, "utf-8")
    row = "office,killed,2,{},2030-03,doc\n"
    head = "According to,What is counted,How many,Place,When,Source 1\n"
    table = head + row.format("North District") + row.format(word)
    (tmp_path / "tolls.csv").write_text(table, "utf-8")
    told = said(load(tmp_path), "unknown-reference")
    assert "Does the row add up the others? Then take it out, or write the place of which" in told


@pytest.mark.parametrize("word", ["Totalville", "Nord", "Ensembleville"])
def test_other_names_are_those_of_places(word: str, tmp_path: Path) -> None:
    table = f"Place,Dead\nNorth District,2\n{word},2\n"
    assert "add up" not in said(report(tmp_path, MAPPED, table), "unknown-reference")
