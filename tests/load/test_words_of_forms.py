"""Words in the forms in which tables hold them: Arabic in any case, places and people of forms."""

from __future__ import annotations

from enum import StrEnum

import pytest

from sitrep.loading.vocabulary.synonyms import advised, word_read
from sitrep.model.figures.displacement import Movement
from sitrep.model.figures.needs import NeedMeasure
from sitrep.model.figures.population import Group
from sitrep.model.figures.tolls import Measure
from sitrep.model.places import PlaceLevel


@pytest.mark.parametrize(
    ("words", "text", "word"),
    [
        (Measure, "مفقودين", Measure.MISSING),
        (Measure, "المصابين", Measure.INJURED),
        (Measure, "وفيات", Measure.DEATHS),
        (Measure, "المتضررين", Measure.AFFECTED),
        (NeedMeasure, "المستهدفون", NeedMeasure.TARGETED),
        (NeedMeasure, "المحتاجين", NeedMeasure.IN_NEED),
    ],
)
def test_a_word_is_read_in_any_case(words: type[StrEnum], text: str, word: StrEnum) -> None:
    assert word_read(text, tuple(words)) == word


@pytest.mark.parametrize(
    ("words", "text", "word"),
    [
        (Group, "menores", Group.CHILDREN),
        (PlaceLevel, "barrio", PlaceLevel.LOCALITY),
        (Movement, "personas albergadas", Movement.IDPS),
    ],
)
def test_a_word_that_says_more_is_told(words: type[StrEnum], text: str, word: StrEnum) -> None:
    assert f"Write {word}" in advised(text, tuple(words))
