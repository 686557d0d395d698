"""Dates and windows: as precise as the source, in one notation, in order."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from sitrep.model.values.date_forms import DATE_FORMATS, forms_meant, shown_in
from sitrep.model.values.dates import PartialDate, read_date
from sitrep.model.window import Window
from tests.model.strategies import partial_dates, windows


@given(partial_dates())
def test_a_date_reads_back(day: PartialDate) -> None:
    assert read_date(str(day)) == day
    assert read_date(day) is day


@given(partial_dates())
def test_a_date_spans_what_it_leaves_open(day: PartialDate) -> None:
    assert day.first <= day.last
    assert (day.first == day.last) == (day.day is not None)
    assert read_date(day.first) == PartialDate(day.first.year, day.first.month, day.first.day)
    if day.day is None:
        following = date.fromordinal(day.last.toordinal() + 1) if day.year < 9999 else None
        assert following is None or following.day == 1


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        ("06/03/2025", "ambiguous-date"),
        ("6.3.2025", "ambiguous-date"),
        ("03-06-2025", "ambiguous-date"),
        ("2025/03/06", "ambiguous-date"),
        ("2025-3-6", "ambiguous-date"),
        ("25-03-06", "ambiguous-date"),
        ("2025-02-30", "impossible-date"),
        ("2025-13", "impossible-date"),
        ("0000", "impossible-date"),
        ("2025-00-01", "impossible-date"),
        ("6 Marchember 2025", "date-not-understood"),
        ("6 March", "date-not-understood"),
        ("31 February 2025", "impossible-date"),
        ("Thursday", "date-not-understood"),
        ("Friday 6 March 2025", "impossible-date"),
        ("vendredi 6 mars 2025", "impossible-date"),
        ("20250306", "date-not-understood"),
        ("２０２５-03-06", "date-not-understood"),
        ("2025-03-06T10", "date-not-understood"),
        ("2025-03-06 24:00", "impossible-date"),
        ("2025-03 10:00", "date-not-understood"),
        ("", "date-not-understood"),
        (None, "date-not-understood"),
        (datetime(2025, 3, 6, tzinfo=UTC), "date-not-understood"),
    ],
)
def test_nothing_else_is_a_date(value: Any, rule: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_date(value)
    assert caught.value.type == rule
    assert f"“{value}”" in caught.value.message()


def test_a_day_needs_its_month() -> None:
    with pytest.raises(ValueError, match="a day needs its month"):
        PartialDate(2025, None, 6)


@given(windows())
def test_a_window_reads_back_but_for_its_words(window: Window) -> None:
    plain = window.model_copy(update={"as_worded": None})
    assert Window.model_validate(str(window)) == plain
    assert window.stated == (str(window) != "not stated")


@given(partial_dates(), partial_dates())
def test_a_window_is_in_order(one: PartialDate, other: PartialDate) -> None:
    """It is refused where it ends before it begins, however precise either end is."""
    if other.last < one.first:
        with pytest.raises(ValidationError, match="which is earlier"):
            Window(start=one, end=other)
    else:
        assert str(Window(start=one, end=other)) in (f"{one} to {other}", str(one))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2025-03-08", "2025-03-08", "2025-03-08"),
        ("2025-03", "2025-03", "2025-03"),
        ("2025-03-06 to 2025-03-09", "2025-03-06", "2025-03-09"),
        ("2025-03-06 to 2025-03", "2025-03-06", "2025-03"),
        ("since 2025-03-06", "2025-03-06", None),
        ("until 2025-03-11", None, "2025-03-11"),
        ("not stated", None, None),
    ],
)
def test_each_way_to_write_a_window(text: str, start: str | None, end: str | None) -> None:
    assert Window.model_validate(text) == Window.model_validate({"start": start, "end": end})
    assert str(Window.model_validate(text)) == text


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("2025-03-08", True),
        ("2025-W10", True),
        ("MMWR 2025-W10", True),
        ("2025-03", True),
        ("2025-03-01 to 2025-03-31", True),
        ("2025-03 to 2025-04", True),
        ("2025", True),
        ("2025-03-04 to 2025-03-10", False),
        ("2025-03-15 to 2025-04", False),
        ("2025-03-01 to 2025-03-30", False),
        ("since 2025-03-01", False),
        ("not stated", False),
    ],
)
def test_one_period_is_a_day_a_week_or_whole_months(text: str, one: bool) -> None:
    assert Window.model_validate(text).one_period is one


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        ("2025-03-09 to 2025-03-06", "window-reversed"),
        ({"start": "2025-03", "end": "2025-02-28"}, "window-reversed"),
        ("since Thursday", "date-not-understood"),
        ("last week", "date-not-understood"),
        ("", "date-not-understood"),
        ("since 06/03/2025", "ambiguous-date"),
        ("2025-03-06 to", "date-not-understood"),
        ("2025-03-06 to 2025-02-30", "impossible-date"),
        ({"start": "2025-03-06", "from": "2025-03-06"}, "extra_forbidden"),
    ],
)
def test_nothing_else_is_a_window(value: Any, rule: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Window.model_validate(value)
    assert [error["type"] for error in caught.value.errors()] == [rule]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2030-W01", "2029-12-31", "2030-01-06"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2030-W01 to 2030-W04", "2029-12-31", "2030-01-27"),
        ("MMWR 2030-W01", "2029-12-30", "2030-01-05"),
        ("MMWR 2020-W53", "2020-12-27", "2021-01-02"),
        ("MMWR 2025-W01", "2024-12-29", "2025-01-04"),
        ("MMWR 2026-W01", "2026-01-04", "2026-01-10"),
    ],
)
def test_weeks_are_days_by_the_calendar_that_is_said(text: str, start: str, end: str) -> None:
    window = Window.model_validate(text)
    assert (str(window.start), str(window.end)) == (start, end)


@pytest.mark.parametrize("text", ["2030-W53", "MMWR 2030-W00", "MMWR 2030-W53", "2030-W00"])
def test_a_week_that_its_year_does_not_have(text: str) -> None:
    with pytest.raises(ValidationError, match="no week of that year"):
        Window.model_validate(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("2025-03-06 18:00", 1080),
        ("2025-03-06T06:30", 390),
        ("2025-03-06 00:00", 0),
        ("2025-03-06 00:00:00", None),
        ("2025-03-06 18:00:59", 1080),
    ],
)
def test_a_time_of_day_is_kept_and_the_midnight_of_a_spreadsheet_is_none(
    text: str, minutes: int | None
) -> None:
    day = read_date(text)
    assert day.minutes == minutes
    assert read_date(str(day)) == day


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("6 March 2025", "2025-03-06"),
        ("6th March 2025", "2025-03-06"),
        ("March 6, 2025", "2025-03-06"),
        ("Mar 2025", "2025-03"),
        ("1er mars 2025", "2025-03-01"),
        ("6 de marzo de 2025", "2025-03-06"),
        ("6 مارس 2025", "2025-03-06"),
        ("Thursday 6 March 2025", "2025-03-06"),
        ("Thu, 2025-03-06", "2025-03-06"),
        ("jeudi 6 mars 2025", "2025-03-06"),
        ("el jueves 6 de marzo de 2025", "2025-03-06"),
        ("الخميس 6 مارس 2025", "2025-03-06"),
    ],
)
def test_a_month_may_be_a_word(text: str, date: str) -> None:
    assert str(read_date(text)) == date


@pytest.mark.parametrize("declared", [None, *DATE_FORMATS])
@pytest.mark.parametrize("mark", "./-")
def test_a_date_of_one_reading_is_read_whatever_is_declared(
    mark: str, declared: str | None
) -> None:
    own = declared or ""
    if not (mark in own and own.startswith("M")):
        assert str(read_date(f"13{mark}04{mark}2031", {"date_format": declared})) == "2031-04-13"
    if mark != "." and not (mark in own and own.startswith("D")):
        read = str(read_date(f"04{mark}13{mark}2031", {"date_format": declared}))
        assert read == "2031-04-13"


def test_a_date_that_is_in_another_form_than_the_declared_says_so() -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_date("03.04.2031", {"date_format": "DD/MM/YYYY"})
    said = caught.value.message()
    assert "dates are declared to be written as DD/MM/YYYY" in said
    assert "declare date_format" not in said
    with pytest.raises(PydanticCustomError, match="not in the calendar if it is DD/MM/YYYY"):
        read_date("04/13/2031", {"date_format": "DD/MM/YYYY"})


@pytest.mark.parametrize("text", ["7/5/2025", "07/5/2025", "07/05/2025"])
def test_declared_dates_need_no_leading_noughts(text: str) -> None:
    assert str(read_date(text, {"date_format": "DD/MM/YYYY"})) == "2025-05-07"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("6-9 May 2024", "2024-05-06", "2024-05-09"),
        ("2024-05-06/2024-05-09", "2024-05-06", "2024-05-09"),
        ("2024-05/2024-06", "2024-05", "2024-06"),
        ("2024-05-06 – 2024-05-09", "2024-05-06", "2024-05-09"),
        ("2024-05-06..2024-05-09", "2024-05-06", "2024-05-09"),
        ("6 May 2024 - 9 June 2024", "2024-05-06", "2024-06-09"),
        ("6 to 9 May 2024", "2024-05-06", "2024-05-09"),
        ("28 April – 3 May 2024", "2024-04-28", "2024-05-03"),
        ("6 May 2024 to 9 May 2024", "2024-05-06", "2024-05-09"),
        ("since 6 May 2024", "2024-05-06", "None"),
        ("May 2024", "2024-05", "2024-05"),
        ("June to September 2024", "2024-06", "2024-09"),
        ("Jan-Jun 2024", "2024-01", "2024-06"),
        ("January to 9 August 2024", "2024-01", "2024-08-09"),
        ("between June and September 2024", "2024-06", "2024-09"),
        ("from 6 to 9 May 2024", "2024-05-06", "2024-05-09"),
        ("since 8 July 2024 10:42", "2024-07-08 10:42", "None"),
        ("8 July 2024, 9:42", "2024-07-08 09:42", "2024-07-08 09:42"),
        ("du 26 octobre au 5 novembre 2023", "2023-10-26", "2023-11-05"),
        ("depuis le 14 décembre 2024", "2024-12-14", "None"),
        ("26 de octubre a 5 de noviembre de 2023", "2023-10-26", "2023-11-05"),
        ("hasta el 3 de mayo de 2024", "None", "2024-05-03"),
        ("بين يونيو وسبتمبر 2024", "2024-06", "2024-09"),
        ("منذ 3 مايو 2024", "2024-05-03", "None"),
    ],
)
def test_a_window_with_months_in_words(text: str, start: str, end: str) -> None:
    window = Window.model_validate(text)
    assert (str(window.start), str(window.end)) == (start, end)


@pytest.mark.parametrize(
    "text", ["6 and 9 May 2024", "March to Foo 2024", "depuis toujours", "8 July 2024 25:10"]
)
def test_what_is_no_span_of_dates_stays_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        Window.model_validate(text)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("dd/mm/yyyy", ("DD/MM/YYYY",)),
        ("%d.%m.%Y", ("DD.MM.YYYY",)),
        ("jj/mm/aaaa", ("DD/MM/YYYY",)),
        ("MM-DD-YY", ("MM-DD-YYYY",)),
        ("03/04/2030", ("DD/MM/YYYY", "MM/DD/YYYY")),
        ("DMY", ()),
        ("YYYY-MM-DD", ()),
        ("the usual one", ()),
    ],
)
def test_the_form_of_dates_that_is_meant(written: str, meant: tuple[str, ...]) -> None:
    assert forms_meant(written) == meant


def test_a_form_is_shown_with_a_day_in_it() -> None:
    assert [shown_in(form) for form in ("DD/MM/YYYY", "MM-DD-YYYY", "YYYYMM")] == [
        "DD/MM/YYYY (14/02/2030)",
        "MM-DD-YYYY (02-14-2030)",
        "YYYYMM (203002)",
    ]


@pytest.mark.parametrize("mark", ["/", ".", "-"])
def test_a_month_in_digits_before_its_year_is_that_month(mark: str) -> None:
    for month in range(1, 13):
        for said in (f"{month}{mark}2031", f"{month:02}{mark}2031"):
            assert read_date(said) == PartialDate(2031, month)
            assert str(Window.model_validate(f"{said} to 12{mark}2031").start) == f"2031-{month:02}"
    for no_month in (f"0{mark}2031", f"13{mark}2031", f"05{mark}31"):
        with pytest.raises(PydanticCustomError):
            read_date(no_month)
