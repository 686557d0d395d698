"""The days that stand beside figures: those of the records, and those on which they were told."""

from __future__ import annotations

import pytest

from tests.auditing.texts import judged

TOLD = [
    ("en", "The Rescue Agency said on 9 March that 312 people were injured in Pine Harbour."),
    ("en", "The Rescue Agency said in a bulletin on 9 March that 312 people were injured."),
    ("en", "312 people were injured in Pine Harbour, the Rescue Agency said on 9 March."),
    ("en", "In a bulletin published on 9 March, the Rescue Agency counted 312 people injured."),
    ("en", "On 9 March, the Rescue Agency said that 312 people were injured in Pine Harbour."),
    ("fr", "Rescue Agency a indiqué le 9 mars que 312 personnes ont été blessées à Pine Harbour."),
    ("es", "Rescue Agency dijo el 9 de marzo que 312 personas resultaron heridas."),
    ("en", "According to the Rescue Agency: 312 people injured (date of document: 9 March)."),
    ("fr", "Selon Rescue Agency : 312 personnes blessées (date du document : 9 mars)."),
    ("es", "Según Rescue Agency: 312 personas heridas (fecha del documento: 9 de marzo)."),
    ("ar", "بحسب Rescue Agency: إصابة 312 شخصا (تاريخ الوثيقة: 9 مارس)."),
    ("ar", "قالت Rescue Agency في 9 مارس إن 312 شخصا أصيبوا في Pine Harbour."),
]
OTHERWISE = [
    "The Rescue Agency said that 312 people were injured in Pine Harbour on 9 March.",
    "The Rescue Agency said that on 9 March 312 people were injured in Pine Harbour.",
    "312 people were injured on 9 March, the Rescue Agency said.",
    "312 people were injured in the country on 9 March, the Rescue Agency said.",
    "In Pine Harbour on 9 March, the Rescue Agency counted 312 people injured.",
    "The Rescue Agency counted 312 people injured as of 9 March.",
]


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_a_figure_may_be_told_on_the_day_of_its_document(language: str, text: str) -> None:
    assert judged(text, language) == []


@pytest.mark.parametrize("text", OTHERWISE)
def test_nothing_happened_on_the_day_of_a_document(text: str) -> None:
    assert judged(text) == [("audit-another-date", "9 March")]


def test_another_day_is_none_of_telling() -> None:
    text = "The Rescue Agency said on 10 March that 312 people were injured in Pine Harbour."
    assert judged(text) == [("audit-another-date", "10 March")]
