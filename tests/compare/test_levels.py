"""A level is compared with what is given for the very same only; an amount adds up as people do."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep import resources
from sitrep.compare import Axis, AxisRelation, Relation, compare, figure_set_of
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.findings import Level
from sitrep.model.views.index import Index
from sitrep.rules import REPORT_RULES
from sitrep.word_lists import by_language
from tests.compare.reports import figure_of, index_of

WIDER: list[tuple[Axis, dict[str, Any], dict[str, Any]]] = [
    (Axis.PLACE, {"places": ["town"]}, {"places": ["land"]}),
    (Axis.PLACE, {"places": ["town"]}, {"places": ["town", "village"]}),
    (Axis.SECTOR, {"sector": "health"}, {}),
    (Axis.CAUSE, {"cause": "conflict"}, {}),
    (Axis.WINDOW, {"window": "2024-05-06"}, {"window": "2024-05-01 to 2024-05-07"}),
]
"""For each axis on which one figure can hold another, a narrower and a wider one."""
DAY = {"window": "2024-05-06", "indicator": "bread sold"}


def found(sort: str, narrow: dict[str, Any], wide: dict[str, Any]) -> Index:
    return index_of(
        "indicators",
        figure_of("indicators", "inner", **{**DAY, "count": "1.85", "measure": sort, **narrow}),
        figure_of("indicators", "outer", **{**DAY, "count": "1.25", "measure": sort, **wide}),
    )


def warned(index: Index) -> set[str]:
    return {
        rule.name
        for rule in REPORT_RULES
        if rule.name != "unused-source"
        and rule.check is not None
        and rule.level in (Level.WARNING, Level.ERROR)
        for _ in rule.check(index)
    }


@pytest.mark.parametrize(("axis", "narrow", "wide"), WIDER)
def test_a_level_is_held_by_no_other(
    axis: Axis, narrow: dict[str, Any], wide: dict[str, Any]
) -> None:
    index = found("level", narrow, wide)
    answer = compare(figure_set_of(index), "inner", "outer")
    assert answer.relation is Relation.NOT_COMPARABLE
    assert answer.axes[axis] is AxisRelation.APART
    assert report_figures_of(index).exceeding == {}
    assert warned(index) == set()


@pytest.mark.parametrize(("axis", "narrow", "wide"), WIDER)
def test_an_amount_is_held_as_any_count_is(
    axis: Axis, narrow: dict[str, Any], wide: dict[str, Any]
) -> None:
    answer = compare(figure_set_of(found("amount", narrow, wide)), "inner", "outer")
    assert answer.axes[axis] is AxisRelation.INSIDE


def test_an_amount_above_what_covers_more_is_said() -> None:
    index = found("amount", {"places": ["town"]}, {"places": ["land"]})
    assert list(report_figures_of(index).exceeding) == ["inner"]


@pytest.mark.parametrize(
    ("one", "other", "excluded"),
    [
        ("1.85", "1.25", True),
        ("1.85", "1.9", False),
        ("3", "3.4", False),
        ("3", "3.6", True),
        ("3.8", "3.9", True),
        ("3", "4", True),
        ("3.85", "3.9", False),
        ("3.84", "3.8", False),
    ],
)
def test_levels_of_one_scope_exclude_each_other_unless_rounding_joins_them(
    one: str, other: str, excluded: bool
) -> None:
    index = index_of(
        "indicators",
        figure_of("indicators", "one", **DAY, count=one),
        figure_of("indicators", "two", **DAY, count=other, according_to="watch"),
    )
    assert bool(report_figures_of(index).conflicts) is excluded


@pytest.mark.parametrize(
    "more", [{"unit": "EUR per kg"}, {"indicator": "price of rice"}, {"count": "90 %"}]
)
def test_other_units_and_indicators_are_never_set_against_each_other(more: dict[str, Any]) -> None:
    plain = {**DAY, "count": "1.85", "unit": "USD per kg"}
    other = {**plain, "according_to": "watch", "count": "90", **more}
    if "%" in other["count"]:
        del other["unit"]
    index = index_of(
        "indicators",
        figure_of("indicators", "one", **plain),
        figure_of("indicators", "two", **other),
    )
    assert report_figures_of(index).conflicts == ()
    assert compare(figure_set_of(index), "one", "two").relation is Relation.NOT_COMPARABLE


def test_disjoint_parts_of_a_level_are_no_more_than_it() -> None:
    """Parts of an amount that exceed it are said; two prices are not added up."""
    towns = [("town", "one"), ("village", "two")]
    for sort, said in (("level", 0), ("amount", 1)):
        plain = {**DAY, "measure": sort}
        index = index_of(
            "indicators",
            figure_of("indicators", "all", **plain, count=100, places=["north"]),
            *(
                figure_of("indicators", ref, **plain, count=60, places=[place])
                for place, ref in towns
            ),
        )
        assert len(report_figures_of(index).undeclared_excess) == said


SPELLED = [
    (spelled, short)
    for units in by_language(resources.reading_words(), "units").values()
    for short, words in units.items()
    for spelled in words
]
"""Each unit as it is spelled out in a language, and for short."""


@pytest.mark.parametrize(
    ("spelled", "short"), [*SPELLED, ("deaths per 10,000 days", "deaths/10000 days")]
)
def test_a_unit_spelled_out_is_the_unit(spelled: str, short: str) -> None:
    plain = {**DAY, "count": "11.5", "unit": spelled}
    index = index_of(
        "indicators",
        figure_of("indicators", "one", **plain),
        figure_of(
            "indicators", "two", **{**plain, "count": "9", "unit": short}, according_to="watch"
        ),
    )
    assert len(report_figures_of(index).conflicts) == 1
