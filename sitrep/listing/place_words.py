"""Where a finding is, as other programs name places."""

from __future__ import annotations

from pathlib import PurePath

from sitrep.findings import Finding, Level

SARIF_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTICE: "note"}


def posix(finding: Finding) -> str:
    """The file with forward slashes, as it was named on the command line."""
    return PurePath(finding.location.file).as_posix()


def in_utf8(listed: str) -> str:
    """A listing for any program: what is no text, as in a file's name, stands as an escape."""
    return listed.encode("utf-8", errors="backslashreplace").decode("utf-8")


def message(finding: Finding) -> str:
    """What was found, what is expected, and how to mend it, in one text."""
    words = f"{finding.got} {finding.expected} {finding.mend}"
    return f"{cell(finding)}: {words}" if finding.location.sheet else words


def cell(finding: Finding) -> str:
    """The sheet and cell of a workbook, such as ``tolls!C7``: these programs know lines only."""
    place = finding.location
    return f"{place.sheet}!{place.cell}" if place.cell else place.sheet
