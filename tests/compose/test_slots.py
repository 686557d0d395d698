"""What the overview takes from a record beside its count, in every language, or a finding."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep import resources
from sitrep.languages import available
from sitrep.word_lists import by_language
from tests.compare.reports import index, moved, toll

TOLLS = [
    toll("t", 12, places=["town", "village"]),
    toll("w", 3, population="women", places=["town", "village"], part_of="t", as_of="2024-05-08"),
    toll("undated", 5, measure="injured", window="not stated", places=[]),
]
MOVED = [moved("m", 90, to_places=["north"]), moved("stock", 70)]
SAID = (
    "On {t:date}, {t} people were killed in {t:place}, {t:originator} said [@doc].",
    "Of them {w:share} % were women, by {w:as_of} [@doc].",
    "By {stock:date}, {stock} people had left {stock:place} [@doc].",
)


def built(*paragraphs: str, language: str = "en", tolls: list[Any] = TOLLS) -> sitrep.Built:
    report = index(*tolls, displacement=MOVED, overview=list(paragraphs)).report
    return sitrep.build(report, options=sitrep.BuildOptions(to=["markdown"], language=language))


def found(*paragraphs: str, tolls: list[Any] = TOLLS) -> list[str]:
    return [one.got for one in built(*paragraphs, tolls=tolls).findings if one.rule == RULE]


RULE = "record-lacks-what-is-asked"


@pytest.mark.parametrize("language", available())
def test_slots_are_filled_in_the_language_of_their_sentence(language: str) -> None:
    sentences = [
        "On 6 May 2024, 12 people were killed in Town and Village, Monitor said.",
        "Of them 25 % were women, by 8 May 2024.",
        "By 7 May 2024, 70 people had left Town.",
    ]
    made = built(*SAID, language=language)
    assert made.ok, made.findings
    (page,) = (data.decode() for name, data in made.outputs.items() if name.endswith(".md"))
    text = page.replace("\u2068", "").replace("\u2069", "").replace("\u00a0", " ")
    assert [one for one in sentences if one not in text] == []


def test_what_a_record_does_not_say_is_a_finding() -> None:
    assert found("In {undated:place} on {undated:date} or {t:as_of} {m:place} [@doc].") == [
        "The overview asks {m:place}, and m has no place, or both ends of a movement.",
        "The overview asks {t:as_of}, and t has no as-of date.",
        "The overview asks {undated:date}, and undated has no time in which it happened.",
        "The overview asks {undated:place}, and undated has no place, or both ends of a movement.",
    ]
    assert found("{t:share} per cent died [@doc].") == [
        "The overview asks {t:share}, and t has no single public figure of its day of which it is "
        "a part of the same sort."
    ]


def test_the_share_of_what_is_restricted_would_tell_it() -> None:
    hidden = [
        toll("t", 12, sensitivity="restricted", parts=["w", "m"]),
        toll("w", 3, population="women"),
        toll("m", 9, population="men"),
    ]
    assert len(found("Of them {w:share} per cent were women [@doc].", tolls=hidden)) == 1


@pytest.mark.parametrize("slot", ["{t:when}", "{t:count}", "{t:}"])
def test_an_aspect_that_there_is_not_is_told_with_those_that_there_are(slot: str) -> None:
    text = f"It rose from {slot} to {{t}}, and {slot} [@doc]."
    (got, _) = [one for one in built(text).findings if one.rule == "unknown-reference"]
    assert got.got.startswith(f"“{slot}”")
    assert "(date, as_of, place, originator, share)" in got.expected


@pytest.mark.parametrize("count", ["2.5 %", "about 7 %", "less than 10 %", "8-12 %"])
def test_per_cent_is_said_once_of_a_rate_as_of_a_share(count: str) -> None:
    rate = {
        "id": "rate", "according_to": "monitor", "indicator": "attack rate", "count": count,
        "places": ["town"], "as_of": "2024-05-07", "sources": ["doc"],
    }  # fmt: skip
    by_language_of = by_language(resources.reading_words(), "per_cent").values()
    words = [word for by in by_language_of for word in by if not word[-1].isdigit()]
    said = [f"It was {{rate}} {word} [@doc]." for word in words]
    said += ["It was {rate} of all [@doc]."]
    report = index(*TOLLS, displacement=MOVED, indicators=[rate], overview=said).report
    made = sitrep.build(report, options=sitrep.BuildOptions(to=["markdown"]))
    assert made.ok, made.findings
    (page,) = (data.decode() for name, data in made.outputs.items() if name.endswith(".md"))
    assert [one for one in words if f"per cent {one}" in page] == []
    assert [one for one in words if f" {one}." not in page] == []
    assert " per cent of all." in page


@pytest.mark.parametrize("unit", ["cases per 10,000 people", "deaths/10000 people per day"])
def test_a_number_in_the_unit_of_a_record_stands_in_the_overview(unit: str) -> None:
    rate = {
        "id": "rate", "according_to": "monitor", "indicator": "attack rate", "count": "4.4",
        "unit": unit, "places": ["town"], "as_of": "2024-05-07", "sources": ["doc"],
    }  # fmt: skip
    for said, ok in ((unit, True), ("cases per 70,000 people", False)):
        overview = [f"It was {{rate}} {said} [@doc]."]
        report = index(*TOLLS, displacement=MOVED, indicators=[rate], overview=overview).report
        assert sitrep.build(report, options=sitrep.BuildOptions(to=["markdown"])).ok is ok
