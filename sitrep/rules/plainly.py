"""Text as it is read: letters in disguise as themselves, without what cannot be seen."""

from __future__ import annotations

import unicodedata


def plainly(text: str) -> str:
    """The text in its compatibility form, without format characters."""
    if text.isascii():
        return text
    seen = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    return unicodedata.normalize("NFKC", seen)
