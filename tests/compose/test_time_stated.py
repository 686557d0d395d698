"""Whether the time of a figure is stated: every part of a page gives one answer."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from tests.compare.reports import index, toll

STATED: dict[str, dict[str, Any]] = {
    "its own": {"window": "2024-05-06"},
    "from a day on": {"window": "since 2024-05-06"},
    "of the counting": {"window": "not stated", "counted_in": "2024-04"},
    "the day of a state": {"window": "not stated", "as_of": "2024-05-05", "measure": "missing"},
}
NOT_STATED: dict[str, dict[str, Any]] = {
    "none": {"window": "not stated"},
    "in words alone": {"window": {"as_worded": "in recent weeks"}},
    "a date of what happened before": {"window": "not stated", "as_of": "2024-05-05"},
    "a date of what is new": {"window": "not stated", "as_of": "2024-05-05", "basis": "new"},
}


def answers(way: dict[str, Any]) -> dict[str, bool]:
    """For each part of the page, whether it says that the time is not stated."""
    header = {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Team", "key_figures": ["one"]}
    tolls = [toll("one", count=40, **way), toll("two", count=70, according_to="watch", **way)]
    made = sitrep.build(
        index(report=header, tolls=tolls).report,
        options=sitrep.BuildOptions(to=["markdown"]),
    )
    page = made.outputs["report.md"].decode().replace("\N{NO-BREAK SPACE}", " ")
    return {
        "card": "  Town; time not stated" in page or "  Town; not stated (" in page,
        "verdicts": "Town; time not stated" in page.partition("Contradict each other")[0][-90:],
        "knowledge": "Time not stated: 2 of 2" in page,
        "unknown": "do not state when the people counted in these figures were affected" in page,
    }


@pytest.mark.parametrize("way", STATED)
def test_a_time_that_is_stated_is_nowhere_said_not_to_be(way: str) -> None:
    found = answers(STATED[way])
    assert found == dict.fromkeys(found, False)


@pytest.mark.parametrize("way", NOT_STATED)
def test_a_time_that_is_not_stated_is_said_not_to_be_in_every_part(way: str) -> None:
    found = answers(NOT_STATED[way])
    assert found == dict.fromkeys(found, True)
