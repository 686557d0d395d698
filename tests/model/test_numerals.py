"""Numbers in a text: of any script, grouped or not, and never guessed."""

from __future__ import annotations

import pytest

from sitrep.model.values.numerals import numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The office counted 1,018 dead and 40 missing.", [1018, 40]),
        ("1.018 or 1 018 or 1’018", [1018, 1018, 1018]),
        ("1000 1018", [1000, 1018]),
        ("قُتل ١٬٠١٨ شخصًا في ٢٠٢٥", [1018, 2025]),
        ("about 1.4 million people, 12 thousand homes", [1_400_000, 12_000]),
        ("12.5 per cent", []),
        ("12.500 people", [12_500]),
        ("2,300-2,400", [2300, 2400]),
        ("no number at all", []),
        ("1,0184", []),
        ("9" * 5000, []),
    ],
)
def test_numbers(text: str, found: list[int]) -> None:
    assert list(numbers(text)) == found
