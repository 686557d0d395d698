"""What a briefing says of its last issue: the day of a number, and the day of its sources."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

import sitrep
from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from sitrep.model.report import Report
from tests.auditing.texts import REPORT

_OF = {"according_to": "agency", "sources": ["bulletin"], "places": ["pine"]}


def _report(day: str, **records: Any) -> Report:
    header = {**REPORT["report"], "as_of": day, "period": f"2032-03-01 to {day}"}
    report = sitrep.load({**REPORT, "report": header, **records}).report
    assert report is not None
    return report


def _guards(day: str) -> list[dict[str, Any]]:
    return [
        _OF | {"id": "guards", "measure": "injured", "count": 9, "population": "police",
               "as_of": day},
    ]  # fmt: skip


@cache
def _auditor() -> Auditor:
    letter = {
        **REPORT["sources"][0],
        "id": "letter",
        "title": "Letter on the wards",
        "address": "https://example.org/letter",
        "published": "2032-03-04",
        "accessed": "2032-03-04",
        "archive": {"address": "https://archive.example.org/l"},
    }
    sources = [*REPORT["sources"], letter]
    before = _report("2032-03-05", tolls=_guards("2032-03-04"), sources=sources)
    return Auditor(_report("2032-03-09", tolls=_guards("2032-03-08")), "en", before)


def alarms(text: str) -> set[str]:
    found = _auditor().audit(document_of("text.md", text.encode())).alarms
    return {one.text for one in found}


ROW = (
    "| What | Before | Now |\n|---|---|---|\n"
    "| Police officers injured in Pine Harbour | 9 as of {} March 2032 | 9 as of {} March 2032 |"
)
CITED = (
    "1. Rescue Agency. Letter on the wards. 4 March 2032. https://example.org/letter, accessed on "
    "4 March 2032, cited only from no. 1 (as of {} March 2032)."
)


@pytest.mark.parametrize("text", [ROW.format(4, 8), CITED.format(5)])
def test_the_days_of_the_last_issue_are_no_finding(text: str) -> None:
    assert alarms(text) == set()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (ROW.format(5, 8), "5 March 2032"),
        (ROW.format(8, 4), "4 March 2032"),
        (CITED.format(6), "6 March 2032"),
    ],
)
def test_other_days_are(text: str, words: str) -> None:
    assert words in alarms(text)
