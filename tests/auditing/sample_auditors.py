"""Auditors of the samples, made once in a run, to which texts in four languages are held."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import sitrep
from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from sitrep.auditing.verdicts import Judged

ROOT = Path(__file__).parent.parent.parent
FOLDERS = {
    "flood": "samples/flood-kestria-2030/issue-2",
    "outbreak": "samples/outbreak-velmora-2030",
    "coast": "samples/syria-coast-2025",
    "everything": "tests/compose/everything",
}


@cache
def auditor(report: str, language: str) -> Auditor:
    """Holds texts in a language to a sample, and to the issue before it."""
    loaded = sitrep.load(ROOT / FOLDERS[report])
    assert loaded.report is not None
    return Auditor(loaded.report, language, loaded.previous)


def alarms(report: str, language: str, text: str, name: str = "text.md") -> tuple[Judged, ...]:
    """The alarms on a text."""
    return auditor(report, language).audit(document_of(name, text.encode())).alarms
