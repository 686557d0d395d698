"""A figure of an incident that was replaced since is told as that, with what replaced it."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.languages import available, load_language
from tests.compare.reports import toll
from tests.compose.test_denials import page, report

INCIDENT = {
    "id": "shells", "according_to": "monitor", "window": "2024-05-06", "places": ["town"],
    "description": "shells hit a market", "tolls": ["old"], "sources": ["doc"],
}  # fmt: skip
OLD = toll("old", 42, as_of="2024-05-07")


def timeline(code: str, *tolls: dict[str, Any]) -> str:
    """The section on incidents, without the marks of its sources."""
    text = page(report(tolls=list(tolls), incidents=[INCIDENT]), language=code)
    [_, _, section] = text.partition(f"\n## {load_language(code).word('incidents.title')}\n")
    return section.partition("\n## ")[0]


@pytest.mark.parametrize("code", available())
def test_a_replaced_figure_is_told_with_what_replaced_it(code: str) -> None:
    mark = load_language(code).word("all_figures.mark.replaced")
    section = timeline(code, OLD, toll("new", 47, as_of="2024-05-09", revises="old"))
    assert section.count(mark) == 1
    assert "47" in section
    assert mark not in timeline(code, OLD)


def test_the_day_of_the_later_figure_stands_behind_it() -> None:
    new = toll("new", 47, as_of="2024-05-09", revises="old", sources=["page"])
    [row] = [line for line in timeline("en", OLD, new).splitlines() if "42 people" in line]
    assert "(as of 7 May 2024; replaced since: 47 as of 9 May 2024)" in row
    assert row.count("](#source-") == 2


def test_of_a_figure_of_more_no_number_is_told() -> None:
    new = toll("new", 47, as_of="2024-05-09", revises="old", definition="bodies seen")
    section = timeline("en", OLD, new)
    assert "replaced since)" in section
    assert "47" not in section


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("by", ["monitor", "watch"])
def test_who_gives_it_in_another_document_is_named_once(by: str, code: str) -> None:
    again = str(load_language(code).phrases.phrases["chain.again"])
    section = timeline(code, {**OLD, "according_to": by, "sources": ["page"]})
    [told] = [line for line in section.splitlines() if line.startswith("- ")]
    assert (again in told) is (by == "monitor")
    assert told.count("Monitor") == 1
