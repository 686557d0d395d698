"""Results in words and digits: the values for which each stands, and those next to them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from sitrep.compare.claims.stated_results import read_stated


def stands(text: str, value: Fraction | float, share: bool = False) -> bool:
    stated = read_stated(text, share)
    assert stated is not None
    return stated.fits(Fraction(value), Fraction(value))


PARTS = ("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


@pytest.mark.parametrize(("part", "of"), [*zip(PARTS, range(2, 11), strict=True)])
def test_a_part_stands_for_what_lies_within_a_tenth_of_it(part: str, of: int) -> None:
    value = Fraction(100, of)
    text = part if part == "half" else f"a {part}"
    assert stands(text, value, share=True)
    assert stands(text, value * Fraction(11, 10), share=True)
    assert not stands(text, value * Fraction(112, 100), share=True)
    assert not stands(text, value * Fraction(88, 100), share=True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("double", 2), ("doubled", 2), ("twice", 2), ("twofold", 2), ("triple", 3),
        ("tripled", 3), ("thrice", 3), ("quadruple", 4), ("quadrupled", 4), ("two times", 2),
        ("elevenfold", 11), ("threefold", 3),
    ],
)  # fmt: skip
def test_multiples_in_words_stand_for_what_lies_within_a_tenth(text: str, value: int) -> None:
    assert stands(text, Fraction(value * 11, 10))
    assert not stands(text, Fraction(value * 112, 100))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("6.2 times", 6.15, 6.25), ("6 times", 5.5, 6.5), ("6.20 times", 6.195, 6.205)],
)
def test_digits_stand_for_what_rounds_to_them(text: str, low: float, high: float) -> None:
    tiny = Fraction(1, 1000)
    assert stands(text, Fraction(str(low)))
    assert stands(text, Fraction(str(high)))
    assert not stands(text, Fraction(str(low)) - tiny)
    assert not stands(text, Fraction(str(high)) + tiny)


@pytest.mark.parametrize(
    ("text", "value", "fits"),
    [
        ("about 100", 90, True),
        ("about 100", 89, False),
        ("about 1", Fraction(3, 2), True),
        ("more than 100", 100, True),
        ("more than 100", 99, False),
        ("at most 100", 100, True),
        ("at most 100", 101, False),
        ("two thirds", Fraction(2, 3), True),
        ("two in five", Fraction(2, 5), True),
        ("1 out of every 4", Fraction(1, 4), True),
        ("1 out of every 4", 1, False),
    ],
)
def test_words_before_a_number(text: str, value: Fraction | float, fits: bool) -> None:
    assert stands(text, value) == fits


def test_a_range_fits_if_one_of_its_values_does() -> None:
    stated = read_stated("10 times", False)
    assert stated is not None
    assert stated.fits(Fraction(1), None)
    assert stated.fits(Fraction(1), Fraction(10))
    assert not stated.fits(Fraction(1), Fraction(9))
    assert not stated.fits(Fraction(11), None)
