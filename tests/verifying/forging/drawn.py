"""What forgeries of pages have in common: a page's content, and where a figure stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject

_SHOWN = re.compile(
    rb"BT\n1 0 0 -1 ([\d.]+) ([\d.]+) Tm\n/(\w+) ([\d.]+) Tf\n(?:.*?\n)??\[(.*?)\] TJ\n", re.DOTALL
)


@dataclass(frozen=True)
class Shown:
    """One run of text: where it stands in the content and on the page, its font and its glyphs."""

    start: int
    end: int
    x: float
    y: float
    font: str
    size: float
    glyphs: bytes

    def box(self) -> bytes:
        """A rectangle over the text, in the coordinates of the page's style."""
        wide = self.glyphs.count(b"<") * self.size * 0.6
        return f"{self.x} {self.y - self.size} {wide:.2f} {self.size * 1.3:.2f}".encode()


DIGITS = b"<0014>0<0015>"
"""Two unlike digits side by side in a run of glyphs."""


def content(writer: PdfWriter, page: int = 0) -> bytes:
    """The drawing operators of a page."""
    stream: Any = writer.pages[page]["/Contents"].get_object()
    return bytes(stream.get_data())


def put(writer: PdfWriter, data: bytes, page: int = 0) -> None:
    """Give a page other drawing operators."""
    assert data != content(writer, page)
    stream: Any = writer.pages[page]["/Contents"].get_object()
    stream.set_data(data)


def add(writer: PdfWriter, more: bytes) -> None:
    """Draw something more at the end of the first page, as our writer draws a background."""
    data = content(writer)
    end = data.rindex(b"Q")
    lines = re.sub(rb" (?=re|f|rg|m|l|h|q|Q|cm|Do|Tm|Tf|TJ|Tj|ET)\b", b"\n", more)
    drawn = re.sub(rb"\n(re|f|rg|m|l|h|cm|Do|Tm|Tf|TJ|Tj)\b *", rb" \1\n", lines)
    put(writer, data[:end] + b"/Artifact\nBMC\n" + drawn + b"\nEMC\n" + data[end:])


def runs(data: bytes) -> Iterator[Shown]:
    """The runs of text in a page's content."""
    for one in _SHOWN.finditer(data):
        x, y, font, size, glyphs = one.groups()
        place = float(x), float(y)
        yield Shown(*one.span(), *place, font.decode(), float(size), glyphs)


def figure(writer: PdfWriter) -> Shown:
    """A run with a figure of two unlike digits in it."""
    return next(one for one in runs(content(writer)) if DIGITS in one.glyphs)


def replaced(writer: PdfWriter, glyphs: bytes, by: bytes) -> None:
    """The page with one sequence of glyphs replaced at the first figure."""
    data, one = content(writer), figure(writer)
    changed = data[one.start : one.end].replace(glyphs, by, 1)
    put(writer, data[: one.start] + changed + data[one.end :])


def wrapped(writer: PdfWriter, before: bytes, after: bytes = b"") -> None:
    """The first figure with operators before and after it, inside its text object."""
    data, one = content(writer), figure(writer)
    inside = data[one.start : one.end].replace(b"BT\n", b"BT\n" + before, 1)
    put(writer, data[: one.start] + inside + after + data[one.end :])


def resource(writer: PdfWriter, sort: str, name: str, value: Any) -> None:
    """One more resource of the first page."""
    held: Any = writer.pages[0]["/Resources"].get_object()
    kind = NameObject(sort)
    if kind not in held:
        held[kind] = DictionaryObject()
    held[kind].get_object()[NameObject(name)] = writer._add_object(value)
