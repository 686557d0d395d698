"""The sentence of two figures says no more than their axes, and what the page says of the pair."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compare import compare, figure_set_of
from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.words.answer_words import answer_words
from sitrep.compose.words.figure_words import figure_phrase
from sitrep.languages import available, load_language
from tests.compare.reports import index, moved, toll

STOCK = {"figure_type": "stock", "window": "not stated", "as_of": "2024-05-06"}
LATER = STOCK | {"as_of": "2024-05-09"}
CASES: dict[str, tuple[str, list[dict[str, Any]], str]] = {
    "a cause that one states alone": (
        "tolls",
        [toll("a", 90), toll("b", 120, according_to="watch", cause="cholera")],
        "cannot be compared, because this is not stated for both: cause.",
    ),
    "more in a part, known later": (
        "tolls",
        [
            toll("a", 80, places=["north"], as_of="2024-05-07"),
            toll("b", 140, according_to="watch", as_of="2024-05-08"),
        ],
        "according to Monitor, of which less was known then; the figures are not compared.",
    ),
    "more in a part, than is proven": (
        "tolls",
        [
            toll("a", 80, places=["north"], status="verified"),
            toll("b", 140, according_to="watch"),
        ],
        "cannot be compared, because they differ in standard of proof.",
    ),
    "a part of the place, and some of the days of the whole": (
        "tolls",
        [
            toll("a", 80, places=["town"], window="since 2024-05-01", as_of="2024-05-08"),
            toll(
                "b",
                70,
                places=["north"],
                window="since 2024-05-01",
                as_of="2024-05-08 18:00",
                according_to="watch",
            ),
        ],
        "may overlap in part (place and time); they are neither compared nor added.",
    ),
    "more of the measure, fewer of the days, and a proof": (
        "tolls",
        [
            toll("a", 17, measure="deaths", window="2024-05-01 to 2024-05-02"),
            toll(
                "b", 74, window="2024-05-01 to 2024-05-03", status="verified", according_to="watch"
            ),
        ],
        "may overlap in part (what is counted and time); they are neither compared nor added.",
    ),
    "a part of a stock on another day": (
        "displacement",
        [
            moved("a", 50000, to_places=["north"], from_places=[], **STOCK),
            moved(
                "b", 12000, to_places=["town"], from_places=[], **STOCK | {"as_of": "2024-05-09"}
            ),
        ],
        ", on another day; the figures are not added.",
    ),
    "what differs, and what is not stated": (
        "tolls",
        [
            toll("a", 540, basis="cumulative", window="since 2024-03-01", as_of="2024-05-08"),
            toll("b", 40, basis="new", window="not stated", counted_in="2024-05-08"),
        ],
        "cannot be compared, because they differ in new or running total.",
    ),
}


@pytest.mark.parametrize(("kind", "records", "says"), CASES.values(), ids=CASES)
def test_why_two_figures_are_not_compared(
    kind: str, records: list[dict[str, Any]], says: str
) -> None:
    found = index(**{kind: records})
    answer = compare(figure_set_of(found), "a", "b")
    told = {
        one: plain_text(answer_words(Desk(found, load_language(one)), answer))
        for one in available()
    }
    assert told["en"].endswith(says)
    assert all(told.values())


@pytest.mark.parametrize("language", available())
def test_what_is_counted_is_said_where_the_two_count_different_things(language: str) -> None:
    pairs: list[tuple[str, str]] = [
        ("killed", "injured"), ("deaths", "killed"), ("killed", "killed"),
    ]  # fmt: skip
    for measures in pairs:
        records = [
            toll("a", 90, measure=measures[0]),
            toll("b", 120, measure=measures[1], according_to="watch"),
        ]
        found = index(tolls=records)
        desk = Desk(found, load_language(language))
        told = plain_text(answer_words(desk, compare(figure_set_of(found), "a", "b")))
        for figure in found.figures.values():
            apart = measures[0] != measures[1]
            with_it, without = (
                plain_text(figure_phrase(desk, figure, measured=one)) for one in (True, False)
            )
            assert with_it != without
            assert ((with_it in told), (without in told)) == (apart, not apart)
