"""Numbers in words, and what says that there was nobody, in the languages that have a list."""

from __future__ import annotations

import pytest

from sitrep.model.values.number_words import duals_said, numbers_in_words, says_none


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Twelve people died; one hundred and five were hurt.", "en", {12, 105}),
        ("Two thousand three hundred and forty fled.", "en", {2340}),
        ("Half a dozen died, twenty-one were hurt.", "en", {6, 21}),
        ("Three to five died.", "en", {3, 5}),
        ("Dix-huit morts, quatre-vingt-douze blessés.", "fr", {18, 92}),
        ("Deux cent trois morts et vingt et un blessés.", "fr", {203, 21}),
        ("Treinta y cinco heridos y dos mil cuatrocientos desplazados.", "es", {35, 2400}),
        ("توفي اثنا عشر شخصا وأصيب خمسة وعشرون.", "ar", {12, 25}),
        ("قتل ألفان وثلاثمئة شخص.", "ar", {2300}),
        ("Nobody counted them.", "en", set()),
        ("Of 5.6 million, two million and 3 thousand fled.", "en", {2_000_000}),
        ("2,3 millions de personnes, dont deux mille.", "fr", {2000}),
        (
            "Half a million people, one and a half million, a million and a half.",
            "en",
            {500_000, 1_500_000},
        ),
        ("Half of them; two and a half days; half a dozen; two dozen.", "en", {2, 6, 24}),
        ("A single bed.", "en", {1}),
        (
            "Un million et demi, un demi-million, deux douzaines, une demi-douzaine.",
            "fr",
            {1_500_000, 500_000, 24, 6},
        ),
        ("Deux millions et demi de personnes, deux ans et demi.", "fr", {2_500_000, 2}),
        (
            "Dos millones y medio, medio millón, tres docenas, media docena.",
            "es",
            {2_500_000, 500_000, 36, 6},
        ),
        (
            "مليون ونصف المليون شخص؛ نصف مليون، وثلاثة ملايين ونصف.",
            "ar",
            {1_500_000, 500_000, 3_500_000},
        ),
        ("نزح مليونا شخص ومليونان ونصف المليون.", "ar", {1_000_000, 2_500_000}),
        ("Twelve people died.", "sw", set()),
        ("Twelve people died.", "en-GB", {12}),
    ],
)
def test_numbers_in_words(text: str, language: str, found: set[int]) -> None:
    assert numbers_in_words(text, language) == found


@pytest.mark.parametrize(
    ("text", "language", "none"),
    [
        ("No new deaths.", "en", True),
        ("None of the patients died.", "en", True),
        ("Nobody died.", "en", True),
        ("Not a single death was reported.", "en", True),
        ("No fewer than 18 people died.", "en", False),
        ("It has not received any funding.", "en", True),
        ("They didn’t find any.", "en", True),
        ("It is not known whether any died.", "en", False),
        ("L’agence n’a pas reçu de fonds.", "fr", True),
        ("Pas plus de cinq décès.", "fr", False),
        ("Five people died.", "en", False),
        ("Aucun décès n'a été signalé.", "fr", True),
        ("Pas moins de cinq décès.", "fr", False),
        ("No se registró ninguna muerte.", "es", True),
        ("Murieron cinco personas.", "es", False),
        ("No hubo heridos.", "es", True),
        ("Il n'y a pas eu de victimes.", "fr", True),
        ("لم تسجل أي وفاة اليوم.", "ar", True),
        ("لا يقل عدد الوفيات عن خمسة.", "ar", False),
    ],
)
def test_what_says_that_there_was_nobody(text: str, language: str, none: bool) -> None:
    assert says_none(text, language) is none


@pytest.mark.parametrize(
    ("text", "language", "times"),
    [("دُمر سوقان وجسران.", "ar", 2), ("السوقان والطرفان.", "ar", 0), ("Two markets.", "en", 0)],
)
def test_a_dual_says_two(text: str, language: str, times: int) -> None:
    assert [one.value for one in duals_said(text, language)] == [2] * times
