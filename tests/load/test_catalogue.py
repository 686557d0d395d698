"""Every name that a fault can carry has its manual, and no manual is left over."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import sitrep
from sitrep.loading.catalogue import FAULTS, level_of_fault
from sitrep.rules import PAGE_RULES, REPORT_RULES

PACKAGE = Path(sitrep.__file__).parent
FILES = (
    *PACKAGE.glob("auditing/verdicts.py"),
    *PACKAGE.rglob("loading/**/*.py"),
    *PACKAGE.glob("model/**/*.py"),
    *PACKAGE.glob("merging/*.py"),
    *PACKAGE.glob("translating/*.py"),
    PACKAGE / "checking/waivers.py",
)
NOT_NAMES = {"utf-8", "utf-16-le"}
RULES = {rule.name for rule in (*REPORT_RULES, *PAGE_RULES)}


def names_in_code() -> set[str]:
    """Texts of words joined by hyphens: in these files, they name faults and rules."""
    texts = (
        node.value
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return {text for text in texts if re.fullmatch("[a-z]+(-[a-z0-9]+)+", text)} - NOT_NAMES


def test_every_fault_in_the_code_has_a_manual_and_the_other_way_round() -> None:
    assert len(FILES) >= 30
    assert sorted(names_in_code() - RULES) == sorted(FAULTS)


def test_no_fault_is_called_like_a_rule() -> None:
    assert RULES.isdisjoint(FAULTS)


@pytest.mark.parametrize("name", FAULTS)
def test_manual_has_a_summary_and_three_parts(name: str) -> None:
    lines = FAULTS[name].splitlines()
    assert re.fullmatch(r"[A-Z].*\.", lines[0])
    assert lines[1] == ""
    assert all(len(line) <= 100 for line in lines)
    parts = re.findall(r"^\*\*(.+?)\.\*\* \S", FAULTS[name], re.MULTILINE)
    assert parts == ["Why it harms", "Instead", "Norm"]


def test_few_faults_are_no_errors() -> None:
    levels = {name: level_of_fault(name).value for name in FAULTS}
    assert {name: level for name, level in levels.items() if level != "error"} == {
        "audit-loaded-word": "warning",
        "audit-originator-not-named": "notice",
        "audit-sum-of-records": "warning",
        "column-not-read": "notice",
        "encoding-found": "notice",
        "encoding-guessed": "warning",
        "entered-twice": "warning",
        "formula-neutralised": "notice",
        "hxl-tag-misspelt": "notice",
        "languages-mixed": "warning",
        "range-not-read": "warning",
        "reliefweb-incomplete": "notice",
        "row-not-read": "notice",
        "row-without-place": "warning",
        "sensitivity-without-default": "warning",
        "separator-found": "notice",
        "value-not-found": "warning",
        "waiver-unused": "warning",
    }
