"""How series of one originator end, and where one goes over from one definition to another."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compare import figure_set_of
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.revisions import all_series, redefinitions, several_last
from tests.compare.reports import index, toll


def figures(*days: tuple[str, int, str | None]) -> FigureSet:
    """Tolls of one originator, each of a day of May, and as it defines them."""
    more: list[dict[str, Any]] = [
        {"as_of": f"2024-05-{day:02}", "window": "since 2024-05-01"}
        | ({"definition": defined} if defined is not None else {})
        for _, day, defined in days
    ]
    made = [toll(ref, 10 + day, **one) for (ref, day, _), one in zip(days, more, strict=True)]
    return figure_set_of(index(*made))


@pytest.mark.parametrize(
    ("days", "several"),
    [((6,), False), ((6, 7), False), ((7, 7), True), ((6, 7, 7), True), ((6, 6, 7), False)],
)
def test_a_series_may_end_in_two_figures_of_one_date(days: tuple[int, ...], several: bool) -> None:
    held = figures(*((f"t{at}", day, None) for at, day in enumerate(days)))
    [series] = all_series(held.standing, held)
    assert several_last(series) is several


@pytest.mark.parametrize(
    ("days", "found"),
    [
        # Seen in hospitals until the 3rd, and by relatives from the 5th on.
        ([("a", 1, "seen"), ("b", 3, "seen"), ("c", 5, "told")], [("b", "c")]),
        # Counts that run beside each other are two counts.
        ([("a", 1, "seen"), ("b", 9, "seen"), ("c", 5, "told")], []),
        ([("a", 1, "seen"), ("b", 5, "told"), ("c", 5, "seen")], []),
        # The one that began last of those before went over, not the one that runs the longest.
        (
            [
                ("a", 2, "seen"),
                ("b", 9, "seen"),
                ("c", 3, "told"),
                ("d", 4, "told"),
                ("e", 11, "both"),
            ],
            [("d", "e")],
        ),
    ],
)
def test_where_a_definition_changed(
    days: list[tuple[str, int, str]], found: list[tuple[str, str]]
) -> None:
    held = figures(*days)
    assert [(one.id, other.id) for one, other in redefinitions(held)] == found
