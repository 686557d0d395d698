"""Every rule is a file of the same make, and every file is a rule that is listed."""

from __future__ import annotations

import re
from pathlib import Path

from sitrep import rules
from sitrep.rules import PAGE_RULES, REPORT_RULES

RULES = (*REPORT_RULES, *PAGE_RULES)
HELPERS = {
    "__init__",
    "own_texts",
    "sided_words",
    "page_problem",
    "said",
    "crossing",
    "plainly",
    "in_use",
    "prose_numbers",
    "names_in_language",
    "no_persons",
    "told_by",
    "told_causes",
    "told_of_moves",
    "told_of_rates",
    "told_of_subjects",
    "withheld_numbers",
    "told_of_things",
    "told_of_time",
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


def test_rules_have_manuals_in_three_parts() -> None:
    for rule in RULES:
        parts = re.findall(r"^\*\*(.+?)\.\*\* \S", rule.manual, re.MULTILINE)
        assert parts == ["Why it harms", "Instead", "Norm"], rule.name
        assert re.fullmatch(r"[A-Z].*\.", rule.summary), rule.name
        assert rule.manual.splitlines()[1] == "", rule.name


def test_rules_have_examples_of_either_kind() -> None:
    lacking = [rule.name for rule in RULES if not rule.good or not rule.bad]
    both = [rule.name for rule in RULES if set(rule.good) & set(rule.bad)]
    assert (lacking, both) == ([], [])


def test_a_rule_reads_the_report_or_the_page() -> None:
    assert [rule.name for rule in RULES if (rule.check is None) == (rule.check_page is None)] == []
    assert [rule for rule in RULES if rule.check_page is not None] == list(PAGE_RULES)


def test_manuals_say_of_binding_rules_that_they_cannot_be_waived() -> None:
    for rule in RULES:
        said = "cannot be waived" in " ".join(rule.manual.split())
        assert said == rule.binding, rule.name


def test_page_rules_are_binding() -> None:
    assert all(rule.binding for rule in PAGE_RULES)
