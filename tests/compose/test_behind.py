"""Who is behind the figures: how many figures of what, and once what is alike for all."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compose import compose
from sitrep.compose.desk import plain_text
from sitrep.compose.sections.originators import COLUMNS, NAMED
from sitrep.languages import available, load_language
from sitrep.model.figures.tolls import Measure
from sitrep.model.views.edition_type import Edition
from sitrep.page.document import Kind, Table, Traced
from tests.compare.reports import ACTORS, index, toll

LANGUAGES = pytest.mark.parametrize("language", available())
MEASURES = [Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.DEATHS, Measure.RESCUED]
MEASURES += [Measure.BURIED, Measure.BODIES_RECOVERED, Measure.BODIES_IN_MORGUES]


def made(language: str, *tolls: dict[str, Any], **more: Any) -> tuple[Table, list[str]]:
    """The table of the section, and what stands beneath it."""
    page = compose(Edition(index(*tolls, **more).report), load_language(language))
    [group] = page.sections["behind"].groups
    assert group.table is not None
    return group.table, [plain_text(text.spans) for text in group.texts]


def numbers(table: Table, row: int) -> list[str]:
    """The numbers of figures in a row."""
    spans = table.rows[row].cells[-1].spans
    return [one.text for one in spans if isinstance(one, Traced) and one.kind is Kind.COMPUTED]


@LANGUAGES
@pytest.mark.parametrize("many", [1, NAMED, NAMED + 1, len(MEASURES)])
def test_every_figure_is_counted_and_few_measures_are_named(language: str, many: int) -> None:
    tolls = [toll(f"t{place}", measure=one) for place, one in enumerate(MEASURES[:many])]
    table, _ = made(language, *tolls, toll("again", 17, window="2024-05-07"))
    said = [int(one.translate({0x660 + n: str(n) for n in range(10)})) for one in numbers(table, 0)]
    assert sum(said) == many + 1
    assert len(said) == min(many, NAMED)


@LANGUAGES
def test_what_is_alike_in_all_rows_is_said_once(language: str) -> None:
    one, other = toll("a"), toll("b", according_to="watch")
    table, notes = made(language, one, other)
    assert len(table.head) == len(COLUMNS) - 4
    phrases = load_language(language)
    said = [note for note in notes if phrases.inside("behind.columns.kind") in note]
    assert len(said) == 1
    assert phrases.inside("behind.columns.party") not in said[0], (
        "of nothing stated nothing is said"
    )
    assert phrases.word("behind.directly") in said[0]
    assert phrases.word("behind.kind.monitor") in said[0]


@LANGUAGES
def test_what_is_not_alike_keeps_its_column(language: str) -> None:
    actors = [one | {"party_to_conflict": one["id"] == "watch"} for one in ACTORS]
    carried: dict[str, Any] = {"sources": [{"source": "doc", "via": ["wire"]}]}
    other = toll("b", according_to="watch", status="estimated", **carried)
    table, notes = made(language, toll("a"), other, actors=actors)
    assert len(table.head) == len(COLUMNS) - 1
    party = load_language(language).word("behind.columns.party")
    assert not [note for note in notes if party in note]


@LANGUAGES
def test_of_a_single_originator_all_columns_stand(language: str) -> None:
    table, _ = made(language, toll("a"))
    assert len(table.head) == len(COLUMNS)


@LANGUAGES
def test_what_is_measured_in_the_same_words_is_counted_once(language: str) -> None:
    def rate(ref: str, indicator: str) -> dict[str, Any]:
        given = {"according_to": "monitor", "sources": ["doc"], "places": ["town"]}
        return {"id": ref, "indicator": indicator, "count": 2, **given}

    found, _ = made(
        language,
        toll("t"),
        indicators=[rate("a", "price of bread"), rate("b", "Price of bread"), rate("c", "rain")],
    )
    assert sorted(numbers(found, 0)) == ["1", "1", "2"]
