"""Earlier numbers: what figures count without those of an earlier time that they include."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compare.inference.response_numbers import BETWEEN
from sitrep.model.figures.tolls import Toll
from sitrep.model.report import Report
from sitrep.model.values.count import Count, Form
from sitrep.model.window import Window

KEY = "includes_earlier"
"""The key of a figure by which the rest of it is named."""


def without_earlier(report: Report) -> dict[str, tuple[Toll, ...]]:
    """The people of the days of their counting alone, as figures that others stand to."""
    found = tuple(one for toll in report.tolls for one in _rest_of(toll))
    return {"tolls": found} if found else {}


def _rest_of(toll: Toll) -> Iterator[Toll]:
    earlier = toll.includes_earlier
    if earlier is None or {earlier.form, toll.count.form} != {Form.EXACT}:
        return
    assert earlier.low is not None
    assert toll.count.low is not None
    if earlier.low <= toll.count.low:
        own = {
            "id": f"{toll.id}{BETWEEN}{KEY}",
            "count": Count(Form.EXACT, toll.count.low - earlier.low),
            "window": toll.counted_in if toll.counted_in.stated else toll.window,
            "counted_in": Window(),
            "includes_earlier": None,
            "parts": (),
            "part_of": None,
            "revises": None,
        }
        yield toll.model_copy(update=own)
