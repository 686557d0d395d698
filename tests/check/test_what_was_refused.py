"""What a finding misses may stand in a record that was refused: then it is not told."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from tests.compare.reports import ACTORS, PLACES, SOURCES, toll

OLD = {"window": "since 2023-05-01", "as_of": "2023-05-07"}
LATE = {"window": "since 2023-05-01", "as_of": "2024-05-09"}


def rules(overview: str, *tolls: dict[str, Any], **header: Any) -> set[str]:
    """The names of the rules that find something in a report with some tolls."""
    report = {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team", **header}
    data = {
        "report": report, "actors": ACTORS, "sources": SOURCES, "places": PLACES,
        "tolls": list(tolls), "overview": [overview],
    }  # fmt: skip
    return {one.rule for one in sitrep.check(sitrep.load(data)).findings}


SHARE = "{part:share} of the dead were children [@doc]."


@pytest.mark.parametrize("refused", [{"count": "several"}, {"population": "gnomes"}])
def test_the_whole_of_a_part_was_refused_in_something(refused: dict[str, Any]) -> None:
    whole = toll("whole", "40") | refused
    part = toll("part", "12", population="children", part_of="whole")
    found = rules(SHARE, whole, part)
    assert "record-lacks-what-is-asked" not in found
    assert found & {"count-not-understood", "unknown-word"}


@pytest.mark.parametrize("overview", [SHARE, "On {part:as_of} people died [@doc]."])
def test_what_a_sentence_asks_was_refused(overview: str) -> None:
    part = toll("part", "12") | {"as_of": "yesterday", "part_of": "beyond"}
    assert "record-lacks-what-is-asked" not in rules(overview, part)


def test_a_part_of_nothing_is_told() -> None:
    assert "record-lacks-what-is-asked" in rules(SHARE, toll("part", "12"))
    lone = [toll("part", "12"), toll("other", "several", measure="injured")]
    assert "record-lacks-what-is-asked" in rules(SHARE, *lone)


OVERVIEW = "People left [@doc]."


@pytest.mark.parametrize("rule", ["stale-figure", "older-than-profile"])
def test_a_later_figure_was_refused(rule: str) -> None:
    used = {"key_figures": ["old"], "profile": "situation_report"}
    header = used if rule == "older-than-profile" else {}
    old, late = toll("old", "40", **OLD), toll("late", "several", **LATE)
    assert rule in rules(OVERVIEW, old, **header)
    assert rule not in rules(OVERVIEW, old, late, **header)
    for other in ({"according_to": "watch"}, {"measure": "injured"}):
        assert rule in rules(OVERVIEW, old, late | other, **header)
