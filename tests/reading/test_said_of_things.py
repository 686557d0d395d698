"""Words for steps, things and currencies beside a number, in every language."""

from __future__ import annotations

import pytest

from sitrep.languages import available
from sitrep.model.figures.deliveries import Stage, Supply
from sitrep.model.figures.funding import FundingStep
from sitrep.model.figures.needs import NeedMeasure
from sitrep.reading.said_of_things import (
    currencies_said,
    currency_next_to,
    item_next_to,
    items_said,
    measure_next_to,
    steps_known,
    steps_said,
)
from sitrep.reading.words_of_figures import figure_words

SENTENCES = [
    ("en", "funding", " EUR was received", "funding_pledged"),
    ("fr", "funding", " euros ont été reçus", "funding_pledged"),
    ("es", "funding", " euros fueron recibidos", "funding_pledged"),
    ("ar", "funding", "تلقت المنظمة", "funding_pledged"),
    ("en", "deliveries", "distributed ", "dispatched"),
    ("fr", "deliveries", " couvertures ont été distribuées", "dispatched"),
    ("es", "deliveries", " mantas fueron distribuidas", "dispatched"),
    ("ar", "deliveries", "تم توزيع ", "dispatched"),
    ("en", "needs", " children were reached", "targeted"),
    ("fr", "needs", " enfants ont été atteints", "targeted"),
    ("es", "needs", " niños fueron alcanzados", "targeted"),
    ("ar", "needs", "تم الوصول إلى ", "targeted"),
]


@pytest.mark.parametrize("language", available())
def test_every_step_of_money_and_supplies_has_words(language: str) -> None:
    assert steps_known("funding", language) == {*FundingStep}
    assert steps_known("deliveries", language) == {*Stage}
    assert {NeedMeasure.TARGETED, NeedMeasure.REACHED} <= steps_known("needs", language)


@pytest.mark.parametrize(("language", "kind", "text", "measure"), SENTENCES)
def test_a_later_step_is_not_an_earlier_one(
    language: str, kind: str, text: str, measure: str
) -> None:
    told = steps_said(text, kind, language)
    assert told
    assert not any(measure in one.means for one in told)


def test_a_later_step_went_through_the_earlier_ones() -> None:
    [told] = steps_said("were dispatched", "deliveries", "en")
    assert {Stage.DISPATCHED, Stage.DELIVERED, Stage.DISTRIBUTED} <= told.means


@pytest.mark.parametrize(
    ("language", "after"), [("en", " tents"), ("fr", " tentes"), ("es", " carpas"), ("ar", " خيمة")]
)
def test_a_thing_stands_next_to_its_number(language: str, after: str) -> None:
    found = item_next_to(f"{after}.", "deliveries", language)
    assert found is not None
    assert found.means == {Supply.TENTS}
    assert items_said(f"12{after}", "deliveries", language) == {Supply.TENTS}
    assert item_next_to(f"x{after}", "deliveries", language) is None


def test_the_longest_word_for_a_thing_counts() -> None:
    found = item_next_to(" hygiene kits", "deliveries", "en")
    assert found is not None
    assert found.means == {Supply.HYGIENE_KITS}


@pytest.mark.parametrize(
    ("language", "after"),
    [("en", " USD"), ("en", " dollars"), ("fr", " dollars"), ("ar", " دولار")],
)
def test_a_currency_stands_next_to_its_number(language: str, after: str) -> None:
    found = currency_next_to(f"{after} x", language)
    assert found is not None
    assert found.means == {"USD"}
    assert "USD" in currencies_said(f"12{after}", language)


@pytest.mark.parametrize("after", [" people", " WFP trucks", " pounds", ""])
def test_what_is_no_certain_currency_is_none(after: str) -> None:
    assert currency_next_to(after, "en") is None


@pytest.mark.parametrize("language", available())
def test_words_for_units_are_found_where_a_line_ends_in_them(language: str) -> None:
    words = figure_words(language)
    assert words is not None
    several = [word for word in words.unit_of if " " in word]
    assert several
    for word in several:
        text = f" {word}".replace(" ", "\n")
        assert currencies_said(text, language) == currencies_said(f" {word}", language), word
        for told in (currency_next_to, measure_next_to):
            one, other = told(text, language), told(f" {word}", language)
            assert (one and one.means) == (other and other.means), word


@pytest.mark.parametrize(
    ("language", "thing", "step"),
    [
        ("en", "tonnes of food", "to be distributed"),
        ("fr", "tonnes de vivres", "à distribuer"),
        ("es", "toneladas de alimentos", "por distribuir"),
        ("ar", "طن من الغذاء", "من المقرر"),
    ],
)
def test_things_and_steps_are_found_where_a_line_ends_in_them(
    language: str, thing: str, step: str
) -> None:
    apart, kind = thing.replace(" ", "\n"), "deliveries"
    assert items_said(apart, kind, language) == items_said(thing, kind, language) != frozenset()
    assert item_next_to(f" {apart}", kind, language) == item_next_to(f" {thing}", kind, language)
    found, whole = (steps_said(one, kind, language) for one in (step.replace(" ", "\n"), step))
    assert [one.means for one in found] == [one.means for one in whole] != []
