"""Findings as JSON, for programs; its version and its keys are documented in docs/findings.md."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sitrep.findings import Finding
from sitrep.listing.place_words import in_utf8

JSON_VERSION = 1
"""Raised when a key of the JSON listing is renamed, removed or changes its meaning."""


def _stretch(finding: Finding) -> dict[str, Any]:
    """Where a stretch of a document ends, and its page or paragraph, where that is told."""
    place = finding.location
    ending = {"end_line": place.end_line, "end_column": place.end_column}
    return {**(ending if place.end_line else {}), **({"part": place.part} if place.part else {})}


def as_json(findings: Iterable[Finding], _colour: bool = False) -> str:
    """A versioned object: ``version`` and ``findings``, each with its place and its words."""
    listed = [
        {
            "rule": finding.rule,
            "level": finding.level.value,
            "file": finding.location.file,
            "line": finding.location.line,
            "column": finding.location.column,
            **_stretch(finding),
            "sheet": finding.location.sheet or None,
            "cell": finding.location.cell or None,
            "route": list(finding.route),
            "got": finding.got,
            "expected": finding.expected,
            "mend": finding.mend,
        }
        for finding in findings
    ]
    told = {"version": JSON_VERSION, "findings": listed}
    return in_utf8(json.dumps(told, ensure_ascii=False, indent=2))
