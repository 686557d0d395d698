"""Findings as SARIF 2.1.0 (OASIS), which code-scanning services and editors show."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from sitrep.findings import Finding
from sitrep.listing.place_words import SARIF_LEVELS, cell, in_utf8, message, posix
from sitrep.loading.catalogue import FAULTS, level_of_fault
from sitrep.rules import PAGE_RULES, REPORT_RULES
from sitrep.version import VERSION

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def as_sarif(findings: Iterable[Finding], _colour: bool = False) -> str:
    """One run with every rule and fault, and one result a finding; columns count characters."""
    rules = _rules()
    position = {rule["id"]: number for number, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "sitrep", "semanticVersion": VERSION, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, position) for finding in findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return in_utf8(json.dumps(log, ensure_ascii=False, indent=2))


def _rules() -> list[dict[str, Any]]:
    known = [(rule.name, rule.manual, rule.level) for rule in (*REPORT_RULES, *PAGE_RULES)]
    known += [(name, text, level_of_fault(name)) for name, text in FAULTS.items()]
    return [
        {
            "id": name,
            "shortDescription": {"text": text.splitlines()[0]},
            "help": {"text": text, "markdown": text},
            "defaultConfiguration": {"level": SARIF_LEVELS[level]},
        }
        for name, text, level in sorted(known)
    ]


def _ending(finding: Finding) -> dict[str, int]:
    """Where a stretch ends, if that is told."""
    place = finding.location
    return {"endLine": place.end_line, "endColumn": place.end_column} if place.end_line else {}


def _result(finding: Finding, position: dict[str, int]) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(os.fsencode(posix(finding)))}}
    logical: dict[str, Any] = {}
    if finding.location.sheet:
        logical = {"logicalLocations": [{"fullyQualifiedName": cell(finding)}]}
    elif finding.location.line:
        place["region"] = {
            "startLine": finding.location.line,
            "startColumn": finding.location.column,
            **_ending(finding),
        }
        if finding.location.part:
            logical = {"logicalLocations": [{"fullyQualifiedName": finding.location.part}]}
    return {
        "ruleId": finding.rule,
        "ruleIndex": position[finding.rule],
        "level": SARIF_LEVELS[finding.level],
        "message": {"text": message(finding)},
        "locations": [{"physicalLocation": place, **logical}],
    }
