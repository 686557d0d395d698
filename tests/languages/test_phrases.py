"""Language files: every phrase is there, is used, and says nothing that a phrase may not say."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import yaml

from sitrep import resources
from sitrep.compose import SECTIONS
from sitrep.glyphs import without_glyph
from sitrep.languages import available
from sitrep.languages.phrases import (
    DUAL,
    REFERENCE,
    SINGLE,
    SLOT,
    Phrases,
    differences,
    forms,
    load_phrases,
)
from sitrep.model.report import CLAIM_KINDS
from sitrep.model.values.count import Magnitude
from sitrep.rules.sided_words import sided_words
from tests.languages.words_of_code import asked, patterns, uses

NUMERALS = ("magnitudes.", "counts.")
"""Printed as a record's figure, and therefore traced."""

LANGUAGES = pytest.mark.parametrize("code", available())


def texts(phrases: Phrases, *, counting: bool = True) -> Iterator[tuple[str, str]]:
    """Every form; or those alone that are not ``counting``: with a number, and traced."""
    for key, phrase in phrases.phrases.items():
        kept = phrase
        if not counting and not isinstance(phrase, str):
            kept = {name: form for name, form in phrase.items() if name not in (SINGLE, DUAL)}
        for form in forms(kept):
            yield key, SLOT.sub(" ", form)


def test_there_are_languages() -> None:
    assert REFERENCE in available()
    assert len(load_phrases(REFERENCE).phrases) > 100


@LANGUAGES
def test_the_fonts_of_the_pdf_have_every_sign_of_the_house(code: str) -> None:
    lacking = [
        (key, signs) for key, text in texts(load_phrases(code)) if (signs := without_glyph(text))
    ]
    assert lacking == []


@LANGUAGES
def test_every_language_is_complete(code: str) -> None:
    phrases = load_phrases(code)
    assert phrases.code == code
    assert phrases.direction in ("ltr", "rtl")
    assert list(differences(phrases, load_phrases(REFERENCE))) == []


@LANGUAGES
def test_no_phrase_stands_twice_in_its_file(code: str) -> None:
    text = resources.phrases(code).read_text("utf-8")
    seen = 0
    stack = [yaml.compose(text, yaml.BaseLoader)]
    while stack:
        node = stack.pop()
        if isinstance(node, yaml.MappingNode):
            keys = [key.value for key, _ in node.value]
            assert [key for key in keys if keys.count(key) > 1] == []
            stack += [value for _, value in node.value]
            seen += len(keys)
    assert seen > 100


def test_every_phrase_is_used() -> None:
    assert patterns()
    assert [key for key in load_phrases(REFERENCE).phrases if not uses(key)] == []


def test_every_phrase_that_the_code_asks_for_is_there() -> None:
    known = load_phrases(REFERENCE).phrases.keys()
    assert len(asked()) > 50
    assert sorted(asked() - known) == []


def test_every_name_that_is_put_together_leads_to_a_phrase() -> None:
    known = load_phrases(REFERENCE).phrases
    lost = [one.pattern for one in patterns() if not any(map(one.fullmatch, known))]
    assert lost == []


def test_every_section_has_its_title() -> None:
    known = load_phrases(REFERENCE).phrases
    names = {*SECTIONS, *CLAIM_KINDS, "annex", "sources"}
    assert [name for name in sorted(names) if f"{name}.title" not in known] == []


@LANGUAGES
def test_no_phrase_holds_a_number(code: str) -> None:
    """It would stand on the page without a record that it leads back to."""
    phrases = load_phrases(code)
    assert phrases.number_words
    numbers = {
        key: word
        for key, text in texts(phrases, counting=False)
        if not key.startswith(NUMERALS)
        for word in re.findall(r"\w+", text)
        if word.lower() in phrases.number_words or any(sign.isnumeric() for sign in word)
    }
    assert numbers == {}


@LANGUAGES
def test_every_number_that_is_a_word_is_known_as_one(code: str) -> None:
    """Otherwise it could be typed into the overview without a record."""
    phrases = load_phrases(code)
    numerals = [text for key, text in texts(phrases) if key.startswith("magnitudes.")]
    assert len(numerals) == len(Magnitude)
    for text in numerals:
        assert phrases.number_words & set(re.findall(r"\w+", text.lower()))


@LANGUAGES
def test_no_phrase_takes_sides_or_vouches(code: str) -> None:
    sided = sided_words(code)
    caught = {
        key: words
        for key, text in texts(load_phrases(code))
        if (words := [*sided.loaded_in(text), *sided.verbs_in(text)])
    }
    assert caught == {}


@LANGUAGES
def test_slots_are_whole(code: str) -> None:
    for key, text in texts(load_phrases(code)):
        assert not {"{", "}"} & set(text), key


@LANGUAGES
def test_no_verb_stands_right_behind_a_chain(code: str) -> None:
    """A chain may end with a carrier in commas: a sign closes it, or a bracket follows."""
    open_ended = re.compile(r"\{chain\}\s+[^\W\d_]")
    phrases = load_phrases(code).phrases.items()
    assert [key for key, said in phrases if any(map(open_ended.search, forms(said)))] == []
