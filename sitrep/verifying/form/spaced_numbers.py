"""Whether the numbers on the pages of a PDF are cut by a blank or a sign that the data have not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader

from sitrep.verifying.form.drawn_pages import glyphs
from sitrep.verifying.form.embedded_fonts import letters

_BLANK = r"[\s•\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
_CUT = re.compile(rf"\d{_BLANK}+\d")
_FONT = re.compile(rb"(/\w+) [\d.]+ Tf")


def numbers_cut(reader: PdfReader, told: str) -> str:
    """The first number that is cut in two on a page and is not in what is ``told``, or nothing."""
    known = {_plain(one) for one in _CUT.findall(told)}
    for page in reader.pages:
        for text in _runs(page):
            for one in _CUT.findall(text):
                if _plain(one) not in known:
                    return str(one)
    return ""


def _plain(text: str) -> str:
    return re.sub(f"{_BLANK}+", " ", text)


def _runs(page: Any) -> Iterator[str]:
    fonts = page["/Resources"]["/Font"]
    said = {name.encode(): letters(one.get_object()) for name, one in fonts.items()}
    font: dict[int, str] = {}
    for line in page["/Contents"].get_data().split(b"\n"):
        if found := _FONT.fullmatch(line):
            font = said[found[1]]
        elif line.endswith(b"] TJ"):
            yield "".join(font[one] for one in glyphs(line))
