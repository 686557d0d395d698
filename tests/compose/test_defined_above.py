"""A definition that several cards share is said once, above them, with what it defines."""

from __future__ import annotations

from typing import Any

import pytest

from tests.compare.reports import toll
from tests.compose.written import written

WORDS = "people who met the criteria"
OTHER = "people who were seen by a doctor"
SAID = {
    "en": "Definition stated (cases and deaths): people who met the criteria.",
    "fr": "Définition indiquée (cas et décès) : people who met the criteria.",
    "es": "Definición indicada (casos y fallecimientos): people who met the criteria.",
    "ar": "التعريف المذكور (الحالات والوفيات): people who met the criteria.",
}


def first(language: str, *defined: str | None) -> str:
    """The key figures of as many tolls, each with its definition."""
    tolls: list[dict[str, Any]] = []
    for at, words in enumerate(defined):
        measure = ("cases", "deaths", "injured")[at]
        more = {} if words is None else {"definition": words}
        tolls.append(toll(f"t{at}", 40 - at, measure=measure, cause="cholera", **more))
    refs = [one["id"] for one in tolls]
    return written(language, refs, tolls=tolls).split("\n## ")[1].replace("\xa0", " ")


@pytest.mark.parametrize("language", SAID)
def test_what_cards_share_is_said_once_and_whose_it_is(language: str) -> None:
    cards = first(language, WORDS, WORDS, None)
    assert f"{SAID[language]} [[1]]" in cards
    assert cards.count(WORDS) == 1


@pytest.mark.parametrize("defined", [(WORDS, OTHER, None), (WORDS, WORDS, OTHER)])
def test_what_others_define_otherwise_stands_on_each_card(defined: tuple[str | None, ...]) -> None:
    cards = first("en", *defined)
    assert "Definition stated" not in cards
    assert cards.count(WORDS) == defined.count(WORDS)
    assert cards.count(OTHER) == 1


def test_what_one_card_alone_states_stands_on_it() -> None:
    cards = first("en", WORDS, None, None)
    assert "Definition stated" not in cards
    assert f"(defined as: {WORDS})" in cards


def test_a_computed_number_does_not_say_it_again() -> None:
    more = {"measure": "cases", "cause": "cholera", "definition": WORDS}
    tolls = [toll("all", 40, **more), toll("dead", 4, **{**more, "measure": "deaths"})]
    derived = [{"id": "lethal", "operation": "share", "of": "dead", "against": "all"}]
    cards = written("en", ["all", "lethal"], tolls=tolls, derived=derived).split("\n## ")[1]
    assert cards.count(WORDS) == 1
    assert "Deaths from cholera as a share of cases" in cards


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Deaths from cholera: 4 people. Cases of cholera: 40 people"),
        ("fr", "Décès de cholera : 4 personnes. Cas de cholera : 40 personnes"),
        ("es", "Fallecimientos por cholera: 4 personas. Casos de cholera: 40 personas"),
        ("ar", "الوفيات بسبب cholera: 4 أشخاص. الحالات المصابة بمرض cholera: 40 شخصا"),
    ],
)
def test_the_figures_behind_a_number_are_of_the_disease(language: str, said: str) -> None:
    more = {"measure": "cases", "cause": "cholera"}
    tolls = [toll("all", 40, **more), toll("dead", 4, **{**more, "measure": "deaths"})]
    derived = [{"id": "lethal", "operation": "share", "of": "dead", "against": "all"}]
    told = written(language, ["lethal"], tolls=tolls, derived=derived).replace("\xa0", " ")
    assert said in told.replace("\u202f", " ")
