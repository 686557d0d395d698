"""What a reader stumbles over: capitals, stops, days, and which figure is blamed on whom."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.languages import available
from sitrep.languages.phrases import load_phrases
from tests.compare.reports import toll
from tests.compose.test_denials import page, report

LIMITS = ("at least 100", "more than 100", "about 100", "hundreds")


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("count", LIMITS)
def test_a_paragraph_that_begins_with_a_figure_has_a_capital(count: str, language: str) -> None:
    made = report(tolls=[toll("t", count)], overview=["{t} people were killed [@doc]."])
    text = page(made, language=language)
    [line] = [line for line in text.splitlines() if "people were killed" in line]
    assert line[0].isupper(), line


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize(("said", "stops"), [("It must stop.", 1), ("It must stop", 1)])
def test_a_quoted_sentence_has_one_full_stop(said: str, stops: int, language: str) -> None:
    statement: dict[str, Any] = {
        "id": "s", "according_to": "monitor", "kind": "call", "date": "2024-05-06",
        "sources": ["doc"], "quotation": {"text": said, "language": "en"},
    }  # fmt: skip
    text = page(report(statements=[statement]), language=language)
    [line] = [line for line in text.splitlines() if "It must stop" in line and line[:2] == "- "]
    told = line.partition("It must stop")[2].partition("[")[0]
    assert told.count(".") == stops, line


@pytest.mark.parametrize(
    ("until", "said"), [("2024-05-06", "on 6 May 2024"), ("2024-05-08", "until 8 May 2024")]
)
def test_what_lasted_a_day_was_on_it(until: str, said: str) -> None:
    service = {
        "id": "s", "according_to": "monitor", "sector": "health", "state": "the clinic was shut",
        "since": "2024-05-06", "until": until, "sources": ["doc"],
    }  # fmt: skip
    assert said in page(report(services=[service]))


def test_who_is_blamed_is_blamed_for_a_figure_with_its_place_and_time() -> None:
    blamed = toll("t", 7, responsible=["watch"], places=["north"], window="2024-05-06")
    text = page(report(tolls=[blamed]))
    assert "(7 people killed in North on 6 May 2024)" in text


def test_what_nobody_counted_is_said_to_be_none_in_a_dispute() -> None:
    said = page(report(tolls=[toll("t", 90, method="model"), toll("u", 30, according_to="watch")]))
    glance = said.partition("### Disputed")[2].partition("##")[0]
    assert "90 according to Monitor (the result of a model)" in glance
    assert "30 according to Watch (" not in glance


def test_an_event_is_among_all_that_happened() -> None:
    whole = toll("w", 900, according_to="watch", places=["land"], window="2024-01 to 2024-05")
    part = toll("p", 42, places=["north"], window="2024-05-06", event="a fire")
    text = page(report(tolls=[whole, part]))
    assert "Lies inside, as far as is stated; not added" in text
    assert "not stated alike (event)" not in text
    other = page(report(tolls=[{**whole, "event": "a storm"}, part]))
    assert "Lies inside" not in other


def test_the_words_from_which_days_were_read_stand_in_the_whole_statement() -> None:
    window = {"start": "2024-05-01", "as_worded": "over the past ten days or so"}
    made = report(tolls=[toll("t", 7, window=window)], header={"highlights": ["t"]})
    said = page(made)
    assert "from 1 May 2024 onwards (“over the past ten days or so”)" in said


LASTING = {
    "services": {"sector": "health", "state": "the clinic was shut"},
    "access": {"constraint": "physical_environment", "effect": "the road was cut"},
}


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("kind", LASTING)
@pytest.mark.parametrize(
    ("until", "ahead"), [("2024-06-10", True), ("2024-05-10", False), ("2024-05", False)]
)
@pytest.mark.parametrize("since", [{"since": "2024-05-06"}, {}])
def test_an_end_that_is_yet_to_come_was_announced(
    since: dict[str, str], until: str, ahead: bool, kind: str, language: str
) -> None:
    record = {
        "id": "s", "according_to": "monitor", "places": ["north"], "sources": ["doc"],
        "until": until, **since, **LASTING[kind],
    }  # fmt: skip
    words = str(load_phrases(language).phrases["windows.announced"])
    told = words.partition("{")[0].strip(" ,،")
    assert (told in page(report(**{kind: [record]}), language=language)) is ahead


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("the pump stood still", "the pump stood still from 2 May 2024 onwards (in Town)"),
        (
            "convoys over the bridge were suspended after a driver had been shot",
            "after a driver had been shot (from 2 May 2024 onwards; in Town)",
        ),
    ],
)
def test_a_time_behind_a_long_text_is_not_that_of_its_last_words(state: str, said: str) -> None:
    at = {"id": "s", "according_to": "monitor", "places": ["town"], "sources": ["doc"]}
    service = {**at, "sector": "wash", "state": state, "since": "2024-05-02"}
    constraint = {**at, "constraint": "hostilities", "effect": state, "since": "2024-05-02"}
    assert said in page(report(services=[service]))
    assert said in page(report(access=[{**constraint, "constrained": "others"}]))


@pytest.mark.parametrize(
    ("code", "state", "said"),
    [
        ("fr", "l’eau s’est arrêtée", "l’eau s’est arrêtée (depuis le 2 mai 2024\u202f; "),
        ("es", "el agua se detuvo", "el agua se detuvo (desde el 2 de mayo de 2024; "),
        ("ar", "توقفت المياه", "توقفت المياه منذ 2 مايو 2024 ("),
    ],
)
def test_what_stopped_did_not_stop_since_a_day(code: str, state: str, said: str) -> None:
    """“S’est arrêté depuis” is no French: the day stands in brackets."""
    at = {"id": "s", "according_to": "monitor", "places": ["town"], "sources": ["doc"]}
    service = {**at, "sector": "wash", "state": state, "since": "2024-05-02"}
    made = page(report(services=[service]), language=code)
    assert said in made.replace("\u2068", "").replace("\u2069", "")
