"""A slip of the hand is mended, and no meaning is turned round."""

from __future__ import annotations

import string
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Literal, get_args, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.checking.manual import names
from sitrep.loading.raw_report import KINDS
from sitrep.model.base import Frozen
from sitrep.model.report import Report
from sitrep.spelling import advice, distance, folded, meant, question
from tests.support.daily import LONG, some

NEGATIONS = ("un", "in", "im", "ir", "non", "non-", "not_", "not ", "dis", "de", "il", "no_", "no-")
LETTERS = string.ascii_lowercase


def word_lists(of: Any, seen: set[Any]) -> Iterator[tuple[str, ...]]:
    """Every list of words, and of keys, that a model or what stands in it knows."""
    if isinstance(of, type) and issubclass(of, StrEnum):
        yield tuple(of)
    elif get_origin(of) is Literal:
        yield get_args(of)
    elif isinstance(of, type) and issubclass(of, Frozen) and of not in seen:
        seen.add(of)
        yield tuple(of.model_fields)
        for field in of.model_fields.values():
            yield from word_lists(field.annotation, seen)
    else:
        for argument in get_args(of):
            yield from word_lists(argument, seen)


LISTS = sorted({*word_lists(Report, set()), KINDS})
EACH = pytest.mark.parametrize("words", some(LISTS, 3), ids=lambda words: words[0])


def slips(word: str) -> Iterator[str]:
    """The words that one slip of a letter makes of this one: every place, and letters in turn."""
    for at in range(len(word) + 1):
        letters = LETTERS if LONG else LETTERS[at % 61 :: 61]
        yield from (word[:at] + letter + word[at:] for letter in letters)
        if at < len(word) and word[at].isalpha():
            yield word[:at] + word[at + 1 :]
            yield from (word[:at] + letter + word[at + 1 :] for letter in letters)
        if word[at : at + 2].isalpha():
            yield word[:at] + word[at : at + 2][::-1] + word[at + 2 :]


def negated(slip: str, plain: set[str]) -> bool:
    """Whether a slip happens to negate another word, as “nomen” does."""
    return any(folded(negation + one) == folded(slip) for one in plain for negation in NEGATIONS)


def test_the_lists_are_found() -> None:
    assert len(LISTS) > 40
    assert ("cumulative", "new", "not_stated") in LISTS


@pytest.mark.parametrize("words", some([*LISTS, names()], 2), ids=lambda words: words[0])
def test_no_negated_word_is_a_slip(words: tuple[str, ...]) -> None:
    plain = set(map(folded, words))
    for word in words:
        for negation in NEGATIONS:
            if folded(negation + word) not in plain:
                assert meant(negation + word, words) == (), negation + word


@EACH
def test_nor_is_a_word_less_its_negation(words: tuple[str, ...]) -> None:
    for word in words:
        for negation in NEGATIONS:
            bare = word.removeprefix(negation)
            if bare != word and len(negation) > 1:
                assert word not in meant(bare, words) or folded(bare) == folded(word)


@EACH
def test_every_slip_of_one_letter_is_mended(words: tuple[str, ...]) -> None:
    plain = set(map(folded, words))
    mended = [one for one in words if len(one) > 2 and any(map(str.isalpha, one))]
    for word in some(mended, 2):
        for slip in slips(word):
            found = () if folded(slip) in plain else meant(slip, words)
            if found == (word,) or folded(slip) in plain or negated(slip, plain):
                continue
            near = [one for one in words if distance(folded(slip), folded(one), 1) == 1]
            assert word in near
            assert found == (tuple(near) if len(near) == 2 else ()), slip


@EACH
def test_writing_it_otherwise_is_no_slip_at_all(words: tuple[str, ...]) -> None:
    for word in (one for one in words if any(map(str.isalpha, one))):
        assert meant(word.upper().replace("_", " "), words) == (word,)
        assert meant(word.replace("_", "-"), words) == (word,)


@pytest.mark.parametrize("words", LISTS[::4], ids=lambda words: words[0])
@given(word=st.text(LETTERS + "_", min_size=1, max_size=14))
def test_what_is_far_from_every_word_is_near_none(words: tuple[str, ...], word: str) -> None:
    for one in meant(word, words):
        assert distance(folded(word), folded(one), 3) < 3


@given(st.text("ab", max_size=6), st.text("ab", max_size=6), st.integers(0, 4))
def test_a_distance_is_the_same_both_ways_and_cut(one: str, other: str, limit: int) -> None:
    found = distance(one, other, limit)
    assert found == distance(other, one, limit) == min(distance(one, other, 9), limit + 1)
    assert (found == 0) == (one == other)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [("kiled", "killed", 1), ("kliled", "killed", 1), ("kil", "killed", 3), ("", "ab", 2)],
)
def test_distances(one: str, other: str, found: int) -> None:
    assert distance(one, other, 3) == found


@pytest.mark.parametrize(
    ("word", "allowed", "found"),
    [
        ("men", ["women", "man"], ("man",)),
        ("omen", ["women", "men"], ("women", "men")),
        ("admin", ["admin1", "admin2", "admin3"], ()),
        ("admin4", ["admin1", "admin2"], ()),
        ("source-14", ["source-13"], ()),
        ("hosptalizd", ["hospitalised"], ()),
        ("hospitlized", ["hospitalised"], ("hospitalised",)),
        ("cured", ["buried"], ()),
        ("road-opened", ["road-unopened"], ()),
        ("areas-water", ["areas-no-water"], ()),
        ("unarmed_group", ["armed_group", "unnamed_group"], ()),
        ("ex-combatants", ["combatants"], ()),
        ("unamed_person", ["unnamed_person", "person"], ("unnamed_person",)),
        ("1234", ["1,234", "1.234", "1 234"], ()),
        ("G", ["A", "B"], ()),
        ("a", ["A", "B"], ("A",)),
        ("", ["A", "abc"], ()),
    ],
)
def test_what_is_meant(word: str, allowed: list[str], found: tuple[str, ...]) -> None:
    assert meant(word, allowed) == found


def test_how_it_is_said() -> None:
    assert advice(["men"], "Choose.") == "Write men, if that is meant."
    assert advice(["men", "women"], "Choose.") == "Write men or women, if one of them is meant."
    assert advice([], "Choose.") == "Choose."
    assert question(["a", "b"]) == " Is a or b meant?"
    assert question([]) == ""
