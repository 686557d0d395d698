"""The names of places without the word for their level."""

from __future__ import annotations

import pytest

from sitrep.reading.places.bare_names import without_level


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Ardel District", "Ardel"),
        ("the district of Ardel", "Ardel"),
        ("Upper Olma Province", "Upper Olma"),
        ("le district d’Ardel", "Ardel"),
        ("Province du Haut-Olma", "Haut-Olma"),
        ("el distrito de Ardel", "Ardel"),
        ("Provincia del Alto Olma", "Alto Olma"),
        ("مديرية وسك", "وسك"),
        ("Northern Province", None),
        ("Región Central", None),
        ("Port Sarn", None),
        ("District of the Lakes", "Lakes"),
        ("Province de l’Aubrac", "Aubrac"),
        ("Provincia de los Altos", "Altos"),
        ("Province de l’Est", None),
    ],
)
def test_a_name_is_known_without_the_word_for_its_level(name: str, bare: str | None) -> None:
    assert without_level(name) == bare
