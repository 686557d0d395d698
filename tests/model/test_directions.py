"""Which way a text says that a number went, before it and behind it, in four languages."""

from __future__ import annotations

import pytest

from sitrep.model.values.directions import Direction, direction_behind, direction_in

RISE, FALL, SAME = Direction.RISE, Direction.FALL, Direction.SAME


@pytest.mark.parametrize(
    ("text", "language", "way"),
    [
        ("the toll halved to", "en", FALL),
        ("the number doubled, to", "en", RISE),
        ("it remained stable at", "en", SAME),
        ("le nombre a diminué de moitié, à", "fr", FALL),
        ("le nombre reste stable à", "fr", SAME),
        ("el número se redujo a", "es", FALL),
        ("se duplicó hasta", "es", RISE),
        ("العدد دون تغيير عند", "ar", SAME),
        ("تضاعف العدد إلى", "ar", RISE),
        ("it rose and fell to", "en", None),
        ("stable houses and", "en", None),
    ],
)
def test_words_before_a_number(text: str, language: str, way: Direction | None) -> None:
    assert direction_in(text, language) is way


@pytest.mark.parametrize(
    ("text", "language", "way"),
    [
        ("deaths, up from last week", "en", RISE),
        ("deaths, down on the week before", "en", FALL),
        ("deaths, unchanged", "en", SAME),
        ("déplacés, en baisse", "fr", FALL),
        ("desplazados, al alza", "es", RISE),
        ("نازحا، بانخفاض", "ar", FALL),
        ("people picked up by boats", "en", None),
        ("people, which rose later", "en", None),
    ],
)
def test_words_behind_a_number(text: str, language: str, way: Direction | None) -> None:
    assert direction_behind(text, language) is way
