"""The words that people write for the words of a list, and what they are told."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Any

import pytest
import yaml

from sitrep import resources
from sitrep.loading.load import load
from sitrep.loading.vocabulary.sheet_words import languages, words_of
from sitrep.loading.vocabulary.synonyms import NAMED, advised, lists, read_synonyms
from sitrep.model.figures.displacement import FigureType
from sitrep.model.figures.figure import Basis
from sitrep.model.figures.tolls import Measure
from sitrep.model.report import Report
from sitrep.spelling import folded, meant
from sitrep.word_lists import LOADER
from tests.load.test_spelling import word_lists
from tests.structure.test_imports import imported

LISTS = tuple(dict.fromkeys(lists(Report, set())))
EACH = pytest.mark.parametrize("words", LISTS, ids=lambda words: words.__name__)
RAW: dict[str, dict[str, str]] = yaml.load(resources.synonyms().read_text("utf-8"), LOADER)
for _file in resources.kinds():
    RAW |= yaml.load(_file.read_text("utf-8"), LOADER).get("synonyms", {})


def test_every_list_of_the_models_has_its_synonyms() -> None:
    known = {tuple(words) for words in LISTS}
    assert len(known) == len(LISTS)
    of_models = {one for one in word_lists(Report, set()) if isinstance(one[0], StrEnum)}
    assert of_models == known
    assert set(RAW) == {words.__name__ for words in LISTS}


@EACH
def test_a_synonym_is_said_once_and_is_no_word_of_the_list(words: type[StrEnum]) -> None:
    said = [folded(word.strip()) for row in RAW[words.__name__] for word in row.split(",")]
    assert len(said) == len(set(said))
    assert "" not in said
    assert set(said) & set(map(folded, words)) == set()


@EACH
def test_what_is_told_names_words_of_the_list(words: type[StrEnum]) -> None:
    for told in RAW[words.__name__].values():
        if told not in list(words):
            assert told.endswith(".")
            assert " " in told
            assert set(NAMED.findall(told)) <= set(words)


@EACH
def test_no_synonym_is_told_what_a_slip_of_it_is_not(words: type[StrEnum]) -> None:
    """Where spelling alone would name another word, both stand in the file on purpose."""
    overruled = {
        word
        for word, told in read_synonyms()[words.__name__].items()
        if (near := meant(word, words)) and not set(near) <= {told, *NAMED.findall(told)}
    }
    held = {"cash", "county", "goats", "horses", "net", "reached", "restricted", "ships", "tests"}
    assert overruled <= held


@pytest.mark.parametrize(
    ("words", "word", "told"),
    [
        ("ActorKind", "Rebel group", "Write armed_group, if that is meant."),
        ("Movement", "evacuated", "Write evacuees, if that is meant."),
        ("Movement", "évacué", "Write evacuees, if that is meant."),
        ("Movement", "displaced again", "Write secondary, if that is meant."),
        ("ActorKind", "trade union", "Write organisation, if that is meant."),
        ("PlaceLevel", "nation", "Write country, if that is meant."),
        (
            "Condition",
            "Partially destroyed",
            "Write damaged, with the source’s word in definition:.",
        ),
        (
            "Movement",
            "under evacuation warning",
            "A warning is no order. Write under_evacuation_orders for people whom an authority told"
            " to leave; otherwise enter the figure under indicators, with measure: amount, in the"
            " words of its source.",
        ),
        ("ActorKind", "militai", "Choose one of these words."),
        ("Sensitivity", "publik", "Write public, if that is meant."),
    ],
)
def test_what_a_word_is_told(words: str, word: str, told: str) -> None:
    lists = {one.__name__: tuple(one) for one in LISTS}
    assert advised(word, lists[words]) == told


def test_where_it_depends_the_words_are_named_with_their_difference() -> None:
    told = "Write killed where the source says killed; deaths are deaths of any cause."
    assert {advised(word, tuple(Measure)) for word in ("dead", "fatalities", "Lives lost")} == {
        told
    }


def test_a_list_without_synonyms_goes_by_spelling() -> None:
    assert advised("lattn", ("latn", "arab")) == "Write latn, if that is meant."
    assert advised("dead", ("latn", "arab")) == "Choose one of these words."


@pytest.mark.parametrize(
    ("population", "told"),
    [
        ("minors", "Write children, with the source’s word in described:."),
        ({"group": "minors"}, "Write children, with the source’s word in described:."),
        ("wimen", "Write women, if that is meant."),
    ],
)
def test_a_shorthand_is_told_the_same(population: Any, told: str) -> None:
    report = {"title": "A", "as_of": "2024-05-08", "issuer": "B"}
    toll = {"id": "a", "according_to": "b", "measure": "deaths", "count": "3"}
    loaded = load({"report": report, "tolls": [{**toll, "population": population}]})
    said = [one.mend for one in loaded.findings if one.rule == "unknown-word"]
    assert said == [told]


def test_the_file_is_read_only_where_a_word_was_refused() -> None:
    code = (
        "from sitrep.loading.load import load; "
        "from sitrep.loading.vocabulary.synonyms import read_synonyms; "
        "load('samples/minimal'); assert read_synonyms.cache_info().misses == 0"
    )
    assert "sitrep.loading.vocabulary.synonyms" in imported(code)


@pytest.mark.parametrize(("column", "words"), [("figure_type", FigureType), ("basis", Basis)])
def test_what_a_heading_calls_its_choices_is_read_or_told(
    column: str, words: type[StrEnum]
) -> None:
    for language in languages():
        heading = str(words_of(language)["columns"][column])
        for choice in re.split(r" (?:or|ou|o|أو) ", heading.casefold()):
            assert advised(choice, tuple(words), language) != "Choose one of these words.", choice
