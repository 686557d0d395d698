"""A change of a share says by how many percentage points, too: 5 per cent of 40 are 2 of them."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sitrep.languages import available
from tests.compose.written import written

OLD, NEW = {"as_of": "2024-03-01"}, {"as_of": "2024-05-08"}


def page(language: str, before: str, after: str, **more: Any) -> str:
    plain = {"according_to": "monitor", "sources": ["doc"], "places": ["town"], **more}
    told = {"indicator": "water points in use", **plain}
    change = {"id": "one", "operation": "change", "of": "b", "against": "a"}
    return written(
        language,
        ["one"],
        indicators=[
            {"id": "a", "count": before, **told, **OLD},
            {"id": "b", "count": after, **told, **NEW},
        ],
        derived=[change],
    )


def test_a_rise_and_a_fall_say_both() -> None:
    assert "a rise of 25 per cent (10 percentage points)" in page("en", "40 %", "50 %")
    assert "a fall of 20 per cent (10 percentage points)" in page("en", "50 %", "40 %")


def test_of_other_numbers_there_are_no_points() -> None:
    assert "a rise of 25 per cent. " in page("en", "40", "50", unit="m")


@settings(max_examples=8, deadline=None)
@given(before=st.integers(10, 45), more=st.integers(1, 45), language=st.sampled_from(available()))
def test_the_points_are_what_lies_between(before: int, more: int, language: str) -> None:
    text = page(language, f"{before} %", f"{before + more} %")
    number = {"ar": "".join(chr(0x660 + int(one)) for one in str(more))}.get(language, str(more))
    assert re.search(rf"\((?:\W*)(?:{number}|{more})\W", text)
