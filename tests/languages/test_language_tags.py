"""A text in a variant of a language, however its tag is written, is read as in the language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sitrep.language_tags import base_language
from sitrep.model.values.number_words import numbers_in_words, says_none

TWELVE = {"en": "twelve", "fr": "douze", "es": "doce", "ar": "اثنا عشر"}
OWN_SPLIT = re.compile(r'language\w*\.(split|partition)\("-"')


@pytest.mark.parametrize(
    ("tag", "language"),
    [("en", "en"), ("EN", "en"), ("en-GB", "en"), ("ES-419", "es"), ("ar-Latn-EG", "ar")],
)
def test_the_language_of_a_tag(tag: str, language: str) -> None:
    assert base_language(tag) == language


@pytest.mark.parametrize(("code", "word"), TWELVE.items())
def test_numbers_in_words_are_read_in_every_variant(code: str, word: str) -> None:
    for tag in (code, code.upper(), f"{code}-XX", f"{code.upper()}-xx"):
        assert numbers_in_words(f"{word} a", tag) == {12}, tag


def test_that_there_was_nobody_is_read_in_every_variant() -> None:
    assert says_none("No deaths were reported.", "EN-GB")


def test_a_tag_is_taken_apart_in_one_place() -> None:
    sitrep = Path(__file__).parents[2] / "sitrep"
    apart = [
        file.name
        for file in sitrep.rglob("*.py")
        if OWN_SPLIT.search(file.read_text(encoding="utf-8"))
    ]
    assert apart == []
