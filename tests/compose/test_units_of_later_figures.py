"""A later figure that is named beside one with a unit has its unit too."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.languages import available
from tests.compose.test_denials import page, report

OF_THE_DAM: dict[str, Any] = {
    "according_to": "monitor",
    "indicator": "water in the reservoir",
    "unit": "million m3",
    "places": ["town"],
    "sources": ["doc"],
}


@pytest.mark.parametrize("code", available())
def test_what_is_given_for_a_later_date_has_its_unit(code: str) -> None:
    figures = [
        {"id": "i", "count": 41, "as_of": "2024-05-04", **OF_THE_DAM},
        {"id": "j", "count": 37, "as_of": "2024-05-06", **OF_THE_DAM},
    ]
    text = page(report(indicators=figures, header={"highlights": ["i"]}), language=code)
    [line] = [one for one in text.splitlines() if one.startswith("- ") and "41" in one]
    assert line.count("m3") == 2, line
    assert "37 million m3" in line
