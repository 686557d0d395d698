"""Digits: those of other scripts as the data is written, and whether they stand in groups."""

from __future__ import annotations

import re
import unicodedata

_DIGIT = re.compile(r"\d")
_IN_GROUPS = re.compile(r"\d{1,3}(?:[., \u00a0\u2009\u202f'’٬]\d{3})+")
_ONLY_GROUPS = re.compile(r"\d{1,3}(?:(?:٬\d{3})+|(?P<mark>[.,'’])\d{3}(?:(?P=mark)\d{3})+)")

SPACES = " \u00a0\u2009\u202f"
"""What parts groups of digits and looks like a space."""


def in_plain_digits(text: str) -> str:
    """A text with the digits of any script in it as 0 to 9: which is which is no guess."""
    if text.isascii():
        return text
    return _DIGIT.sub(lambda found: str(unicodedata.digit(found[0])), text)


def in_groups(text: str) -> bool:
    """Whether a text is digits in groups of three."""
    return _IN_GROUPS.fullmatch(text) is not None


def only_in_groups(text: str) -> bool:
    """Whether what parts digits can do nothing else: twice the same sign, or the Arabic one."""
    return _ONLY_GROUPS.fullmatch(text) is not None


def without_groups(text: str, marks: str) -> str:
    """A text in which what parts groups of three digits, one of ``marks``, is gone.

    Digits that stand in no such groups are as they were; a space is one of any width.
    """
    parting = re.escape(marks + SPACES if " " in marks else marks)
    groups = rf"(?P<mark>[{parting}])\d{{3}}(?:(?P=mark)\d{{3}})*"
    grouped = rf"(?<![\d.,])\d{{1,3}}{groups}(?![.,]?\d)"
    return re.sub(grouped, lambda found: re.sub(r"\D", "", found[0]), text)
