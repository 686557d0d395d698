"""A figure of another day is told as later where each day has its own, and replaces nothing."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.languages import available, load_language
from tests.compose.written import written

OLD, NEW = {"as_of": "2024-03-01"}, {"as_of": "2024-05-08"}


def two(kind: str, first: dict[str, Any], second: dict[str, Any], **more: Any) -> dict[str, Any]:
    shared = {"according_to": "monitor", "sources": ["doc"], **more}
    return {
        kind: [
            {"id": "a", "count": 40, **shared, **first},
            {"id": "b", "count": 55, **shared, **second},
        ]
    }


IN, SINCE = {"places": ["town"]}, {"window": "since 2024-03-01"}
MISSING, KILLED = {"measure": "missing", **IN}, {"measure": "killed", **IN, **SINCE}
REFUGEES = {"measure": "refugees", "figure_type": "stock", "to_places": ["town"]}
PRICE = {"indicator": "price of maize", "unit": "USD per kg", **IN}
DAYS = {
    "a level": two("indicators", OLD, NEW, **PRICE),
    "a need": two("needs", OLD, NEW, measure="in_need", **IN),
    "a stock": two("displacement", OLD, NEW, **REFUGEES),
    "a state": two("tolls", OLD, NEW, **MISSING, **SINCE),
    "another hour": two(
        "displacement", {"as_of": "2024-05-08T09:00"}, {"as_of": "2024-05-08T18:00"}, **REFUGEES
    ),
}
REPLACED = {
    "counted on": two("tolls", OLD, NEW, **KILLED),
    "a state counted on": two("tolls", OLD, NEW, **MISSING, **SINCE, basis="cumulative"),
    "declared": two("indicators", OLD, {**NEW, "revises": "a"}, **PRICE),
    "of one year": two("needs", OLD, NEW, measure="in_need", window="2024", **IN),
}


def said(kinds: dict[str, Any], language: str) -> tuple[bool, bool]:
    """Whether the first page says of the earlier figure that it is of before, or replaced."""
    text = written(language, ["a"], **kinds)
    front = text.partition("\n## ")[2]
    first = "".join(front.split("\n## ")[:3])
    word = load_language(language).word
    return word("disputed.other_day") in first, word("disputed.replaced") in first


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("case", DAYS)
def test_of_what_has_its_own_day_a_later_one_replaces_nothing(case: str, language: str) -> None:
    assert said(DAYS[case], language) == (True, False)


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("case", REPLACED)
def test_what_counts_on_or_corrects_replaces(case: str, language: str) -> None:
    assert said(REPLACED[case], language) == (False, True)


def test_what_corrects_a_day_stands_for_it_before_later_days() -> None:
    kinds = two("indicators", OLD, {**OLD, "revises": "a"}, **PRICE)
    kinds["indicators"].append({**kinds["indicators"][1], "id": "c", "count": 90, **NEW})
    del kinds["indicators"][2]["revises"]
    text = written("en", ["a"], **kinds)
    assert "[Replaced since](#other-indicators): 55 USD per kg (as of 1 March 2024)." in text
    assert "): 90" not in text
