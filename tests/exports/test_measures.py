"""Every measure has its hashtag: without one, its counts would have no column."""

from __future__ import annotations

from sitrep.exports import people_columns
from sitrep.model.figures.displacement import Movement
from sitrep.model.figures.tolls import Measure


def test_every_measure_has_a_hashtag_of_its_own() -> None:
    assert set(people_columns._MEASURES) == set(Measure)
    assert set(people_columns._MOVEMENTS) == set(Movement)
    tags = [*people_columns._MEASURES.values(), *people_columns._MOVEMENTS.values()]
    assert len(set(tags)) == len(tags)
