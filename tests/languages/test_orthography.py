"""How a language is written is read from its file, and no module knows it by its code."""

from __future__ import annotations

import re

import pytest

from sitrep.languages import available
from sitrep.orthography import of_any_language, orthography
from tests.structure.code import modules

ASKED_BY_CODE = re.compile(r"""[!=]= ["'](?:ar|es|fr)["']""")


@pytest.mark.parametrize("text", ["قتل", "وقتل", "فقتل"])
def test_and_is_written_in_one_with_an_arabic_word(text: str) -> None:
    assert re.fullmatch(rf"{orthography('ar').ands}قتل", text)


def test_a_word_begins_behind_a_letter_that_is_written_in_one_with_it() -> None:
    assert re.search(rf"{orthography('ar').begin}غزة", "بغزة")
    assert not re.search(rf"{orthography('ar').begin}غزة", "مغزة")


@pytest.mark.parametrize("code", ["en", "es", "fr", "xx"])
def test_other_languages_write_nothing_in_one_with_a_word(code: str) -> None:
    written = orthography(code)
    assert (written.ands, written.joined, written.article) == ("", "", "")
    assert not re.search(rf"{written.begin}killed", "ukilled")


@pytest.mark.parametrize("code", available())
def test_a_text_of_no_known_language_may_have_what_any_has(code: str) -> None:
    for letter in re.findall(r"[^\[\]?]", orthography(code).joined):
        assert re.fullmatch(of_any_language().joined, letter)


def test_no_module_asks_for_a_language_by_its_code() -> None:
    """English alone is told apart: it is the language of the data and of what the house says."""
    assert ASKED_BY_CODE.search('if code == "ar":')
    asked = {one.name for one in modules() if ASKED_BY_CODE.search(one.read_text("utf-8"))}
    assert asked == set()
