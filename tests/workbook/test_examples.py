"""The example rows of an empty workbook: seen by people, and in no report."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from sitrep.checking.check import check
from sitrep.findings import Finding, Level
from sitrep.loading.load import load
from sitrep.loading.tables.example_rows import example_mark, example_of, is_untouched
from sitrep.loading.vocabulary.sheet_words import heading_of, languages, sheet_name, words_of
from sitrep.workbook import workbook
from sitrep.workbook.choices import EXAMPLE_ROW
from sitrep.workbook.sheet_columns import SHEETS, columns

LANGUAGES = pytest.mark.parametrize("language", languages())
TABLES = [kind for kind in SHEETS if kind != "report"]


def empty(language: str) -> Workbook:
    return load_workbook(io.BytesIO(workbook("flood.xlsx", language, SHEETS)))


def found(book: Workbook, folder: Path) -> tuple[Finding, ...]:
    book.save(folder / "flood.xlsx")
    return check(load(folder / "flood.xlsx")).findings


@LANGUAGES
def test_an_empty_workbook_is_told_what_is_missing_and_nothing_of_examples(
    language: str, tmp_path: Path
) -> None:
    told = found(empty(language), tmp_path)
    headings = [heading_of("report", key, language) for key in ("title", "as_of", "issuer")]
    assert [one.got for one in told] == [f"“{heading}” is empty." for heading in headings]
    report = load(tmp_path / "flood.xlsx").report
    assert report is not None
    assert all(not getattr(report, kind) for kind in TABLES)


@LANGUAGES
def test_every_sheet_has_an_example_that_would_be_read_without_its_mark(
    language: str, tmp_path: Path
) -> None:
    book = empty(language)
    header = {"title": "Flood", "as_of": "2030-05-10", "issuer": "Team"}
    for row, column in enumerate(columns("report"), start=2):
        book[sheet_name("report", language)].cell(row, 2, header.get(column.path))
    for kind in TABLES:
        sheet = book[sheet_name(kind, language)]
        first = next(cell for cell in sheet[EXAMPLE_ROW] if cell.value)
        assert str(first.value).startswith(f"{example_mark(language)} "), kind
        first.value = str(first.value).removeprefix(example_mark(language)).strip()
    for kind in ("derived", "allow"):  # they name records that nobody has
        book[sheet_name(kind, language)].delete_rows(EXAMPLE_ROW)
    book.save(tmp_path / "flood.xlsx")
    loaded = load(tmp_path / "flood.xlsx")
    assert [one for one in loaded.findings if one.level is Level.ERROR] == []
    assert loaded.report is not None
    kinds = [kind for kind in TABLES if kind not in ("derived", "allow")]
    assert {kind: len(getattr(loaded.report, kind)) for kind in kinds} == dict.fromkeys(kinds, 1)


@LANGUAGES
def test_what_somebody_wrote_into_an_example_is_said(language: str, tmp_path: Path) -> None:
    book = empty(language)
    sheet = book[sheet_name("tolls", language)]
    at = [column.path for column in columns("tolls")].index("count") + 1
    sheet.cell(EXAMPLE_ROW, at, "1018")
    told = [one for one in found(book, tmp_path) if one.rule == "row-not-read"]
    assert [one.location.sheet for one in told] == [sheet.title]
    assert "as an example" in told[0].got


def test_an_example_of_another_language_is_no_less_untouched() -> None:
    for language in languages():
        held = [*example_of("places", language).values()]
        assert is_untouched("places", [f"{example_mark(language)} {held[0]}", *held[1:]])
        assert not is_untouched("places", [f"{example_mark(language)} {held[0]}", "admin1"])


def test_every_path_of_an_example_is_a_column_and_every_text_is_in_every_language() -> None:
    for kind in SHEETS:
        paths = {column.path for column in columns(kind)}
        needed = {column.path for column in columns(kind) if column.required}
        held = {*example_of(kind, "en")}
        assert held <= paths, kind
        assert kind == "report" or needed <= held, kind
    texts = [words_of(one)["examples"] for one in languages()]
    assert len({frozenset(one) for one in texts}) == 1
    assert all(text.strip() for one in texts for text in one.values())
