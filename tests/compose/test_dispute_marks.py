"""What stands behind a card of page one says of what kind the other figure is."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.languages import available, load_language
from tests.compare.reports import toll
from tests.compose.test_denials import page, report

LATE = {"window": "since 2024-05-01", "as_of": "2024-05-08"}
EARLY = {**LATE, "as_of": "2024-05-07", "according_to": "watch"}


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize(
    ("other", "of_one", "of_other"),
    [
        (EARLY, "earlier", "later"),
        ({**EARLY, "as_of": "2024-05-08", "places": ["town"]}, "below", "above"),
        ({**EARLY, "places": ["town"]}, "below", "above"),
    ],
    ids=["of another day alone", "of a part of the place", "of both"],
)
def test_a_higher_figure_of_less_is_told_apart_from_one_of_an_earlier_day(
    other: dict[str, Any], of_one: str, of_other: str, language: str
) -> None:
    figures = [toll("t", 31, places=["north"], **LATE)]
    figures.append(toll("u", 58, **{"places": ["north"], **other}))
    text = page(report(tolls=figures, header={"key_figures": ["t", "u"]}), language=language)
    cards = text.partition("\n## ")[2].partition("\n## ")[0]
    word = load_language(language).word
    told = {
        key: word(f"disputed.{key}", 1) in cards for key in ("earlier", "later", "below", "above")
    }
    assert [key for key, said in told.items() if said] == sorted(
        [of_one, of_other], key=list(told).index
    )
