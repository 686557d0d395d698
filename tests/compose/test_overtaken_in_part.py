"""Page one says of a figure that a higher one was given later for a part of what it counts."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.languages import available, load_language
from tests.compare.reports import toll
from tests.compose.test_denials import page, report
from tests.compose.test_overtaken import DAY, SINCE, made

EARLY, LATE = {"as_of": "2024-05-02"}, {"as_of": "2024-05-03"}
MORE = {"places": ["north", "south"]}
IN_PART = {
    "a place of it": ({**DAY, **MORE, **EARLY}, {**DAY, **LATE}),
    "a place of it, counted on": ({**SINCE, **MORE, **EARLY}, {**SINCE, **LATE}),
    "a later beginning": (
        {**SINCE, **MORE, **EARLY},
        {**SINCE, "window": "since 2024-05-02", **LATE},
    ),
    "a day of it": (
        {"places": ["north"], "window": "2024-05-01 to 2024-05-02", **EARLY},
        {**DAY, **LATE},
    ),
    "a group of it": ({**DAY, **EARLY}, {**DAY, **LATE, "population": "children"}),
    "a measure of it": (
        {**DAY, **EARLY, "measure": "killed_or_injured"},
        {**DAY, **LATE, "measure": "killed"},
    ),
}
NOT = {
    "lower": ({**DAY, **MORE, **EARLY}, {**DAY, **LATE, "count": 9}),
    "known before": ({**DAY, **MORE, **LATE}, {**DAY, **EARLY}),
    "of more": ({**DAY, **EARLY}, {**DAY, **MORE, **LATE}),
    "elsewhere": ({**DAY, **EARLY}, {**DAY, "places": ["south"], **LATE}),
    "a beginning before": (
        {**SINCE, **MORE, **EARLY},
        {**SINCE, "window": "since 2024-04-20", **LATE},
    ),
    "of an event of its own": ({**DAY, **MORE, **EARLY}, {**DAY, **LATE, "event": "quake"}),
    "of an event, and the part of any": (
        {**DAY, **MORE, **EARLY, "event": "quake"},
        {**DAY, **LATE},
    ),
    "in a state": (
        {**DAY, **MORE, **EARLY, "measure": "missing"},
        {**DAY, **LATE, "measure": "missing"},
    ),
    "the same originator": ({**DAY, **MORE, **EARLY}, {**DAY, **LATE, "according_to": "monitor"}),
}


def marks(language: str) -> list[str]:
    return [load_language(language).word(f"disputed.{key}", 1) for key in KEYS]


KEYS = ("overtaken_in_part", "below")


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("tolls", IN_PART.values(), ids=IN_PART)
def test_of_a_part_a_higher_figure_is_said_to_be_later(
    tolls: tuple[dict[str, Any], dict[str, Any]], language: str
) -> None:
    later, _ = marks(language)
    for shown in (["t"], ["t", "u"]):
        front = page(made(*tolls, shown), language=language).partition("\n## ")[2]
        cards, *_ = front.split("\n## ")
        assert cards.count(later) == 1
        assert front.count(later) == 2
        assert any(later in line and "17" in line for line in front.splitlines())


@pytest.mark.parametrize(("one", "other"), NOT.values(), ids=NOT)
def test_of_what_is_no_part_or_not_above_it_nothing_is_said_of_later(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert marks("en")[0] not in page(made(one, other, ["t"]))


def test_where_the_hour_of_the_part_is_not_stated_it_is_not_called_later() -> None:
    whole = {**DAY, **MORE, "as_of": "2024-05-02 18:00"}
    later, higher = marks("en")
    text = page(made(whole, {**DAY, **EARLY}, ["t"]))
    assert later not in text
    assert higher in text


@pytest.mark.parametrize("language", available())
def test_a_part_of_another_measure_is_named_by_it(language: str) -> None:
    """35 health workers killed are no 35 who died of whatever cause."""
    whole = {**DAY, **EARLY, "measure": "deaths", "population": "health_workers"}
    part = {**DAY, **LATE, "measure": "killed", "population": "health_workers"}
    front = page(made(whole, part, ["t"]), language=language).partition("\n## ")[2]
    [line] = [one for one in front.splitlines() if one.startswith("- ") and "17" in one]
    told = load_language(language).word("tolls.measure.killed").split()[-1]
    stem = load_language(language).inside("tolls.measure.killed")
    assert told[:3] in line.partition("17")[2] or stem in line, line


@pytest.mark.parametrize("whole", [True, False], ids=["and one for all", "and none for all"])
def test_of_whoever_gave_a_higher_figure_for_all_none_for_a_part_is_named(whole: bool) -> None:
    office = {"according_to": "watch", "sources": ["doc"]}
    given = [
        toll("t", 12, **DAY, **EARLY),
        toll("u", 17, **DAY, **LATE, **office, population="children"),
        *([toll("v", 20, **DAY, **LATE, **office)] if whole else []),
    ]
    text = page(report(tolls=given, header={"key_figures": ["t"], "highlights": ["t"]}))
    assert (marks("en")[0] in text) is not whole
    assert (load_language("en").word("disputed.overtaken", 1) in text) is whole
