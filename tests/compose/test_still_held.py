"""Who is still held is so on the date of the figure, and not when they were taken."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.languages import available, load_language
from tests.compare.reports import toll
from tests.compose.test_denials import page, report


def highlight(code: str, **more: Any) -> tuple[str, bool]:
    """The sentence of page one, and whether it says when the state began."""
    header = {"highlights": ["t"]}
    text = page(report(tolls=[toll("t", 40, **more)], header=header), language=code)
    [line] = [one for one in text.splitlines() if one.startswith("- ") and "40" in one]
    language = load_language(code)
    return line, language.pattern("figures.begun", window="|").split("|")[0] in line


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("window", ["2024-05-01", "2024-05-01 to 2024-05-04"])
def test_when_they_were_taken_stands_apart(window: str, code: str) -> None:
    line, begun = highlight(code, measure="held", window=window, as_of="2024-05-08")
    assert begun, line


@pytest.mark.parametrize(
    "more",
    [
        {"measure": "held", "window": "2024-05-08", "as_of": "2024-05-08"},
        {"measure": "held", "window": "since 2024-05-01", "as_of": "2024-05-08"},
        {"measure": "held", "window": "2024-05-08"},
        {"measure": "detained", "window": "2024-05-01", "as_of": "2024-05-08"},
        {"measure": "abducted", "window": "2024-05-01", "as_of": "2024-05-08"},
    ],
)
def test_what_was_so_in_its_time_is_said_of_it(more: dict[str, Any]) -> None:
    line, begun = highlight("en", **more)
    assert not begun, line
