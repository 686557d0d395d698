"""A file held to a report: names of which no record speaks are known, unless a mark hides some."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sitrep.auditing.held_to import audit_file
from sitrep.auditing.verdicts import AuditVerdict
from tests.support.samples import ROOT

PLACE = "\n  - {id: far, name: Far Hamlet, level: locality}\n"
ACTOR = "\n  - {id: silent, name: Silent Union, kind: organisation}\n"
ELSEWHERE = "The Example Town Council counted at least 12 people injured in Far Hamlet."
ANOTHER = "The Silent Union counted at least 12 people injured in Example Town."


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """The small sample with a place and an actor of which no record speaks."""
    made = shutil.copytree(ROOT / "samples" / "minimal", tmp_path / "report")
    for name, more in (("places", PLACE), ("actors", ACTOR)):
        with (made / f"{name}.yaml").open("a", encoding="utf-8") as file:
            file.write(more)
    return made


def verdicts(report: Path, text: str) -> set[AuditVerdict]:
    file = report.parent / "text.txt"
    file.write_text(text, encoding="utf-8")
    return {one.verdict for one in audit_file(file, report).audited.alarms}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [(ELSEWHERE, AuditVerdict.ANOTHER_PLACE), (ANOTHER, AuditVerdict.ANOTHER_ORIGINATOR)],
)
def test_a_name_that_no_record_leads_to_is_told(
    report: Path, text: str, verdict: AuditVerdict
) -> None:
    assert verdicts(report, text) == {verdict}


@pytest.mark.parametrize("text", [ELSEWHERE, ANOTHER])
def test_where_a_record_is_marked_no_unused_name_is_known(report: Path, text: str) -> None:
    """Else a text would find out which names a hidden record has."""
    file = report / "tolls.yaml"
    hidden = (
        "\n  - {id: kept, according_to: silent, measure: killed, count: 3, places: [far],\n"
        "     as_of: 2024-05-08, sensitivity: restricted, sources: [bulletin]}\n"
    )
    file.write_text(file.read_text("utf-8") + hidden, "utf-8")
    assert verdicts(report, text) == set()
