"""Days of which a cell shows the month or the year alone: they are read as they are seen."""

from __future__ import annotations

import io
from datetime import date, datetime

import openpyxl
import pytest

from sitrep.loading.tables.workbook import read_workbook


def text_of(value: object, form: str) -> str:
    """What is read from a cell with this value in this format."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "name"
    sheet["A2"] = value  # type: ignore[assignment]
    sheet["A2"].number_format = form
    made = io.BytesIO()
    book.save(made)
    (grid,) = read_workbook(made.getvalue()).grids
    return grid.rows[1][0]


@pytest.mark.parametrize(
    ("form", "read"),
    [
        ("mmm-yy", "2030-01"),
        ("mmmm yyyy", "2030-01"),
        ("[$-409]mmm\\-yy;@", "2030-01"),
        ('mmm" the "yy', "2030-01"),
        ("MM/YYYY", "2030-01"),
        ("mmmm", "2030-01"),
        ("yyyy", "2030"),
        ("yyyy-mm-dd", "2030-01-01"),
        ("d mmm", "2030-01-01"),
        ("dd/mm/yyyy;@", "2030-01-01"),
    ],
)
@pytest.mark.parametrize("day", [date(2030, 1, 1), datetime(2030, 1, 1)])
def test_a_day_is_read_as_exactly_as_it_is_shown(day: date, form: str, read: str) -> None:
    assert text_of(day, form) == read


def test_what_shows_a_time_is_no_month() -> None:
    assert text_of(datetime(2030, 1, 1, 6, 30), "mmm-yy hh:mm") == "2030-01-01 06:30:00"


@pytest.mark.parametrize("form", ["mmm-yy", "yyyy"])
def test_a_text_in_such_a_cell_is_the_text(form: str) -> None:
    assert text_of("since May", form) == "since May"
