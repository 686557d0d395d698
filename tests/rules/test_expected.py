"""What exactly is found in the bad examples: how many findings, of which level, where, and what.

``expected.txt`` holds a line for each finding of a rule in its own examples, which are numbered as
on its manual page.
"""

from __future__ import annotations

from pathlib import Path

from sitrep.rules import REPORT_RULES, Rule
from tests.rules.test_report_rules import findings_in
from tests.support.golden import Golden

EXPECTED = Path(__file__).with_name("expected.txt")


def found(rule: Rule) -> str:
    """The rule's name, and a line for each of its findings."""
    lines = [
        f"  {number}  {one.level.value:7}  {'.'.join(map(str, one.route))}  {one.got}\n"
        for number, text in enumerate(rule.bad, start=1)
        for one in findings_in(text)
        if one.rule == rule.name
    ]
    assert lines, rule.name
    return f"{rule.name}\n{''.join(lines)}"


def test_bad_examples_have_the_findings_that_are_held(golden: Golden) -> None:
    rules = sorted(REPORT_RULES, key=lambda rule: rule.name)
    assert len(rules) > 40
    golden.file(EXPECTED, "\n".join(map(found, rules)))
