"""What the page says is found together with the errors that leave a page."""

from __future__ import annotations

from dataclasses import replace

import pytest

import sitrep
from sitrep.pipeline.options import BuildOptions
from sitrep.rules import OF_WORDS, REPORT_RULES
from tests.rules.test_report_rules import loaded_with, report_with

OPTIONS = BuildOptions(to=["markdown"])
EXAMPLES = [
    pytest.param(rule.name, text, id=f"{rule.name}-{number}")
    for rule in REPORT_RULES
    if rule.name in OF_WORDS
    for number, text in enumerate(rule.bad, start=1)
]


def test_they_are_rules() -> None:
    assert {rule.name for rule in REPORT_RULES} >= OF_WORDS


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_a_number_in_the_overview_is_found_beside_them(name: str, text: str) -> None:
    loaded = loaded_with(text)
    assert loaded.report is not None
    overview = (*loaded.report.overview, "30 people fled [@doc].")
    wrong = loaded.report.model_copy(update={"overview": overview})
    built = sitrep.build(replace(loaded, report=wrong), options=OPTIONS)
    assert {name, "untraced-numeral"} <= {finding.rule for finding in built.findings}
    assert not built.outputs


def test_no_page_is_made_of_what_leads_nowhere() -> None:
    found = report_with("overview: ['Thirty people fled [@nowhere].']")
    rules = {finding.rule for finding in sitrep.build(found, options=OPTIONS).findings}
    assert rules == {"unknown-reference"}
