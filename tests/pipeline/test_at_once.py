"""What the page says is found together with the errors that leave a page."""

from __future__ import annotations

import pytest

import sitrep
from sitrep.pipeline.options import BuildOptions
from sitrep.rules import OF_WORDS, REPORT_RULES
from tests.rules.test_report_rules import report_with

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
    found = report_with(text)
    wrong = found.model_copy(update={"overview": (*found.overview, "Thirty people fled [@doc].")})
    built = sitrep.build(wrong, options=OPTIONS)
    assert {name, "untraced-numeral"} <= {finding.rule for finding in built.findings}
    assert not built.outputs


def test_no_page_is_made_of_what_leads_nowhere() -> None:
    found = report_with("overview: ['Thirty people fled [@nowhere].']")
    rules = {finding.rule for finding in sitrep.build(found, options=OPTIONS).findings}
    assert rules == {"unknown-reference"}
