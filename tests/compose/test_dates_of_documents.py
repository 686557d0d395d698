"""Figures of one month that documents of several days give: the page says of which day each is."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.languages import available, load_language
from tests.compare.reports import SOURCES, toll
from tests.compose.written import written

APRIL = {"window": "2024-04", "basis": "cumulative", "places": ["town"]}
EARLY = toll("early", 31, according_to="watch", sources=["page"], **APRIL)
LATE = toll("late", 23, **APRIL)
DAYS = {
    "en": "29 April 2024",
    "fr": "29 avril 2024",
    "es": "29 de abril de 2024",
    "ar": "29 أبريل 2024",
}


def page(language: str, *tolls: dict[str, Any], told: str = "2024-04-29") -> str:
    days = {"doc": "2024-04-30", "page": told}
    sources = [{**one, "published": days.get(one["id"], "not available")} for one in SOURCES]
    refs = [one["id"] for one in tolls]
    said = written(language, refs, sources=sources, tolls=[*tolls])
    return said.replace("\xa0", " ")


@pytest.mark.parametrize("language", available())
def test_a_dispute_of_one_month_names_the_day_of_each_document(language: str) -> None:
    told = load_language(language)
    glance, _, rest = page(language, EARLY, LATE).partition(f"## {told.word('highlights.title')}")
    dated = str(told.phrases.phrases["figures.told_on"]).format(date=DAYS[language])
    assert dated.replace("\xa0", " ") in glance
    assert told.word("glance.line.both.later") in glance
    assert told.word("glance.line.above") not in glance
    assert dated.replace("\xa0", " ") in rest.partition(told.word("differ.title"))[2]


def test_it_is_not_said_where_the_documents_are_of_one_day() -> None:
    said = page("en", EARLY, LATE, told="2024-04-30")
    assert "date of document" not in said
    assert "They cannot both be right." in said


def test_it_stands_beside_each_number_where_the_later_ones_are_higher() -> None:
    """The verdict speaks of dates, which no scope above the rows has."""
    day = {"window": "2024-05-06"}
    early, late = toll("a", 31, according_to="watch", sources=["page"], **day), toll("b", 43, **day)
    differ = page("en", early, late).partition("## How the figures differ")[2]
    assert "Of different dates, and the later ones are higher" in differ
    assert "31 (Watch; date of document: 29 April 2024)" in differ
