"""Counts in the clauses of figures: with their word where a language has one for both."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep.languages import available
from sitrep.model.figures.tolls import BODIES
from tests.compare.reports import index, moved, toll


def page(code: str, tolls: list[dict[str, Any]], **more: Any) -> str:
    """The highlights of a page on these figures, with plain blanks."""
    ids = [one["id"] for one in (*tolls, *more.get("displacement", ()))]
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
        (2, "older_people", "مقتل 2 من كبار السن في"),
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
