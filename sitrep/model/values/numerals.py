"""Numbers that stand in a text, in digits of any script, with or without grouping."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from sitrep import resources
from sitrep.word_lists import by_language, either

_GROUPED = r"\d{1,3}(?:[.,٬'’ \u00a0\u202f]\d{3})+(?!\d)"
_BOTH = (
    r"\d{1,3}(?:[,٬'’ \u00a0\u202f]\d{3})+[.٫]\d{1,2}(?!\d)"
    r"|\d{1,3}(?:[.'’ \u00a0\u202f]\d{3})+,\d{1,2}(?!\d)"
)
"""Thousands parted by one sign, and decimals by another."""
_DIGITS = re.compile(rf"{_BOTH}|{_GROUPED}|\d+(?:[.,٫]\d+)?")
_WITH_DECIMALS = re.compile(
    r"(?<![\d.,])(?P<whole>\d{1,3}(?:[.,٬'’ \u00a0\u202f]\d{3})*|\d{1,15})"
    r"[.,٫](?P<part>\d{1,6})(?![.,]?\d)"
)
_LONGEST = 24
"""Longer runs of digits are no counts."""


def numbers(text: str) -> Iterator[int]:
    """Every whole number that a text holds; ``1.4 million`` is 1,400,000.

    Groups of three digits after a comma, a full stop, an apostrophe or a space are read as
    thousands; other decimals make a number that is not whole, which is passed over, as are
    digits inside words.
    """
    return (value for value, _ in numbers_with_place(text))


def numbers_with_place(text: str) -> Iterator[tuple[int, int]]:
    """Every whole number of a text, with what its last written digit counts.

    ``4.8 million`` is 4,800,000 in hundreds of thousands; ``4,803,417`` is in ones.
    """
    for one in written_numbers(text):
        if one.whole is not None:
            yield one.whole, one.place


class Written(NamedTuple):
    """A number in digits, and where it stands in its text.

    ``whole`` is the number where it is whole, ``amount`` what it is where its last sign that is no
    digit parts decimals; ``end`` is behind the word that multiplies it, if there is one.
    """

    start: int
    digits_end: int
    end: int
    whole: int | None
    amount: Decimal | None
    place: int


def written_numbers(text: str) -> Iterator[Written]:
    """The numbers of a text in digits, in their order; those inside words are none."""
    text = "".join(str(unicodedata.digit(sign, sign)) for sign in text)
    end = 0
    for found in _DIGITS.finditer(text):
        if found.start() < end or len(found[0]) > _LONGEST or _in_code(text, found.start()):
            continue
        scale = _scaled().match(text, found.end())
        times = _scales()[scale[1].lower()] if scale else 1
        decimal = _WITH_DECIMALS.fullmatch(found[0])
        one = Written(
            found.start(),
            found.end(),
            scale.end() if scale else found.end(),
            _value(found[0], times),
            _amount(decimal, times) if decimal else None,
            max(times // 10 ** _decimals(found[0]), 1) if times > 1 else 1,
        )
        one = _with_rest(text, one, times) if scale and not decimal else one
        end = one.end
        yield one


def _with_rest(text: str, one: Written, times: int) -> Written:
    """A number of thousands or millions, with what is left of it behind: 12 mil 340."""
    rest = _REST.match(text, one.end)
    scale = None if rest is None else _scaled().match(text, rest.end())
    least = 1 if scale is None else _scales()[scale[1].lower()]
    if rest is None or one.whole is None or least * _THOUSAND != times:
        return one
    if scale is None and text[one.end - _MIL : one.end].lower() != " mil":
        return one
    end = rest.end() if scale is None else scale.end()
    return one._replace(end=end, whole=one.whole + int(rest[1]) * least, place=least)


_REST = re.compile(r"\s(\d{1,3})(?!\d|\s?%|[.,٫]\d)")
_THOUSAND, _MIL = 1_000, 4
"""A rest of ones is written so in Spanish alone."""


def _in_code(text: str, at: int) -> bool:
    """Whether letters are joined to the digits there: a name or a code, unless of a currency."""
    start = at
    while start and text[start - 1].isascii() and text[start - 1].isalpha():
        start -= 1
    return start < at and not _is_currency(text[start:at])


def without_scales(text: str) -> str:
    """A text with spaces for the words that multiply the digits before them: they say no number."""
    return _behind_digits().sub(lambda found: " " * len(found[0]), text)


@cache
def _behind_digits() -> re.Pattern[str]:
    return re.compile(rf"(?<=\d){_scaled().pattern}", re.IGNORECASE)


def _times(text: str, at: int) -> int:
    """By how much the word that stands there multiplies the digits before it."""
    scale = _scaled().match(text, at)
    return _scales()[scale[1].lower()] if scale else 1


@cache
def _scaled() -> re.Pattern[str]:
    return re.compile(rf"\s*({either(_scales())})\b", re.IGNORECASE)


@cache
def _scales() -> Mapping[str, int]:
    """Words that multiply the digits before them, in the languages of the documents."""
    languages = by_language(resources.reading_words(), "numbers").values()
    return {word: int(by) for lists in languages for word, by in lists["after_digits"].items()}


def amounts(text: str) -> Iterator[Decimal]:
    """Every number of a text that has decimals, or may have: ``1.234`` is 1.234 here."""
    text = "".join(str(unicodedata.digit(sign, sign)) for sign in text)
    for found in _WITH_DECIMALS.finditer(text):
        yield _amount(found, _times(text, found.end()))


def _amount(found: re.Match[str], times: int) -> Decimal:
    return Decimal(f"{_bare(found['whole'])}.{found['part']}") * times


def _bare(digits: str) -> str:
    return re.sub(r"\D", "", digits)


def _is_currency(letters: str) -> bool:
    return letters.isupper() and len(letters) == 3


def _decimals(digits: str) -> int:
    groups = re.split(r"[.,٫]", digits)
    return len(groups[-1]) if len(groups) == 2 and len(groups[1]) != 3 else 0


def _value(digits: str, scale: int) -> int | None:
    groups = re.split(r"[.,٬٫'’ \u00a0\u202f]", digits)
    if all(len(group) == 3 for group in groups[1:]):
        return int("".join(groups)) * scale
    if len(groups) == 2 and scale > 1 and len(groups[1]) <= 6:
        return int(groups[0]) * scale + int(groups[1].ljust(6, "0")) * scale // 1_000_000
    return None
