"""Own words: what each originator counts of its own is not the same for two of them."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from sitrep.compare import compare, figure_set_of
from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.model.report import Report
from sitrep.model.views.index import Index
from tests.compare.reports import ACTORS, PLACES, SOURCES, toll

NAMES = {
    "en": ("North Hospital", "South Hospital", "deaths in the hospital"),
    "fr": ("hôpital du Nord", "Hôpital du Sud", "admis à l’hôpital"),
    "es": ("Hospital Norte", "Hospital Sur", "atendidos en el hospital"),
    "ar": ("مستشفى الشمال", "مستشفى الجنوب", "وفيات في المستشفى"),
}


def relation(axis: Axis, names: tuple[str, str], **both: Any) -> AxisRelation | None:
    """How a figure of each of two actors lies to the other's, both said in the same words."""
    actors = [
        {"id": ref, "name": name, "kind": "organisation"}
        for ref, name in zip(("one", "two"), names, strict=True)
    ]
    places = [*PLACES, {"id": "ward", "name": "North Hospital", "level": "site", "parent": "town"}]
    report = Report.model_validate(
        {
            "report": {"title": "T", "as_of": "2024-06-01", "issuer": "I"},
            "actors": [*ACTORS, *actors],
            "sources": SOURCES,
            "places": places,
            "tolls": [
                toll("a", 18, according_to="one", **both),
                toll("b", 11, according_to="two", **both),
            ],
        }
    )
    found = figure_set_of(Index(report))
    return compare(found, "a", "b").axes.get(axis)


@pytest.mark.parametrize("language", NAMES)
def test_the_hospital_is_that_of_each_hospital(language: str) -> None:
    one, two, words = NAMES[language]
    assert relation(Axis.DEFINITION, (one, two), definition=words) is AxisRelation.UNKNOWN
    who = {"group": "people", "described": words}
    assert relation(Axis.POPULATION, (one, two), population=who) is AxisRelation.UNKNOWN


@pytest.mark.parametrize(
    "words", ["staff of its members", "décès parmi ses agents", "sus voluntarios", "من موظفيها"]
)
def test_what_is_somebodys_own_in_so_many_words(words: str) -> None:
    found = relation(Axis.DEFINITION, ("First Forum", "Second Forum"), definition=words)
    assert found is AxisRelation.UNKNOWN


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("North Hospital", "South Hospital"), "deaths in hospitals"),
        (("First Ministry", "Second Ministry"), "deaths in the hospital"),
        (("North Hospital", "South Hospital"), "deaths in the community"),
        (("First Centre", "Second Centre"), "deaths in the strike and its aftermath"),
    ],
)
def test_other_words_mean_the_same_with_everybody(names: tuple[str, str], words: str) -> None:
    assert relation(Axis.DEFINITION, names, definition=words) is AxisRelation.SAME


def test_at_one_hospital_the_hospital_is_that_one() -> None:
    for names in combinations(("North Hospital", "South Hospital", "First Ministry"), 2):
        found = relation(Axis.DEFINITION, names, definition="in the hospital", places=["ward"])
        assert found is AxisRelation.SAME
