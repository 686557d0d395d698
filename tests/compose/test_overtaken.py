"""Page one never shows a figure as the last word where somebody else gave a higher one later."""

from __future__ import annotations

import re
from typing import Any

import pytest

from sitrep.languages import available, load_language
from sitrep.page.slugs import slug
from tests.compare.reports import SOURCES, toll
from tests.compose.test_denials import page, report

DAY = {"places": ["north"], "window": "2024-05-01"}
SINCE = {"places": ["north"], "window": "since 2024-05-01"}
WATCH = {"according_to": "watch"}
OVERTAKEN = {
    "of one day": [{**DAY, "as_of": "2024-05-02"}, {**DAY, "as_of": "2024-05-03"}],
    "told later": [
        {**DAY, "sources": ["2024-05-02"]},
        {**DAY, "sources": ["2024-05-03"]},
    ],
    "counted on from the same day": [
        {**SINCE, "as_of": "2024-05-02"},
        {**SINCE, "as_of": "2024-05-05"},
    ],
    "days up to their dates": [
        {"places": ["north"], "window": "2024-05-01 to 2024-05-03", "as_of": "2024-05-03"},
        {"places": ["north"], "window": "2024-05-01 to 2024-05-06", "as_of": "2024-05-06"},
    ],
}
NOT = {
    "lower": ({**DAY, "as_of": "2024-05-02"}, {**DAY, "as_of": "2024-05-03", "count": 9}),
    "earlier": ({**DAY, "as_of": "2024-05-03"}, {**DAY, "as_of": "2024-05-02"}),
    "elsewhere": (
        {**DAY, "as_of": "2024-05-02"},
        {**DAY, "places": ["south"], "as_of": "2024-05-03"},
    ),
    "other days": (
        {**DAY, "as_of": "2024-05-03"},
        {**DAY, "window": "2024-05-01 to 2024-05-04", "as_of": "2024-05-09"},
    ),
    "since another day": (
        {**SINCE, "as_of": "2024-05-03"},
        {**SINCE, "window": "since 2024-04-20", "as_of": "2024-05-09"},
    ),
    "newly counted": (
        {**SINCE, "as_of": "2024-05-03", "basis": "new"},
        {**SINCE, "as_of": "2024-05-09", "basis": "new"},
    ),
    "in a state": (
        {**DAY, "measure": "missing", "as_of": "2024-05-02"},
        {**DAY, "measure": "missing", "as_of": "2024-05-03"},
    ),
}


def made(
    one: dict[str, Any], other: dict[str, Any], shown: list[str], *more: dict[str, Any]
) -> Any:
    figures = [
        toll("t", **{"count": 14, **one}),
        toll("u", **{"count": 17, **WATCH, **other}),
        *more,
    ]
    dated = [{**SOURCES[0], "id": day, "published": day} for day in ("2024-05-02", "2024-05-03")]
    header = {"key_figures": shown, "highlights": shown}
    return report(tolls=figures, sources=[*SOURCES, *dated], header=header)


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("tolls", OVERTAKEN.values(), ids=OVERTAKEN)
def test_a_higher_figure_that_another_gave_later_is_named(
    tolls: list[dict[str, Any]], language: str
) -> None:
    one, other = tolls
    front = page(made(one, other, ["t"]), language=language).partition("\n## ")[2]
    mark = load_language(language).word("disputed.overtaken", 1)
    cards, *_ = front.split("\n## ")
    assert cards.count(mark) == 1
    assert front.count(mark) == 2
    assert any(mark in line and "17" in line for line in front.splitlines())


@pytest.mark.parametrize(("one", "other"), NOT.values(), ids=NOT)
def test_of_what_it_does_not_overtake_it_is_not_said(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert load_language("en").word("disputed.overtaken", 1) not in page(made(one, other, ["t"]))


@pytest.mark.parametrize("tolls", OVERTAKEN.values(), ids=OVERTAKEN)
def test_where_page_one_shows_both_or_the_same_gave_both_it_is_not_said(
    tolls: list[dict[str, Any]],
) -> None:
    one, other = tolls
    mark = load_language("en").word("disputed.overtaken", 1)
    assert mark not in page(made(one, other, ["t", "u"]))
    assert mark not in page(made(one, {**other, "according_to": "monitor"}, ["t"]))


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("beside", [True, False], ids=["beside a dispute", "alone"])
@pytest.mark.parametrize("tolls", OVERTAKEN.values(), ids=OVERTAKEN)
def test_the_words_lead_to_a_section_that_speaks_of_the_figure(
    tolls: list[dict[str, Any]], beside: bool, language: str
) -> None:
    """A section on how other figures differ says nothing of these two."""
    one, other = tolls
    disputed = {**DAY, "measure": "injured"}
    more = [toll("x", 80, **disputed), toll("y", 5, **{**disputed, **WATCH})] if beside else []
    whole = made(one, other, ["t"], *more)
    text = page(whole, language=language)
    mark = load_language(language).word("disputed.overtaken", 1)
    found = re.findall(rf"\[{mark}\]\(#([^)]*)\)", text)
    assert len(found) == 2
    sections = {slug(part.splitlines()[0]): part for part in text.split("\n## ")[1:]}
    for anchor in found:
        assert "14" in sections[anchor]
        assert "17" in sections[anchor]
