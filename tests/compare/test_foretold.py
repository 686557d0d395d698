"""What is told of days to come stands for the day on which it was told, and is no later figure."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compare import compare, figure_set_of
from sitrep.compare.claims.answers import Relation
from sitrep.compare.claims.revisions import revisions
from tests.compare.reports import SOURCES, figure_of, index

TOLD = [
    {**one, "published": day}
    for one, day in zip(SOURCES, ("2024-04-15", "2024-05-08", "2024-05-09"), strict=True)
]
AHEAD = {"window": "2024-04-01 to 2024-06-30"}


def later(kind: str, one: dict[str, Any], other: dict[str, Any]) -> str | None:
    records = [figure_of(kind, "old", **one), figure_of(kind, "new", **other)]
    found = figure_set_of(index(sources=TOLD, tolls=[], **{kind: records}))
    answer = compare(found, "old", "new")
    replaced = [step.later.id for step in revisions(found)]
    assert replaced == ([answer.later] if answer.relation is Relation.REVISED else [])
    return answer.later


@pytest.mark.parametrize("kind", ["needs", "funding", "indicators"])
@pytest.mark.parametrize("more", [{"as_of": "2024-05-07"}, {}])
def test_a_forecast_is_replaced_by_a_later_one(kind: str, more: dict[str, Any]) -> None:
    old, new = {**AHEAD, "count": 44}, {**AHEAD, "count": 46, "sources": ["page"], **more}
    assert later(kind, old, new) == "new"
    assert later(kind, {**new}, {**old}) == "old"


def test_of_days_that_are_over_the_last_one_decides() -> None:
    old = {"window": "2024-04-01 to 2024-04-15", "count": 44, "sources": ["leaf"]}
    new = {"window": "2024-04-01 to 2024-05-05", "count": 46, "sources": ["page"]}
    assert later("needs", old, new) == "new"


def test_a_month_that_is_not_over_is_of_its_days_so_far() -> None:
    old = {"window": "2024-04", "count": 44}
    assert later("needs", old, {"window": "2024-04", "count": 46, "sources": ["page"]}) == "new"


@pytest.mark.parametrize(
    ("window", "kind", "change"),
    [
        ("2024-04-20 to 2024-06-30", "needs", "open"),
        ("2024-04-01 to 2024-06-30", "needs", "fall"),
        ("2024-04-20 to 2024-06-30", "funding", "fall"),
        ("2024-06-01 to 2024-06-30", "needs", "fall"),
    ],
)
def test_what_was_foretold_falls_to_nothing_seen_since(window: str, kind: str, change: str) -> None:
    """A projection of 46 before a quarter, and 44 in it: the number of people did not fall."""
    more = {"window": window, "method": "estimate"}
    records = [
        figure_of(kind, "old", count=46, sources=["doc"], **more),
        figure_of(kind, "new", count=44, sources=["page"], **more),
    ]
    found = figure_set_of(index(sources=TOLD, tolls=[], **{kind: records}))
    assert [step.change for step in revisions(found)] == [change]
