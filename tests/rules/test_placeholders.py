"""Placeholders: the marks that drafts carry are found, and words that look like them are left."""

from __future__ import annotations

import pytest

from sitrep.checking.check import check
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
