"""A figure of another originator is no rise and no fall of the one that it is to replace."""

from __future__ import annotations

import sitrep
from sitrep.loading.load import load


def test_no_difference_is_computed_between_originators() -> None:
    report = load("samples/minimal").report
    assert report is not None
    data = report.model_dump(mode="json", exclude_defaults=True)
    first = next(one for one in data["tolls"] if str(one["count"]).isdecimal())
    other = next(one["id"] for one in data["actors"] if one["id"] != first["according_to"])
    later = {**first, "id": "later", "according_to": other, "count": int(first["count"]) + 10}
    later["revises"] = first["id"]
    data["tolls"].append(later)
    built = sitrep.build(data, options=sitrep.BuildOptions(to=["markdown"]))
    page = built.outputs["report.md"].decode()
    assert "of another originator, so that no difference is computed" in page
    assert "by 10" not in page
