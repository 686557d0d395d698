"""A part names its places unless its whole has said them, in the same role."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.words.part_words import part_phrase
from sitrep.languages import load_language
from tests.compare.reports import index, moved

LEFT: dict[str, Any] = {"from_places": ["town"], "to_places": []}
CAME: dict[str, Any] = {"from_places": [], "to_places": ["town"]}
WENT: dict[str, Any] = {"from_places": ["town"], "to_places": ["north"]}
ROLES = {"left": LEFT, "came": CAME, "went": WENT}


@pytest.mark.parametrize("whole", ROLES)
@pytest.mark.parametrize("part", ROLES)
def test_to_come_to_a_place_is_not_to_leave_it(part: str, whole: str) -> None:
    records = [
        moved("all", 7400, figure_type="flow", **ROLES[whole]),
        moved("some", 4900, figure_type="flow", part_of="all", **ROLES[part]),
    ]
    found = index(displacement=records)
    desk = Desk(found, load_language("en"))
    said = plain_text(part_phrase(desk, found.figures["some"], found.figures["all"]))
    assert ("Town" in said) is (part != whole)
