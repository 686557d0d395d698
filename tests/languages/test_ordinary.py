"""Dates, times, years, ordinals and numbered names count nothing; counts of people are left."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sitrep import resources
from sitrep.languages import available
from sitrep.languages.date_words import print_date
from sitrep.languages.ordinary import ordinary
from sitrep.languages.phrases import forms, load_phrases
from sitrep.model.values.dates import PartialDate

LANGUAGES = pytest.mark.parametrize("code", available())


def taken(text: str, code: str, *names: str) -> list[str]:
    """What of a text counts nothing."""
    return [piece for piece, plain in ordinary(text, load_phrases(code), names) if plain]


@pytest.mark.parametrize(
    ("code", "text", "plain"),
    [
        ("en", "On 2 May 2024 and on 6–9 May 2024.", "2 May 2024 | 6–9 May 2024"),
        ("en", "On May 2, 2024, at 18:00 and 6 p.m.", "May 2, 2024 | 18:00 | 6 p.m."),
        ("en", "In 2023, as between 2019 and 2021.", "In 2023 | between 2019 and 2021"),
        ("en", "Camp 4, the M5, phase 3 areas.", "Camp 4 | M5 | phase 3"),
        ("en", "Resolution 2254 and COVID-19.", "Resolution 2254 | COVID-19"),
        ("en", "The third attack came on the 4th day.", "third | 4th"),
        ("fr", "Le 1er mai 2024 et le 2 mai, à 18h30.", "1er mai 2024 | 2 mai | 18h30"),
        ("fr", "Au camp 4, en 2024.", "camp 4 | en 2024"),
        ("en", "At 16:53 on 12 January 2010 people ran.", "16:53 | 12 January 2010"),
        ("en", "On 12 January 2010 people ran.", "12 January 2010"),
        ("es", "El 6 de mayo, en el campamento 4.", "6 de mayo | campamento 4"),
        ("ar", "في 6 مايو 2024 في مخيم 4.", "6 مايو 2024 | مخيم 4"),
    ],
)
def test_ordinary_writing(code: str, text: str, plain: str) -> None:
    assert " | ".join(taken(text, code)) == plain


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Camp 12 people fled."),
        ("en", "In May 2000 people died."),
        ("en", "12 may have died; a third of the town; the third of them."),
        ("en", "In 2000 homes there was water, and since 2020 people left."),
        ("en", "Of 2000 tested, 12 died; 12 killed, 1,018 injured; 40 on the road."),
        ("fr", "En 2000 personnes, camp 12 enfants."),
        ("es", "Desde 2020 personas; fase 3 heridos."),
        ("ar", "مخيم 12 شخصا"),
    ],
)
def test_counts_are_left(code: str, text: str) -> None:
    assert taken(text, code) == []


def test_a_number_inside_a_name_of_the_records_is_part_of_it() -> None:
    assert taken("Both left Kilo 7 and Kilo 70.", "en", "Kilo 7") == ["Kilo 7"]


@LANGUAGES
def test_every_day_is_known_as_the_page_prints_it(code: str) -> None:
    phrases = load_phrases(code)
    for month in range(1, 13):
        printed = print_date(PartialDate(2024, month, 17), phrases)
        assert taken(f"{printed}.", code) == [printed]


WORDS = {
    code: sorted(
        {
            form
            for key, phrase in load_phrases(code).phrases.items()
            if key.startswith("groups.")
            for form in forms(phrase)
            if not form.startswith(("de ", "d’"))  # after millions
        }
    )
    for code in available()
}
LISTS = yaml.load(resources.ordinary_numbers().read_text("utf-8"), yaml.BaseLoader)


@LANGUAGES
@given(data=st.data(), number=st.integers(1, 99_999))
def test_no_number_of_people_is_ever_taken(code: str, data: st.DataObject, number: int) -> None:
    group = data.draw(st.sampled_from(WORDS[code]))
    before = data.draw(st.sampled_from([*LISTS[code]["named"], *LISTS[code]["before_year"], ""]))
    text = f"{before} {number} {group}."
    assert not any(re.search(r"\d", piece) for piece in taken(text, code))


@LANGUAGES
@given(st.text(max_size=60))
def test_nothing_of_a_text_is_lost(code: str, text: str) -> None:
    assert "".join(piece for piece, _ in ordinary(text, load_phrases(code))) == text


def test_every_language_has_its_lists() -> None:
    assert set(LISTS) == set(available())
    assert {key for lists in LISTS.values() for key in lists} == {"named", "before_year", "counted"}
