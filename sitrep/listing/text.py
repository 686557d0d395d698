"""Findings as people read them in a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.findings import Finding, Level

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
