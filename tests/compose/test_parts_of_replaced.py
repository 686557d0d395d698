"""A part of a figure that was replaced since is told as that wherever page one says it."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.languages import available, load_language
from tests.compare.reports import toll
from tests.compose.test_denials import page, report

PART: dict[str, Any] = {"population": "children", "part_of": "old"}


def of_day(ref: str, count: int, day: int, **more: Any) -> dict[str, Any]:
    return toll(ref, count, window="since 2024-05-01", as_of=f"2024-05-{day:02}", **more)


OLD, NEW = of_day("old", 70, 6), of_day("new", 50, 8)


def front(code: str, *tolls: dict[str, Any]) -> str:
    header = {"key_figures": ["part"], "highlights": ["part"]}
    text = page(report(tolls=list(tolls), header=header), language=code)
    return text.partition("\n## ")[2]


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("now", [50, 90], ids=["lower", "higher"])
def test_what_it_is_some_of_was_replaced(code: str, now: int) -> None:
    text = front(code, OLD, {**NEW, "count": now}, of_day("part", 31, 6, **PART))
    assert text.count(load_language(code).word("disputed.part_replaced")) == 2


@pytest.mark.parametrize(
    "tolls",
    [
        (OLD, of_day("part", 31, 6, **PART)),
        (OLD, NEW, of_day("part", 31, 8, **{**PART, "part_of": "new"})),
        (OLD, {**NEW, "according_to": "watch"}, of_day("part", 31, 6, **PART)),
        (OLD, NEW, of_day("part", 31, 8, **PART)),
    ],
    ids=["nothing followed", "a part of the new", "somebody else's", "as late as the new"],
)
def test_it_was_not(tolls: tuple[dict[str, Any], ...]) -> None:
    assert load_language("en").word("disputed.part_replaced") not in front("en", *tolls)


def test_of_two_parts_that_go_on_the_later_stands_for_itself() -> None:
    """The earlier part is replaced itself, which is said instead."""
    later = of_day("later", 33, 8, **{**PART, "part_of": "new"})
    text = front("en", OLD, NEW, of_day("part", 31, 6, **PART), later)
    word = load_language("en").word
    assert word("disputed.replaced") in text
    assert word("disputed.part_replaced") not in text


@pytest.mark.parametrize(
    ("derived", "marks"),
    [
        ({"operation": "share", "of": "part", "against": "old"}, 1),
        ({"operation": "difference", "of": "new", "against": "old"}, 0),
        ({"operation": "difference", "of": "old", "against": "first"}, 1),
    ],
    ids=["share of a replaced whole", "from it to what replaced it", "between two replaced"],
)
def test_what_was_worked_out_from_it_says_so_in_its_section(
    derived: dict[str, Any], marks: int
) -> None:
    tolls = [of_day("first", 60, 4), OLD, NEW, of_day("part", 31, 6, **PART)]
    code = "en"
    text = page(report(tolls=tolls, derived=[{"id": "x", **derived}]), language=code)
    section = text.partition("\n## Derived from the figures")[2].partition("\n## ")[0]
    assert section.count(load_language(code).word("disputed.replaced")) == marks
