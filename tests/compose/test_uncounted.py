"""What nobody counted is said to be a model's or an estimate wherever the figure stands."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep.languages import load_language
from sitrep.model.report import Report
from tests.compare.reports import ACTORS, PLACES, SOURCES, toll

LANGUAGES = ("en", "fr", "es", "ar")
MADE = {
    "model": {"method": "model"},
    "model, estimated": {"method": "model", "status": "estimated"},
    "estimate": {"method": "estimate"},
    "estimated": {"status": "estimated"},
}
COUNT = 7654
ESTIMATE = {"en": "estimate", "fr": "estimation", "es": "estimación", "ar": "تقدير"}


def lines(language: str, *tolls: dict[str, Any], **more: Any) -> list[str]:
    """The lines of the page that hold the number of the figure that nobody counted."""
    header = {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"}
    data = {
        "report": {**header, **more.pop("header", {})}, "tolls": list(tolls),
        "actors": ACTORS, "places": PLACES, "sources": SOURCES, **more,
    }  # fmt: skip
    order = sitrep.BuildOptions(to=["markdown"], language=language)
    built = sitrep.build(Report.model_validate(data), options=order)
    assert built.ok, built.findings
    [text] = built.outputs.values()
    number = load_language(language).computed(COUNT, "n").text
    body = text.decode().partition("\n## ")[2]
    # Row and sentence stand in one line each; a card in three.
    return [one for one in body.replace("\\\n", " ").splitlines() if number in one]


def said(language: str, made: str) -> str:
    """The words for what it is, of which a model's say more than those of an estimate."""
    if made.startswith("model"):
        return load_language(language).pattern("figures.how.model")
    return ESTIMATE[language]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("made", MADE)
def test_it_is_said_in_highlight_card_table_and_dispute(made: str, language: str) -> None:
    figure = toll("t", COUNT, as_of="2024-05-07", **MADE[made])
    other = toll("u", 30, according_to="watch", as_of="2024-05-07")
    first = {"highlights": ["t", "u"], "key_figures": ["t"]}
    found = lines(language, figure, other, header=first)
    assert len(found) >= 4
    for line in found:
        assert said(language, made) in line, line
    assert max(line.count(ESTIMATE[language]) for line in found) <= 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("made", MADE)
@pytest.mark.parametrize("by", ["monitor", "watch"])
def test_it_is_said_of_what_replaced_another(by: str, made: str, language: str) -> None:
    old = toll("o", 30, as_of="2024-05-07")
    revises = {"claim": "o", "because": "a study was taken over"}
    new = toll("t", COUNT, according_to=by, as_of="2024-05-09", revises=revises, **MADE[made])
    found = lines(language, old, new, header={"highlights": ["o"]})
    assert len(found) >= 2
    for line in found:
        assert said(language, made) in line, line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("made", MADE)
@pytest.mark.parametrize("operation", ["ratio", "difference", "share"])
def test_it_is_said_of_what_a_number_was_derived_from(
    operation: str, made: str, language: str
) -> None:
    figure = toll("t", COUNT, as_of="2024-05-07", **MADE[made])
    part = toll("p", 2000, population="children", as_of="2024-05-07", part_of="t")
    of, against = ("p", "t") if operation == "share" else ("t", "p")
    derived = {"id": "d", "operation": operation, "of": of, "against": against}
    found = lines(language, figure, part, derived=[derived])
    assert len(found) >= 2
    for line in found:
        assert said(language, made) in line, line


def test_of_a_part_it_is_said_where_it_is_not_that_of_the_whole() -> None:
    figure = toll("w", 9000, as_of="2024-05-07")
    part = toll("t", COUNT, population="children", as_of="2024-05-07", part_of="w", method="model")
    derived = {"id": "d", "operation": "share", "of": "t", "against": "w"}
    for line in lines("en", figure, part, derived=[derived]):
        assert "the result of a model" in line, line
