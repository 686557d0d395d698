"""A small invented report, and texts about it that say what it says or something else."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import sitrep
from sitrep.auditing.auditor import Audited, Auditor
from sitrep.auditing.documents.read import document_of
from sitrep.loading.loaded import Loaded

REPORT: Mapping[str, Any] = {
    "report": {
        "title": "Storm in Northland (invented)",
        "as_of": "2032-03-09",
        "period": "2032-03-01 to 2032-03-09",
        "issuer": "Northland desk",
    },
    "actors": [
        {"id": "agency", "name": "Rescue Agency", "in_text": "the Rescue Agency",
         "kind": "authority"},
        {"id": "union", "name": "Nurses Union", "in_text": "the Nurses Union",
         "kind": "organisation"},
        {"id": "herald", "name": "Northland Herald", "in_text": "the Northland Herald",
         "kind": "media_outlet"},
    ],
    "places": [
        {"id": "northland", "name": "Northland", "level": "country"},
        {"id": "pine", "name": "Pine Harbour", "level": "locality", "parent": "northland"},
        {"id": "reed", "name": "Reed Valley", "level": "locality", "parent": "northland"},
    ],
    "sources": [
        {"id": "bulletin", "title": "Storm bulletin", "publisher": "agency",
         "kind": "press_release", "address": "https://example.org/storm",
         "published": "2032-03-09", "accessed": "2032-03-09", "language": "en",
         "archive": {"address": "https://archive.example.org/storm"}},
    ],
    "tolls": [
        {"id": "dead", "according_to": "agency", "measure": "killed", "count": "at least 47",
         "places": ["pine"], "window": "since 2032-03-02", "as_of": "2032-03-08",
         "sources": ["bulletin"]},
        {"id": "hurt", "according_to": "agency", "measure": "injured", "count": 312,
         "places": ["pine"], "window": "since 2032-03-02", "as_of": "2032-03-08",
         "sources": ["bulletin"]},
        {"id": "hurt-reed", "according_to": "union", "measure": "injured", "count": 128,
         "places": ["reed"], "window": "since 2032-03-02", "sources": ["bulletin"]},
    ],
}  # fmt: skip


@lru_cache
def loaded() -> Loaded:
    """The report as it is loaded."""
    return sitrep.load(REPORT)


@lru_cache
def auditor(language: str = "en") -> Auditor:
    """Holds texts to the report."""
    report = loaded().report
    assert report is not None
    return Auditor(report, language)


def auditor_with(records: Mapping[str, Any], language: str) -> Auditor:
    """The auditor of the report with other records."""
    report = sitrep.load(dict(REPORT) | dict(records)).report
    assert report is not None
    return Auditor(report, language)


def audited(text: str, language: str = "en", name: str = "text.md") -> Audited:
    """A text held to the report."""
    return auditor(language).audit(document_of(name, text.encode()))


def judged(text: str, language: str = "en") -> list[tuple[str, str]]:
    """The verdicts on a text that are findings, each with the words that it is on."""
    found = audited(text, language).judged
    return [(one.verdict.value, one.text) for one in found if not one.sound]
