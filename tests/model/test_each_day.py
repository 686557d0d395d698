"""What is so many a day is no number of all the days of a figure."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from sitrep import resources
from sitrep.model.figures.displacement import Displacement
from sitrep.model.figures.each_day import is_of_each_day
from sitrep.model.figures.tolls import Toll
from sitrep.word_lists import by_language

LISTS = by_language(resources.reading_words(), "results")
RATES = [
    text
    for said in LISTS.values()
    for day in said["each_day"]
    for mean in said["averaged"]
    for text in (day, f"{day} {mean}", f"{mean} {day}")
]
COUNTED = [
    "daily", "fewer than two meals a day", "daily wage workers", "on average", "",
    "those who came in one day", "a day", "per day",
]  # fmt: skip
CLAIM = {"id": "one", "according_to": "monitor", "sources": ["doc"], "count": 1450}
MOVED = {**CLAIM, "measure": "new_arrivals", "figure_type": "flow", "window": "2031-05-12"}


@pytest.mark.parametrize("text", RATES)
def test_so_many_a_day_is_a_rate(text: str) -> None:
    assert is_of_each_day(text)


@pytest.mark.parametrize("text", COUNTED)
def test_words_that_say_more_than_a_rate_stand(text: str) -> None:
    assert is_of_each_day(text) is (text in ("a day", "per day"))


HELD: list[tuple[type[Any], dict[str, Any]]] = [
    (Displacement, {**MOVED, "description": "a day on average"}),
    (Toll, {**CLAIM, "measure": "killed", "definition": "per day"}),
    (Toll, {**CLAIM, "measure": "killed",
            "population": {"group": "people", "described": "daily average"}}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "data"), HELD)
def test_a_figure_is_of_all_its_days(kind: type[Any], data: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="and its count is that of all its days"):
        kind.model_validate(data)
