"""Numbers that stand in a text, in digits of any script, with or without grouping."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_GROUPED = r"\d{1,3}(?:[.,٬'’ \u00a0\u202f]\d{3})+(?!\d)"
_DIGITS = re.compile(rf"{_GROUPED}|\d+(?:[.,٫]\d+)?")
_LONGEST = 24
"""Longer runs of digits are no counts."""

_SCALES = {"thousand": 1_000, "million": 1_000_000}
_SCALED = re.compile(r"\s*(thousand|million)\b", re.IGNORECASE)


def numbers(text: str) -> Iterator[int]:
    """Every whole number that a text holds; ``1.4 million`` is 1,400,000.

    Groups of three digits after a comma, a full stop, an apostrophe or a space are read as
    thousands; other decimals make a number that is not whole, which is passed over.
    """
    text = "".join(str(unicodedata.digit(sign, sign)) for sign in text)
    for found in _DIGITS.finditer(text):
        if len(found[0]) > _LONGEST:
            continue
        scale = _SCALED.match(text, found.end())
        value = _value(found[0], _SCALES[scale[1].lower()] if scale else 1)
        if value is not None:
            yield value


def _value(digits: str, scale: int) -> int | None:
    groups = re.split(r"[.,٬٫'’ \u00a0\u202f]", digits)
    if all(len(group) == 3 for group in groups[1:]):
        return int("".join(groups)) * scale
    if len(groups) == 2 and scale > 1 and len(groups[1]) <= 6:
        return int(groups[0]) * scale + int(groups[1].ljust(6, "0")) * scale // 1_000_000
    return None
