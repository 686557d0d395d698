"""Findings as JUnit XML, which build servers show as tests: each rule is one test."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree

from sitrep.findings import Finding, Level
from sitrep.listing.place_words import in_utf8, message
from sitrep.rules import PAGE_RULES, REPORT_RULES

_CONTROL = {code: None for code in range(32) if chr(code) not in "\t\n\r"}


def as_junit(findings: Iterable[Finding], _colour: bool = False) -> str:
    """A test for every rule; errors are failures, warnings and notices are its output."""
    by_rule: dict[str, list[Finding]] = {rule.name: [] for rule in (*REPORT_RULES, *PAGE_RULES)}
    for finding in findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    failed = [rule for rule, found in by_rule.items() if _failures(found)]
    counts = {"tests": str(len(by_rule)), "failures": str(len(failed)), "errors": "0"}
    top = ElementTree.Element("testsuites", {"name": "sitrep", **counts})
    suite = ElementTree.SubElement(top, "testsuite", {"name": "sitrep", **counts, "skipped": "0"})
    for rule, found in sorted(by_rule.items()):
        _case(suite, rule, found)
    ElementTree.indent(top)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + in_utf8(
        ElementTree.tostring(top, "unicode")
    )


def _failures(found: list[Finding]) -> list[Finding]:
    return [finding for finding in found if finding.level is Level.ERROR]


def _case(suite: ElementTree.Element, rule: str, found: list[Finding]) -> None:
    case = ElementTree.SubElement(suite, "testcase", {"classname": "sitrep", "name": rule})
    failures = _failures(found)
    if failures:
        said = {"message": _clean(failures[0].got), "type": "error"}
        ElementTree.SubElement(case, "failure", said).text = _lines(failures)
    others = [finding for finding in found if finding not in failures]
    if others:
        ElementTree.SubElement(case, "system-out").text = _lines(others)


def _lines(found: list[Finding]) -> str:
    return _clean("\n".join(f"{one.location}: {one.level.value}: {message(one)}" for one in found))


def _clean(text: str) -> str:
    return text.translate(_CONTROL)
