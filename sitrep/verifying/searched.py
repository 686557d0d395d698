"""A file made ready to be searched: all its text, and whether that is all of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from sitrep.errors import UnreadableInput
from sitrep.verifying.file_texts import (
    decoded,
    is_packed,
    is_pdf,
    joined_texts,
    raw_texts,
    shown_texts,
)

_NO_TEXT = re.compile("[\0-\x08\x0e-\x1f\ufffd]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Signs that nobody sees, and that part the letters of a word for a machine alone."""


@dataclass(frozen=True)
class Searched:
    """What machines read in a file, what people read in it, and why either is not all."""

    raw: str
    shown: str
    unread: str = ""


def searched(name: str, data: bytes) -> Searched:
    """The texts of a file, as they are searched."""
    raw, said = _all_of(map(decoded, raw_texts(data)))
    shown, unsaid = _all_of(text for read in (shown_texts, joined_texts) for text in read(data))
    unread = said or unsaid
    if not unread and is_pdf(data) and not shown.strip():
        unread = "No page of it holds text."
    if not (unread or is_pdf(data) or is_packed(data)) and _NO_TEXT.search(decoded(data)):
        unread = "It is no text, no PDF and no archive."
    return Searched(plainly(f"{name}\n{raw}"), plainly(f"{name}\n{shown}"), unread)


def plainly(text: str) -> str:
    """A text as people see it: composed, without unseen signs, one blank where there are any."""
    return " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", text)).split())


def _all_of(texts: Iterable[str]) -> tuple[str, str]:
    """The texts as one, as far as they can be read, and what kept the rest from it."""
    found: list[str] = []
    try:
        for one in texts:
            found.append(one)
    except UnreadableInput as error:
        return "\n".join(found), str(error)
    return "\n".join(found), ""
