"""Access: a grid of places and constraints, where a list does not show it at once."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compose.sections.access import FEW
from tests.compose.test_differ import page


def record(number: int) -> dict[str, Any]:
    constraint, place = (("hostilities", "town"), ("interference", "south"))[number % 2]
    return {
        "id": f"record-{number}", "according_to": "monitor", "constraint": constraint,
        "effect": f"road {'abcdefgh'[number]} is closed", "places": [place], "sources": ["doc"],
    }  # fmt: skip


@pytest.mark.parametrize("many", [1, FEW, FEW + 1])
def test_a_grid_stands_above_more_records_than_a_list_shows_at_once(many: int) -> None:
    written = page(access=[record(number) for number in range(many)])
    assert ("### Constraints by place" in written) is (many > FEW)
    assert written.count(" is closed (in ") == many
