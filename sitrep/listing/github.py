"""Findings as workflow commands, which GitHub shows as annotations beside the lines."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.findings import Finding
from sitrep.listing.place_words import in_utf8, message, posix


def as_github(findings: Iterable[Finding], _colour: bool = False) -> str:
    """One command a finding: ``::error file=…,line=…,col=…,title=rule::message``."""
    return in_utf8("\n".join(_command(finding) for finding in findings))


def _command(finding: Finding) -> str:
    properties = {"file": posix(finding), "title": finding.rule}
    if finding.location.line and not finding.location.sheet:
        properties |= {"line": str(finding.location.line), "col": str(finding.location.column)}
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{finding.level.value} {listed}::{_data(message(finding))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
