"""What the last issue published is out, whatever this one still tells of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import sitrep
from sitrep.model.views.neutral_ids import with_neutral_ids
from sitrep.model.views.projection import public
from tests.editions.test_two_runs import written

PLACES = [
    {"id": "land", "name": "Ford Land", "level": "country", "codes": {"x": "F"}},
    *(
        {"id": one, "name": f"{one.title()} Ford", "level": "admin1", "parent": "land"}
        | {"codes": {"x": one}}
        for one in ("north", "south")
    ),
]
HELD = {"sensitivity": "restricted"}
ALL: dict[str, Any] = {"id": "all", "count": 100, "places": ["land"]}
NORTH: dict[str, Any] = {"id": "north-hurt", "count": 70, "places": ["north"]}
SOUTH: dict[str, Any] = {"id": "south-hurt", "count": 30, "places": ["south"]}


def both_issues(
    folder: Path, before: list[dict[str, Any]], now: list[dict[str, Any]], **more: Any
) -> Path:
    path = written(folder)
    for issue, tolls in ((path.with_name("one"), before), (path, now)):
        data = json.loads((issue / "report.json").read_text("utf-8"))
        data["places"] = PLACES
        for kind, records in more.items():
            data[kind] = [*data[kind], *records]
        data["tolls"] = [{**data["tolls"][0], **one} for one in tolls]
        (issue / "report.json").write_text(json.dumps(data), "utf-8")
    return path


def worked_out(folder: Path, before: list[dict[str, Any]], now: list[dict[str, Any]]) -> list[str]:
    path = both_issues(folder, before, now)
    findings = sitrep.check(sitrep.load(path)).findings
    return [one.got for one in findings if one.rule == "can-be-worked-out"]


SOUTH_IS = [
    "south-hurt can be worked out: 30, from all (100) and north-hurt of the last issue (70)."
]


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ([ALL, NORTH], [ALL, {**SOUTH, **HELD}], SOUTH_IS),  # the part is gone
        ([NORTH], [ALL, {**NORTH, **HELD}, {**SOUTH, **HELD}], SOUTH_IS),  # it is withheld now
        ([ALL, {**NORTH, **HELD}], [ALL, {**SOUTH, **HELD}], []),  # it never was public
        ([ALL, {**NORTH, "count": 7}], [ALL, {**SOUTH, **HELD}], []),  # it says little
        ([ALL, NORTH], [ALL, {**NORTH, **HELD}], []),  # what is taken back is not worked out
        ([ALL, NORTH, SOUTH], [ALL, {**NORTH, **HELD}, {**SOUTH, **HELD}], []),
    ],
)
def test_what_this_issue_is_silent_about_is_known_all_the_same(
    before: list[dict[str, Any]], now: list[dict[str, Any]], expected: list[str], tmp_path: Path
) -> None:
    assert worked_out(tmp_path, before, now) == expected


HAMLET = {"id": "hamlet", "name": "Hamlet", "level": "locality", "parent": "land"}
NURSE = {"id": "nurse", "name": "Ada Zed", "kind": "person"}
FACED: dict[str, Any] = {
    "places": [{**HAMLET, **HELD, "instead": "land"}],
    "actors": [{**NURSE, **HELD, "instead": "a health worker"}],
}


@pytest.mark.parametrize(
    ("now", "changed"),
    [
        ({}, 0),
        ({"count": 72}, 1),
        ({"count": 72, **HELD}, 0),
        ({"places": ["south"]}, 1),
    ],
)
@pytest.mark.parametrize("whom", [{"places": ["hamlet"]}, {"according_to": "nurse"}])
@pytest.mark.parametrize("as_published", [False, True])
def test_what_stands_behind_a_face_is_no_silent_change(
    now: dict[str, Any], changed: int, whom: dict[str, Any], as_published: bool, tmp_path: Path
) -> None:
    """Whether the last issue is read from its records, or from the edition that was made of it."""
    path = both_issues(tmp_path, [{**NORTH, **whom}], [{**NORTH, **whom, **now}], **FACED)
    if as_published:
        last = sitrep.load(path.with_name("one")).report
        assert last is not None
        text = with_neutral_ids(public(last)).report.model_dump_json(exclude_defaults=True)
        (path.with_name("one") / "report.json").write_text(text, "utf-8")
        if "places" in now and "according_to" in whom:
            return  # what unnamed people said of another place is not told again
    findings = sitrep.check(sitrep.load(path)).findings
    assert not [one for one in findings if one.level == "error"]
    assert sum(one.rule == "silent-change" for one in findings) == changed
