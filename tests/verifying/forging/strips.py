"""What is thin, faint or near: strips, states, distances; and what nobody sees but programs."""

from __future__ import annotations

import re
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from tests.verifying.forging.drawn import content, figure, put, replaced

_ONE, _TWO = b"<0014>0", b"<0015>"


def _strips(writer: PdfWriter, colour: bytes) -> bytes:
    """Lines as thin as a hair, side by side, where a figure stands."""
    one = figure(writer)
    lines = [
        f"{one.x - 1:.2f} {one.y - one.size + at * 0.98:.2f} 60 0.99 re\nf\n".encode()
        for at in range(int(one.size * 1.4))
    ]
    return b"/Artifact\nBMC\nq\n" + colour + b" rg\n" + b"".join(lines) + b"Q\nEMC\n"


def strips_over_a_figure(writer: PdfWriter) -> None:
    data, one = content(writer), figure(writer)
    end = data.index(b"EMC\n", one.end) + 4
    put(writer, data[:end] + _strips(writer, b"1 1 1") + data[end:])


def strips_in_the_colour_of_a_figure_beneath_it(writer: PdfWriter) -> None:
    data, one = content(writer), figure(writer)
    start = data.rindex(b"/Span\n", 0, one.start)
    put(writer, data[:start] + _strips(writer, b"0 0 0") + data[start:])


def hair_through_a_figure(writer: PdfWriter) -> None:
    data, one = content(writer), figure(writer)
    end = data.index(b"EMC\n", one.end) + 4
    y = f"{one.y - one.size * 0.3:.2f}".encode()
    line = b"0 0 0 RG\n0.9 w\n%.2f %b m\n%.2f %b l\nS\n" % (one.x, y, one.x + 30, y)
    put(writer, data[:end] + b"/Artifact\nBMC\nq\n" + line + b"Q\nEMC\n" + data[end:])


def faint_figure_behind_a_state_of_strokes(writer: PdfWriter) -> None:
    held: Any = writer.pages[0]["/Resources"]["/ExtGState"]  # type: ignore[index]
    faint = DictionaryObject({NameObject("/ca"): NumberObject(0)})
    held[NameObject("/a0.0")] = faint
    data, one = content(writer), figure(writer)
    put(writer, data[: one.start] + b"/a0.0 gs\n/A1.0 gs\n" + data[one.start :])


def state_that_the_page_does_not_know(writer: PdfWriter) -> None:
    data, one = content(writer), figure(writer)
    put(writer, data[: one.start] + b"/a0.5 gs\n" + data[one.start :])


def clip_without_a_shape(writer: PdfWriter) -> None:
    data = content(writer).replace(b"/Span\n<</MCID 1>>", b"q\nW\nn\n/Span\n<</MCID 1>>", 1)
    put(writer, data.replace(b"/Span\n<</MCID 2>>", b"Q\n/Span\n<</MCID 2>>", 1))


def digits_pushed_together(writer: PdfWriter) -> None:
    replaced(writer, _ONE + _TWO, b"<0014>249" + _TWO)


def digits_pulled_apart(writer: PdfWriter) -> None:
    replaced(writer, _ONE + _TWO, b"<0014>-199" + _TWO)


def _pages(writer: PdfWriter, wide: float) -> None:
    for page in writer.pages:
        for key in ("/MediaBox", "/TrimBox", "/BleedBox"):
            box: Any = page[key]
            page[NameObject(key)] = ArrayObject([*box[:2], FloatObject(wide), box[3]])


def pages_that_are_narrower(writer: PdfWriter) -> None:
    _pages(writer, 580)


def pages_that_are_much_wider(writer: PdfWriter) -> None:
    _pages(writer, 5950)


def _metadata(writer: PdfWriter, before: bytes, after: bytes) -> None:
    stream: Any = writer.root_object["/Metadata"].get_object()
    data = stream.get_data()
    assert before in data
    stream.set_data(data.replace(before, after))


def issuer_as_contributor(writer: PdfWriter) -> None:
    _metadata(writer, b"dc:creator>", b"dc:contributor>")


def instruction_in_the_metadata(writer: PdfWriter) -> None:
    _metadata(writer, b"<x:xmpmeta", b"<?note 99 killed?><x:xmpmeta")


def _tag(writer: PdfWriter, kind: str) -> Any:
    every: list[Any] = [one.get_object() for one in writer._objects if one]
    found = [one for one in every if isinstance(one, dict) and one.get("/S") == kind]
    return found[-1]


def paragraph_told_as_a_quotation(writer: PdfWriter) -> None:
    _tag(writer, "/P")[NameObject("/S")] = NameObject("/BlockQuote")


def paragraph_told_as_a_drawing_without_words(writer: PdfWriter) -> None:
    _tag(writer, "/P")[NameObject("/S")] = NameObject("/Figure")


def words_in_the_name_of_a_paragraph(writer: PdfWriter) -> None:
    _tag(writer, "/P")[NameObject("/ID")] = TextStringObject("99 killed")


def empty_tag(writer: PdfWriter) -> None:
    above: Any = _tag(writer, "/Part")
    tag = DictionaryObject(_tag(writer, "/P"))
    tag[NameObject("/K")] = ArrayObject()
    tag[NameObject("/P")] = above.indirect_reference
    above["/K"].insert(0, writer._add_object(tag))


def words_in_the_name_of_a_font(writer: PdfWriter) -> None:
    held: Any = writer.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    old = next(iter(held))
    held[NameObject("/killed99")] = held.raw_get(old)
    del held[old]
    data = content(writer)
    put(writer, re.sub(old.encode() + rb"(?= )", b"/killed99", data))
