"""Placeholders: the marks that drafts carry are found, and words that look like them are left."""

from __future__ import annotations

import pytest

from sitrep import resources
from sitrep.checking.check import check
from sitrep.word_lists import by_language
from tests.rules.test_report_rules import report_with

LEFT = [
    "TBD", "tbc people", "XX people", "XX,XXX people", "[insert]", "[Insert figure here]",
    "[NUMBER]", "[PLACE 1]", "[placeholder text]", "lorem ipsum dolor", "???", "____", "<name>",
    "<nom du lieu>", "{{figure}}", "TODO", "todo: ask", "FIXME", "insert date", "xx injured",
    "[à compléter]", "[chiffre]", "[por completar]", "[أدخل الرقم]", "[...]", "[…]", "...", "-",
    "TK", "TKTK", "TK TK people", "X people", "N familles", "X شخصا", "0,000 people",
    "(to be confirmed)", "(TBA)", "(n.a.)", "[n/a]", "(n.d.)", "(à confirmer)", "(por confirmar)",
    "(a confirmar)", "(يؤكد لاحقا)", "Deaths: to be confirmed; injured", "(not yet known)",
    "(t.b.d.)", "(t.b.c.)", "(s.o.)", "(check this)", "(قيد التأكيد)", "(غير محدد بعد)",
]  # fmt: skip
WORDS = [
    "Informe sobre todo el valle", "Historia del siglo XX", "XXe siècle", "He said [sic]",
    "The [council] said", "[name withheld]", "[additional] staff", "[نص عربي]", "a to-do list",
    "staff insert a line", "Vitamin K and X rays", "TK 12", "To be confirmed by all",
    "Plan X for people", "The road to be confirmed as open", "12,000 people", "Group N", "Il y a n",
    "No data (see annex A)", "Not yet known to be safe: the road", "40,000 in 2024",
    "https://example.org/xx/a__b", "EQ-XX-1", "Ω", "Is it? Yes.", "Check this road at noon",
    "عدد غير محدد بعد الهجوم",
]  # fmt: skip
THEIRS = (
    "tolls: [{id: t, according_to: monitor, measure: killed, count: not stated, "
    "sources: [{source: doc, figure: '%s'}]}]"
)


NOTHING = [
    word
    for part, kinds in (("nothing_known", None), ("no_number", ("nothing", "not_known")))
    for lists in by_language(resources.reading_words(), part).values()
    for kind, words in lists.items()
    if kinds is None or kind in kinds
    for word in words
    if len(word) > 2 and any(map(str.isalpha, word))
]
"""What says in any language that there is no value."""


def found(text: str) -> int:
    return [one.rule for one in check(report_with(text)).findings].count("placeholder-left")


@pytest.mark.parametrize("text", LEFT)
def test_a_placeholder_is_found_in_our_words_and_in_names(text: str) -> None:
    assert found(f"report: {{title: 'A {text} b'}}") == (text not in ("...", "-"))
    assert found(f"report: {{issuer: '{text}'}}") == 1


@pytest.mark.parametrize("text", WORDS)
def test_words_are_no_placeholders(text: str) -> None:
    assert found(f"report: {{title: '{text}'}}") == 0


@pytest.mark.parametrize(
    ("text", "times"),
    [("[insert]", 1), ("“???”", 1), ("TBC", 0), ("Where are they???", 0), ("-", 0), ("TODO", 1)],
)
def test_of_a_sources_words_only_a_placeholder_alone_is_one(text: str, times: int) -> None:
    assert found(THEIRS % text) == times


@pytest.mark.parametrize("word", NOTHING)
def test_what_says_that_nothing_is_known_is_no_name(word: str) -> None:
    name = f'actors: [{{id: x, kind: organisation, name: "{word}"}}]'
    place = f'places: [{{id: y, name: "{word.title()}", level: locality}}]'
    assert (found(name), found(place), found(f'report: {{issuer: "{word}"}}')) == (1, 1, 1)


@pytest.mark.parametrize("word", ["non disponible", "n/d", "غير متاح", "sin datos", "not stated"])
@pytest.mark.parametrize("key", ["definition", "cause", "event", "note"])
def test_nor_is_it_a_text_of_a_record(word: str, key: str) -> None:
    toll = "tolls: [{id: t, according_to: monitor, measure: killed, count: 3, sources: [doc], %s}]"
    assert found(toll % f'{key}: "{word}"') == 1


@pytest.mark.parametrize(
    "key", ["cause: unknown", "revises: {claim: u, because: not stated}", "note: No data yet."]
)
def test_that_something_is_not_known_can_be_said(key: str) -> None:
    toll = "{id: %s, according_to: monitor, measure: killed, count: 3, sources: [doc]%s}"
    assert found(f"tolls: [{toll % ('u', '')}, {toll % ('t', f', {key}')}]") == 0


def test_that_nobody_says_who_translated_can_be_said() -> None:
    said = "text: We are here., language: en, translator: %s"
    call = (
        "statements: [{id: s, according_to: monitor, kind: call, sources: [doc], quotation: {%s}}]"
    )
    assert [found(call % (said % who)) for who in ("not stated", "sin datos")] == [0, 1]


def test_a_code_of_two_letters_and_what_a_document_lacks_are_no_placeholders() -> None:
    place = "places: [{id: y, name: Town Y, level: country, codes: {iso: %s}}]"
    assert [found(place % code) for code in ("NA", "SO", "TBC")] == [0, 0, 1]
    lacking = "publisher: not available, address: not stated, published: not available"
    doc = f"{{id: d, title: Notes, {lacking}, kind: report, accessed: 2024-05-08, language: en}}"
    assert found(f"sources: [{doc}]") == 0


def test_a_record_does_not_stand_without_the_name_that_it_needs() -> None:
    name = "places: [{id: y, name: sin datos, level: locality}]"
    said = [one for one in check(report_with(name)).findings if one.rule == "placeholder-left"]
    assert [one.mend for one in said] == ["Write what is known, or take the whole record out."]
