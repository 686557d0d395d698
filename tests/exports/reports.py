"""Small reports, and what is exported of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sitrep.exports import exporter
from sitrep.exports.subject import Exported, Subject
from sitrep.loading.load import load
from sitrep.model.report import Report
from sitrep.model.views.ordering import in_order
from sitrep.model.views.projection import public

ROOT = Path(__file__).parents[2]
SAMPLES = [ROOT / "samples" / "minimal", ROOT / "samples" / "syria-coast-2025"]
EVERYTHING = ROOT / "tests" / "compose" / "everything"
REPORTS = [*SAMPLES, EVERYTHING]


def report(**kinds: list[dict[str, Any]]) -> Report:
    """A report with one actor and one source, and whatever else is given."""
    source = {
        "id": "doc",
        "title": "Report on the flood",
        "publisher": "monitor",
        "kind": "report",
        "address": "https://example.org/doc",
        "published": "2024-05-08",
        "accessed": "2024-05-09",
        "language": "en",
    }
    data: dict[str, Any] = {
        "report": {"title": "Flood in the valley", "as_of": "2024-05-10", "issuer": "Example team"},
        "actors": [{"id": "monitor", "name": "Example Monitor", "kind": "monitor"}],
        "sources": [source],
    }
    return Report.model_validate({**data, **kinds})


def toll(**keys: Any) -> dict[str, Any]:
    """A toll that lacks nothing."""
    plain = {"id": "t", "according_to": "monitor", "measure": "killed", "count": "12"}
    return {**plain, "sources": ["doc"], **keys}


def subject(made: Report) -> Subject:
    """What the exports are given, with a briefing that nobody reads."""
    return Subject(in_order(public(made)), made.report.title, "Title\nStatus\n\nSaid so. [1]\n")


def loaded(path: Path) -> Report:
    """The report of a folder."""
    found = load(path).report
    assert found is not None
    return found


def exported(name: str, made: Report) -> Exported:
    """What one export makes of a report."""
    return exporter(name)(subject(made))
