"""What is planned is planned for a place, and a unit that a name begins with is said once."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.languages import available
from tests.compose.test_denials import page, report

SENT: dict[str, Any] = {
    "id": "d", "according_to": "monitor", "item": "trucks", "count": 600, "places": ["town"],
    "window": "2024-05-06", "sources": ["doc"],
}  # fmt: skip
COUNTED: dict[str, Any] = {
    "id": "i", "according_to": "monitor", "count": 61, "unit": "attacks", "measure": "amount",
    "places": ["town"], "window": "2024-05-06", "sources": ["doc"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        ("planned", "600 trucks were planned for Town"),
        ("delivered", "600 trucks were delivered in Town"),
    ],
)
def test_of_supplies(measure: str, said: str) -> None:
    made = report(deliveries=[{**SENT, "measure": measure}], header={"highlights": ["d"]})
    assert said in page(made)


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize(
    ("indicator", "once"),
    [("attacks on health care", True), ("health care under attacks", False), ("raids", False)],
)
def test_the_unit_of_a_name(indicator: str, code: str, once: bool) -> None:
    made = report(indicators=[{**COUNTED, "indicator": indicator}], header={"key_figures": ["i"]})
    [card] = [one for one in page(made, language=code).splitlines() if one.startswith("- **")]
    assert ("(attacks)" not in card) is once, card
