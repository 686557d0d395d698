"""A map tells nothing of withheld places: their outlines are drawn as if nobody bore them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import sitrep
from sitrep.filesystem.pdf_attachments import BUILD, read_attached
from tests.editions.test_two_runs import written

SQUARES = {"F1": 20.0, "ZQ9": 20.5, "Z1": 21.0, "": 21.5}
AREA = {"id": "vale", "name": "Zqvale", "level": "admin2", "codes": {"x": "ZQ9"}}
REFUGE = {"id": "refuge", "name": "Zqrefuge", "level": "site", "codes": {"x": "ZQ9"}}


def drawn(folder: Path, place: dict[str, Any] | None, record: dict[str, Any] | None) -> Path:
    """A report with a map of four squares; a place and a withheld record of it, if given."""
    path = written(folder)
    data = json.loads((path / "report.json").read_text("utf-8"))
    data["report"]["map"] = {"file": "m/u.geojson", "code": "c", "scheme": "x", "source": "Survey"}
    if place is not None:
        data["places"].append(place)
    if place is not None and record is not None:
        own = {"id": "held", "places": [place["id"]], "window": "2031-03-01", **record}
        data["tolls"].append({**data["tolls"][0], "count": 977, **own})
    (path / "report.json").write_text(json.dumps(data), "utf-8")
    features = [
        {
            "type": "Feature",
            "properties": {"c": code},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[x, 1], [x + 0.5, 1], [x + 0.5, 1.5], [x, 1.5], [x, 1]]],
            },
        }
        for code, x in SQUARES.items()
    ]
    (path / "m").mkdir()
    made = {"type": "FeatureCollection", "features": features}
    (path / "m" / "u.geojson").write_text(json.dumps(made), "utf-8")
    return path


def outputs(path: Path, out: Path) -> dict[str, bytes]:
    built = sitrep.build(path, out, sitrep.BuildOptions(to=["html", "pdf", "json"]))
    assert built.ok, built.findings
    return {one.name: one.read_bytes() for one in built.files}


HELD = {"sensitivity": "restricted"}


def test_a_map_is_the_same_whoever_is_withheld_on_it(tmp_path: Path) -> None:
    """Neither a gap among neighbours nor a code tells of somebody."""
    expected = outputs(drawn(tmp_path / "none", None, None), tmp_path / "out-none")
    assert expected["two.html"].count(b"<path") > 1
    for name, place in (("led", AREA), ("marked", {**AREA, **HELD, "instead": "ford"})):
        path = drawn(tmp_path / name, place, HELD)
        assert outputs(path, tmp_path / f"out-{name}") == expected, name
    facts = read_attached(tmp_path / "out-none" / "two.pdf").files[BUILD].decode()
    assert "F1" in facts
    assert "ZQ9" not in facts
    assert "Z1" not in facts


def found(path: Path) -> list[str]:
    return [
        one.got for one in sitrep.check(sitrep.load(path)).findings if one.rule == "too-exact-place"
    ]


@pytest.mark.parametrize(
    ("place", "record", "expected"),
    [
        (REFUGE, HELD, 1),
        ({**REFUGE, **HELD}, HELD, 1),
        ({**REFUGE, **HELD, "instead": "ford"}, {}, 1),
        ({**REFUGE, "codes": {"x": "none"}}, HELD, 0),
        (REFUGE, {}, 0),
        (REFUGE, None, 0),
        (AREA, HELD, 0),
    ],
)
def test_an_outline_for_the_sake_of_one_withheld_place_is_found(
    place: dict[str, Any], record: dict[str, Any] | None, expected: int, tmp_path: Path
) -> None:
    got = found(drawn(tmp_path, place, record))
    assert got == ["m/u.geojson holds the outline of refuge, which is withheld."] * expected
