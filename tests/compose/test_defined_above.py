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
        ("fr", "Décès des suites de cholera : 4 personnes. Cas de cholera : 40 personnes"),
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


def part(page: str, title: str) -> str:
    """What stands beneath a heading of the second level."""
    return page.split(f"\n## {title}\n")[1].split("\n## ", maxsplit=1)[0]


def page(tolls: list[dict[str, Any]], refs: list[str], **more: Any) -> str:
    return written("en", refs, tolls=tolls, **more)


SEVERAL = [
    toll("cases", 40, measure="cases", definition=WORDS),
    toll("dead", 4, measure="deaths", definition=WORDS),
    toll("dead-watch", 9, measure="deaths", definition=WORDS, according_to="watch"),
    toll("hurt", 5, measure="injured"),
]
SHARE = {"id": "lethal", "operation": "share", "of": "dead", "against": "cases"}
NAMED = ["cases", "dead", "lethal"]


def test_no_list_of_page_one_says_a_definition_more_than_once() -> None:
    made = page(SEVERAL, NAMED, derived=[SHARE])
    assert part(made, "Key figures").count(WORDS) == 1
    assert WORDS not in part(made, "Highlights")
    assert WORDS not in part(made, "At a glance")
    assert part(made, "Derived from the figures").count(f"defined as: {WORDS}") == 1


def test_highlights_say_it_once_above_them_where_the_cards_do_not() -> None:
    told = part(page(SEVERAL, NAMED, derived=[SHARE], cards=["hurt"]), "Highlights")
    assert told.lstrip().startswith("Definition stated (cases and deaths): ")
    assert told.count(WORDS) == 1


def test_a_dispute_says_it_where_no_card_does_or_another_counts_otherwise() -> None:
    assert part(page(SEVERAL, ["hurt"]), "At a glance").count(WORDS) == 1
    otherwise = [*SEVERAL, toll("more", 7, measure="deaths", places=["land"], definition=OTHER)]
    assert WORDS in part(page(otherwise, NAMED, derived=[SHARE]), "At a glance")


def test_highlights_of_the_figures_on_the_cards_do_not_say_it_again() -> None:
    """Though figures of the same measure elsewhere count otherwise."""
    otherwise = [*SEVERAL, toll("more", 7, measure="deaths", places=["land"])]
    refs = ["cases", "dead", "dead-watch"]
    assert WORDS not in part(page(otherwise, refs), "Highlights")
    assert part(page(otherwise, [*refs, "more"], cards=refs), "Highlights").count(WORDS) == 2
    assert part(page(otherwise, refs, cards=["cases", "dead"]), "Highlights").count(WORDS) == 1


def test_of_a_table_that_others_share_it_is_said_above_of_those_who_state_it() -> None:
    tolls = [
        toll("cases", 40, measure="cases", definition=WORDS),
        toll("hurt", 5, measure="injured", definition=WORDS),
        toll("gone", 5, measure="missing"),
        toll("dead", 4, measure="deaths"),
        toll("dead-watch", 9, measure="deaths", according_to="watch"),
    ]
    told = part(page(tolls, ["gone"]), "Tolls")
    assert f"Definition stated (people injured and cases): {WORDS}." in told
    assert told.count(WORDS) == 1


def test_what_some_count_without_it_is_not_said_of_all() -> None:
    tolls = [
        toll("cases", 40, measure="cases", definition=WORDS),
        toll("dead", 4, measure="deaths", definition=WORDS),
        toll("dead-land", 9, measure="deaths", places=["land"]),
    ]
    made = page(tolls, [one["id"] for one in tolls])
    for title in ("Key figures", "Highlights"):
        assert "Definition stated" not in part(made, title)
        assert part(made, title).count(f"defined as: {WORDS}") == 2
