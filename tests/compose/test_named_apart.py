"""A sentence that speaks of a figure elsewhere says which, also where two would be called alike."""

from __future__ import annotations

import re

import pytest

from sitrep.languages import available
from tests.compare.reports import toll
from tests.compose.test_what_is_counted import page

NOTE = "only those whose names are known"


def _notes(said: str) -> list[str]:
    return [text[-120:] for text in said.split(NOTE)[:-1]]


@pytest.mark.parametrize("language", available())
def test_two_notes_on_figures_of_one_number_never_read_alike(language: str) -> None:
    said = page(
        toll("one", 50, note=NOTE),
        toll("two", 50, places=["land"], note=NOTE, according_to="watch"),
        language=language,
    )
    first, second = _notes(said)
    assert first != second
    assert ("Land" in first, "Town" in second) == (True, True)


def test_a_number_of_its_own_says_which_figure_is_meant() -> None:
    said = page(toll("one", 50, note=NOTE), toll("two", 40, places=["land"], note=NOTE))
    assert re.findall(r"\((\d+ people) killed\)", said) == ["40 people", "50 people"]
