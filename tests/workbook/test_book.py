"""The workbook as a spreadsheet program sees it, read back by two other readers."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook, SheetVisibleEnum

from sitrep.errors import MissingSystemLibrary, WrongUse
from sitrep.loading.tables.example_rows import example_of
from sitrep.loading.vocabulary.sheet_words import heading_of, languages, sheet_name
from sitrep.workbook import workbook
from sitrep.workbook.choices import EXAMPLE_ROW, LAST_ROW, WORDS
from sitrep.workbook.notes import note
from sitrep.workbook.sheet_columns import FIRST_SHEETS, SHEETS, SheetColumn, columns

NAME = "flood.xlsx"
KINDS = pytest.mark.parametrize("kind", SHEETS)
TABLES = pytest.mark.parametrize("kind", [kind for kind in SHEETS if kind != "report"])
AREA = re.compile(r"'?([^'!]+)'?!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)")


@pytest.fixture(scope="module")
def data() -> bytes:
    return workbook(NAME, more=SHEETS)


@pytest.fixture(scope="module")
def book(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def heads(sheet: Worksheet, kind: str) -> Iterator[tuple[SheetColumn, str]]:
    """Each column with the cell of its name."""
    for number, column in enumerate(columns(kind)):
        letter = "A" if kind == "report" else get_column_letter(number + 1)
        yield column, f"{letter}{number + 2 if kind == 'report' else 1}"


def named(kind: str) -> str:
    return sheet_name(kind, "en")


def headed(kind: str, column: SheetColumn) -> str:
    return heading_of(kind, column.path, "en")


def names_of(kind: str) -> str:
    """The names, titles or ids of a sheet, as a list offers them."""
    paths = [column.path for column in columns(kind)]
    key = next(key for key in ("name", "title", "id") if key in paths)
    letter = get_column_letter(paths.index(key) + 1)
    return f"{named(kind)}!{letter}{EXAMPLE_ROW + 1}:{letter}{LAST_ROW}"


def below(name: str, kind: str) -> str:
    """The cell in which the first value of a column stands."""
    return f"B{name[1:]}" if kind == "report" else f"{name[:-1]}2"


def checks(sheet: Worksheet) -> dict[str, DataValidation]:
    """The check of every cell in the first row of values, by the cell's name."""
    found = {}
    for check in sheet.data_validations.dataValidation:
        for area in check.sqref.ranges:
            found[area.coord.split(":")[0]] = check
    return found


def test_two_runs_give_the_same_bytes(data: bytes) -> None:
    assert workbook(NAME, more=SHEETS) == data
    with ZipFile(io.BytesIO(data)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"dcterms" not in archive.read("docProps/core.xml").replace(b"xmlns:dcterms", b"")


def test_the_sheets_stand_in_working_order(data: bytes) -> None:
    read = CalamineWorkbook.from_filelike(io.BytesIO(data))
    assert read.sheet_names == ["_read me", *map(named, SHEETS), WORDS]
    assert all(one.visible == SheetVisibleEnum.Visible for one in read.sheets_metadata)


@TABLES
def test_a_sheet_holds_the_names_of_its_columns_and_an_example(kind: str, data: bytes) -> None:
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(named(kind))
    names, example = sheet.to_python()
    assert names == [headed(kind, column) for column in columns(kind)]
    held = {column.path: text for column, text in zip(columns(kind), example, strict=True) if text}
    first = next(iter(held))
    assert str(held[first]).startswith("[example] ")
    held[first] = str(held[first]).removeprefix("[example] ")
    assert held == example_of(kind, "en")


def test_the_header_has_its_keys_and_no_values(data: bytes) -> None:
    rows = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name("Report").to_python()
    assert rows[0] == ["What", "Value", "_What stands here"]
    *keys, example = rows[1:]
    assert [row[:2] for row in keys] == [[headed("report", one), ""] for one in columns("report")]
    assert all(row[2] for row in keys)
    assert example == ["[example] Title", "Flood in Example Valley", ""]


@KINDS
def test_what_is_required_is_seen_without_colour(kind: str, book: Workbook) -> None:
    seen = []
    for column, name in heads(book[named(kind)], kind):
        place = book[named(kind)][name]
        assert place.value == headed(kind, column)
        assert bool(place.font.bold) == column.required
        assert (place.border.bottom is not None and place.border.bottom.style == "medium") == (
            column.required
        )
        assert place.comment is not None
        assert place.comment.text == f"{note(column, kind)}\nKey: {column.path}"
        seen.append(name)
    assert len(seen) == len(columns(kind))


@KINDS
def test_names_stay_in_sight_and_fit_their_columns(kind: str, book: Workbook) -> None:
    sheet = book[named(kind)]
    assert sheet.freeze_panes in ("B2", "A2")
    for column, name in heads(sheet, kind):
        assert sheet.column_dimensions[name.rstrip("0123456789")].width > len(headed(kind, column))


@KINDS
def test_every_cell_is_text(kind: str, book: Workbook) -> None:
    for _, name in heads(book[named(kind)], kind):
        cell = below(name, kind)
        if kind == "report":
            assert book[named(kind)][cell].number_format == "@"
        assert book[named(kind)].column_dimensions[cell.rstrip("0123456789")].number_format == "@"


def test_numbers_as_text_carry_no_warning_mark(data: bytes) -> None:
    with ZipFile(io.BytesIO(data)) as archive:
        sheets = [one for one in archive.namelist() if one.startswith("xl/worksheets/sheet")]
        marked = [one for one in sheets if b'numberStoredAsText="1"' in archive.read(one)]
    assert len(marked) == len(SHEETS)


@KINDS
def test_words_and_ids_are_offered(kind: str, book: Workbook) -> None:
    found = checks(book[named(kind)])
    for column, name in heads(book[named(kind)], kind):
        check = found.pop(below(name, kind), None)
        cell = column.cell
        if cell.refers:
            offered = listed(check)
            assert offered in {names_of(one) for one in cell.refers}
            assert check is not None
            assert check.errorStyle == "information"
        elif cell.notation == "date":
            assert check is not None
            assert (check.type, check.errorStyle) == ("custom", "warning")
            assert all(f'"{word}"' in str(check.formula1) for word in cell.words)
        elif cell.words:
            assert written(book, listed(check)) == list(cell.words)
            assert check is not None
            assert check.showErrorMessage == (cell.pattern is None)
        else:
            assert check is None
    assert found == {}


def listed(check: DataValidation | None) -> str:
    assert check is not None
    assert check.type == "list"
    assert not check.showDropDown  # which, in spite of its name, would take the arrow away
    area = AREA.fullmatch(str(check.formula1))
    assert area is not None
    return f"{area[1]}!{area[2]}{area[3]}:{area[4]}{area[5]}"


def written(book: Workbook, area: str) -> list[str]:
    sheet, _, cells = area.partition("!")
    left, top, right, bottom = range_boundaries(cells)
    rows = book[sheet].iter_rows(top, bottom, left, right, values_only=True)
    return [str(row[0]) for row in rows]


def check_of(book: Workbook, kind: str, path: str) -> DataValidation:
    names = {column.path: name for column, name in heads(book[named(kind)], kind)}
    return checks(book[named(kind)])[below(names[path], kind)]


def test_lists_of_yes_and_no_and_of_number_formats_are_among_them(book: Workbook) -> None:
    check = check_of(book, "actors", "party_to_conflict")
    assert written(book, listed(check)) == ["yes", "no"]
    check = check_of(book, "report", "number_format")
    assert written(book, listed(check)) == ["1,234", "1.234", "1 234"]


def test_a_record_is_revised_by_one_of_its_own_sheet(book: Workbook) -> None:
    assert listed(check_of(book, "access", "revises")) == names_of("access")


def test_read_me_names_the_command_the_sheets_and_what_can_be_added(book: Workbook) -> None:
    texts = [str(cell.value) for row in book["_read me"] for cell in row if cell.value]
    assert f"sitrep build {NAME}" in texts
    assert {*map(named, SHEETS)} < set(texts)
    assert {"1018", "2300-2400", "zero", "not stated", "sources.1.lacks"} < {*texts}
    assert any("semicolons" in text for text in texts)
    assert any(text.startswith("An empty cell says nothing") for text in texts)


def test_a_name_with_a_space_is_quoted_in_the_command() -> None:
    book = load_workbook(io.BytesIO(workbook("the flood.xlsx")))
    assert book["_read me"]["A3"].value == "sitrep build 'the flood.xlsx'"


def test_without_the_package_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingSystemLibrary, match=r"pip install 'humanitarian-sitrep\[xlsx\]'"):
        workbook(NAME)


def test_nothing_of_it_is_a_formula(data: bytes) -> None:
    with ZipFile(io.BytesIO(data)) as archive:
        sheets = [one for one in archive.namelist() if one.startswith("xl/worksheets/sheet")]
        assert [one for one in sheets if b"<f>" in archive.read(one)] == []


@pytest.mark.parametrize("language", languages())
def test_a_workbook_begins_with_seven_sheets_in_its_language(language: str) -> None:
    made = load_workbook(io.BytesIO(workbook(NAME, language, ["damage"])))
    kinds = [kind for kind in SHEETS if kind in (*FIRST_SHEETS, "damage")]
    assert len(kinds) == 8
    assert made.sheetnames == ["_read me", *(sheet_name(one, language) for one in kinds), WORDS]
    sheet = made[sheet_name("places", language)]
    assert sheet["A1"].value == heading_of("places", "name", language)
    assert bool(sheet.sheet_view.rightToLeft) == (language == "ar")
    header = made[sheet_name("report", language)]
    said = {str(row[0]): row[1] for row in header.iter_rows(max_col=2, values_only=True)}
    own = said[heading_of("report", "language", language)]
    assert own == (None if language == "en" else language)


def test_a_language_or_a_sheet_that_there_is_not_is_said() -> None:
    with pytest.raises(WrongUse, match="choose one of en, ar, es, fr"):
        workbook(NAME, "xx")
    with pytest.raises(WrongUse, match="There is no sheet weather"):
        workbook(NAME, more=["weather"])
