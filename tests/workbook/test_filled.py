"""The workbook filled in by somebody: it reads back as the report that was written into it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from sitrep.loading.load import load
from sitrep.loading.vocabulary.sheet_words import heading_of, sheet_name
from sitrep.model.report import Report
from sitrep.model.window import Window
from sitrep.workbook import workbook
from sitrep.workbook.choices import EXAMPLE_ROW
from sitrep.workbook.sheet_columns import SHEETS, columns
from tests.cli.test_cli import ROOT
from tests.support.command import sitrep
from tests.support.tables import tables

SAMPLES = ROOT / "samples"
SEED = SAMPLES / "syria-coast-2025"
WINDOWS = ("window", "counted_in", "period")
BARE = {"population.group": "population", "revises.claim": "revises"}


def filled(report: Report, file: Path) -> Path:
    """An empty workbook, filled with a report, cell by cell."""
    book = load_workbook(io.BytesIO(workbook(file.name, more=SHEETS)))
    for kind, (names, *rows) in tables(report).items():
        cells = [in_one_line(dict(zip(names, row, strict=True)), names) for row in rows]
        if kind == "report":
            fill_header(book, cells[0])
        else:
            fill(kind, book[sheet_name(kind, "en")], cells)
    book.save(file)
    return file


def in_one_line(row: dict[str, str], names: Sequence[str]) -> dict[str, str]:
    """The row with groups in one cell, as windows are in tables without any that are worded."""
    for group in (one for one in WINDOWS if f"{one}.as_worded" not in names):
        ends = {end: row.pop(f"{group}.{end}", "") for end in ("start", "end")}
        if any(ends.values()):
            row[group] = str(Window.model_validate({k: v for k, v in ends.items() if v}))
    return {BARE.get(name, name): text for name, text in row.items() if text}


def fill_header(book: Workbook, values: dict[str, str]) -> None:
    sheet = book["Report"]
    headings = {heading_of("report", one.path, "en"): one.path for one in columns("report")}
    for row in range(2, len(headings) + 2):
        sheet.cell(row, 2).value = values.pop(headings[str(sheet.cell(row, 1).value)], None)
    assert values == {}


def fill(kind: str, sheet: Worksheet, rows: list[dict[str, str]]) -> None:
    """Write rows below the names; a key without a column gets one, as the first sheet says."""
    sheet.delete_rows(EXAMPLE_ROW)
    places = {column.path: at for at, column in enumerate(columns(kind), start=1)}
    for row, values in enumerate(rows, start=2):
        for name, text in values.items():
            if name not in places:
                places[name] = column_for(sheet, name, places)
            place = sheet.cell(row, places[name], text)
            place.data_type = "s"


def column_for(sheet: Worksheet, name: str, places: dict[str, int]) -> int:
    """A new column, or that of a window that is written in parts from now on."""
    group = name.rpartition(".")[0]
    known = group in WINDOWS and group in places
    at = places.pop(group) if known else sheet.max_column + 1
    sheet.cell(1, at).value = name
    return at


@pytest.mark.parametrize("sample", [SEED, SAMPLES / "minimal"], ids=lambda path: path.name)
def test_a_filled_workbook_reads_as_the_report_that_was_written_into_it(
    sample: Path, tmp_path: Path
) -> None:
    report = load(sample).report
    assert report is not None
    assert report.tolls
    loaded = load(filled(report, tmp_path / "filled.xlsx"))
    assert loaded.findings == ()
    assert loaded.report == report


def test_most_of_a_report_needs_no_column_beyond_those_that_are_there() -> None:
    report = load(SEED).report
    assert report is not None
    found = {kind: rows[0] for kind, rows in tables(report).items()}
    assert {"tolls", "sources", "actors", "places"} < found.keys()
    for kind in ("sources", "actors"):
        assert set(found[kind]) <= {column.path for column in columns(kind)}


def test_an_empty_workbook_lacks_only_what_is_required(tmp_path: Path) -> None:
    file = tmp_path / "empty.xlsx"
    file.write_bytes(workbook(file.name))
    found = load(file).findings
    assert {one.rule for one in found} == {"missing-key"}
    assert {one.location.sheet for one in found} == {"Report"}
    assert len(found) == sum(column.required for column in columns("report"))


@pytest.mark.slow
def test_one_command_makes_the_briefing_of_a_filled_workbook(tmp_path: Path) -> None:
    report = load(SEED).report
    assert report is not None
    file = filled(report, tmp_path / f"{SEED.name}.xlsx")
    built = sitrep("build", file, "--out", tmp_path / "out")
    assert built.returncode == 0, built.stderr
    made = {one.suffix: one.read_bytes() for one in (tmp_path / "out").iterdir()}
    assert made[".pdf"].startswith(b"%PDF-")
    assert made[".md"] == (SEED / "expected" / f"{SEED.name}.md").read_bytes()
