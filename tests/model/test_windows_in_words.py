"""Windows as people type them and pages print them: without an end, with months of two names."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from sitrep.model.values.dates import read_date
from sitrep.model.window import Window, read_window


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("2 May 2031 onwards", "since 2031-05-02"),
        ("from 2 May 2031 onwards", "since 2031-05-02"),
        ("2031-05-02 onwards", "since 2031-05-02"),
        ("since 2 May 2031 to date", "since 2031-05-02"),
        ("2 May 2031 - present", "since 2031-05-02"),
        ("May 2031 to present", "since 2031-05"),
        ("starting 2 May 2031", "since 2031-05-02"),
        ("du 2 mai 2031 à ce jour", "since 2031-05-02"),
        ("2 de mayo de 2031 hasta la fecha", "since 2031-05-02"),
        ("ابتداء من 2 مايو 2031", "since 2031-05-02"),
        ("منذ 2 أيار/مايو 2031 حتى الآن", "since 2031-05-02"),
        ("during May 2031", "2031-05"),
        ("durante mayo de 2031", "2031-05"),
        ("خلال مايو 2031", "2031-05"),
        ("أيار/مايو 2031", "2031-05"),
        ("كانون الثاني 2031", "2031-01"),
        ("3-5 كانون الأول/ديسمبر 2031", "2031-12-03 to 2031-12-05"),
        ("févr.-mars 2031", "2031-02 to 2031-03"),
    ],
)
def test_a_window_is_read_as_it_is_said(text: str, window: str) -> None:
    assert str(Window(**read_window(text))) == window


@pytest.mark.parametrize(
    ("text", "day"), [("3 أيار/مايو 2031", "2031-05-03"), ("3 تشرين الثاني 2031", "2031-11-03")]
)
def test_a_month_may_have_two_names(text: str, day: str) -> None:
    assert str(read_date(text)) == day


@pytest.mark.parametrize("text", ["3 May/June 2031", "2 to 9 May 2031 onwards", "present"])
def test_what_says_two_things_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        read_window(text)


@pytest.mark.parametrize("text", ["week 19", "semaine 19", "الأسبوع 19"])
def test_a_week_without_its_year_is_told_as_it_is_written(text: str) -> None:
    with pytest.raises(PydanticCustomError) as why:
        read_window(text)
    assert (why.value.context or {})["mend"] == "Say which year is meant, as in 2025-W19."
    assert str(Window(**read_window("2025-W19"))) == "2025-05-05 to 2025-05-11"
