"""Ids that are made for rows without one are those of no other record."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.loading.load import load

HEADER = "report: {title: Storm, as_of: 2030-03-31, issuer: Example team}\n"
TAKEN = ["north", "north-places", "north-places-2", "north-places-3"]


@pytest.mark.parametrize("many", range(len(TAKEN) + 1))
@pytest.mark.parametrize("rows", [1, 3])
def test_no_id_is_made_twice(tmp_path: Path, many: int, rows: int) -> None:
    held = ", ".join(f"{{id: {one}, name: {one}, kind: monitor}}" for one in TAKEN[:many])
    (tmp_path / "report.yaml").write_text(f"{HEADER}actors: [{held}]\n", "utf-8")
    table = "name,level\n" + "North,admin1\n" + "South,admin2\n" * (rows - 1)
    (tmp_path / "places.csv").write_text(table, "utf-8")
    report = load(tmp_path).report
    assert report is not None
    ids = [*(one.id for one in report.actors), *(one.id for one in report.places)]
    assert len(ids) == many + rows
    assert len({*ids}) == len(ids)
