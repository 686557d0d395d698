"""A place in the words by which an originator tells its people apart is no place of the figure."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep.auditing.auditor import Auditor
from sitrep.auditing.documents.read import document_of
from sitrep.model.report import Report
from tests.auditing.texts import REPORT

PINE = {"group": "combatants", "described": "of Pine Harbour"}
_LOST: dict[str, Any] = {
    "measure": "killed", "places": ["reed"], "window": "2032-03-02", "sources": ["bulletin"],
}  # fmt: skip
SIDES = [
    {"id": "own", "according_to": "agency", "count": 71, "population": PINE, **_LOST},
    {"id": "said", "according_to": "union", "count": "more than 200", "population": PINE, **_LOST},
    {"id": "all", "according_to": "herald", "count": 300, **_LOST},
]


def report() -> Report:
    names = {
        "name": "Rescue Agency of Pine Harbour",
        "in_text": "the Rescue Agency of Pine Harbour",
    }
    actors = [one | names if one["id"] == "agency" else one for one in REPORT["actors"]]
    header = {**REPORT["report"], "highlights": ["own", "said"], "key_figures": ["own", "said"]}
    made = sitrep.load(dict(REPORT) | {"tolls": SIDES, "actors": actors, "report": header}).report
    assert made is not None
    return made


def test_a_briefing_of_two_sides_is_held_to_its_own_words() -> None:
    options = sitrep.BuildOptions(to=["markdown"])
    [page] = sitrep.build(report(), options=options).outputs.values()
    assert Auditor(report(), "en").audit(document_of("page.md", page)).alarms == ()


@pytest.mark.parametrize(
    "text",
    [
        "According to the Rescue Agency of Pine Harbour, 71 combatants (described as of Pine "
        "Harbour) were killed in Pine Harbour on 2 March 2032.",
        "According to the Northland Herald, 300 people were killed in Pine Harbour.",
    ],
)
def test_a_place_beside_those_words_is_still_held_to_the_record(text: str) -> None:
    alarms = Auditor(report(), "en").audit(document_of("text.md", text.encode())).alarms
    assert [one.verdict.value for one in alarms] == ["audit-another-place"]
