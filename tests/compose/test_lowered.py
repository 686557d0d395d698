"""What an originator gave before, and lowered since, is told behind its figure on page one."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.languages import available, load_language
from tests.compare.reports import toll
from tests.compose.test_denials import page, report

REVISES = {"revises": {"claim": "old", "because": "some stood twice"}}


def told(code: str, old: str, new: str, **more: Any) -> int:
    """How often page one says so: on the card, and in the highlight with its reason."""
    days = {"window": "since 2024-05-01"}
    before = toll("old", old, as_of="2024-05-06", **days)
    now = toll("new", new, as_of="2024-05-08", **days, **more)
    header = {"key_figures": ["new"], "highlights": ["new"]}
    text = page(report(tolls=[before, now], header=header), language=code)
    return text.count(load_language(code).word("disputed.lowered"))


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize(
    ("old", "new"),
    [("112", "98"), ("at least 112", "at least 98"), ("more than 112", "more than 98")],
)
def test_a_corrected_figure_and_a_corrected_limit(old: str, new: str, code: str) -> None:
    assert told(code, old, new, **REVISES) == 2


@pytest.mark.parametrize(
    ("old", "new", "more"),
    [
        ("98", "112", REVISES),
        ("at least 98", "at least 112", REVISES),
        ("at least 112", "at least 98", {}),  # the number may have risen
        ("at least 112", "130", REVISES),
        ("about 112", "at least 98", REVISES),
    ],
)
def test_what_may_have_risen_is_not_said_to_be_lowered(
    old: str, new: str, more: dict[str, Any]
) -> None:
    assert told("en", old, new, **more) == 0


def test_what_was_replaced_is_dated_by_its_days_where_they_ended_before_it_was_told() -> None:
    def both(measure: str, until: str) -> list[dict[str, Any]]:
        runs = {"measure": measure, "basis": "cumulative"}
        first = {"window": "2024-05-01 to 2024-05-03", "as_of": until, **runs}
        then = {"window": "2024-05-01 to 2024-05-06", "as_of": "2024-05-07", **runs}
        return [toll(f"{measure}-1", "41", **first), toll(f"{measure}-2", "58", **then)]

    text = page(report(tolls=[*both("killed", "2024-05-04"), *both("injured", "2024-05-03")]))
    assert "58 (up 17 from 41 between 1 and 3 May 2024)" in text
    assert "58 (up 17 from 41 as of 3 May 2024)" in text
