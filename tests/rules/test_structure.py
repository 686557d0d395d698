"""Every rule is a file of the same make, and every file is a rule that is listed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sitrep import rules
from sitrep.rules import PAGE_RULES, REPORT_RULES, Rule

RULES = (*REPORT_RULES, *PAGE_RULES)
HELPERS = {
    "__init__",
    "wording",
    "page_problem",
    "said",
    "crossing",
    "plainly",
    "in_use",
    "prose_numbers",
    "told_of_things",
}
FILES = sorted(
    path.stem for path in Path(str(rules.__file__)).parent.glob("*.py") if path.stem not in HELPERS
)


def test_there_are_rules() -> None:
    assert len(RULES) >= 40
    assert len(FILES) >= 40


def test_every_file_is_listed_under_its_own_name() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(names) == sorted(set(names))
    assert sorted(names) == sorted(file.replace("_", "-") for file in FILES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_has_a_manual_in_three_parts(rule: Rule) -> None:
    parts = re.findall(r"^\*\*(.+?)\.\*\* \S", rule.manual, re.MULTILINE)
    assert parts == ["Why it harms", "Instead", "Norm"]
    assert re.fullmatch(r"[A-Z].*\.", rule.summary)
    assert rule.manual.splitlines()[1] == ""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_has_examples(rule: Rule) -> None:
    assert rule.good
    assert rule.bad
    assert not set(rule.good) & set(rule.bad)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_reads_the_report_or_the_page(rule: Rule) -> None:
    assert (rule.check is None) != (rule.check_page is None)
    assert (rule.check_page is not None) == (rule in PAGE_RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_manual_says_that_a_binding_rule_cannot_be_waived(rule: Rule) -> None:
    assert ("cannot be waived" in " ".join(rule.manual.split())) == rule.binding


def test_page_rules_are_binding() -> None:
    assert all(rule.binding for rule in PAGE_RULES)
