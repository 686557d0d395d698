"""Numbers in a text: of any script, grouped or not, and never guessed."""

from __future__ import annotations

import pytest

from sitrep.model.values.numerals import numbers, numbers_with_place


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
        ("4,8 millions, 1,2 millón, ٤٫٨ مليون", [4_800_000, 1_200_000, 4_800_000]),
        ("3.15 lakh and 2 crore", [315_000, 20_000_000]),
        ("COVID-19, H5N1, file at 4ab7732", [19, 4]),
        ("USD500 and EUR 12,000", [500, 12_000]),
    ],
)
def test_numbers(text: str, found: list[int]) -> None:
    assert list(numbers(text)) == found


def test_the_place_of_the_last_digit_says_how_far_a_number_is_rounded() -> None:
    said = "4.8 million, 4,800,000, 12 thousand and 4.85 million"
    assert list(numbers_with_place(said)) == [
        (4_800_000, 100_000),
        (4_800_000, 1),
        (12_000, 1_000),
        (4_850_000, 10_000),
    ]
