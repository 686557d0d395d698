"""What is told to do about a restricted record can be done where it is named."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.checking.check import check
from sitrep.findings import Finding
from sitrep.model.report import Report
from tests.rules.test_guards import report_with

HIDDEN = {"sensitivity": "restricted"}
BASE: dict[str, Any] = {
    "tolls": [{"id": "t", **HIDDEN}, {"id": "u", "places": ["village"]}],
    "sources": [
        {
            "id": "late",
            "title": "Late",
            "publisher": "wire",
            "kind": "report",
            "language": "en",
            "address": "not available",
            "published": "2024-05-09",
            "accessed": "2024-05-10",
            **HIDDEN,
        },
    ],
    "contacts": [
        {"id": "desk", "name": "A. Person", "role": "head", "mail": "a@example.org", **HIDDEN}
    ],
}
PLACES: dict[str, tuple[dict[str, Any], str]] = {
    "a slot": ({"overview": ["{t} people died [@doc]."]}, "Take t out of the sentence"),
    "a citation": ({"overview": ["People died [@late]."]}, "Take late out of the sentence"),
    "highlights": ({"report": {"highlights": ["t"]}}, "Take t out of highlights:"),
    "key figures": ({"report": {"key_figures": ["u", "t"]}}, "Take t out of key_figures:"),
    "contacts": ({"report": {"contacts": ["desk"]}}, "Take desk out of contacts:"),
    "a figure": ({"tolls": [*BASE["tolls"], {"id": "v", "sources": ["late"]}]}, "Add sensitivity:"),
    "a derived number": (
        {"derived": [{"id": "d", "operation": "per_day", "of": "t"}]},
        "Add sensitivity:",
    ),
}


def problems(report: Report) -> list[Finding]:
    return [one for one in check(report).findings if one.rule == "restricted-in-public"]


@pytest.mark.parametrize("place", PLACES)
def test_the_mend_is_true_of_the_place(place: str) -> None:
    more, mend = PLACES[place]
    report = report_with({**BASE, **more})
    [problem] = problems(report)
    assert problem.mend.startswith(mend)
    given: Any = report
    for step in problem.route[:2]:
        given = given[step] if isinstance(step, int) else getattr(given, step)
    assert ("sensitivity:" in problem.mend) is hasattr(given, "sensitivity")


def test_nothing_is_found_where_nobody_names_them() -> None:
    assert problems(report_with(BASE)) == []
