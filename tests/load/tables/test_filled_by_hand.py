"""Tables that are filled by hand: names again in the middle, several in a cell, other digits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from sitrep.loading.load import load
from sitrep.loading.loaded import Loaded

ACTORS = "id,kind,name\noffice,authority,Office\nteam,ngo,Team\n"
SOURCES = (
    "id,title,publisher,kind,published,accessed,language,address\n"
    "b,Bulletin رقم ٧,office,report,2031-05-13,2031-05-13,en,not stated\n"
    "n,Team note,team,report,2031-05-13,2031-05-13,en,not stated\n"
)
PLACES = "id,name,level\nnorth,North,site\n"
HEADER = "title,as_of,issuer\nFlood,2031-05-14,Desk\n"
NAMES = "According to,What is counted,How many,Source 1,Source 2,Place,When"


def written(folder: Path, *rows: str) -> Loaded:
    files = {"actors": ACTORS, "sources": SOURCES, "places": PLACES, "report": HEADER}
    files["tolls"] = "\n".join((NAMES, *rows)) + "\n"
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return load(folder)


ROW = "Office,killed,{},Team note,,North,2031-05-12"


def test_names_that_stand_again_are_no_record_and_are_told(tmp_path: Path) -> None:
    loaded = written(tmp_path, ROW.format(3), NAMES, ROW.format(4))
    assert loaded.report is not None
    assert [str(toll.count) for toll in loaded.report.tolls] == ["3", "4"]
    (said,) = (one for one in loaded.findings if one.rule == "row-not-read")
    assert said.got == "“According to” stands below the headings, which it repeats: not read."
    assert said.location.line == 3


def test_the_digits_of_a_name_may_be_in_another_script(tmp_path: Path) -> None:
    loaded = written(tmp_path, "Office,killed,3,bulletin رقم 7,,North,2031-05-12")
    assert loaded.report is not None
    assert loaded.report.tolls[0].sources[0].source == "b"


@pytest.mark.parametrize(
    ("row", "mend"),
    [
        (
            "Office,killed,3,Team note; Bulletin رقم ٧,,North,2031-05-12",
            "A cell names one: write Team note here, and Bulletin رقم ٧ in the cells of a second "
            "source.",
        ),
        (
            "Office / Team,killed,3,Team note,,North,2031-05-12",
            "A cell names one: write Office here, and Team in its own row.",
        ),
    ],
)
def test_several_names_in_a_cell_for_one_are_told_apart(
    row: str, mend: str, tmp_path: Path
) -> None:
    (said,) = (one for one in written(tmp_path, row).findings if one.rule == "unknown-reference")
    assert said.mend == mend


def test_what_is_said_of_two_sources_can_be_typed_in(tmp_path: Path) -> None:
    row = "Office,killed,3,Team note,Bulletin رقم ٧,North,2031-05-12"
    loaded = written(tmp_path, row)
    assert loaded.report is not None
    assert [one.source for one in loaded.report.tolls[0].sources] == ["n", "b"]


FORMAT = "Where the cell shows per cents, make its format a number's"


def in_cells(folder: Path, kind: str, names: list[str], row: list[Any]) -> Loaded:
    """A sheet of one row, whose third cell shows per cents."""
    written(folder)
    (folder / "tolls.csv").unlink()
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = kind
    sheet.append(names)
    sheet.append(row)
    sheet["C2"].number_format = "0%"
    book.save(folder / "figures.xlsx")
    return load(folder)


def test_a_cell_in_per_cent_is_told_to_change_its_format(tmp_path: Path) -> None:
    row = ["Office", "killed", 0.45, "Team note", None, "North", "2031-05-12"]
    loaded = in_cells(tmp_path, "tolls", NAMES.split(","), row)
    (said,) = (one for one in loaded.findings if one.rule == "count-not-understood")
    assert FORMAT in said.mend


def test_of_an_indicator_in_two_units_the_format_is_not_to_blame(tmp_path: Path) -> None:
    names = ["id", "According to", "How many", "Indicator", "Unit", "Source 1", "Place", "When"]
    row = ["i", "Office", 0.45, "Price of bread", "USD", "Team note", "North", "2031-05-12"]
    loaded = in_cells(tmp_path, "indicators", names, row)
    (said,) = (one for one in loaded.findings if "in per cent, and in" in one.got)
    assert FORMAT not in said.mend
