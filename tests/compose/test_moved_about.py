"""Of numbers said in millions it is told about how far they moved, as finely as both are."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.sections import unknown
from sitrep.compose.words.step_words import about_how_much
from sitrep.languages import load_language
from tests.compare.reports import index, toll
from tests.compose.written import written


def told(old: str, new: str, language: str = "en") -> str:
    found = index(toll("old", old), toll("new", new))
    desk = Desk(found, load_language(language))
    return plain_text(about_how_much(desk, found.figures["old"], found.figures["new"]))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("11.2 million", "38.7 million", "about 27.5 million"),
        ("38.7 million", "11.2 million", "about 27.5 million"),
        ("1.4 million", "3.6 million", "about 2.2 million"),
        ("1 million", "2.34 million", "about 1.3 million"),
        ("900123", "2.5 million", "about 1.60 million"),
        ("1.2 million", "1.2 million", ""),
        ("about 11.2 million", "38.7 million", ""),
        ("at least 11.2 million", "38.7 million", ""),
        ("11200000", "38700000", ""),
        ("dozens", "38.7 million", ""),
    ],
)
def test_how_far_is_said_as_finely_as_the_numbers_are(old: str, new: str, said: str) -> None:
    assert told(old, new) == said


def test_the_page_says_it_where_it_said_that_it_rose() -> None:
    since = {"window": "since 2024-05-03"}
    tolls = [
        toll("old", "1.4 million", measure="affected", as_of="2024-05-05", **since),
        toll("new", "3.6 million", measure="affected", as_of="2024-05-07", **since),
    ]
    assert "3.6 million (up about 2.2 million from 1.4 million as of 5 May 2024)" in written(
        "en", ["new"], tolls=tolls
    )


ONE = {
    "en": "this figure counts people",
    "fr": "ce chiffre compte des personnes",
    "es": "cuenta personas esta cifra",
    "ar": "في هذا الرقم",
}
SEVERAL = {
    "en": "these figures count people",
    "fr": "ces chiffres comptent des personnes",
    "es": "cuentan personas estas cifras",
    "ar": "في هذه الأرقام",
}


def unclear(language: str, tolls: list[dict[str, Any]]) -> str:
    section = unknown.compose(Desk(index(*tolls), load_language(language)))
    assert section is not None
    return " ".join(plain_text(note.spans) for group in section.groups for note in group.lead)


@pytest.mark.parametrize("language", ONE)
def test_what_leaves_open_whom_it_counts_is_one_figure_or_several(language: str) -> None:
    tolls = [toll(f"t{at}", at + 5, measure="deaths", places=[place])
             for at, place in enumerate(("town", "village", "land"))]  # fmt: skip
    assert ONE[language] in unclear(language, tolls[:1])
    assert SEVERAL[language] in unclear(language, tolls)
