"""What a line says of its own accord fits where it stands: a list, a cell or the first page."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep.languages import available, load_language
from tests.compare.reports import toll
from tests.compose.written import written
from tests.support.samples import FLOOD

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


@LANGUAGES
def test_a_card_does_not_part_the_last_issue_from_its_number(language: str) -> None:
    """On a narrow card, a line would begin with the number alone."""
    text = sitrep.build(
        sitrep.load(FLOOD / "issue-2"),
        options=sitrep.BuildOptions(to=["markdown"], language=language),
    ).outputs["issue-2.md"]
    title = load_language(language).word("key_figures.title")
    cards = text.decode().partition(f"## {title}\n")[2].partition("\n## ")[0]
    assert "\N{NO-BREAK SPACE}1\\\n" in cards
    assert " 1\\\n" not in cards


@pytest.mark.parametrize("dated", [True, False])
def test_in_arabic_the_day_of_a_statement_is_not_that_of_its_carriers(dated: bool) -> None:
    said = {
        "id": "said", "according_to": "monitor", "kind": "call", "paraphrase": "a halt",
        "sources": [{"source": "doc", "via": ["radio"]}],
    }  # fmt: skip
    day = {"date": "2024-05-06"} if dated else {}
    text = written("ar", ["said"], cards=[], statements=[{**said, **day}])
    when = " في 6 مايو 2024" if dated else ""
    assert f"- تصريح{when} من Monitor، عن طريق Radio: a halt." in text.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("kind", "measure", "said"),
    [
        ("needs", "targeted", "المستهدفون من الأطفال"),
        ("needs", "reached", "من تم الوصول إليهم من الأطفال"),
        ("tolls", "rescued", "من تم إنقاذهم من الأطفال"),
        ("tolls", "released", "المفرج عنهم من الأطفال"),
        ("tolls", "killed", "القتلى في صفوف الأطفال"),
        ("tolls", "escaped", "الفارون في صفوف الأطفال"),
    ],
)
def test_in_arabic_ranks_are_those_of_victims(kind: str, measure: str, said: str) -> None:
    """Where “from” would say from whom somebody fled or recovered, too."""
    one = {**toll("a"), "measure": measure, "population": "children"}
    records: dict[str, Any] = {kind: [one]}
    assert said in written("ar", ["a"], **records)
