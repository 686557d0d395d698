"""A record may name its measure as a heading of a table does, or is told what to write."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from sitrep import resources
from sitrep.loading.vocabulary.synonyms import advised, word_read
from sitrep.model.figures.displacement import Movement
from sitrep.model.figures.needs import NeedMeasure
from sitrep.model.figures.tolls import Measure
from sitrep.model.report import MEASURES
from sitrep.word_lists import LOADER

HEADINGS: Any = yaml.load(resources.headings().read_text("utf-8"), LOADER)
BY_WORD = {measure.value: tuple(one.value for one in type(measure)) for measure in MEASURES}


def headed() -> Iterator[tuple[str, str]]:
    for part in ("measures", "alone", "in_currency"):
        for measures in HEADINGS[part].values():
            for measure, said in measures.items():
                yield from ((measure, one.strip()) for one in said.split(","))


def test_what_a_heading_calls_a_measure_a_record_may_call_it_or_is_told_how() -> None:
    unheard = {}
    for measure, said in headed():
        words = BY_WORD[measure]
        if said not in words and word_read(said, words) is None:
            unheard[said] = advised(said, words)
    assert [said for said, told in unheard.items() if told.startswith("Choose one")] == []
    assert all(measure == word_read(said, BY_WORD[measure]) for measure, said in headed()
               if said not in unheard and said not in BY_WORD[measure])  # fmt: skip


@pytest.mark.parametrize(
    ("said", "words", "measure"),
    [
        ("personas alcanzadas", NeedMeasure, "reached"),
        ("población objetivo", NeedMeasure, "targeted"),
        ("relocalisés", Movement, "relocated"),
        ("النازحين داخليا", Movement, "idps"),
        ("hallados con vida", Measure, "found_alive"),
        ("retrouvées en vie", Measure, "found_alive"),
        ("personnes transférées", Measure, "transferred"),
        ("trasladados", Measure, "transferred"),
    ],
)
def test_words_of_other_languages_are_read(said: str, words: Any, measure: str | None) -> None:
    assert word_read(said, tuple(words)) == measure


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("muertos", "muertas", Measure),
        ("décédés", "décédées", Measure),
        ("sinistrés", "sinistrées", Measure),
        ("desaparecidos", "desaparecidas", Measure),
        ("déplacés", "déplacées", Movement),
        ("نازحون", "النازحين", Movement),
        ("arrivals", "llegadas", Movement),
    ],
)
def test_what_one_form_of_a_word_is_told_the_other_is_told(
    one: str, other: str, words: Any
) -> None:
    assert word_read(one, tuple(words)) is word_read(other, tuple(words)) is None
    assert advised(one, tuple(words)) == advised(other, tuple(words))


def test_who_was_transferred_is_no_one_who_came_to_live_there() -> None:
    told = advised("transferred", tuple(Movement))
    assert told.startswith("Write relocated for people who were moved to live elsewhere;")
    assert word_read("transferred", tuple(Movement)) is None
