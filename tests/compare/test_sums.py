"""Sums: of declared parts only, end to end, and never where somebody would be counted twice."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compare import figure_set_of
from sitrep.compare.claims.sums import Sum, SumRefusal, add, as_said
from sitrep.model.values.interval import Interval
from tests.compare.reports import index, toll


def summed(*parts: dict[str, Any], whole: str | int = 100, **more: Any) -> Sum:
    named = [{**part, "id": f"p{position}"} for position, part in enumerate(parts)]
    refs = [part["id"] for part in named]
    found = figure_set_of(index(toll("whole", whole, parts=refs, **more), *named))
    total = add(found, found.figures["whole"])
    assert total is not None
    return total


def part(count: str | int = 12, **more: Any) -> dict[str, Any]:
    return toll("part", count, **more)


WOMEN, MEN = part(40, population="women"), part(50, population="men")


def test_nothing_is_added_that_the_data_does_not_declare() -> None:
    found = figure_set_of(index(toll("one"), toll("two", population="women")))
    assert add(found, found.figures["one"]) is None


def test_ranges_add_low_to_low_and_high_to_high() -> None:
    total = summed(part("40-50", population="women"), part("10-20", population="men"))
    assert (total.total, total.refused) == (Interval(50, 70), ())
    assert summed(part("at least 40", population="women"), MEN).total == Interval(90, None)


def test_what_the_parts_leave_out_is_known() -> None:
    assert summed(WOMEN, MEN).short_by == Interval(10, 10)
    assert summed(WOMEN, MEN, whole="at least 100").short_by == Interval(10, None)
    assert summed(WOMEN, MEN, whole=90).short_by is None
    assert summed(WOMEN, MEN, whole=80).short_by is None


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("37.8 million", "20.8 million", "about 58.6 million"),
        ("4.8 million", 123_456, "about 4.9 million"),
        ("1 million", "1.5 million", "about 2.5 million"),
        ("2 million", "1.5 million", "about 3.5 million"),
        ("3 million", 500_000, "about 4 million"),
        ("2 million", 500_000, "about 3 million"),
        ("about 1400", 12, "about 1412"),
        (40, 50, None),
        ("40-50", "1.2 million", None),
        ("at least 40", "1.2 million", None),
    ],
)
def test_rounded_parts_add_up_to_about_so_many(
    one: str | int, other: str | int, said: str | None
) -> None:
    total = summed(part(one, population="women"), part(other, population="men"), whole=9 * 10**7)
    assert (None if total.near is None else str(total.near)) == said


TONNES = {"measure": "delivered", "item": "tonnes_of_food"}


def test_amounts_with_decimals_add_up_to_about_so_much() -> None:
    figures = figure_set_of(
        index(
            deliveries=[
                {**toll(place, count, places=[place]), **TONNES}
                for place, count in (("town", "about 0.5"), ("village", "about 0.7"))
            ]
        )
    ).figures
    assert str(as_said(tuple(figures.values()))) == "about 1.2"


def test_what_rounded_parts_leave_is_about_so_many() -> None:
    parts = (part("3.8 million", population="women"), part("2.1 million", population="men"))
    left = summed(*parts, whole="6.2 million").short_by_about
    assert str(left) == "about 0.3 million"
    assert summed(*parts, whole="at least 6.2 million").short_by_about is None
    assert summed(WOMEN, MEN).short_by_about is None


EARLIER = "2024-05-05 to 2024-05-06"


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (part(50, population="men", measure="bodies_in_morgues"), SumRefusal.MEASURE),
        (
            part(50, population="men", basis="new", window="2024-05-05 to 2024-05-06"),
            SumRefusal.FIGURE_TYPE,
        ),
        (part(50, population="men", status="retracted"), SumRefusal.WITHDRAWN),
        (part("not stated", population="men"), SumRefusal.NO_NUMBER),
        (part(50, population="women_and_children"), SumRefusal.OVERLAP),
        (part(40, population="women"), SumRefusal.OVERLAP),
        (part(40, population="women", cause="shelling"), SumRefusal.OVERLAP),
        (part(50, population="women", places=["north"]), SumRefusal.OVERLAP),
    ],
    ids=lambda one: one.value if isinstance(one, SumRefusal) else "",
)
def test_what_must_not_be_added_is_refused_with_the_reason(
    other: dict[str, Any], reason: SumRefusal
) -> None:
    total = summed(WOMEN, other)
    assert total.total is None
    assert [why for why, _ in total.refused] == [reason]


@pytest.mark.parametrize(
    "other",
    [
        MEN,
        part(50, population="unknown"),
        part(50, population="women", places=["village"]),
        part(50, population="women", window="2024-05-07"),
        part(50, population="women", responsible=["office"]),
        part(50, population="women", definition="those named"),
        part(50, population="older_people"),
        part(50, population="men", according_to="watch"),
    ],
)
def test_parts_that_share_nobody_or_are_told_apart_are_added(other: dict[str, Any]) -> None:
    assert summed(WOMEN, other, places=["north"], window="since 2024-05-01").total is not None


def test_injured_and_killed_are_parts_of_killed_or_injured() -> None:
    total = summed(part(40), part(60, measure="injured"), measure="killed_or_injured")
    assert total.total == Interval(100, 100)


DESCRIBED = {"group": "people", "described": "whose survival is not known"}


def test_those_of_whom_nobody_knows_the_outcome_are_none_of_the_killed() -> None:
    killed, hurt = part(36, measure="killed"), part(57, measure="injured")
    open_one = part(7, measure="killed_or_injured", population=DESCRIBED)
    total = summed(killed, hurt, open_one, measure="killed_or_injured")
    assert (total.total, total.refused) == (Interval(100, 100), ())


@pytest.mark.parametrize(
    "other",
    [
        {"measure": "killed", "population": DESCRIBED},
        {"measure": "killed_or_injured", "population": "women"},
        {"measure": "killed_or_injured"},
    ],
)
def test_who_is_known_to_be_among_the_killed_is_not_added_to_them(other: dict[str, Any]) -> None:
    total = summed(part(36, measure="killed"), part(7, **other), measure="killed_or_injured")
    assert total.refused == ((SumRefusal.OVERLAP, ("p0", "p1")),)
