"""Findings as people and programs read them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping

from sitrep.findings import Finding, Level

JSON_VERSION = 1
"""Raised when a key of the JSON listing is renamed, removed or changes its meaning."""

_COLOURS = {Level.ERROR: "31", Level.WARNING: "33", Level.NOTICE: "36"}


def as_text(findings: Iterable[Finding], colour: bool = False) -> str:
    """Place, level and rule on one line; what was found, expected, and how to mend it below."""
    findings = list(findings)
    blocks = [_block(finding, colour) for finding in findings]
    return "\n".join([*blocks, _total(findings)])


def _block(finding: Finding, colour: bool) -> str:
    level = finding.level.value
    if colour:
        level = f"\033[{_COLOURS[finding.level]}m{level}\033[0m"
    return (
        f"{finding.location}: {level}: {finding.rule}\n"
        f"  {finding.got}\n  {finding.expected}\n  {finding.mend}\n"
    )


def _total(findings: list[Finding]) -> str:
    if not findings:
        return "No findings."
    counts = [
        f"{number} {level.value}{'s' if number > 1 else ''}"
        for level in Level
        if (number := sum(finding.level is level for finding in findings))
    ]
    return f"{', '.join(counts)}. `sitrep explain RULE` says more about a rule."


def as_json(findings: Iterable[Finding], _colour: bool = False) -> str:
    """A versioned object: ``version`` and ``findings``, each with its place and its words."""
    listed = [
        {
            "rule": finding.rule,
            "level": finding.level.value,
            "file": finding.location.file,
            "line": finding.location.line,
            "column": finding.location.column,
            "route": list(finding.route),
            "got": finding.got,
            "expected": finding.expected,
            "mend": finding.mend,
        }
        for finding in findings
    ]
    return json.dumps({"version": JSON_VERSION, "findings": listed}, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[..., str]] = {"text": as_text, "json": as_json}
"""How findings can be listed, by the name of the format."""
