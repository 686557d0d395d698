"""Who is in a state on a day is so on that day, and not when they came into it."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compose.desk import plain_text
from sitrep.languages import available, load_language
from sitrep.model.window import Window
from tests.compare.reports import moved, toll
from tests.compose.test_denials import page, report


def highlight(code: str, **more: Any) -> tuple[str, bool]:
    """The sentence of page one, and whether it says when the state began."""
    header = {"highlights": ["t"]}
    text = page(report(tolls=[toll("t", 40, **more)], header=header), language=code)
    [line, *_] = [one for one in text.splitlines() if one.startswith("- ") and "40" in one]
    language = load_language(code)
    return line, language.pattern("figures.begun", window="|").split("|")[0] in line


def in_brackets(line: str) -> str:
    """What a sentence says in brackets."""
    return line.partition("(")[2].partition(")")[0]


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("measure", ["held", "missing", "hospitalised", "trapped"])
@pytest.mark.parametrize("window", ["2024-05-01", "2024-05-01 to 2024-05-04"])
def test_when_they_came_into_it_stands_apart(window: str, measure: str, code: str) -> None:
    line, begun = highlight(code, measure=measure, window=window, as_of="2024-05-08")
    assert begun, line


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("measure", ["held", "missing"])
def test_since_when_they_are_in_it_stands_beside_its_day(measure: str, code: str) -> None:
    line, begun = highlight(code, measure=measure, window="since 2024-05-01", as_of="2024-05-08")
    assert not begun, line
    since = load_language(code).window(Window.model_validate("since 2024-05-01"), "t", "cell")
    assert plain_text(since) in in_brackets(line), line


def test_of_the_displaced_too() -> None:
    left = moved("t", 40, measure="idps", window="since 2024-05-01", as_of="2024-05-08")
    text = page(report(displacement=[left], header={"highlights": ["t"]}))
    [line] = [one for one in text.splitlines() if one.startswith("- ") and "40" in one]
    assert "from Town (since 1 May 2024; as of 8 May 2024)" in line


@pytest.mark.parametrize("code", available())
def test_what_covers_the_same_says_once_when_it_began(code: str) -> None:
    more = {"measure": "missing", "window": "2024-05-01", "as_of": "2024-05-08"}
    tolls = [toll("a", 40, **more), toll("b", 52, according_to="watch", **more)]
    text = page(report(tolls=tolls), language=code)
    began = plain_text(load_language(code).window(Window.model_validate("2024-05-01"), "a", "cell"))
    [row] = [one for one in text.splitlines() if one.startswith("| **")]
    assert row.count(began) == 1, row


@pytest.mark.parametrize(
    "more",
    [
        {"measure": "held", "window": "2024-05-08", "as_of": "2024-05-08"},
        {"measure": "held", "window": "2024-05-01 to 2024-05-08", "as_of": "2024-05-08"},
        {"measure": "held", "window": "2024-05-08"},
        {"measure": "detained", "window": "2024-05-01", "as_of": "2024-05-08"},
        {"measure": "detained", "window": "since 2024-05-01", "as_of": "2024-05-08"},
        {"measure": "affected", "window": "since 2024-05-01", "as_of": "2024-05-08"},
        {"measure": "abducted", "window": "2024-05-01", "as_of": "2024-05-08"},
    ],
)
def test_what_was_so_in_its_time_is_said_of_it(more: dict[str, Any]) -> None:
    line, begun = highlight("en", **more)
    assert not begun, line
