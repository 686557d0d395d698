"""Records that share an id hide nothing: whatever else is wrong with each is still found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import sitrep
from sitrep.model.figures.tolls import Toll
from sitrep.model.report import RECORD_KINDS, Report
from sitrep.model.views.own_ids import with_own_ids
from tests.compare.reports import ACTORS, PLACES, SOURCES, toll
from tests.support.daily import in_turn, some

EVERYTHING = Path(__file__).parents[1] / "compose" / "everything"


def everything() -> dict[str, Any]:
    """A report with records of every kind, without a map."""
    data: dict[str, Any] = {}
    for file in sorted(EVERYTHING.glob("*.yaml")):
        data |= yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
    return {**data, "report": {k: v for k, v in data["report"].items() if k != "map"}}


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


@pytest.mark.parametrize(
    ("kind", "audience"), some(in_turn(list(RECORD_KINDS), [None, "internal"]), 6)
)
def test_two_records_of_one_id_are_a_finding_and_never_a_fault(
    kind: str, audience: str | None
) -> None:
    """Of every kind: the last record is there once more, with another text, and once as it is."""
    data = everything()
    again = data[kind][-1]
    other = {**again, "count": "7"} if "count" in again else {**again, "note": "Said again."}
    for more in (again, other):
        report = {**data, kind: [*data[kind], more]}
        loaded = sitrep.load(report)
        options = sitrep.BuildOptions(to=["markdown"], audience=audience)
        found = sitrep.build(loaded, options=options).findings
        assert more == again or "duplicate-id" in {one.rule for one in found}


def test_of_two_figures_of_one_id_each_has_its_share() -> None:
    """The second stands under an id that no data may have, and is worked out all the same."""
    data = everything()
    both = [one for one in data["funding"] if one["measure"] == "funding_received"]
    again = [{**one, "count": "7"} for one in both]
    found = sitrep.check(sitrep.load({**data, "funding": [*data["funding"], *again]})).findings
    assert len(both) > 0
    assert {one.rule for one in found} >= {"duplicate-id"}


def test_records_of_one_id_are_not_each_compared_with_each(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[Toll] = []

    def noted(one: Toll, other: object) -> bool:
        compared.append(one)
        return one is other

    monkeypatch.setattr(Toll, "__eq__", noted)
    report = Report.model_validate(
        {
            "report": {"title": "Exercise", "as_of": "2024-05-10", "issuer": "Example team"},
            "actors": ACTORS, "places": PLACES, "sources": SOURCES,
            "tolls": [toll("one", at + 1) for at in range(300)] + [toll("one", 1)],
        }
    )  # fmt: skip
    own = with_own_ids(report).tolls
    assert [own[0].id, own[1].id, own[299].id, own[300].id] == [
        "one", "one (2)", "one (300)", "one",
    ]  # fmt: skip
    assert compared == []
