"""Every public field of a figure reaches the page, or is named here with the reason why not."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compose import compose
from sitrep.languages import available, load_language
from sitrep.model.displacement import Displacement
from sitrep.model.figure import Figure
from sitrep.model.tolls import Toll
from sitrep.page.document import Document
from tests.compare.reports import index, moved, toll

STATES: dict[str, Any] = {
    "according_to": "watch",
    "as_of": "2024-05-09",
    "basis": "cumulative",
    "cause": "a dam broke",
    "count": 700,
    "counted_in": "2024-05-08",
    "definition": "those found by hand",
    "description": "families left by boat",
    "event": "market",
    "figure_type": "flow",
    "from_places": ["south"],
    "includes_earlier": 3,
    "measure": {Toll: "injured", Displacement: "returnees"},
    "method": "model",
    "note": "counted at night",
    "part_of": "other",
    "parts": ["other"],
    "places": ["south"],
    "population": {"group": "women", "described": "farmers"},
    "responsible": ["wire"],
    "revises": {"claim": "other", "because": "some were counted twice"},
    "sources": ["page"],
    "status": "verified",
    "to_places": ["south"],
    "unit": "households",
    "window": "2024-05-04",
    "withdrawn": {"how": "denied"},
}
"""For each field, what it says other than nothing, or than what it says otherwise."""

NOT_PRINTED = {
    "id": "names the record in the data; readers are shown its figure",
    "sensitivity": "a record that is not public is left out as a whole",
}


def page(model: type[Figure], code: str, **more: Any) -> Document:
    make = toll if model is Toll else moved
    records = [make("one", **{"count": 100, **more}), make("other", 40, according_to="monitor")]
    found = index(*records) if model is Toll else index(displacement=records)
    return compose(found.report, load_language(code))


FIELDS = [
    (model, name)
    for model in (Toll, Displacement)
    for name in model.model_fields
    if name not in NOT_PRINTED
]


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize(("model", "name"), FIELDS, ids=lambda one: getattr(one, "__name__", one))
def test_a_field_changes_the_page(model: type[Figure], name: str, code: str) -> None:
    state = STATES[name]
    said = state[model] if isinstance(state, dict) and model in state else state
    plain, stated = page(model, code), page(model, code, **{name: said})
    assert stated.sections != plain.sections


def test_the_reasons_are_of_fields_that_there_are() -> None:
    known = {*Toll.model_fields, *Displacement.model_fields}
    assert {*NOT_PRINTED, *STATES} == known
