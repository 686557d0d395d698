"""What was dispatched went to a place, and is not said to be in it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.compose.written import written

AT = {
    "according_to": "monitor", "count": 3000, "places": ["town"], "as_of": "2024-05-06",
    "sources": ["doc"],
}  # fmt: skip
FUEL = {"item": "litres_of_fuel"}
CASH = {"item": "cash", "currency": "USD"}


def page(code: str, **record: Any) -> str:
    """The page of one delivery, with other blanks as plain ones."""
    one = {"id": "one", **AT, **record}
    return re.sub(r"\s", " ", written(code, ["one"], deliveries=[one]))


@pytest.mark.parametrize("of", [FUEL, CASH])
@pytest.mark.parametrize(
    ("code", "to", "at"),
    [("en", " to Town", " in Town"), ("es", " a Town", " en Town"),
     ("ar", " إلى Town", " في Town"), ("fr", "destination : Town", "lieu : Town")],
)  # fmt: skip
def test_goods_and_cash_are_sent_to_a_place_and_distributed_in_it(
    code: str, to: str, at: str, of: dict[str, Any]
) -> None:
    sent = page(code, measure="dispatched", **of)
    assert to in sent
    assert at not in sent
    assert at in page(code, measure="distributed", **of)
