"""How many moved in a period is never read as how many are displaced on a day."""

from __future__ import annotations

import re
from typing import Any

import pytest

from sitrep.compose import compose
from sitrep.compose.desk import plain_text
from sitrep.languages import available, load_language
from sitrep.languages.phrases import forms, load_phrases
from sitrep.model.figures.displacement import FigureType, Movement
from sitrep.model.figures.population import Unit
from sitrep.model.views.edition_type import Edition
from sitrep.page.document import Document
from tests.compare.reports import PLACES, index, moved, toll

PERIOD = {"window": "2024-05-01 to 2024-05-07"}


def page(code: str, places: Any = PLACES, **more: Any) -> Document:
    given = {"as_of": "2024-05-07", **more}
    header = {
        "title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team",
        "key_figures": ["one", "dead"], "highlights": ["one"],
    }  # fmt: skip
    movement = [moved("one", 300, **given)]
    found = index(toll("dead"), displacement=movement, report=header, places=places)
    report = found.report
    return compose(Edition(report), load_language(code))


def said_first(document: Document) -> str:
    """What the first page says of the movement under its number, and in its highlight."""
    card = document.sections["key_figures"].cards[0]
    [highlight] = document.sections["highlights"].groups[0].texts
    lines = (card.what.spans, card.scope.spans, highlight.spans)
    return "\n".join(plain_text(line) for line in lines).replace("\u202f", " ")


def phrase(code: str, key: str) -> str:
    return (
        load_language(code).pattern(key, what="|").replace("|", "").replace("\u202f", " ").strip()
    )


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("measure", Movement)
@pytest.mark.parametrize("sort", FigureType)
def test_the_card_says_that_it_is_no_number_on_a_day(
    code: str, measure: Movement, sort: FigureType
) -> None:
    period = PERIOD if sort is FigureType.FLOW else {}
    document = page(code, measure=measure.value, figure_type=sort.value, **period)
    what, other = (
        plain_text(card.what.spans).replace("\u202f", " ")
        for card in document.sections["key_figures"].cards
    )
    words = {one: phrase(code, f"key_figures.{one}") for one in ("flow", "not_stated")}
    assert len(set(words.values())) == 2
    assert {one for one, text in words.items() if text in what} == {sort.value} - {"stock"}
    assert not [text for text in words.values() if text in other]


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("sort", FigureType)
@pytest.mark.parametrize("period", [{}, PERIOD])
def test_a_flow_of_no_stated_period_says_so_in_its_sentence(
    code: str, sort: FigureType, period: dict[str, str]
) -> None:
    said = said_first(page(code, figure_type=sort.value, **period)).splitlines()[-1]
    words = load_language(code).pattern("displacement.no_period")
    assert (words in said) is (sort is FigureType.FLOW and not period)


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("unit", Unit)
def test_movements_and_households_are_not_called_people(code: str, unit: Unit) -> None:
    document = page(code, figure_type="flow", unit=unit.value, **PERIOD)
    language = load_language(code)
    said = said_first(document).splitlines()[-1]
    names = {one: language.word(f"units.{one.value}", 300) for one in Unit}
    assert [one for one, name in names.items() if f"300 {name}" in said] == [unit]
    assert "movements were displaced" not in said


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("measure", Movement)
@pytest.mark.parametrize(
    ("places", "inside"),
    [
        ({"from_places": [], "to_places": ["land"]}, True),
        ({"from_places": ["land"], "to_places": []}, True),
        ({"from_places": ["land"], "to_places": ["land"]}, True),
        ({"from_places": ["town"], "to_places": ["land"]}, True),
        ({"from_places": [], "to_places": ["town"]}, False),
        ({"from_places": ["town"], "to_places": ["village"]}, False),
    ],
)
def test_who_is_internally_displaced_does_not_come_to_a_country(
    code: str, measure: Movement, places: dict[str, Any], inside: bool
) -> None:
    said = said_first(page(code, measure=measure.value, figure_type="flow", **PERIOD, **places))
    stays = inside and measure in (Movement.IDPS, Movement.SECONDARY)
    one_side = not all(places.values()) or places["to_places"] == places["from_places"]
    stays |= inside and one_side and measure is Movement.UNDER_EVACUATION_ORDERS
    reached = [places["to_places"], places["from_places"]]
    language = load_language(code)
    goal = language.pattern("in_place.country", place="Land")
    named = language.pattern("with_article.country", place="Land")
    back = measure is Movement.RETURNEES
    to = language.pattern("displacement.back_to", places=goal).strip()
    within, elsewhere, left = (
        language.pattern(f"displacement.{key}", places=land).strip()
        for key, land in (("within", "Land"), ("to", named), ("from", named))
    )
    to = to if back else elsewhere
    assert within in said or not stays
    assert (to in said) is (not stays and reached[0] == ["land"])
    assert (left in said) is (not stays and reached[1] == ["land"])


STANDING = (Movement.REFUGEES, Movement.ASYLUM_SEEKERS, Movement.STATELESS)
NO_SUCH = {
    "en": r"\bamong\b|record|register",
    "fr": r"\bparmi\b|\bfigur|enregistr|recens",
    "es": r"\bentre\b|\bfigur|registr",
    "ar": r"\bضمن\b|في إطار|تسجيل|في عداد",
}


@pytest.mark.parametrize("code", available())
def test_who_is_displaced_is_neither_some_of_others_nor_recorded(code: str) -> None:
    """An estimate of all is no part of a list, and nobody wrote their names down."""
    said = {
        key: forms(phrase)
        for key, phrase in load_phrases(code).phrases.items()
        if key.startswith(("displacement.clause_of.", "displacement.measure."))
    }
    assert len(said) == 3 * len(Movement)
    assert [key for key, words in said.items() if re.search(NO_SUCH[code], " ".join(words))] == []


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("measure", Movement)
def test_refugees_are_in_a_place_though_nobody_called_them_a_stock(
    code: str, measure: Movement
) -> None:
    """Who moved came to a place; who is a refugee is in one."""
    unsaid, stock = (
        said_first(page(code, measure=measure.value, figure_type=sort, to_places=["town"]))
        .splitlines()[-1]
        .partition(" (")[0]
        for sort in ("not_stated", "stock")
    )
    moved_alike = code == "ar" and measure is Movement.CROSS_BORDER
    stays = measure is Movement.UNDER_EVACUATION_ORDERS
    assert (unsaid == stock) is (measure in STANDING or stays or moved_alike)


@pytest.mark.parametrize("measure", [Movement.IDPS, Movement.SECONDARY])
@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", " from Land to Reich"),
        ("fr", " depuis la Land vers la Reich"),
        ("es", " desde Land a Reich"),
        ("ar", " من Land إلى Reich"),
    ],
)
def test_who_came_over_a_border_came_to_a_country_and_is_not_from_a_place_in_it(
    code: str, said: str, measure: Movement
) -> None:
    """“From A in B” would say that A lies in B."""
    places = {"from_places": ["land"], "to_places": ["reich"]}
    other = {"id": "reich", "name": "Reich", "level": "country"}
    told = page(code, [*PLACES, other], measure=measure.value, figure_type="flow", **places)
    assert said in re.sub(r"\s", " ", said_first(told))
