"""Signs of a run stand as their font sets them, and two digits are one number or two."""

from __future__ import annotations

import re

import pytest

from sitrep import resources
from sitrep.verifying.form.drawn_pages import CLOSED_UP, set_as_kerned
from sitrep.verifying.form.shipped_fonts import kerning_of
from sitrep.verifying.form.spaced_numbers import cut_digits

KERNING = kerning_of("/ABCDEF+Noto-Sans")
SIGNS = {letter: number for number, letter in enumerate(KERNING.order)}


def _set(signs: str, apart: list[float]) -> bool:
    return set_as_kerned(tuple(SIGNS[one] for one in signs.split()), apart, KERNING)


@pytest.mark.parametrize(
    ("signs", "apart"),
    [
        ("one two", [0, 0, 0]),
        ("parenleft J", [0, -90, 0]),  # further than any blank of a number may be
        ("r period", [0, 159, 0]),
        ("r period", [0, 160, 0]),
        ("e acutecomb", [0, 150, 0]),
        ("one two", [10.1, 10.1, 10.1]),  # as a look sets a title
    ],
)
def test_what_the_font_says_is_taken(signs: str, apart: list[float]) -> None:
    assert _set(signs, apart)


@pytest.mark.parametrize(
    ("signs", "apart"),
    [
        ("one two", [0, -55, 0]),
        ("one two", [0, 150, 0]),
        ("one two", [20, 0, 0]),
        ("one two", [0, 0, -40]),
        ("parenleft J", [0, -120, 0]),
    ],
)
def test_what_the_font_does_not_say_is_refused(signs: str, apart: list[float]) -> None:
    assert not _set(signs, apart)


def test_a_digit_between_two_blanks_is_of_both_pairs() -> None:
    assert cut_digits("1 8 100") == ["1 8", "8 1"]
    assert cut_digits("8\u202f100") == ["8\u202f1"]
    assert cut_digits("8100 or 12") == []


def test_no_look_sets_letters_closer_than_is_taken() -> None:
    files = [*resources.templates().rglob("*.css"), *resources.templates().glob("looks/*.yaml")]
    said = (re.findall(r"letter-spacing:\s*([^;]*);", one.read_text("utf-8")) for one in files)
    found = [one for every in said for one in every]
    assert found
    assert all(-CLOSED_UP / 1000 <= float(one.removesuffix("em")) <= 0 for one in found)
