"""Figures of the sick say of which disease: cases of cholera, deaths from cholera."""

from __future__ import annotations

import re
from typing import Any

import pytest

from sitrep import resources
from sitrep.compare.claims.worded_causes import is_one_disease
from sitrep.languages import available
from sitrep.languages.phrases import load_phrases
from sitrep.word_lists import by_language
from tests.compare.reports import toll
from tests.compose.written import written

LANGUAGES = pytest.mark.parametrize("language", available())
MEASURES = (
    "cases", "cases_suspected", "cases_probable", "cases_confirmed", "deaths", "deaths_suspected",
    "deaths_probable", "deaths_confirmed", "hospitalised", "recovered",
)  # fmt: skip
HEADED = {
    "en": "Cases of cholera",
    "fr": "Cas de cholera",
    "es": "Casos de cholera",
    "ar": "الحالات المصابة بمرض cholera",
}
TOLD = {
    "en": "517 people were recorded as cases of cholera in",
    "fr": "517 personnes ont été enregistrées comme cas de cholera",
    "es": "517 personas fueron registradas como casos de cholera",
    "ar": "تسجيل 517 شخصا ضمن الحالات المصابة بمرض cholera",
}


def sick(ref: str, count: int, measure: str = "cases", **more: Any) -> dict[str, Any]:
    return toll(ref, count, measure=measure, **{"cause": "cholera", **more})


def label(language: str) -> str:
    return str(load_phrases(language).phrases["figures.divided.cause"]).split("{")[0].strip()


def lines_of(said: str, number: str) -> list[str]:
    """The lines that hold a number; of its card also the line that says what else it covers."""
    lines = said.splitlines()
    at = [n for n, one in enumerate(lines) if number in one]
    return [one + (lines[n + 1] if "**" in one else "") for n, one in enumerate(lines) if n in at]


@LANGUAGES
def test_the_disease_stands_in_what_is_counted(language: str) -> None:
    said = written(language, ["a"], tolls=[sick("a", 517)])
    assert HEADED[language] in said
    assert TOLD[language] in said


@LANGUAGES
@pytest.mark.parametrize("measure", MEASURES)
def test_of_the_sick_the_disease_stands_once_and_without_a_label(
    language: str, measure: str
) -> None:
    said = written(language, ["a"], tolls=[sick("a", 517, measure)])
    found = lines_of(said, "517")
    assert len(found) > 2
    assert [one.count("cholera") for one in found] == [1] * len(found)
    assert label(language) not in said


@LANGUAGES
@pytest.mark.parametrize("second", ["cholera", "measles"])
def test_figures_of_two_diseases_each_say_theirs(language: str, second: str) -> None:
    """Of different originators for one place and time; and no line says both of one figure."""
    other = sick("b", 318, cause=second, according_to="watch")
    said = written(language, ["a", "b"], tolls=[sick("a", 517), other])
    for number, mine, theirs in (("517", "cholera", "measles"), ("318", second, "cholera")):
        alone = [
            one
            for one in lines_of(said, number)
            if not {"517", "318"} <= set(re.findall(r"\d+", one))
        ]
        assert len(alone) > 1
        for one in alone:
            assert theirs == mine or theirs not in one
    if second != "cholera":
        assert said.count("cholera") == said.count("measles")


@LANGUAGES
@pytest.mark.parametrize(
    "cause", ["suspected cholera", "cholera and measles", "the flood", "other than cholera"]
)
def test_what_is_not_one_listed_disease_keeps_its_label(language: str, cause: str) -> None:
    said = written(language, ["a"], tolls=[sick("a", 517, cause=cause)])
    found = [one for one in lines_of(said, "517") if cause in one]
    assert len(found) > 2
    assert all(label(language) in one for one in found)


@LANGUAGES
def test_of_others_than_the_sick_a_cause_keeps_its_label(language: str) -> None:
    said = written(language, ["a"], tolls=[sick("a", 517, "affected")])
    found = [one for one in lines_of(said, "517") if "cholera" in one]
    assert found
    assert all(label(language) in one for one in found)


def test_one_disease_is_its_name_alone_in_every_language() -> None:
    assert all(map(is_one_disease, ["cholera", "Cholera", "الكوليرا", "Ebola", "mpox"]))
    strains = ["clade Ib mpox", "mpox clade Ib", "dengue serotype 2", "polio (cVDPV2)"]
    assert [one for one in strains if not is_one_disease(one)] == []
    more = [
        "cholera (2030)",
        "clade Ib",
        "mpox and clade Ib",
        "type of cholera",
        "not cholera",
        "cases of plague",
        "died of plague",
        "de peste",
        "cholera, 2030",
        "",
    ]
    assert [one for one in more if is_one_disease(one)] == []
    named = by_language(resources.reading_words(), "diseases")
    held = [name for one in named.values() for names in one["named"].values() for name in names]
    assert sum(map(is_one_disease, held)) > len(held) * 3 // 4
