"""Whether a later document tells of more found, or only tells later of a time long over."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compare import figure_set_of
from tests.compare.reports import SOURCES, index, toll

YEAR = {"window": "2023"}
MARCH = {"window": "2024-03-01 to 2024-03-31"}
DAY = {"window": "2024-03-31"}
ONE = ("2024-04-14", "2024-04-20")
"""When two documents came out: one a fortnight after March, the other six days later."""

EXCLUDE = {
    "of a year": (YEAR, YEAR, ONE),
    "of a month": (MARCH, MARCH, ONE),
    "of one day the documents": (DAY, DAY, ("2024-04-14", "2024-04-14")),
    "who was on board": ({**DAY, "measure": "on_board"}, {**DAY, "measure": "on_board"}, ONE),
}
MAY_RISE = {
    "of a day": (DAY, DAY, ONE),
    "up to dates of their own": (
        {**MARCH, "as_of": "2024-04-14"}, {**MARCH, "as_of": "2024-04-20"}, ONE,
    ),
    "one up to a date": (MARCH, {**MARCH, "as_of": "2024-04-20"}, ONE),
    "since a day": ({"window": "since 2023-01-01"}, {"window": "since 2023-01-01"}, ONE),
    "long after each other": (YEAR, YEAR, ("2024-01-20", "2024-04-20")),
    "as the month ended": (MARCH, MARCH, ("2024-04-02", "2024-04-20")),
}  # fmt: skip


@pytest.mark.parametrize("case", EXCLUDE.values(), ids=EXCLUDE)
def test_that_one_was_told_later_does_not_make_room_for_a_higher_number(case: Any) -> None:
    assert exclude(*case)


@pytest.mark.parametrize("case", MAY_RISE.values(), ids=MAY_RISE)
def test_more_may_have_been_found_since(case: Any) -> None:
    assert not exclude(*case)


@pytest.mark.parametrize(
    "case", [EXCLUDE["of a year"], EXCLUDE["of a month"]], ids=["year", "month"]
)
def test_of_one_originator_the_later_document_decides(case: Any) -> None:
    one, other, told = case
    assert not exclude(one, {**other, "according_to": "monitor"}, told)


def exclude(one: dict[str, Any], other: dict[str, Any], told: tuple[str, str]) -> bool:
    """Whether the higher figure of the later document leaves no room for the other."""
    documents = [
        {**SOURCES[0], "id": ref, "published": day}
        for ref, day in zip(("doc", "leaf"), told, strict=True)
    ]
    figures = figure_set_of(
        index(
            toll("a", 612, **one),
            toll("b", 745, **{"according_to": "watch", **other}, sources=["leaf"]),
            sources=documents,
        )
    ).figures
    return figures["a"].excludes(figures["b"])
