"""Where a phrase meets what fills it: no word un-elided, no bracket in a bracket, none in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from sitrep.languages import Language, Value, load_language
from sitrep.languages.phrases import SLOT, available, forms
from sitrep.page.document import Cite, Kind, Spans, Traced, Words

VOWEL = "aâàeéèêëiîïoôuûùœæ"
UNMELTED = {
    "en": r"(?!)",
    "ar": r"(?<!\w)لال",
    "fr": rf"\b(?:de|que|ne|se|jusque|lorsque|puisque) (?=[{VOWEL}])|\b(?:de|à) les? ",
    "es": r"\b(?:de|a) el |\by (?=[hH]?[iI](?![aeou]))|\bo (?=[hH]?[oO])",
}
"""What no sentence may hold, by language."""

SAMPLES = {
    "en": ("about 12", "an office"),
    "fr": ("environ 12", "au plus 3", "un office", "Agence A", "Example Agency", "12 personnes"),
    "es": ("aproximadamente 12", "Irak", "hospital", "otro", "una oficina", "12 personas"),
    "ar": ("نحو 12", "مكتب", "اليوم"),
}
"""What may stand in a slot: with a vowel first and without."""


def plain(spans: Spans) -> str:
    return "".join("" if isinstance(one, Cite) else one.text for one in spans)


def filled(language: Language, sample: Value) -> Iterator[tuple[str, str]]:
    """Every form of every phrase with the same value in each of its slots."""
    for key, phrase in language.phrases.phrases.items():
        for form in forms(phrase):
            values = dict.fromkeys(SLOT.findall(form), sample)
            if values:
                yield key, plain(language.with_slots(form, values))


@pytest.mark.parametrize("code", available())
def test_no_phrase_leaves_a_word_that_melts_with_what_fills_it(code: str) -> None:
    language, wrong = load_language(code), re.compile(UNMELTED[code])
    seen = 0
    for sample in SAMPLES[code]:
        for value in (sample, Traced(sample, Kind.PROSE, "id")):
            for key, text in filled(language, value):
                seen += 1
                assert not wrong.search(text), (key, text)
    assert seen > 1000


NAMES = {"es": ("el Consejo",)}
"""Names of which the article melts with the word before them."""


@pytest.mark.parametrize("code", NAMES)
def test_no_phrase_leaves_an_article_of_a_name_that_melts(code: str) -> None:
    language, wrong = load_language(code), re.compile(UNMELTED[code])
    for name in NAMES[code]:
        said = list(filled(language, Traced(name, Kind.NAME, "id")))
        assert [(key, text) for key, text in said if wrong.search(text)] == []
        assert any(f"l {name.partition(' ')[2]}" in text for _, text in said)
        kept = plain(language.with_slots("frente a {n}", {"n": Traced(name, Kind.QUOTE, "id")}))
        assert kept == f"frente a {name}"


@pytest.mark.parametrize(("code", "left"), [("fr", "plus de {n}"), ("es", "{n} y {n}")])
def test_without_its_list_a_language_would_leave_it(code: str, left: str) -> None:
    sample = {"fr": "environ 12", "es": "Irak"}[code]
    said = left.replace("{n}", sample)
    assert re.search(UNMELTED[code], said)
    language = load_language(code)
    assert not re.search(UNMELTED[code], plain(language.with_slots(left, {"n": sample})))


@pytest.mark.parametrize(
    ("code", "phrase", "value", "said"),
    [
        ("fr", "le chiffre de {n}", "environ 12", "le chiffre d’environ 12"),
        ("fr", "près de {n}", "12", "près de 12"),
        ("fr", "près de {n}", "onze heures", "près de onze heures"),
        ("fr", "date de {n}", "Yaoundé", "date de Yaoundé"),
        ("es", "Siria y {n}", "Irak", "Siria e Irak"),
        ("es", "Siria y {n}", "hielo", "Siria y hielo"),
        ("es", "uno o {n}", "otro", "uno u otro"),
        ("es", "descenso del {n} %", "42", "descenso del 42 %"),
        ("es", "descenso del {n} %", "al menos 42", "descenso de al menos 42 %"),
        ("es", "descenso del {n} %", "más de 42", "descenso de más de 42 %"),
        ("en", "Syria or {n}", "other", "Syria or other"),
    ],
)
def test_a_word_melts_before_what_asks_for_it_and_before_nothing_else(
    code: str, phrase: str, value: str, said: str
) -> None:
    spans = load_language(code).with_slots(phrase, {"n": Traced(value, Kind.NAME, "id")})
    assert plain(spans) == said
    assert [one.text for one in spans if isinstance(one, Traced)] == [value]


@pytest.mark.parametrize("code", available())
def test_no_bracket_of_the_house_stands_in_one(code: str) -> None:
    """But for what somebody else wrote, which stands as it is."""
    inner = (Words("A (b) (c"), Traced("d (e)", Kind.QUOTE, "id"), Words(")"))
    language = load_language(code)
    seen = 0
    for key, phrase in language.phrases.phrases.items():
        for form in forms(phrase):
            slots = SLOT.findall(form)
            if "(" in form and slots:
                seen += 1
                text = plain(language.with_slots(form, dict.fromkeys(slots, inner)))
                assert deepest(text.replace("d (e)", "")) == 1, (key, text)
                assert "d (e)" in text
    assert seen > 20


def deepest(text: str) -> int:
    depth = most = 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        most = max(most, depth)
    assert depth == 0
    return most


def test_two_brackets_in_a_row_are_one_unless_the_second_holds_a_number() -> None:
    language = load_language("fr")
    where = (Words(" (lieu : "), Traced("A", Kind.NAME, "id"), Words(")"))
    number = (Words(" ("), Traced("3", Kind.COMPUTED, "id"), Words(")"))
    joined = language.in_a_row((Words("Cas"),), where, (Words(" (cause : crue)"),))
    assert plain(joined) == "Cas (lieu : A\u202f; cause : crue)"
    assert plain(language.in_a_row((Words("Cas"),), where, number)) == "Cas (lieu : A) (3)"
    assert plain(language.in_a_row(where, (Words(" et (b)"),))) == " (lieu : A) et (b)"


def test_a_bracket_that_begins_another_loses_its_comma() -> None:
    told = load_language("en").say("figures.aside", parts=" (a) b")
    assert plain(told) == " (a, b)"
