"""A change from a number without an upper end is at least so much, and not up to all of it."""

from __future__ import annotations

import pytest

from sitrep.languages import available, load_language
from tests.compare.reports import toll
from tests.compose.test_denials import page, report


def told(before: str, after: str, code: str = "en") -> str:
    missing = {"measure": "missing", "window": "since 2024-05-06"}
    tolls = [
        toll("b", before, as_of="2024-05-07", **missing),
        toll("a", after, as_of="2024-05-09", **missing),
    ]
    derived = [{"id": "d", "operation": "change", "of": "a", "against": "b"}]
    return page(report(tolls=tolls, derived=derived), language=code)


@pytest.mark.parametrize("code", available())
@pytest.mark.parametrize("limit", ["more than 4000", "at least 4000"])
def test_from_an_open_limit(limit: str, code: str) -> None:
    language, text = load_language(code), told(limit, "2310", code)
    least = language.pattern("derived.or_more", low="42.2").partition("42")[0].strip()
    assert least in text
    shown = [line for line in text.splitlines() if least in line]
    assert not any("100" in line for line in shown)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("more than 4000", "2310", "a fall of at least 42.2 per cent"),
        ("4000", "2310", "a fall of 42.3 per cent"),
        ("4000-5000", "2310", "a fall of 42.3 to 53.8 per cent"),
        ("4000", "zero", "a fall of 100 per cent"),
        ("2310", "more than 4000", "a rise of at least 73.2 per cent"),
    ],
)
def test_how_it_is_said(before: str, after: str, expected: str) -> None:
    assert expected in told(before, after)
