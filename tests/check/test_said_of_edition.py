"""What only the readers of an edition would be told of is told to whoever builds it."""

from __future__ import annotations

from typing import Any

import pytest

import sitrep
from sitrep.checking.check import check
from sitrep.model.report import Report


def report(**place: Any) -> Report:
    """A figure of a place that is withheld, and one of the place that stands for it."""
    cited = {"according_to": "office", "sources": ["doc"], "window": "2030-03-02"}
    hidden = {"id": "hamlet", "name": "Quiet Hamlet", "level": "locality", "instead": "valley"}
    return Report.model_validate(
        {
            "report": {"title": "Exercise", "as_of": "2030-04-01", "issuer": "Example team"},
            "actors": [{"id": "office", "name": "Example Office", "kind": "organisation"}],
            "sources": [
                {"id": "doc", "title": "Count", "publisher": "office", "kind": "dataset",
                 "language": "en", "address": "not available", "published": "2030-03-30",
                 "accessed": "2030-03-30"},
            ],
            "places": [{"id": "valley", "name": "Valley", "level": "region"},
                       {**hidden, "sensitivity": "restricted", **place}],
            "tolls": [
                {"id": "all", "measure": "injured", "count": 80, "places": ["valley"], **cited},
                {"id": "some", "measure": "injured", "count": 25, "places": ["hamlet"], **cited},
            ],
        }
    )  # fmt: skip


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ({}, ["figures-differ warning tolls.0"]),
        ({"parent": "valley"}, []),
        ({"sensitivity": "public"}, []),
    ],
)
def test_what_only_an_edition_says_is_found(place: dict[str, Any], found: list[str]) -> None:
    """Elsewhere than in the place that stands for it, what happened would contradict that."""
    findings = [one for one in check(report(**place)).findings if one.level.value != "notice"]
    assert [
        f"{one.rule} {one.level.value} {one.route[0]}.{one.route[1]}" for one in findings
    ] == found
    assert all(one.got.startswith("In the public edition: ") for one in findings)


def test_it_stops_a_strict_build() -> None:
    options = sitrep.BuildOptions(to=["markdown"], strict=True)
    assert sitrep.build(report(parent="valley"), options=options).outputs
    assert not sitrep.build(report(), options=options).outputs
