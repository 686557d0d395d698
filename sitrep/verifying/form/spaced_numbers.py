"""Whether the numbers on the pages of a PDF stand there as the data have them, in one piece."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pypdf import PdfReader

from sitrep.verifying.form.drawn_pages import TextRun
from sitrep.verifying.form.embedded_fonts import letters

_BLANK = r"[\s•\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
_CUT = re.compile(rf"(?=(\d{_BLANK}+\d))")
"""Two digits with blanks between: of “7 8 100” both the first two and the next."""
_APART, _LEVEL = 0.12, 0.05
"""In sizes: what is further apart reads as with a blank between; what is off as of another line."""


def numbers_cut(reader: PdfReader, runs: list[list[TextRun]], told: str) -> str:
    """The first number that is cut in two on a page and is not in what is ``told``, or nothing.

    Two runs that touch are read as one; a digit that is higher or smaller than the one that it
    follows is not of one number with it.
    """
    known = {_plain(one) for one in cut_digits(told)}
    for page, on_page in zip(reader.pages, runs, strict=True):
        for text in _lines(page, on_page):
            for one in cut_digits(text):
                if _plain(one) not in known:
                    return one
    return ""


def cut_digits(text: str) -> list[str]:
    """Every two digits of a text with nothing but blanks between them, and these."""
    return [str(one) for one in _CUT.findall(text)]


def _plain(text: str) -> str:
    return re.sub(f"{_BLANK}+", " ", text)


def text_of(page: Any, runs: list[TextRun]) -> list[str]:
    """What each run of a page says, by its font."""
    fonts = page["/Resources"]["/Font"]
    said = {name.encode(): letters(one.get_object()) for name, one in fonts.items()}
    return ["".join(said[one.font][glyph] for glyph in one.glyphs) for one in runs]


def _lines(page: Any, runs: list[TextRun]) -> Iterator[str]:
    """The runs of a page, those that follow each other in one line as one text."""
    text = ""
    for said, (one, following) in zip(text_of(page, runs), pairwise([*runs, None]), strict=True):
        assert one is not None
        text += said
        if following is None or not _goes_on(one, following):
            yield text
            text = ""
        elif _parted(one, following):
            text += " "


def _goes_on(one: TextRun, other: TextRun) -> bool:
    """Whether another run stands beside this one, before or behind it."""
    size = max(one.size, other.size)
    gap = max(other.start - one.end, one.start - other.end)
    return abs(one.y - other.y) < size and (gap < size or one.mark == other.mark)


def _parted(one: TextRun, other: TextRun) -> bool:
    size = min(one.size, other.size)
    level = abs(one.y - other.y) <= _LEVEL * size and abs(one.size - other.size) <= _LEVEL * size
    return not level or abs(other.start - one.end) > _APART * size
