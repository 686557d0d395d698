"""Every public field of a figure reaches the page, or is named here with the reason why not."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compare.axes.divisions import DIVISIONS
from sitrep.compose import compose
from sitrep.languages import available, load_language
from sitrep.model.report import FIGURE_MODELS
from sitrep.model.views.edition_type import Edition
from sitrep.page.document import Document
from tests.compare.reports import figure_of, index_of, listed_words
from tests.support.daily import in_turn

STATES: dict[str, Any] = {
    "according_to": "watch",
    "as_of": "2024-05-09",
    "basis": "cumulative",
    "by": ["wire"],
    "code": "P1",
    "count": 700,
    "currency": "EUR",
    "counted_in": "2024-05-08",
    "description": "families left by boat",
    "event": "market",
    "figure_type": "flow",
    "sector": "health",
    "from_places": ["south"],
    "measure": "amount",
    "includes_earlier": 3,
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
STATES |= {one.field: "said in words" for one in DIVISIONS if one.field not in STATES}
"""For each field, what it says other than nothing, or than what it says otherwise."""

ALSO = {
    ("deliveries", "currency"): {"item": "cash", "measure": "distributed", "currency": "USD"},
    ("indicators", "parts"): {"measure": "amount"},
    ("indicators", "part_of"): {"measure": "amount"},
    ("tolls", "unit"): {"measure": "affected"},
}
"""What a record has to say besides to take the field: a level has no parts."""

NOT_PRINTED = {
    "id": "names the record in the data; readers are shown its figure",
    "sensitivity": "a record that is not public is left out as a whole",
    "not_before": "a record under embargo is an error, and no page is made of it",
}


def page(kind: str, language: str, also: dict[str, Any], **more: Any) -> Document:
    """A page of two figures; ``also`` is what both say, and ``more`` what the first does."""
    one = figure_of(kind, "one", **{"count": 100, **also, **more})
    other = figure_of(kind, "other", count=40, according_to="monitor", **also)
    found = index_of(kind, one, other)
    return compose(Edition(found.report), load_language(language))


def other_word(kind: str, name: str) -> str | None:
    """Of a list of words from which a record needs one, another than the plainest.

    Cash is none: it needs a currency besides.
    """
    model = FIGURE_MODELS[kind]
    known = listed_words(model)
    listed: Any = model.model_fields[name].annotation
    if name not in known:
        return None
    others = [str(word.value) for word in listed if word not in (known[name], "cash")]
    return others[-1]


FIELDS = [
    (kind, name)
    for kind, model in FIGURE_MODELS.items()
    for name in model.model_fields
    if name not in NOT_PRINTED
]


@pytest.mark.parametrize(("field", "language"), in_turn(FIELDS, available()))
def test_a_field_changes_the_page(field: tuple[str, str], language: str) -> None:
    kind, name = field
    said = other_word(kind, name) or STATES[name]
    also = ALSO.get((kind, name), {})
    plain, stated = page(kind, language, also), page(kind, language, also, **{name: said})
    assert stated.sections != plain.sections


def test_the_reasons_are_of_fields_that_there_are() -> None:
    known = {name for model in FIGURE_MODELS.values() for name in model.model_fields}
    assert {*NOT_PRINTED, *STATES, "item"} == known
