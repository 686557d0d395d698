"""How many of its like a figure is compared with, where there are very many."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.checking.check import check
from tests.rules.test_guards import report_with

PLACES = [{"id": f"p{n}", "name": f"P{n}", "level": "locality"} for n in range(1, 23)]


def found(rule: str, tolls: list[dict[str, Any]]) -> list[str]:
    report = report_with({"places": PLACES, "tolls": tolls})
    return [".".join(map(str, one.route)) for one in check(report).findings if one.rule == rule]


@pytest.mark.parametrize(("place", "told"), [("p20", ["tolls.22"]), ("p21", [])])
def test_a_number_that_comes_back_is_compared_with_twenty(place: str, told: list[str]) -> None:
    tolls = [{"id": f"t{n:02}", "places": [f"p{n}"]} for n in range(1, 23)]
    again = {"id": "u", "places": [place], "sources": ["page"]}
    assert found("same-claim-worded-differently", [*tolls, again]) == told


@pytest.mark.parametrize(("day", "told"), [(20, ["tolls.21"]), (21, [])])
def test_a_figure_without_a_time_is_compared_with_twenty(day: int, told: list[str]) -> None:
    """Of one and twenty figures of one place, the one that it excludes is of this day."""
    tolls = [
        {"id": f"t{n}", "window": f"2024-04-{n:02}", "count": 30 if n == day else 12}
        for n in range(1, 22)
    ]
    undated = {"id": "undated", "according_to": "watch", "window": "not stated", "count": 12}
    assert found("figures-differ", [*tolls, undated]) == told


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (2, "t1 and t2."),
        (3, "t1 and t2; t1 and t3; t2 and t3."),
        (4, "t1 and t2; t1 and t3; t1 and t4, and 3 more pairs."),
    ],
)
def test_three_pairs_of_key_figures_are_named(days: int, told: str) -> None:
    tolls = [{"id": f"t{n}", "window": f"2024-05-0{n}"} for n in range(1, days + 1)]
    keys = {"key_figures": [one["id"] for one in tolls]}
    [finding] = check(report_with({"report": keys, "tolls": tolls})).findings
    assert finding.got == f"These cannot be compared (window): {told}"
