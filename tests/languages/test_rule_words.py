"""What the annex says of each rule, in every language: all rules, one short sentence each."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from sitrep.checking.waivers import WAIVER_UNKNOWN, WAIVER_UNUSED
from sitrep.languages import available
from sitrep.languages.phrases import general, load_phrases
from sitrep.rules import REPORT_RULES
from tests.compose.made_sentences import made_words

LANGUAGES = pytest.mark.parametrize("code", available())
ALSO_WARNS = frozenset({"derived-does-not-follow", "hidden-words-in-edition"})
"""Binding rules that may only warn, so that a briefing with their remark is made."""

WAIVED = frozenset(rule.name for rule in REPORT_RULES if not rule.binding) | ALSO_WARNS
"""A rule that is never waived stops every briefing, and is spoken of in none."""

PRINTED = frozenset(one.replace("-", "_") for one in (*WAIVED, WAIVER_UNUSED, WAIVER_UNKNOWN))

ROOM = "annex.rules."
MOST = 20


def words_of(code: str) -> Mapping[str, str]:
    phrases = load_phrases(code).phrases
    return {
        key.removeprefix(ROOM): general(phrase)
        for key, phrase in phrases.items()
        if key.startswith(ROOM)
    }


@LANGUAGES
def test_every_rule_that_an_annex_may_name_has_its_sentence(code: str) -> None:
    assert len(PRINTED) > 40
    assert words_of(code).keys() == PRINTED


@LANGUAGES
def test_each_is_one_short_sentence(code: str) -> None:
    for rule, told in words_of(code).items():
        assert re.fullmatch(r"[^.!?؟]+\.", told), rule
        assert made_words(told) <= MOST, rule


def test_no_sentence_is_left_in_another_language() -> None:
    for rule in PRINTED:
        assert len({words_of(code)[rule] for code in available()}) == len(available()), rule
