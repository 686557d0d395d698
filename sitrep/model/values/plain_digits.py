"""Digits of other scripts, as those that the data is written with."""

from __future__ import annotations

_ARABIC = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def in_plain_digits(text: str) -> str:
    """A text with the Arabic and Persian digits in it as 0 to 9: which is which is no guess."""
    return text if text.isascii() else text.translate(_ARABIC)
