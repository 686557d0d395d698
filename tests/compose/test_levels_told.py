"""A price or a rate is said as its language says it, with whoever gives it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.compose.written import written

PRICE = {
    "id": "one", "according_to": "monitor", "indicator": "price of flour", "count": 1.85,
    "unit": "USD / kg", "places": ["town"], "as_of": "2024-05-06", "sources": ["doc"],
}  # fmt: skip


def page(code: str, **record: Any) -> str:
    """The page of one indicator, with other blanks as plain ones."""
    return re.sub(r"\s", " ", written(code, ["one"], indicators=[{**PRICE, **record}]))


@pytest.mark.parametrize(
    ("code", "status", "said"),
    [
        ("en", "reported", "- Price of flour in Town: 1.85 USD / kg (as of 6 May 2024), "),
        ("en", "reported", " (as of 6 May 2024), according to Monitor."),
        ("en", "alleged", "(as of 6 May 2024), as alleged by Monitor."),
        ("fr", "reported", "- Price of flour (lieu : Town) : 1,85 USD / kg (données au 6 mai"),
        ("fr", "reported", " USD / kg (données au 6 mai 2024), selon Monitor."),
        ("es", "reported", "- Price of flour en Town: 1,85 USD / kg (datos al 6 de mayo"),
        ("es", "reported", " USD / kg (datos al 6 de mayo de 2024), según Monitor."),
        ("ar", "reported", " USD / kg (المعطيات حتى 6 مايو 2024)، بحسب Monitor."),
        ("fr", "alleged", "(données au 6 mai 2024), selon Monitor, à titre d’allégation."),
        ("es", "alleged", "según la alegación formulada por Monitor."),
    ],
)  # fmt: skip
def test_who_gives_a_level_comes_behind_it_where_it_is_no_clause(
    code: str, status: str, said: str
) -> None:
    told = page(code, status=status)
    told = told.replace("\u2068", "").replace("\u2069", "")
    assert said.casefold() in told.casefold()
