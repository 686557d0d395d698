"""Numbers that count the records: as many as there are of the sort that the text names."""

from __future__ import annotations

import pytest

import sitrep
from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from tests.auditing.texts import REPORT, judged

SHARES = (
    "| What is counted | Estimate | Originator not named |\n| --- | --- | --- |\n"
    "| People injured | {} | 0 of 2 |"
)
GIVEN = (
    "| Originator | Figures |\n| --- | --- |\n| Rescue Agency | People injured ({}); others ({}) |"
)
SAID = "People injured, figures of each sort. Estimate: {}."


@pytest.mark.parametrize(
    "text",
    [
        SHARES.format("0 of 2"),
        GIVEN.format(1, 1),
        SAID.format("0 of 2"),
        "Originators: 2.",
        "Tolls, 3.",
    ],
)
def test_what_counts_the_records_rightly_is_no_finding(text: str) -> None:
    assert judged(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (SHARES.format("1 of 2"), "1"),
        (SHARES.format("0 of 3"), "3"),
        (GIVEN.format(2, 1), "2"),
        (GIVEN.format(1, 4), "4"),
        (SAID.format("1 of 2"), "1"),
        (SAID.format("0 of 5"), "5"),
        ("Tolls, 4.", "4"),
        ("Tolls, 47.", "47"),  # the number of people in a record
    ],
)
def test_another_number_is_found(text: str, wrong: str) -> None:
    assert judged(text) == [("audit-nowhere", wrong)]


@pytest.mark.parametrize("code", ["en", "fr"])
def test_two_ends_of_a_range_are_no_share_of_the_records(code: str) -> None:
    """A briefing prints 400 to 500 in a cell of its own, and is held to its records."""
    aboard = {
        "id": "aboard", "according_to": "agency", "measure": "on_board", "count": "400 to 500",
        "places": ["pine"], "window": "2032-03-02", "sources": ["bulletin"],
    }  # fmt: skip
    report = sitrep.load(dict(REPORT) | {"tolls": [aboard]}).report
    assert report is not None
    options = sitrep.BuildOptions(to=["markdown"], language=code)
    [page] = sitrep.build(report, options=options).outputs.values()
    assert Auditor(report, code).audit(document_of("page.md", page)).alarms == ()
