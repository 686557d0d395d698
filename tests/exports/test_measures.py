"""Every measure has its hashtag: two with one would have one column for two things."""

from __future__ import annotations

import re

from sitrep.exports.people_columns import _tag, _toll_tag
from sitrep.model.figures.displacement import Movement
from sitrep.model.figures.tolls import Measure

TAG = re.compile(r"#affected(\+[a-z][a-z0-9_]*)*")


def test_every_measure_has_a_hashtag_of_its_own() -> None:
    tags = [*map(_toll_tag, Measure), *map(_tag, Movement)]
    assert all(map(TAG.fullmatch, tags))
    assert len(set(tags)) == len(tags) > 25
