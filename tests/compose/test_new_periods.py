"""Of two numbers that lie apart it is said that each was new where each has days of its own."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.words.derived.derived_sentences import derived_sentence
from sitrep.languages import available, load_language
from tests.compare.reports import index


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("operation", ["difference", "change"])
@pytest.mark.parametrize(
    ("other", "newly"),
    [
        ({}, True),
        ({"according_to": "watch"}, True),
        ({"window": "2024-05-04 to 2024-05-06"}, False),
        ({"window": "2024-05-04 to 2024-05-06", "according_to": "watch"}, False),
    ],
)
def test_new_in_each_period_is_what_two_periods_had(
    other: dict[str, Any], newly: bool, operation: str, code: str
) -> None:
    plain = {
        "measure": "returnees", "figure_type": "flow", "to_places": ["land"], "from_places": [],
        "as_of": None, "according_to": "monitor", "sources": ["doc"],
    }  # fmt: skip
    new = {**plain, "id": "new", "count": 60, "window": "2024-05-04 to 2024-05-06"}
    old = {**plain, "id": "old", "count": 40, "window": "2024-05-01 to 2024-05-03", **other}
    derived = {"id": "d", "operation": operation, "of": "new", "against": "old"}
    found = index(displacement=[new, old], derived=[derived])
    language = load_language(code)
    said = plain_text(derived_sentence(Desk(found, language), found.report.derived[0]).spans)
    told = language.pattern("derived.newly", measure="|").split("|")[1]
    assert (told in said) is newly, said
