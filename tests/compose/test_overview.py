"""The overview takes ordinary writing, and still no count without a record."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep.languages import available
from sitrep.model.report import Report
from tests.compare.reports import ACTORS, PLACES, SOURCES, toll


def findings(
    *paragraphs: str, written: str = "en", read: str = "en", records: dict[str, Any] | None = None
) -> list[str]:
    header = {"as_of": "2024-05-10", "issuer": "Example team", "language": written}
    data = {
        "report": {"title": "Exercise", **header},
        "actors": ACTORS,
        "sources": SOURCES,
        "places": [*PLACES, {"id": "kilo", "name": "Kilo 70", "level": "site"}],
        "tolls": [toll("t", 12)],
        "overview": list(paragraphs),
        **(records or {}),
    }
    built = sitrep.build(
        Report.model_validate(data),
        options=sitrep.BuildOptions(to=["markdown", "html"], language=read),
    )
    return [one.got for one in built.findings if one.rule == "untraced-numeral"]


def test_dates_names_and_nobody_are_no_counts() -> None:
    said = (
        "On 2 May 2024, at 18:00, the storm reached Camp 4 and Kilo 70 [@doc].",
        "No one could reach one of the bridges in 2024; phase 3 was declared on the M5 [@doc].",
        "{t} people were killed on 6 May 2024 [@doc].",
        "An M6.1 quake struck women aged 18–49 and the G7, 24/7, as in the 1990s [@doc].",
        "Both sides met for half a day on cases of COVID-19 [@doc].",
    )
    assert findings(*said) == []


def test_names_that_records_give_are_no_counts() -> None:
    asked = {"id": "f", "according_to": "monitor", "measure": "funding_received", "count": 5_000}
    asked |= {"currency": "USD", "appeal": "Flash Appeal 7", "sources": ["doc"]}
    said = "Under Flash Appeal 7, {f} US dollars were received; Flash Appeal 8 is open [@doc]."
    assert findings(said, records={"funding": [asked]}) == [
        "“8” is a number that leads back to no record."
    ]


@pytest.mark.parametrize("read", ["fr", "es", "ar"])
def test_what_is_not_translated_is_read_in_its_own_language(read: str) -> None:
    said = (
        "{t} people were killed in May 2024 and on 6 May 2024 [@doc].",
        "No one could leave between 3 and 5 June 2024 [@doc].",
    )
    assert findings(*said, read=read) == []
    assert findings("In May 2024, 12 houses fell [@doc].", read=read) == [
        "“12” is a number that leads back to no record."
    ]


@pytest.mark.parametrize(
    ("written", "text", "said"),
    [
        ("fr", "{t} morts au {t:as_of}", "plus de 1 200 morts au 6 mai 2024"),
        ("es", "{t} muertes al {t:as_of}", "más de 1200 muertes al 6 de mayo de 2024"),
        ("en", "{t} deaths as of {t:as_of}", "more than 1,200 deaths as of 6 May 2024"),
    ],
)
@pytest.mark.parametrize("read", available())
def test_numbers_and_dates_of_a_sentence_stand_in_its_own_language(
    written: str, text: str, said: str, read: str
) -> None:
    header = {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"}
    data = {
        "report": {**header, "language": written},
        "actors": ACTORS,
        "sources": SOURCES,
        "places": PLACES,
        "tolls": [{**toll("t", 12), "count": "more than 1200", "as_of": "2024-05-06"}],
        "overview": [f"{text} [@doc]."],
    }
    options = sitrep.BuildOptions(to=["markdown"], language=read)
    built = sitrep.build(Report.model_validate(data), options=options)
    page = next(made for name, made in built.outputs.items() if name.endswith(".md")).decode()
    spaced = page.replace("\u202f", " ").replace("\u00a0", " ")
    assert said[0].upper() + said[1:] in spaced


def test_a_language_of_which_nothing_is_known_is_read_like_the_page() -> None:
    assert findings("{t} morts [@doc].", written="sw", read="fr") == []


def test_all_counts_of_a_sentence_are_told_at_once() -> None:
    assert findings("On 2 May 2024, 12 houses fell and three bridges broke [@doc].") == [
        "“12” and “three” are numbers that lead back to no record."
    ]
    assert findings("Camp 40 people fled [@doc].") == [
        "“40” is a number that leads back to no record."
    ]


def test_counts_without_a_digit_are_told_as_well() -> None:
    assert findings("Both children fled, a pair of men fell, and the toll doubled [@doc].") == [
        "“Both children”, “pair of men” and “doubled” are numbers that lead back to no record."
    ]


@pytest.mark.parametrize(
    ("language", "said", "printed"),
    [
        ("fr", "La mort de {least} personnes est vérifiée [@doc].", "La mort d’au moins 40"),
        ("fr", "La mort de {t} personnes est vérifiée [@doc].", "La mort de 12 personnes"),
        ("fr", "Le bilan est de {near} morts [@doc].", "Le bilan est d’environ 30 morts"),
        ("es", "La cifra de {least} muertos se dio [@doc].", "La cifra de al menos 40 muertos"),
    ],
)
def test_a_word_of_the_author_melts_with_what_a_slot_prints(
    language: str, said: str, printed: str
) -> None:
    data = {
        "report": {
            "title": "E", "as_of": "2024-05-10", "issuer": "Example team", "language": language
        },
        "actors": ACTORS, "sources": SOURCES, "places": PLACES, "overview": [said],
        "tolls": [
            toll("t", 12), toll("least", "at least 40", measure="injured"),
            toll("near", "about 30", measure="missing", as_of="2024-05-07"),
        ],
    }  # fmt: skip
    built = sitrep.build(Report.model_validate(data), options=sitrep.BuildOptions(to=["markdown"]))
    [text] = built.outputs.values()
    assert printed in text.decode("utf-8")
