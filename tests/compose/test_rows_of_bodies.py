"""A row beneath a heading of bodies counts bodies, and no people who were recovered."""

from __future__ import annotations

import pytest

from sitrep.languages import available, load_language
from sitrep.model.figures.tolls import BODIES, Measure
from tests.compare.reports import toll
from tests.compose.test_denials import page, report


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("measure", [*BODIES, Measure.KILLED])
def test_a_row_of_bodies_names_them(measure: Measure, code: str) -> None:
    tolls = [
        toll("whole", 40, measure=measure, places=["north"]),
        toll("part", 30, measure=measure, part_of="whole"),
        toll("other", 35, measure=measure, places=["north"], according_to="watch"),
    ]
    text = page(report(tolls=tolls), language=code)
    rows = [one for one in text.splitlines() if one.startswith("| ") and " 30 |" in one]
    assert len(rows) == 1
    bodies = load_language(code).in_heading("tolls.bodies")
    assert (bodies.casefold() in rows[0].casefold()) is (measure in BODIES), rows
