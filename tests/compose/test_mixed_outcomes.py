"""Totals of people to whom different things happened, and what their parts come to."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compare.report.report_figures import report_figures_of
from sitrep.languages import available
from tests.compare.reports import index, toll
from tests.compose.test_denials import page, report

TOTALS = [
    ("dead_or_missing", ("deaths", "missing")),
    ("dead_or_missing", ("killed", "missing")),
    ("harmed", ("killed", "injured", "abducted")),
    ("harmed", ("killed_or_injured", "sexual_violence")),
]

NEW_WORDS = (
    "dead_or_missing", "harmed", "bodies_identified", "bodies_handed_over", "judicially_executed",
    "sentenced", "charged",
)  # fmt: skip


def of_total(measure: str, parts: tuple[str, ...]) -> list[dict[str, Any]]:
    refs = {f"part-{at}": one for at, one in enumerate(parts)}
    total = toll("t", 10 * len(parts), measure=measure, parts=[*refs])
    return [total, *(toll(ref, 10, measure=one) for ref, one in refs.items())]


@pytest.mark.parametrize(("measure", "parts"), TOTALS)
def test_its_parts_are_added(measure: str, parts: tuple[str, ...]) -> None:
    figures = report_figures_of(index(*of_total(measure, parts)))
    total = figures.sums["t"].total
    assert total is not None
    assert (total.low, total.high) == (10 * len(parts), 10 * len(parts))


@pytest.mark.parametrize(("measure", "parts"), TOTALS)
def test_who_counts_more_of_a_part_contradicts_it(measure: str, parts: tuple[str, ...]) -> None:
    tolls = [toll("t", 12, measure=measure), toll("p", 13, measure=parts[0], according_to="watch")]
    exceeded = report_figures_of(index(*tolls)).exceeding
    assert [one.id for one in exceeded["p"]] == ["t"]


def test_what_may_be_of_people_who_lived_is_no_part() -> None:
    tolls = [
        toll("lost", 12, measure="dead_or_missing"),
        toll("hurt", 13, measure="injured", according_to="watch"),
        toll("bodies", 14, measure="bodies_identified", according_to="watch"),
        toll("harmed", 15, measure="harmed", according_to="watch"),
    ]
    assert report_figures_of(index(*tolls)).exceeding == {}


def test_whoever_was_put_to_death_died_and_was_not_killed_in_violence() -> None:
    tolls = [
        toll("all", 12, measure="deaths"),
        toll("fights", 12, measure="killed"),
        toll("put", 13, measure="judicially_executed", according_to="watch"),
    ]
    exceeded = report_figures_of(index(*tolls)).exceeding
    assert [one.id for one in exceeded["put"]] == ["all"]


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("measure", NEW_WORDS)
def test_page_one_says_them_in_every_language(measure: str, code: str) -> None:
    header = {"highlights": ["t"]}
    text = page(report(tolls=[toll("t", 40, measure=measure)], header=header), language=code)
    assert "40" in next(one for one in text.splitlines() if one.startswith("- ") and "40" in one)
