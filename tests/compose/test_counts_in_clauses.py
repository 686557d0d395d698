"""Counts in the clauses of figures: with their word where a language has one for both."""

from __future__ import annotations

import re
from typing import Any

import pytest

import sitrep
from sitrep.languages import available, load_language
from sitrep.languages.phrases import load_phrases
from sitrep.model.figures.tolls import BODIES
from tests.compare.reports import ACTORS, index, moved, toll


def page(code: str, tolls: list[dict[str, Any]], **more: Any) -> str:
    """The highlights of a page on these figures, with plain blanks."""
    others = (one for kind, records in more.items() for one in records if kind != "actors")
    ids = [one["id"] for one in (*tolls, *others)]
    header = {"title": "E", "as_of": "2024-05-10", "issuer": "Example team", "highlights": ids}
    report = index(*tolls, report=header, **more).report
    options = sitrep.BuildOptions(to=["markdown"], language=code)
    built = sitrep.build(report, options=options)
    assert built.ok, built.findings
    (made,) = (data.decode() for name, data in built.outputs.items() if name.endswith(".md"))
    plain = made.replace("\u2068", "").replace("\u2069", "").replace("\u00a0", " ")
    return plain.replace("\u202f", " ").split("\n## ")[1]


@pytest.mark.parametrize(
    ("count", "group", "said"),
    [
        (1, "people", "مقتل شخص واحد في"),
        (2, "people", "مقتل شخصين في"),
        (2, "children", "مقتل طفلين في"),
        ("at least 2", "women", "مقتل ما لا يقل عن امرأتين في"),
        (2, "older_people", "مقتل شخصين من كبار السن في"),
        (1, "older_people", "مقتل شخص واحد من كبار السن في"),
        (3, "older_people", "مقتل 3 أشخاص من كبار السن في"),
        ("1-2", "people", "مقتل ما بين 1 و2 من الأشخاص في"),
        ("2 million", "people", "مقتل مليوني شخص في"),
        (11, "people", "مقتل 11 شخصا في"),
    ],
)
def test_arabic_has_a_word_for_two_of_them(count: Any, group: str, said: str) -> None:
    assert said in page("ar", [toll("t", count, population=group)])


def test_arabic_has_a_word_for_one_household() -> None:
    gone = [moved("m", 1, unit="households"), moved("n", 2, unit="households", as_of="2024-05-06")]
    said = page("ar", [], displacement=gone)
    assert "أسرة معيشية واحدة" in said
    assert "أسرتين معيشيتين" in said


BODY = {"en": "773 bodies", "fr": "773 corps", "es": "773 cuerpos", "ar": "773 جثة"}


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("measure", BODIES)
def test_bodies_are_counted_as_bodies(code: str, measure: str) -> None:
    said = page(code, [toll("t", 773, measure=measure)])
    assert BODY[code] in said
    of_children = page(code, [toll("t", 773, measure=measure, population="children")])
    assert f"{BODY[code]} (" in of_children
    of_one = page("en", [toll("t", 1, measure=measure, population="children")])
    assert "1 body (child) was" in of_one


@pytest.mark.parametrize(
    ("code", "amount", "currency", "said"),
    [
        ("en", "1 million", "USD", "1 million USD was received"),
        ("fr", "1 million", "USD", "1 million de dollars des États-Unis a été reçu ("),
        ("fr", "1.5 million", "USD", "1,5 million de dollars des États-Unis a été reçu ("),
        ("fr", "2.54 billion", "EUR", "2,54 milliards d’euros ont été reçus"),
        ("fr", "350000", "HTG", "350 000 HTG ont été reçus"),
        ("es", "1 million", "USD", "se recibió 1 millón de dólares estadounidenses"),
        ("es", "1.5 million", "USD", "se recibieron 1,5 millones de dólares estadounidenses"),
        ("ar", "71.4 million", "USD", "ورود 71.4 مليون دولار أمريكي"),
        ("ar", "2 million", "USD", "ورود مليوني دولار أمريكي"),
        ("ar", "350000", "USD", "ورود 350,000 USD"),
    ],
)
def test_money_in_millions_has_the_name_of_its_currency(
    code: str, amount: str, currency: str, said: str
) -> None:
    paid = {
        "id": "f", "according_to": "monitor", "measure": "funding_received", "count": amount,
        "currency": currency, "appeal": "Plan", "as_of": "2024-05-06", "sources": ["doc"],
    }  # fmt: skip
    assert said in page(code, [], funding=[paid])


def test_money_alone_stands_in_digits_and_no_preposition_governs_it() -> None:
    asked = {
        "id": "r", "according_to": "monitor", "sector": "health", "targeted": 200,
        "funding_required": {"amount": "2 million", "currency": "USD"}, "sources": ["doc"],
    }  # fmt: skip
    said = page("ar", [], response=[asked])
    assert "التمويل المطلوب: 2 مليون دولار أمريكي" in said
    pledge = {
        "id": "f", "according_to": "monitor", "measure": "funding_pledged", "count": "2 billion",
        "currency": "USD", "appeal": "Plan", "as_of": "2024-05-06", "sources": ["doc"],
    }  # fmt: skip
    assert "التعهد بتقديم ملياري دولار أمريكي" in page("ar", [], funding=[pledge])


@pytest.mark.parametrize(
    ("kind", "record", "said"),
    [
        ("damage", {"measure": "destroyed", "item": "schools"}, "عدد المدارس المدمرة صفر"),
        ("needs", {"measure": "in_need", "unit": "households"}, "عدد الأسر المعيشية المحتاجة صفر"),
        ("needs", {"measure": "in_need", "population": "children"}, "صفر من الأطفال"),
    ],
)
def test_none_of_a_thing_is_its_number(kind: str, record: dict[str, Any], said: str) -> None:
    one = {"id": "d", "according_to": "monitor", "count": "zero", "places": ["town"]}
    told = page("ar", [], **{kind: [{**one, "as_of": "2024-05-06", "sources": ["doc"], **record}]})
    assert said in told


@pytest.mark.parametrize("code", available())
def test_a_currency_without_a_name_keeps_its_code(code: str) -> None:
    assert load_language(code).currency("ZZZ", scaled=True) == "ZZZ"


@pytest.mark.parametrize(
    ("code", "group", "measure", "said"),
    [
        ("fr", "people", "killed", "aucune personne n’a été tuée"),
        ("fr", "civilians", "injured", "aucun civil n’a été blessé"),
        ("fr", "people", "bodies_in_morgues", "aucun corps ne se trouvait dans une morgue"),
        ("es", "people", "deaths", "no falleció ninguna persona"),
        ("es", "civilians", "killed", "no resultó muerto ningún civil"),
        ("en", "people", "killed", "no people were killed"),
        ("ar", "people", "killed", "عدد القتلى صفر"),
        ("ar", "women", "released", "عدد المفرج عنهم صفر من النساء"),
        ("ar", "people", "bodies_unidentified", "عدد الجثث المجهولة الهوية صفر"),
        ("fr", "people", "bodies_unidentified", "il n’y avait aucun corps non identifié"),
        ("es", "people", "bodies_unidentified", "no había ningún cuerpo por identificar"),
        ("en", "children", "escaped", "no children escaped"),
        ("fr", "children", "escaped", "aucun enfant ne s’est échappé"),
        ("es", "women", "escaped", "no escapó ninguna mujer"),
        ("ar", "people", "escaped", "عدد الفارين صفر"),
        ("en", "people", "on_board", "no people were on board"),
        ("fr", "women", "on_board", "aucune femme n’était à bord"),
        ("es", "people", "on_board", "no estaba a bordo ninguna persona"),
        ("ar", "people", "on_board", "عدد من كانوا على المتن صفر"),
        ("en", "children", "recruited", "no children were recruited or used by armed forces"),
        ("fr", "girls", "recruited", "aucune fille n’a été recrutée ou utilisée par des forces"),
        ("es", "girls", "recruited", "no fue reclutada o utilizada por fuerzas o grupos armados"),
        ("ar", "people", "recruited", "عدد المجندين أو المستخدمين لدى القوات"),
    ],
)
def test_what_happened_to_nobody_is_negated(code: str, group: str, measure: str, said: str) -> None:
    assert said in page(code, [toll("t", "zero", measure=measure, population=group)])


@pytest.mark.parametrize("code", ["fr", "es"])
def test_a_clause_that_can_be_of_nobody_has_its_negation(code: str) -> None:
    """“Aucune personne a été tuée” would be no French."""
    clauses = {
        key: phrase
        for key, phrase in load_phrases(code).phrases.items()
        if re.match(r"(?:tolls|damage|needs|deliveries)\.clause\.|displacement\.clause_of\.", key)
    }
    assert len(clauses) > 50
    told = {
        key: phrase if isinstance(phrase, str) else phrase["none"]
        for key, phrase in clauses.items()
    }
    assert [key for key, said in told.items() if not re.search(r"\b(?:ne|n’|no)\b|n’", said)] == []


def test_few_are_not_none() -> None:
    said = page("fr", [toll("t", "up to 1"), toll("u", "0-2", as_of="2024-05-07")])
    assert "aucun" not in said


@pytest.mark.parametrize(("kind", "said"), [("unnamed_group", "noms"), ("unnamed_person", "nom")])
def test_who_is_not_named_is_one_or_several_in_french(kind: str, said: str) -> None:
    witness = {"id": "monitor", "kind": kind, "description": "observers"}
    others = [one for one in ACTORS if one["id"] != "monitor"]
    shown = page("fr", [toll("t", 12)], actors=[*others, witness])
    assert f"({said} non indiqué" in shown
