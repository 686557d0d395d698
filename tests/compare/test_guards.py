"""Guards of comparing: small reports beside everything that is said of them.

``answers*.yaml`` hold pairs of records and how the first stands to the second; ``courses*.yaml``
hold two issues and what became of each record. A record says only what matters; the rest is as in
``tests/compare/reports.py``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sitrep.compare import Answer, RecordChange, change_sheet_of, compare, figure_set_of
from sitrep.compare.axes.axis import Axis
from sitrep.model.values.interval import Interval
from sitrep.model.views.index import Index
from sitrep.word_lists import LOADER
from tests.compare.reports import index, moved, toll

FOLDER = Path(__file__).with_name("guards")
ACCESS = {
    "according_to": "monitor", "constraint": "hostilities", "effect": "the road is closed",
    "sources": ["doc"],
}  # fmt: skip
LAST, THIS = (
    {"report": {"title": "Exercise", "as_of": day, "issuer": "Example team"}}
    for day in ("2024-05-10", "2024-05-14")
)


def cases(name: str) -> list[Any]:
    return [
        pytest.param(case, id=case["case"])
        for path in sorted(FOLDER.glob(f"{name}*.yaml"))
        for case in yaml.load(path.read_text("utf-8"), LOADER)
    ]


def index_with(given: dict[str, Any], header: dict[str, Any]) -> Index:
    make = {"tolls": toll, "displacement": moved}
    known = {
        kind: [
            make[kind](one["id"], **{"count": 12, **{k: v for k, v in one.items() if k != "id"}})
            if kind in make
            else {**ACCESS, **one}
            for one in records
        ]
        for kind, records in given.items()
        if kind != "report"
    }
    header = {"report": {**header["report"], **given.get("report", {})}}
    return index(*known.pop("tolls", []), **header, **known)


@pytest.mark.parametrize("case", cases("answers"))
def test_how_the_first_stands_to_the_second(case: dict[str, Any]) -> None:
    kind = "displacement" if "displacement" in case else "tolls"
    found = index_with({kind: case[kind]}, LAST)
    first, second, *_ = (one["id"] for one in case[kind])
    assert told(compare(figure_set_of(found), first, second)) == case["answer"]


@pytest.mark.parametrize("case", cases("courses"))
def test_what_became_of_each_record(case: dict[str, Any]) -> None:
    last, this = index_with(case["before"], LAST), index_with(case["after"], THIS)
    sheet = change_sheet_of(Index(this.report, previous=last.report))
    assert sheet is not None
    assert [course(one) for one in sheet.courses] == case["courses"]


def told(answer: Answer) -> str:
    """The answer in a line, with the axes in the way where there is no comparison."""
    words = [answer.relation.value]
    words += [f"part {answer.part}"] if answer.part else []
    words += [f"later {answer.later}"] if answer.later else []
    words += ["declared"] if answer.declared else []
    words += ["exceeds"] if answer.exceeds else []
    words += [f"on {axes(answer.obstacles)}"] if answer.relation.value == "not_comparable" else []
    return "; ".join(words)


def course(one: RecordChange) -> str:
    """The course in a line: from the last issue to this one, and whatever else is said."""
    words = [f"{one.before or 'nothing'} to {one.after or 'nothing'}: {one.turn.value}"]
    words += [f"also {', '.join(turn.value for turn in one.also)}"] if one.also else []
    words += [f"on {axes(one.axes)}"] if one.axes else []
    words += [f"by {span(one.difference)}"] if one.difference else []
    words += [f"{one.days} days old"] if one.days else []
    words += [f"replaces {one.replaces}"] if one.replaces else []
    words += [f"beside {', '.join(one.beside)}"] if one.beside else []
    return "; ".join(words)


def axes(found: tuple[Axis, ...]) -> str:
    return ", ".join(axis.value for axis in found)


def span(found: Interval) -> str:
    if found.high is None:
        return f"{found.low} or more"
    return str(found.low) if found.low == found.high else f"{found.low} to {found.high}"
