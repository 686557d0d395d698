"""Language files: every phrase is there, is used, and says nothing that a phrase may not say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import get_args

import pytest
import yaml

from sitrep import resources
from sitrep.compose import SECTIONS
from sitrep.findings import Level
from sitrep.languages import available
from sitrep.languages.phrases import REFERENCE, SLOT, Phrases, differences, forms, load_phrases
from sitrep.model.access import Constrained, Constraint
from sitrep.model.base import CLAIM_KINDS
from sitrep.model.claim import WORDED_AXES, Status
from sitrep.model.displacement import FigureType, Movement, Unit
from sitrep.model.header import ProfileName
from sitrep.model.population import Group
from sitrep.model.sectors import Sector
from sitrep.model.sources import SourceKind
from sitrep.model.statements import StatementKind
from sitrep.model.tolls import Basis, Measure, Method
from sitrep.model.values.count import Form, Magnitude
from sitrep.profiles import ResponseKey
from sitrep.rules.endorsing_verb import DOUBTING, ENDORSING
from sitrep.rules.loaded_word import INSTEAD
from sitrep.rules.wording import found
from tests.languages.words_of_code import asked, patterns, uses

VALUES: list[tuple[str, Iterable[str]]] = [
    ("access.constrained", set(Constrained) - {Constrained.NOT_STATED}),
    ("access.constraint", Constraint),
    ("annex.levels", Level),
    ("counts", set(Form) - {Form.MAGNITUDE}),
    ("differ.axis", WORDED_AXES),
    ("displacement", set(FigureType) - {FigureType.NOT_STATED}),
    ("displacement.measure", Movement),
    ("front.document", ProfileName),
    ("groups", Group),
    ("magnitudes", [magnitude.name.lower() for magnitude in Magnitude]),
    ("sector", Sector),
    ("sources.kind", SourceKind),
    ("statements.kind", StatementKind),
    ("status", Status),
    ("status.cell", Status),
    ("tolls.basis", set(Basis) - {Basis.NOT_STATED}),
    ("tolls.clause", Measure),
    ("tolls.measure", Measure),
    ("tolls.method", set(Method) - {Method.NOT_STATED}),
    ("units", Unit),
    ("unknown.response", get_args(ResponseKey)),
]
NUMERALS = ("magnitudes.", "counts.")
"""Printed as a record's figure, and therefore traced."""

LANGUAGES = pytest.mark.parametrize("code", available())


def texts(phrases: Phrases) -> Iterator[tuple[str, str]]:
    for key, phrase in phrases.phrases.items():
        for form in forms(phrase):
            yield key, SLOT.sub(" ", form)


def test_there_are_languages() -> None:
    assert REFERENCE in available()
    assert len(load_phrases(REFERENCE).phrases) > 100


@LANGUAGES
def test_every_language_is_complete(code: str) -> None:
    phrases = load_phrases(code)
    assert phrases.code == code
    assert phrases.direction in ("ltr", "rtl")
    assert list(differences(phrases, load_phrases(REFERENCE))) == []


@LANGUAGES
def test_no_phrase_stands_twice_in_its_file(code: str) -> None:
    text = (resources.languages() / f"{code}.yaml").read_text("utf-8")
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


@pytest.mark.parametrize(("prefix", "values"), VALUES)
def test_every_value_of_the_model_has_its_phrase(prefix: str, values: Iterable[str]) -> None:
    known = load_phrases(REFERENCE).phrases
    names = [value.value if isinstance(value, StrEnum) else value for value in values]
    assert names
    assert [name for name in names if f"{prefix}.{name}" not in known] == []


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
        for key, text in texts(phrases)
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


def test_no_phrase_takes_sides_or_vouches() -> None:
    caught = {
        key: words
        for key, text in texts(load_phrases("en"))
        if (words := list(found((*INSTEAD, *ENDORSING, *DOUBTING), text)))
    }
    assert caught == {}


@LANGUAGES
def test_slots_are_whole(code: str) -> None:
    for key, text in texts(load_phrases(code)):
        assert not {"{", "}"} & set(text), key
