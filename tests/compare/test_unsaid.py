"""Figures of which one names an event or a cause, and the other none, as if it named the same."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compare.report.report_figures import report_figures_of
from tests.compare.reports import index, toll

BRIDGE = {"event": "Ford Bridge"}
CHOLERA = {"cause": "cholera"}
NONE = {"according_to": "watch"}


def found(*tolls: dict[str, Any]) -> list[tuple[list[str], list[str], list[str]]]:
    return [
        ([one.id for one in each.stated], [one.id for one in each.unsaid], [*each.axes])
        for each in report_figures_of(index(*tolls)).unsaid_conflicts
    ]


@pytest.mark.parametrize(
    ("said", "axes"),
    [(BRIDGE, ["event"]), (CHOLERA, ["cause"]), (BRIDGE | CHOLERA, ["cause", "event"])],
)
@pytest.mark.parametrize(
    "lower", [{"count": "zero"}, {"count": 12}, {"count": 12, "places": ["land"]}]
)
def test_a_lower_figure_that_names_none_may_deny_a_higher_one_that_does(
    said: dict[str, str], axes: list[str], lower: dict[str, Any]
) -> None:
    tolls = (toll("a", 40, **said), toll("b", **{**NONE, **lower}))
    assert found(*tolls) == [(["a"], ["b"], axes)]
    figures = report_figures_of(index(*tolls))
    assert {ref: [one.id for one in held] for ref, held in figures.excluding_if_said.items()} == {
        "a": ["b"],
        "b": ["a"],
    }
    assert (figures.conflicts, figures.exceeding) == ((), {})


@pytest.mark.parametrize(
    ("more", "other"),
    [
        ({}, {"count": 60}),
        ({}, {"count": "at least 12"}),
        ({}, {"count": 12, "event": "Mill Street"}),
        ({}, {"count": 12, "places": ["south"]}),
        ({}, {"count": 12, "places": ["village"]}),
        ({}, {"count": 12, "window": "2024-05-07"}),
        ({}, {"count": 12, "window": "not stated"}),
        ({}, {"count": 12, "measure": "injured"}),
        ({}, {"count": 12, "population": "women"}),
        ({}, {"count": 12, "according_to": "monitor"}),
        ({"as_of": "2024-05-09"}, {"count": 12, "as_of": "2024-05-07"}),
        ({"part_of": "b"}, {"count": 12}),
    ],
)
def test_what_lies_elsewhere_or_leaves_room_for_it_denies_nothing(
    more: dict[str, Any], other: dict[str, Any]
) -> None:
    assert found(toll("a", 40, **BRIDGE, **more), toll("b", **{**NONE, **other})) == []


@pytest.mark.parametrize(
    "wider",
    [
        {"places": ["north"]},
        {"window": "2024-05-05 to 2024-05-08"},
        {"places": ["land"], "window": "since 2024-05-05", "as_of": "2024-05-10"},
    ],
)
def test_a_higher_figure_that_names_none_may_be_of_the_event_of_a_wider_one(
    wider: dict[str, Any],
) -> None:
    tolls = (toll("a", 9, **BRIDGE, **wider), toll("b", "at least 12", **NONE))
    assert found(*tolls) == [(["a"], ["b"], ["event"])]


@pytest.mark.parametrize(
    ("more", "other"),
    [
        ({}, {}),
        ({}, {"population": "civilians"}),
        ({"places": ["north"]}, {"count": 9}),
        ({"places": ["north"]}, {"according_to": "monitor"}),
        ({"places": ["north"]}, {"event": "Mill Street"}),
        ({"places": ["north"], "as_of": "2024-05-07"}, {"as_of": "2024-05-09"}),
        ({"places": ["south"]}, {}),
        ({"places": ["north"], "parts": ["b"]}, {}),
    ],
)
def test_all_that_happened_is_more_than_one_event_of_the_same_days(
    more: dict[str, Any], other: dict[str, Any]
) -> None:
    tolls = (toll("a", 9, **BRIDGE, **more), toll("b", **{"count": 12, **NONE, **other}))
    assert found(*tolls) == []


def test_who_tells_several_events_apart_may_mean_one_of_them_alone() -> None:
    tolls = (toll("a", 9, **BRIDGE, places=["land"]), toll("b", 12, **NONE))
    assert found(*tolls) == [(["a"], ["b"], ["event"])]
    another = toll("c", 5, event="Mill Street", places=["land"])
    assert found(*tolls, another) == []


def test_the_total_of_one_originator_is_of_all_causes_but_perhaps_of_another_event() -> None:
    """Who gives fewer of any cause than of one contradicts itself, if it means all by them."""
    lower = toll("b", 12)
    assert found(toll("a", 40, **CHOLERA), lower) == [(["a"], ["b"], ["cause"])]
    assert found(toll("a", 12, **CHOLERA), lower) == []
    assert found(toll("a", 40, **BRIDGE), lower) == []
    assert found(toll("a", 40, **BRIDGE, **CHOLERA), lower) == []


def test_those_that_the_same_exclude_stand_together_unless_they_state_two_things() -> None:
    """Nothing is of two events, or of two causes, at once."""
    tolls = [toll("a", 40, **BRIDGE), toll("c", 50, **{**BRIDGE, "according_to": "wire"})]
    none = [toll("b", "zero", **NONE), toll("d", 12, according_to="office")]
    assert found(*tolls, *none) == [(["a", "c"], ["b", "d"], ["event"])]
    apart = [tolls[0], {**tolls[1], "event": "Mill Street"}]
    said = [(["a"], ["b", "d"], ["event"]), (["c"], ["b", "d"], ["event"])]
    assert found(*apart, *none) == said
    causes = [toll("a", 40, cause="fire"), toll("c", 50, according_to="wire", cause="flood")]
    assert found(*causes, none[0]) == [(["a"], ["b"], ["cause"]), (["c"], ["b"], ["cause"])]
