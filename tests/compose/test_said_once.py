"""What reads alike is said once, with the sources of all; what only looks alike is not."""

from __future__ import annotations

import re
from typing import Any

import pytest

from sitrep.languages import available
from tests.compare.reports import toll
from tests.compose.written import written


def _page(language: str, *tolls: dict[str, Any]) -> str:
    return written(language, [one["id"] for one in tolls], tolls=list(tolls))


@pytest.mark.parametrize("language", available())
def test_one_claim_in_two_records_is_one_card_one_highlight_and_one_row(language: str) -> None:
    said = _page(language, toll("one", 421), toll("two", 421, sources=["page"]))
    alone = _page(language, toll("one", 421))
    # The third bullet names the finding that the two records are one claim.
    assert [_lines(alone, start) for start in ("- **", "|", "- ")] == [1, 1, 2]
    assert [_lines(said, start) for start in ("- **", "|", "- ")] == [1, 1, 3]


def _lines(said: str, start: str) -> int:
    lines = (line for line in said.splitlines() if line.startswith(start))
    return sum(bool(re.search("421|٤٢١", line)) for line in lines)


def test_rows_of_two_originators_and_of_two_wholes_stay_apart() -> None:
    parts = [
        toll("one", 50), toll("women", 20, population="women", part_of="one"),
        toll("two", 70, places=["land"]),
        toll("others", 20, population="women", places=["land"], part_of="two"),
        toll("three", 50, according_to="watch"),
    ]  # fmt: skip
    rows = [line for line in _page("en", *parts).splitlines() if line.startswith("|")]
    assert sum("| 20 |" in row for row in rows) == 2
    assert sum("| 50 |" in row for row in rows) == 2


@pytest.mark.parametrize("language", available())
def test_a_chain_that_goes_on_from_another_is_said_with_it(language: str) -> None:
    """The document of an outlet, and that of another which has it from that one."""
    first = {"source": "doc", "via": ["wire"]}
    longer = {"source": "page", "via": ["paper", "wire"]}
    cell = _chain(_page(language, toll("one", 421, sources=[first, longer])))
    assert cell == _chain(_page(language, toll("one", 421, sources=[longer])))
    assert cell.count("Wire") == cell.count("Paper") == 1
    apart = _chain(_page(language, toll("one", 421, sources=[{**first, "via": ["paper"]}, longer])))
    assert apart.count("Paper") == 2


def _chain(said: str) -> str:
    """Who gives the figure, in its row."""
    [row] = [line for line in said.splitlines() if line.startswith("|") and _lines(line, "|")]
    return row.split("|")[4]
