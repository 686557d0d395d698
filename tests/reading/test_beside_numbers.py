"""What the words beside a number say that it counts, in four languages."""

from __future__ import annotations

import pytest

from sitrep import resources
from sitrep.languages import available
from sitrep.model.figures.population import Group
from sitrep.model.report import FIGURE_MODELS
from sitrep.reading.beside_numbers import (
    Beside,
    group_said,
    limit_said,
    measures_said,
    without_names,
)
from sitrep.reading.places.places_beside import places_said, unknown_place
from sitrep.word_lists import by_language

LISTS = by_language(resources.reading_words(), "beside")


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        ("en", "were killed or wounded", [{"killed_or_injured"}]),
        ("en", "were killed, others wounded", [{"killed"}, {"injured"}]),
        ("en", "met a deadline in the deadly heat", []),
        ("fr-FR", "ont été blessées", [{"injured"}]),
        ("es", "casas destruidas", [{"destroyed"}]),
        ("ar", "وأصيب آخرون", [{"injured"}]),
        ("xx", "were killed", []),
    ],
)
def test_words_name_measures(language: str, text: str, measures: list[set[str]]) -> None:
    assert [one.means for one in measures_said(text, language)] == measures


@pytest.mark.parametrize(
    ("language", "after", "group"),
    [
        ("en", " women and children", "women_and_children"),
        ("en", " people, among them children", "persons"),
        ("en", " injured, children among them", None),
        ("en", " others including children", None),
        ("fr", " civils", "civilians"),
        ("es", " familias", "households"),
        ("ar", " طفلا", "children"),
    ],
)
def test_the_first_group_behind_the_number_is_said(
    language: str, after: str, group: str | None
) -> None:
    found = group_said(Beside("", after), language)
    assert (found and next(iter(found.means))) == group


@pytest.mark.parametrize(
    ("language", "before", "limit"),
    [
        ("en", "They counted more than ", "more than"),
        ("en", "More than that: ", None),
        ("fr", "Plus de ", "Plus de"),
        ("es", "casi ", "casi"),
        ("ar", "أكثر من ", "أكثر من"),
    ],
)
def test_a_limit_stands_directly_before_the_number(
    language: str, before: str, limit: str | None
) -> None:
    assert limit_said(Beside(before, ""), language) == limit


def test_a_place_is_one_in_which_something_is_counted() -> None:
    names = {"Alder": "a", "Birch": "b"}
    assert places_said(Beside("In Alder, ", " near Birch"), names, "en") == {"a": "In Alder"}
    assert places_said(Beside("À l’est, ", " dans Birch"), names, "fr") == {"b": "dans Birch"}


@pytest.mark.parametrize(
    ("language", "after", "place"),
    [
        ("en", " people in Alder Town on 6 May", "in Alder Town"),
        ("en", " people in May", None),
        ("en", " people in UN sites", None),
        ("en", " people in Birch", None),
        ("en", " people in camps", None),
        ("fr", " personnes à Alder", "à Alder"),
        ("fr", " personnes en mai", None),
        ("ar", " شخصا في المدينة", None),
        ("xx", " in Alder", None),
    ],
)
def test_a_place_that_is_none_of_the_names_has_a_capital(
    language: str, after: str, place: str | None
) -> None:
    assert unknown_place(Beside("", after), {"Birch"}, language) == place


def test_a_name_says_nothing() -> None:
    text = without_names("the Missing Persons Office", ["Missing Persons Office"])
    assert measures_said(text, "en") == ()


def test_every_language_has_every_list_and_only_known_measures_and_groups() -> None:
    assert set(LISTS) == set(available())
    known = {str(one) for model in FIGURE_MODELS.values() for one in model.measures()}
    for lists in LISTS.values():
        assert set(lists) == set(LISTS["en"])
        assert set(lists["groups"]) <= set(Group)
        said = {one for means in lists["measures"].values() for one in means}
        assert said
        assert said <= known
