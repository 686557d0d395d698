"""What stands behind a card of page one says of what kind the other figure is."""

from __future__ import annotations

import re
from typing import Any

import pytest

from sitrep.languages import available, load_language
from tests.compare.reports import SOURCES, toll
from tests.compose.test_denials import page, report

LATE = {"window": "since 2024-05-01", "as_of": "2024-05-08"}
EARLY = {**LATE, "as_of": "2024-05-07", "according_to": "watch"}


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize(
    ("other", "of_one", "of_other"),
    [
        (EARLY, "earlier", "later"),
        ({**EARLY, "as_of": "2024-05-08", "places": ["town"]}, "below", "above"),
        ({**EARLY, "places": ["town"]}, "below", "above"),
    ],
    ids=["of another day alone", "of a part of the place", "of both"],
)
def test_a_higher_figure_of_less_is_told_apart_from_one_of_an_earlier_day(
    other: dict[str, Any], of_one: str, of_other: str, language: str
) -> None:
    figures = [toll("t", 31, places=["north"], **LATE)]
    figures.append(toll("u", 58, **{"places": ["north"], **other}))
    text = page(report(tolls=figures, header={"key_figures": ["t", "u"]}), language=language)
    cards = text.partition("\n## ")[2].partition("\n## ")[0]
    word = load_language(language).word
    told = {
        key: word(f"disputed.{key}", 1) in cards for key in ("earlier", "later", "below", "above")
    }
    assert [key for key, said in told.items() if said] == sorted(
        [of_one, of_other], key=list(told).index
    )


def of_day(key: str, count: int, day: int, **more: Any) -> dict[str, Any]:
    days = {"window": "since 2024-05-01", "as_of": f"2024-05-{day:02}"}
    return toll(key, count, places=["north"], **{**days, **more})


WATCH = {"according_to": "watch"}
FIRST = (of_day("a", 43, 3), of_day("b", 31, 3, **WATCH))
SINCE = (of_day("c", 45, 8), of_day("d", 38, 6, **WATCH))


@pytest.mark.parametrize("language", available())
def test_a_dispute_outlives_later_figures(language: str) -> None:
    made = report(tolls=[*FIRST, *SINCE], header={"key_figures": ["c", "d"]})
    text = page(made, language=language)
    word, front = load_language(language).word, text.partition("\n## ")[2]
    cards, glance = front.split("\n## ")[:2]
    assert cards.count(word("disputed.before", 1)) == 2
    assert word("glance.line.both.before") in glance
    assert "43" in glance
    assert "31" in glance


@pytest.mark.parametrize("language", available())
def test_what_was_given_for_the_date_of_a_figure_is_not_of_an_earlier_one(language: str) -> None:
    others = of_day("a", 43, 3), of_day("c", 45, 8)
    made = report(tolls=[*others, of_day("b", 31, 3, **WATCH)], header={"key_figures": ["b"]})
    text = page(made, language=language).partition("\n## ")[2].partition("\n## ")[0]
    word = load_language(language).word
    assert word("disputed.given_then", 1) in text
    assert word("disputed.before", 1) not in text


def of_closed_days(key: str, count: int, day: int, **more: Any) -> dict[str, Any]:
    told = {"as_of": f"2024-05-{day:02}"} if more.pop("dated") else {}
    return toll(key, count, window="2024-05-01", sources=[f"of-{day}"], **told, **more)


DOCUMENTS = [
    {**SOURCES[0], "id": f"of-{day}", "published": f"2024-05-{day:02}"} for day in (3, 5, 6)
]
BY_NOW = {
    "the other gave no more": ([("c", 45, 5, {})], 1),
    "the other has the same by now": ([("c", 45, 5, {}), ("d", 45, 5, WATCH)], 0),
    "the other took its own back": ([("c", 45, 6, {}), ("d", 29, 5, WATCH)], 0),
    "they exclude each other still": ([("c", 45, 5, {}), ("d", 38, 5, WATCH)], 0),
}


@pytest.mark.parametrize("dated", [True, False], ids=["as of a day", "published on a day"])
@pytest.mark.parametrize(("later", "told"), BY_NOW.values(), ids=BY_NOW)
def test_a_dispute_on_closed_days_outlives_a_higher_figure_of_one_side(
    later: list[tuple[str, int, int, dict[str, Any]]], told: int, dated: bool
) -> None:
    given = [("a", 43, 3, {}), ("b", 31, 3, WATCH), *later]
    tolls = [
        of_closed_days(key, count, day, dated=dated, **more) for key, count, day, more in given
    ]
    made = report(tolls=tolls, sources=DOCUMENTS, header={"key_figures": ["c"]})
    text = page(made).partition("\n## ")[2]
    word = load_language("en").word
    assert text.split("\n## ")[0].count(word("disputed.before", 1)) == told
    assert text.count(word("glance.line.both.before")) == told


SETTLED = {
    "corrected for that date": [*FIRST, of_day("e", 31, 3, revises="a"), *SINCE],
    "withdrawn": [{**FIRST[0], "withdrawn": {"on": "2024-05-04"}}, FIRST[1], *SINCE],
    "the same by now": [*FIRST, of_day("c", 45, 8), of_day("d", 45, 8, **WATCH)],
    "of other dates": [of_day("a", 29, 2), FIRST[1], *SINCE],
    "another thing": [FIRST[0], {**FIRST[1], "places": ["south"]}, SINCE[0]],
}


@pytest.mark.parametrize("tolls", SETTLED.values(), ids=SETTLED)
def test_what_was_settled_since_is_no_dispute(tolls: list[dict[str, Any]]) -> None:
    text = page(report(tolls=tolls, header={"key_figures": ["c"]}))
    word = load_language("en").word
    assert word("disputed.before", 1) not in text
    assert word("glance.line.both.before") not in text


@pytest.mark.parametrize("language", available())
def test_who_gave_both_figures_of_a_dispute_is_named_once(language: str) -> None:
    day = {"window": "2024-05-06", "according_to": "monitor"}
    figures = [toll("a", 31, **day), toll("b", 45, **day)]
    text = page(report(tolls=figures, header={"key_figures": ["a", "b"]}), language=language)
    [line] = [
        line
        for line in text.split("\n## ")[2].splitlines()
        if load_language(language).word("glance.line.both.disputed") in line
    ]
    assert line.count("Monitor") == 1
    assert {"31", "45"} <= set(re.findall(r"\d+", line))


def test_what_each_says_besides_stays_with_its_number() -> None:
    since = {"window": "since 2024-05-01", "as_of": "2024-05-06"}
    modelled = {**since, "method": "model"}
    figures = [toll("a", 31, **since), toll("b", 45, **modelled)]
    text = page(report(tolls=figures, header={"key_figures": ["a", "b"]}))
    assert "31 (as of 6 May 2024) and 45 (the result of a model; as of 6 May 2024)" in text


@pytest.mark.parametrize("language", available())
def test_the_date_that_all_figures_of_a_dispute_share_is_said_once(language: str) -> None:
    since = {"measure": "missing", "window": "not stated", "as_of": "2024-05-07"}
    figures = [toll("a", 31, **since), toll("b", 45, according_to="watch", **since)]
    text = page(report(tolls=figures, header={"key_figures": ["a", "b"]}), language=language)
    [line] = [
        line
        for line in text.split("\n## ")[2].splitlines()
        if load_language(language).word("glance.line.both.disputed") in line
    ]
    # Behind a place in brackets there is no second pair of them.
    assert line.count("2024") == (2 if language == "fr" else 1)
    assert "Monitor" in line
    assert "Watch" in line


@pytest.mark.parametrize("language", available())
def test_a_line_tells_a_pair_of_which_one_was_counted_on_once(language: str) -> None:
    counted = [of_day("a", 31, 3), of_day("b", 33, 8), of_day("c", 43, 3, **WATCH)]
    made = report(tolls=counted, header={"key_figures": ["b", "c"]})
    word, front = load_language(language).word, page(made, language=language).partition("\n## ")[2]
    cards, glance = front.split("\n## ")[:2]
    disputed = glance.partition("\n### ")[2].partition("\n### ")[0]
    assert disputed.count("\n- ") == 1
    assert word("glance.line.both.before") in disputed
    assert word("disputed.earlier", 1) in cards
    assert word("disputed.before", 1) not in cards


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("shown", [True, False])
def test_a_highlight_names_the_figures_against_it_that_page_one_does_not(
    shown: bool, language: str
) -> None:
    """A glance has room for three disputes; of the fourth no line names the figures."""
    tolls = [
        toll(f"{who}-{day}", count, according_to=who, window=f"2024-05-{day:02}")
        for day in range(1, 5)
        for who, count in (("office", 30 + day), ("watch", 50 + day))
    ]
    named = [*(f"office-{day}" for day in range(1, 5)), *(["watch-4"] if shown else [])]
    text = page(report(tolls=tolls, header={"highlights": named}), language=language)
    bullets = text.split("\n## ")[1].split("\n- ")[1:5]
    told = [str(50 + day) in bullet for day, bullet in enumerate(bullets, 1)]
    assert told == [False, False, False, not shown]
