"""What is to come is called a projection wherever it stands, and nothing says that it was so."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.languages import available
from sitrep.languages.phrases import load_phrases
from tests.compose.written import written

NEED = {
    "id": "need", "according_to": "monitor", "measure": "in_need", "count": 517,
    "places": ["land"], "window": "2024-06-01 to 2024-09-30", "as_of": "2024-05-07",
    "method": "model", "sources": ["doc"],
}  # fmt: skip


def _page(language: str, **more: Any) -> str:
    return written(language, ["need"], needs=[{**NEED, **more}])


@pytest.mark.parametrize("language", available())
def test_card_highlight_and_row_call_it_a_projection(language: str) -> None:
    phrases = load_phrases(language).phrases
    word = str(phrases["figures.how.projection"])
    said = _page(language)
    lines = [line for line in said.splitlines() if "517" in line]
    card, highlight, row = lines
    assert word in row
    assert str(phrases["figures.projected"]).split(" {")[0] in highlight
    start = said.index(card)
    assert word in said[start : said.index("\n\n", start)]


@pytest.mark.parametrize(
    "more",
    [
        {"method": "estimate", "window": "2024-05-01 to 2024-05-07"},
        {"window": "2024-05-01 to 2024-05-07"},
        {"window": "2024-05-01 to 2024-12-31", "measure": "targeted"},
        {"window": "2024", "as_of": None},
        {"window": "2024-05-01 to 2024-06-30", "measure": "ipc_crisis", "method": "estimate"},
        {"window": "2024-05-01 to 2024-06-30", "measure": "ipc_crisis", "method": "count"},
    ],
)
def test_what_is_not_known_to_lie_ahead_is_none(more: dict[str, Any]) -> None:
    assert "projection" not in _page("en", **more)


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("measure", ["in_need", "ipc_crisis", "severe_acute_malnutrition"])
def test_an_estimate_of_days_to_come_is_told_as_what_it_gives(language: str, measure: str) -> None:
    said = _page(language, method="estimate", window="2024-05-01 to 2024-06-30", measure=measure)
    highlight = [line for line in said.splitlines() if "517" in line][1]
    given = str(load_phrases(language).phrases["figures.estimated"]).split(" {")[0]
    assert highlight.count(given) == 1, highlight


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize(
    ("window", "method", "told"),
    [
        ("2024", "estimate", True),
        ("2024", "model", True),
        ("2024-05", "estimate", True),
        ("2023", "estimate", False),
        ("2024-04", "estimate", False),
        ("2024", "not_stated", False),
    ],
)
def test_an_estimate_of_a_year_that_is_not_over_is_told_as_what_it_gives(
    language: str, window: str, method: str, told: bool
) -> None:
    said = _page(language, method=method, window=window, as_of=None)
    highlight = [line for line in said.splitlines() if "517" in line][1]
    given = str(load_phrases(language).phrases["figures.estimated"]).split(" {")[0]
    assert (given in highlight) is told, highlight


def test_a_projected_indicator_keeps_its_name_before_its_number() -> None:
    of = {key: NEED[key] for key in ("id", "according_to", "places", "window", "method", "sources")}
    record = {**of, "indicator": "shortfall of pulses", "count": 517, "unit": "tonnes"}
    said = written("en", ["need"], indicators=[record])
    assert "- Shortfall of pulses in Land" in said
    assert said.count("projection gives") == 0
    assert said.count("517 tonnes between 1 June and 30 September 2024 (a projection)") == 1


def test_an_estimate_of_days_gone_by_is_told_as_a_fact() -> None:
    said = _page("en", method="estimate", window="2024-05-01 to 2024-05-07")
    assert "517 people were in need" in said


def test_a_card_says_that_its_figure_was_worked_out() -> None:
    said = _page("en", method="estimate", window="2024-05-01 to 2024-05-07")
    assert "(an estimate)" in said.partition("## Highlights")[0]


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize(
    "more",
    [
        {"window": "2024-05-01 to 2024-09-30"},
        {"as_of": None},
        {"measure": "in_need", "method": "not_stated", "as_of": None},
        {"measure": "ipc_crisis", "method": "not_stated", "window": "2024-05-01 to 2024-06-30"},
    ],
)
def test_what_ends_after_the_report_was_not_so(language: str, more: dict[str, Any]) -> None:
    phrases = load_phrases(language).phrases
    said = _page(language, **more)
    lines = [line for line in said.splitlines() if "517" in line and line.startswith("- ")]
    begins = str(phrases["figures.projected"]).split(" {")[0]
    assert any(begins in line for line in lines[1:])
    assert str(phrases["figures.how.projection"]) in said


def test_what_is_planned_is_planned_already() -> None:
    assert "a projection" not in _page("en", measure="targeted", method="not_stated")


def test_a_count_that_holds_for_some_time_is_mended_without_a_projection() -> None:
    """What the rule on windows after the report tells an author to write, but for a forecast."""
    valid = {"window": "2024-04-01 to 2024-09-30", "method": "not_stated", "measure": "reached"}
    ways = ({"window": "not stated"}, {"window": "2024-04-01 to 2024-05-07"})
    for way in ways:
        said = _page("en", **{**valid, **way, "as_of": "2024-05-07"})
        assert "517" in said
        assert "projection" not in said
