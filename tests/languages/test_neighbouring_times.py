"""Two days or months of which nothing lies between are both named; a day with two hours, once."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compose.desk import plain_text
from sitrep.languages import available, load_language
from sitrep.model.window import Window
from tests.compare.reports import toll
from tests.compose.test_denials import page, report

CODES = pytest.mark.parametrize("code", available())


def told(window: str, code: str = "en", style: str = "clause") -> str:
    said = load_language(code).window(Window.model_validate(window), "t", style)
    return plain_text(said).strip()


EXPECTED = [
    ("2031-10-07 to 2031-10-08", "on 7 and 8 October 2031"),
    ("2031-05-31 to 2031-06-01", "on 31 May and 1 June 2031"),
    ("2030-12-31 to 2031-01-01", "on 31 December 2030 and 1 January 2031"),
    ("2031-04 to 2031-05", "in April and May 2031"),
    ("2030-12 to 2031-01", "in December 2030 and January 2031"),
    ("2030 to 2031", "in 2030 and 2031"),
    ("2031-10-13 08:00 to 2031-10-13 09:30", "between 08:00 and 09:30 on 13 October 2031"),
    ("2031-10-07 to 2031-10-09", "between 7 and 9 October 2031"),
    ("2031-04 to 2031-06", "between April and June 2031"),
    ("2031-05-30 to 2031-06-01", "between 30 May and 1 June 2031"),
    ("2031-10-07 08:00 to 2031-10-08 09:00", "between 7 October 2031, 08:00 and 8 October 2031, "
     "09:00"),
]  # fmt: skip


@pytest.mark.parametrize(("window", "expected"), EXPECTED)
def test_in_a_sentence(window: str, expected: str) -> None:
    assert told(window) == expected


@CODES
@pytest.mark.parametrize("style", ["clause", "cell"])
def test_the_day_of_two_hours_is_said_once(code: str, style: str) -> None:
    assert told("2031-10-13 08:00 to 2031-10-13 09:30", code, style).count("2031") == 1


@CODES
@pytest.mark.parametrize("window", [window for window, _ in EXPECTED])
@pytest.mark.parametrize("measure", ["killed", "missing"])
def test_every_page_can_say_it(measure: str, window: str, code: str) -> None:
    more: dict[str, Any] = {"measure": measure, "window": window}
    header = {"highlights": ["t"], "key_figures": ["t"], "as_of": "2031-12-31"}
    made = report(tolls=[toll("t", 40, **more)], header=header)
    assert told(window, code) in page(made, language=code)
