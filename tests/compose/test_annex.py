"""The annex: what is left open and what was accepted, for readers; the rest is for the author."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sitrep.compose import compose
from sitrep.compose.desk import plain_text
from sitrep.compose.sections.annex import LISTED
from sitrep.findings import Finding, Level
from sitrep.languages import available, load_language
from sitrep.locations import Location, Route
from sitrep.model.header import Waiver
from sitrep.model.views.edition_type import Edition
from tests.compare.reports import index, toll

LANGUAGES = pytest.mark.parametrize("language", available())
TOLLS = [toll(f"t{number}", 100 + number) for number in range(LISTED + 1)]


def found(level: Level, rule: str, tolls: int) -> list[Finding]:
    """Findings of a rule at so many tolls."""
    at = Location("report.yaml", 1)
    return [Finding(rule, level, at, "", "", "", ("tolls", number)) for number in range(tolls)]


def said(language: str, findings: Sequence[Finding], *waivers: Waiver) -> list[str]:
    page = compose(Edition(index(*TOLLS).report), load_language(language), findings, waivers)
    checks = page.sections["annex"].groups[0]
    return [plain_text(text.spans) for text in checks.texts]


@LANGUAGES
def test_a_notice_is_for_the_author_alone(language: str) -> None:
    assert said(language, found(Level.NOTICE, "figures-differ", 2)) == said(language, [])


@LANGUAGES
def test_a_warning_is_one_sentence_for_all_its_records(language: str) -> None:
    few = said(language, found(Level.WARNING, "number-in-prose", LISTED))
    many = said(language, found(Level.WARNING, "number-in-prose", LISTED + 1))
    assert len(few) == len(many) == 2
    for one in (few, many):
        assert load_language(language).word("annex.rules.number_in_prose") in one[1]
    assert "100" in few[1]
    assert "102" in few[1]
    assert "sitrep check" not in many[1]
    assert "100" not in many[1]


def at(*routes: Route) -> list[Finding]:
    """Warnings that something is missing in these places."""
    place = Location("report.yaml", 1)
    said = (Finding("profile-not-met", Level.WARNING, place, "", "", "", one) for one in routes)
    return list(said)


@LANGUAGES
def test_what_the_head_lacks_is_no_fault_of_a_section(language: str) -> None:
    word = load_language(language).word
    told = said(language, at(("report", "period"), ("report", "next_report")))
    assert told[1:] == [word("annex.rules.profile_not_met")]
    of_cards = said(language, at(("report", "key_figures", 0)))
    assert word("key_figures.title") in of_cards[1]


@LANGUAGES
def test_sections_that_lack_something_are_named_however_many(language: str) -> None:
    kinds = ("tolls", "displacement", "overview", "response")
    told = said(language, at(*((one,) for one in kinds), ("report", "period")))
    word = load_language(language).word
    assert all(word(f"{kind}.title") in told[1] for kind in kinds)


@LANGUAGES
def test_what_was_accepted_is_said_with_its_reason_and_in_no_code(language: str) -> None:
    waiver = Waiver(rule="figures-differ", at="t1", because="both were read twice")
    [accepted] = said(language, [], waiver)
    assert load_language(language).word("annex.rules.figures_differ") in accepted
    assert "both were read twice" in accepted
    assert "101" in accepted
    assert waiver.rule not in accepted
    assert waiver.at not in accepted


@LANGUAGES
def test_a_section_is_named_once_however_many_of_its_records_are_meant(language: str) -> None:
    shared = {"according_to": "monitor", "sources": ["doc"], "sector": "health"}
    responses = [{"id": ref, "reached": 40, **shared} for ref in ("a", "b")]
    edition = Edition(index(*TOLLS, response=responses).report)
    place = Location("report.yaml", 1)
    found = [
        Finding("profile-not-met", Level.WARNING, place, "", "", "", ("response", at))
        for at in (0, 1)
    ]
    page = compose(edition, load_language(language), found)
    told = plain_text(page.sections["annex"].groups[0].texts[1].spans)
    assert told.count(load_language(language).word("response.title")) == 1
