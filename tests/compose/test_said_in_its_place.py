"""What a line says of its own accord fits where it stands: a list, a cell or the first page."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.languages import available, load_language
from tests.compare.reports import toll
from tests.compose.written import written

LANGUAGES = pytest.mark.parametrize("language", available())
TITLE = {"text": "Exercise", "to": {"fr": "Exercice", "es": "Ejercicio", "ar": "تمرين"}}


def need(ref: str, measure: str, count: int) -> dict[str, Any]:
    by = {"according_to": "monitor", "sources": ["doc"], "places": ["town"]}
    return {"id": ref, "measure": measure, "count": count, "as_of": "2024-05-08", **by}


def before_slot(language: str, key: str) -> str:
    return str(load_language(language).phrases.phrases[key]).partition("{")[0].strip()


@LANGUAGES
def test_a_heading_inside_a_sentence_begins_as_words_inside_one_do(language: str) -> None:
    """Of a column that says the same of all originators."""
    text = written(language, ["a"], tolls=[toll("a", 4), toll("b", 5, according_to="watch")])
    inside = load_language(language).inside("behind.columns.standing")
    told = next(line for line in text.splitlines() if f"{inside} (" in line)
    assert before_slot(language, "behind.for_all") in told


@LANGUAGES
def test_a_share_says_according_to_whom_it_is(language: str) -> None:
    """Of a sector's figures and of those without people alike."""
    needs = [need("meant", "targeted", 200), need("done", "reached", 50)]
    text = written(language, ["done"], needs=needs)
    [row] = (line for line in text.splitlines() if line.count("|") == 7 and "150" in line)
    assert f"; {before_slot(language, 'coverage.by')} " in row.replace("؛", ";").replace(" ;", ";")


@LANGUAGES
@pytest.mark.parametrize("overview", [[], ["Nobody was there [@doc]."]])
def test_the_first_page_says_in_which_language_untranslated_words_stand(
    language: str, overview: list[str]
) -> None:
    """Of the report's own words; names stay as they are in any language."""
    text = written(language, ["a"], tolls=[toll("a")], overview=overview, translations=[TITLE])
    said = before_slot(language, "front.untranslated") in text.partition("\n## ")[0]
    assert said == (bool(overview) and language != "en")
