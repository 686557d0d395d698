"""docs/coverage.md: what five publishers' first pages hold, and the sentence that prints it."""

from __future__ import annotations

import pytest

import sitrep
from scripts import coverage
from sitrep.findings import Level
from tests.support.golden import Golden


def test_the_page_is_what_the_script_makes(golden: Golden) -> None:
    golden.file(coverage.FILE, coverage.page())


def test_most_facts_have_a_record_and_can_stand_on_the_first_page() -> None:
    facts = coverage.FACTS
    typed = [fact for fact in facts if "instead" not in fact]
    assert len({fact["fact"] for fact in facts}) == len(facts) > 150
    assert len(typed) >= 0.95 * len(facts)
    assert sum(coverage.on_first_page(fact) for fact in facts) >= 0.9 * len(facts)


@pytest.mark.parametrize("sample", coverage.SAMPLES)
def test_the_sentences_are_of_reports_without_errors(sample: str) -> None:
    findings = sitrep.check(coverage.extended(sample)).findings
    assert [one for one in findings if one.level is Level.ERROR] == []
