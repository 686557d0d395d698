"""Numbers of single lives and of the land count nothing; how fractions are meant."""

from __future__ import annotations

import pytest

from sitrep.reading.mentions import mentions
from sitrep.reading.uncounted.asides import is_aside

ASIDES = [
    ("en", "She walked 12 kilometres with her family.", True),
    ("en", "The town lies 85 km from the sea.", True),
    ("en", "The river is 640 km long.", True),
    ("en", "A mother of three, she fled.", True),
    ("en", "He came with his son of six.", True),
    ("en", "Children are vaccinated at 6, 10 and 14 weeks.", True),
    ("en", "318 km of road are damaged.", False),
    ("en", "The death of three was reported.", False),
    ("fr", "Elle a marché 12 kilomètres.", True),
    ("fr", "Le village est à 40 km de la ville.", True),
    ("fr", "Cette mère de quatre enfants est partie.", True),
    ("fr", "318 km de routes sont endommagés.", False),
    ("es", "Vine caminando veinte kilómetros.", True),
    ("es", "El pueblo está a 40 km de la ciudad.", True),
    ("es", "Llegó con su hijo de seis.", True),
    ("es", "Se dañaron 318 km de carreteras.", False),
    ("ar", "مشت عشرة كيلومترات مع أطفالها.", True),
    ("ar", "تبعد القرية نحو 25 كيلومترا عن المدينة.", True),
    ("ar", "تضرر 318 كيلومترا من الطرق.", False),
]
FRACTIONS = [
    ("fr", "près des deux tiers des cas", "nearly 67 %"),
    ("fr", "plus du tiers des morts", "more than 33 %"),
    ("fr", "moins des trois quarts des lits", "fewer than 75 %"),
    ("es", "casi las tres cuartas partes de las camas", "nearly 75 %"),
    ("es", "más de los dos tercios de los casos", "more than 67 %"),
    ("ar", "أكثر من نصفها من الأطفال", "more than 50 %"),
    ("ar", "نحو ثلاثة أخماس السكان", "about 60 %"),
]


@pytest.mark.parametrize(("language", "text", "aside"), ASIDES)
def test_a_number_of_one_life_or_of_the_land_is_an_aside(
    language: str, text: str, aside: bool
) -> None:
    found = mentions(text, language)
    assert found
    assert all(is_aside(one, text, language) is aside for one in found)


@pytest.mark.parametrize(("language", "text", "count"), FRACTIONS)
def test_a_fraction_is_read_with_what_says_how_it_is_meant(
    language: str, text: str, count: str
) -> None:
    assert [str(one.count) for one in mentions(text, language)] == [count]
