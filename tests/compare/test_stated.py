"""Results in words and digits: the values for which each stands, and those next to them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from sitrep.compare.claims.stated_results import (
    read_change,
    read_difference,
    read_share,
    read_stated,
)


def stands(text: str, value: Fraction | float, share: bool = False) -> bool:
    stated = (read_share if share else read_stated)(text)
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
    stated = read_stated("10 times")
    assert stated is not None
    assert stated.fits(Fraction(1), None)
    assert stated.fits(Fraction(1), Fraction(10))
    assert not stated.fits(Fraction(1), Fraction(9))
    assert not stated.fits(Fraction(11), None)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("6,2 fois", "fr", "6.2"), ("6,2 fois", "en", "6.2"), ("6.2 times", "fr", "6.2"),
        ("1,234", "en", "1234"), ("1,234", "fr", "1.234"), ("1.234", "es", "1234"),
        ("1 234 fois", "fr", "1234"), ("٦٫٢ مرات", "ar", "6.2"), ("6,2 veces", "es", "6.2"),
        ("le double", "fr", "2"), ("el triple", "es", "3"), ("ثلاثة أضعاف", "ar", "3"),
        ("halved", "en", "0.5"), ("divisée par trois", "fr", "0.333"), ("a la mitad", "es", "0.5"),
        ("six fois", "fr", "6"), ("seis veces", "es", "6"), ("خمسة أضعاف", "ar", "5"),
        ("40 par jour", "fr", "40"), ("fivefold", "fr", "5"), ("sechsfach", "de", None),
    ],
)  # fmt: skip
def test_multiples_are_read_in_the_language_of_whoever_states_them(
    text: str, language: str, value: str | None
) -> None:
    stated = read_stated(text, language)
    assert (stated is None) == (value is None)
    if stated is not None and value is not None:
        assert stated.fits(Fraction(value), Fraction(value))
        assert not stated.fits(Fraction(value) * 2, Fraction(value) * 2)
        assert not stated.fits(Fraction(value) / 2, Fraction(value) / 2)


@pytest.mark.parametrize(
    ("text", "language", "inside", "outside"),
    [
        ("un tiers", "fr", 33, 50), ("la moitié", "fr", 50, 33), ("deux tiers", "fr", 66, 33),
        ("un tercio", "es", 33, 50), ("la mitad", "es", 50, 33), ("dos tercios", "es", 66, 33),
        ("les deux tiers", "fr", 66, 33), ("los dos tercios", "es", 66, 33),
        ("the two thirds", "en", 66, 33), ("a good third", "en", 35.4, 40),
        ("un bon tiers", "fr", 35.4, 40), ("una buena mitad", "es", 53, 60),
        ("les trois quarts", "fr", 75, 50), ("plus des deux tiers", "fr", 70, 60),
        ("ثلثا", "ar", 66, 33), ("الثلثين", "ar", 66, 33), ("ثلاثة أرباع", "ar", 75, 50),
        ("ثلث", "ar", 33, 50), ("النصف", "ar", 50, 33),
        ("1 sur 3", "fr", 33, 50), ("uno de cada tres", "es", 33, 50), ("1 من كل 3", "ar", 33, 50),
        ("31,5 %", "fr", 31.5, 31.6), ("31,5 por ciento", "es", 31.5, 31.6),
        ("٣١٫٥ في المئة", "ar", 31.5, 31.6),
        ("près d’un tiers", "fr", 31, 45), ("casi un tercio", "es", 31, 45),
        ("حوالي 33 %", "ar", 35, 45), ("plus de 30 %", "fr", 44, 29), ("más de 30 %", "es", 44, 29),
        ("أكثر من 30 %", "ar", 44, 29), ("moins de 30 %", "fr", 3, 31),
    ],
)  # fmt: skip
def test_shares_are_read_in_the_language_of_whoever_states_them(
    text: str, language: str, inside: float, outside: float
) -> None:
    stated = read_share(text, language)
    assert stated is not None
    assert stated.fits(Fraction(inside), Fraction(inside))
    assert not stated.fits(Fraction(outside), Fraction(outside))


@pytest.mark.parametrize(
    ("text", "language", "inside", "outside"),
    [
        ("une baisse de 5,2 %", "fr", "-5.2", "5.2"), ("5 % de plus", "fr", "5", "-5"),
        ("en hausse de 5 % par rapport à la veille", "fr", "5", "-5"),
        ("jusqu’à 5 % de moins", "fr", "-3", "1"), ("une baisse d’un tiers", "fr", "-33", "33"),
        ("un aumento del 5,2 %", "es", "5.2", "-5.2"), ("5 % menos que ayer", "es", "-5", "5"),
        ("hasta un 5 % menos", "es", "-3", "1"), ("انخفاض بنسبة 5 %", "ar", "-5", "5"),
        ("زيادة بنسبة 5 في المئة", "ar", "5", "-5"), ("5 %", "fr", "-5", "6"),
        ("5 % lower than in April", "fr", "-5", "5"), ("more than 5 % lower", "en", "-9", "-4"),
        ("doubled", "en", "100", "50"), ("le double", "fr", "100", "50"),
        ("more than doubled", "en", "140", "90"), ("plus du double", "fr", "140", "90"),
        ("nearly doubled", "en", "92", "50"), ("less than doubled", "en", "60", "110"),
        ("halved", "en", "-50", "-25"), ("halved", "en", "-50", "50"),
        ("more than halved", "en", "-60", "-40"), ("less than halved", "en", "-40", "-60"),
        ("de moitié", "fr", "-50", "-25"), ("divisé par deux", "fr", "-50", "50"),
        ("se redujo a la mitad", "es", "-50", "-25"), ("a la tercera parte", "es", "-67", "-33"),
        ("انخفض إلى النصف", "ar", "-50", "50"), ("انخفض إلى الثلث", "ar", "-67", "-33"),
    ],
)  # fmt: skip
def test_changes_are_read_in_the_language_of_whoever_states_them(
    text: str, language: str, inside: str, outside: str
) -> None:
    stated = read_change(text, language)
    assert stated is not None
    assert stated.fits(Fraction(inside), Fraction(inside))
    assert not stated.fits(Fraction(outside), Fraction(outside))


@pytest.mark.parametrize(
    ("text", "language"),
    [("environ 0,86 million de moins", "fr"), ("0,86 millones menos", "es")],
)
def test_differences_are_read_in_the_language_of_whoever_states_them(
    text: str, language: str
) -> None:
    stated = read_difference(text, language)
    assert stated is not None
    assert stated.fits(Fraction(860_000), Fraction(860_000))
    assert not stated.fits(Fraction(86_000_000), Fraction(86_000_000))


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
@pytest.mark.parametrize("text", ["", "6 ou 7", "5 à six", "2 millions", "1,2.3.4", "la plupart"])
def test_what_is_not_read_is_not_guessed_in_any_language(text: str, language: str) -> None:
    assert read_stated(text, language) is None
