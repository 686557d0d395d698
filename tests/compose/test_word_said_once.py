"""Of a size said in a word and a number, one thing is said: that they agree, or are unlike."""

from __future__ import annotations

from typing import Any

import pytest

from tests.compare.reports import toll
from tests.compose.test_denials import page, report

NO_END = "A size said in a word has no upper end here; no contradiction"
UNLIKE = "What is counted is not stated alike"


def rows(**other: Any) -> tuple[int, int]:
    """How often it is said that the word agrees, and that the two are unlike."""
    first = toll("one", 74, measure="missing", as_of="2024-05-06")
    second = {**toll("two", "dozens", as_of="2024-05-09", according_to="watch"), **other}
    text = page(report(tolls=[first, second]))
    return text.count(NO_END), text.count(UNLIKE)


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"measure": "missing"}, (1, 0)),
        ({"measure": "missing", "count": "hundreds"}, (0, 1)),
        ({"measure": "missing", "as_of": "2024-05-06"}, (1, 0)),
    ],
    ids=["for another day", "more than the number", "for one day"],
)
def test_one_thing_is_said(other: dict[str, Any], said: tuple[int, int]) -> None:
    assert rows(**other) == said


def test_of_two_definitions_it_is_said_that_they_are_two() -> None:
    figures = [
        toll("one", 74, definition="bodies seen"),
        toll("two", "dozens", according_to="watch", definition="names known"),
    ]
    text = page(report(tolls=figures))
    assert (text.count(NO_END), text.count(UNLIKE)) == (0, 1)
