"""Records that share an id hide nothing: whatever else is wrong with each is still found."""

from __future__ import annotations

from typing import Any

import sitrep
from sitrep.model.report import Report
from tests.compare.reports import ACTORS, PLACES, SOURCES, toll


def _found(*tolls: dict[str, Any]) -> set[tuple[str, str]]:
    data = {
        "report": {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"},
        "actors": ACTORS, "places": PLACES, "sources": SOURCES, "tolls": list(tolls),
    }  # fmt: skip
    findings = sitrep.check(Report.model_validate(data)).findings
    return {(one.rule, one.got.replace(" (2)", "")) for one in findings}


def test_a_shared_id_adds_one_finding_and_takes_none() -> None:
    tolls = [
        toll("one", 50, sources=["doc"]),
        toll("two", 60, according_to="watch", sources=["page"]),
        toll("three", 70, according_to="watch", places=["land"], part_of="one"),
    ]
    apart = _found(*tolls)
    tolls[1] = {**tolls[1], "id": "one"}
    together = _found(*tolls)
    assert {rule for rule, _ in together - apart} == {"duplicate-id", "figures-differ"}
    assert {rule for rule, _ in apart - together} == {"figures-differ"}
