"""The diseases that documents name keep figures apart that state no cause, in every language."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from sitrep import resources
from sitrep.compare import Answer, compare, figure_set_of
from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.answers import Relation
from sitrep.compare.claims.worded_causes import diseases_named
from sitrep.languages import available
from sitrep.word_lists import by_language
from tests.compare.reports import index, toll

NAMED = {
    code: lists["named"]
    for code, lists in by_language(resources.reading_words(), "diseases").items()
}
SICK = ("cases", "cases_confirmed", "deaths_suspected")
HARMED = (*SICK, "deaths", "hospitalised", "recovered")


def stood(measure: str, one: dict[str, Any], other: dict[str, Any]) -> Answer:
    """How 30 of the first words stands to 112 of the second, of one place and time."""
    found = index(toll("a", 30, measure=measure, **one), toll("b", 112, measure=measure, **other))
    return compare(figure_set_of(found), "a", "b")


def worded(text: str, source: str = "doc", field: str = "wording") -> dict[str, Any]:
    return {"sources": [{"source": source, field: text}]}


@pytest.mark.parametrize("measure", HARMED)
@pytest.mark.parametrize("code", available())
def test_two_diseases_contradict_each_other_nowhere(code: str, measure: str) -> None:
    names = [names[0] for names in NAMED[code].values()]
    assert len(names) > 30
    for one, other in zip(names, (*names[1:], names[0]), strict=True):
        answer = stood(measure, worded(f"x {one}"), worded(f"x {other}"))
        assert answer.relation is Relation.NOT_COMPARABLE, (one, other)
        assert answer.obstacles == (Axis.CAUSE,)


@pytest.mark.parametrize(("one", "other"), [*product(available(), repeat=2)])
def test_one_disease_in_two_languages_is_one(one: str, other: str) -> None:
    assert NAMED[one].keys() == NAMED[other].keys()
    for disease, names in NAMED[one].items():
        for name in names:
            second = worded(NAMED[other][disease][0], field="figure")
            answer = stood("deaths", worded(f"({name})"), {**second, "according_to": "watch"})
            assert answer.relation is Relation.DIFFERS, name


@pytest.mark.parametrize("code", available())
def test_a_stated_cause_is_the_disease_that_words_name(code: str) -> None:
    for disease, names in NAMED[code].items():
        stated = {"cause": names[0], "according_to": "watch"}
        assert stood("cases", worded(f"x {names[0]}"), stated).relation is Relation.DIFFERS
        plain = stood("cases", {"cause": disease}, {**worded(f"{names[0]} x"), **stated})
        assert plain.relation is Relation.DIFFERS


def test_a_later_figure_of_another_disease_replaces_none() -> None:
    later = {**worded("71 morts de la rougeole"), "as_of": "2024-05-09"}
    first = {**worded("au moins 60 morts du choléra"), "as_of": "2024-05-08"}
    assert stood("deaths", first, later).relation is Relation.NOT_COMPARABLE
    again = {**worded("80 morts du choléra"), "as_of": "2024-05-09"}
    assert stood("deaths", first, again).relation is Relation.REVISED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cas suspects de noma", "cas confirmés de gangosa"),
        ("cases of noma", "cases of gangosa"),
        ("casos de noma", "casos sospechosos de gangosa"),
        ("حالات من النوما", "حالات من الغرغرينا"),
        ("measles", "measles and cholera"),
        ("measles", "other than measles"),
        ("choléra", "hors choléra"),
    ],
)
def test_what_is_not_listed_and_what_is_left_out_is_another(one: str, other: str) -> None:
    for measure in SICK:
        assert stood(measure, worded(one), worded(other)).obstacles == (Axis.CAUSE,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cas suspects", "suspected cases"),
        ("31 people drowned", "33 morts"),
        ("nouveau bilan", "bilan revu"),
        ("تجربة", "سلاح"),
    ],
)
def test_words_that_name_no_disease_keep_nothing_apart(one: str, other: str) -> None:
    for measure in HARMED:
        answer = stood(measure, worded(one), {**worded(other), "according_to": "watch"})
        assert answer.relation is Relation.DIFFERS


def test_of_the_dead_nothing_is_taken_for_a_disease_that_is_not_listed() -> None:
    one, other = worded("a case of arson"), worded("a case of murder")
    assert stood("killed", one, other).relation is Relation.DIFFERS
    assert stood("cases", one, other).obstacles == (Axis.CAUSE,)


def test_a_figure_without_words_counts_any_disease() -> None:
    answer = stood("cases", worded("measles cases"), {})
    assert answer.axes[Axis.CAUSE] is AxisRelation.INSIDE


@pytest.mark.parametrize("text", ["وفاة بالحصبة", "الوفيات والحصبة", "للحصبة", "حصبة", "كالحصبة"])
def test_what_arabic_writes_in_one_word_with_a_disease_hides_it_not(text: str) -> None:
    assert [*diseases_named(text)] == ["measles"]


def test_capitals_are_names_and_other_words_are_none() -> None:
    assert [*diseases_named("AWD and EVD")] == ["watery diarrhoea", "ebola"]
    assert [*diseases_named("awd, rageur, sarnas, cholérique")] == ["scabies"]
