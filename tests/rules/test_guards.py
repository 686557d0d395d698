"""Guards: what keeps a rule from accusing wrongly, and what it accuses of once the guard is gone.

Each file in ``guards`` holds small reports with everything that all rules find in them: the rule,
the level and the route, a line for each finding, in the order of the data. A record says only what
matters; the rest is as in ``PLAIN``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sitrep.checking.check import check
from sitrep.loading.loaded import Loaded
from sitrep.loading.origins import Origins
from sitrep.model.report import Report
from sitrep.word_lists import LOADER

FOLDER = Path(__file__).with_name("guards")
PLAIN: dict[str, dict[str, Any]] = {
    "tolls": {
        "according_to": "monitor", "measure": "killed", "count": 12, "places": ["town"],
        "window": "2024-05-06", "sources": ["doc"],
    },
    "displacement": {
        "according_to": "monitor", "measure": "idps", "figure_type": "stock", "count": 12,
        "from_places": ["town"], "as_of": "2024-05-07", "sources": ["doc"],
    },
    "access": {
        "according_to": "monitor", "constraint": "hostilities", "effect": "the road is closed",
        "sources": ["doc"],
    },
    "statements": {
        "according_to": "monitor", "kind": "call", "paraphrase": "help was needed",
        "speakers": [{"name": "A. Person"}], "sources": ["doc"],
    },
    "needs": {
        "according_to": "monitor", "measure": "reached", "as_of": "2024-05-07", "sources": ["doc"],
    },
    "response": {
        "according_to": "monitor", "sector": "health", "as_of": "2024-05-07", "sources": ["doc"],
    },
    "funding": {
        "according_to": "monitor", "measure": "funding_received", "currency": "USD",
        "as_of": "2024-05-07", "sources": ["doc"],
    },
    "indicators": {
        "according_to": "monitor", "indicator": "price", "count": "1.85",
        "window": "2024-05-06", "sources": ["doc"],
    },
}  # fmt: skip
BESIDE = {"case", "found", "says", "before", "copies", "elsewhere"}
"""What a case says beside its records: the last issue, the kept copies of sources by their ids, and
the ids of records that could not be taken in, with their kinds; ``says`` is told by a finding."""

BASE = yaml.load((FOLDER / "base.yaml").read_text("utf-8"), LOADER)


def loaded_with(case: dict[str, Any]) -> Loaded:
    """A case as it would be loaded."""
    given = {kind: value for kind, value in case.items() if kind not in BESIDE}
    return Loaded(
        "report",
        report_with(given),
        Origins("report"),
        elsewhere=tuple(case.get("elsewhere", {}).items()),
        copies=tuple(case.get("copies", {}).items()),
        previous=report_with(case["before"]) if "before" in case else None,
    )


def report_with(given: dict[str, Any]) -> Report:
    """The base with the records of a case, and with other keys of the header."""
    data = dict(BASE)
    for kind, value in given.items():
        if isinstance(value, dict):
            data[kind] = {**data.get(kind, {}), **value}
        else:
            records = [
                one if kind == "overview" else _whole({**PLAIN.get(kind, {}), **one})
                for one in value
            ]
            data[kind] = [*data.get(kind, []), *records]
    return Report.model_validate(data)


def _whole(record: dict[str, Any]) -> dict[str, Any]:
    """A record without the plain keys that a case takes out of it: ``window: ~``."""
    return {key: value for key, value in record.items() if value != "~"}


def cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{path.stem}: {case['case']}")
        for path in sorted(FOLDER.glob("*.yaml"))
        if path.stem != "base"
        for case in yaml.load(path.read_text("utf-8"), LOADER)
    ]


@pytest.mark.parametrize("case", cases())
def test_what_is_found(case: dict[str, Any]) -> None:
    findings = check(loaded_with(case)).findings
    found = [f"{one.rule} {one.level.value} {'.'.join(map(str, one.route))}" for one in findings]
    assert case.get("says", "") in " ".join(f"{one.got} {one.mend}" for one in findings)
    assert sorted(found) == sorted(case["found"])
