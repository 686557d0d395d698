"""Fonts that draw one sign for another, or say another than they draw."""

from __future__ import annotations

import io
import re
from typing import Any

from fontTools.ttLib import TTFont
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
)

from tests.verifying.forging.drawn import add, figure, resource


def _font(writer: PdfWriter) -> Any:
    return writer.pages[0]["/Resources"]["/Font"][f"/{figure(writer).font}"]  # type: ignore[index]


def _descriptor(writer: PdfWriter) -> Any:
    return _font(writer)["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()


def _stream(writer: PdfWriter, data: bytes) -> Any:
    stream = DecodedStreamObject()
    stream.set_data(data)
    return writer._add_object(stream.flate_encode())


def outlines_of_two_digits_swapped(writer: PdfWriter) -> None:
    descriptor = _descriptor(writer)
    font = TTFont(io.BytesIO(descriptor["/FontFile2"].get_object().get_data()))
    table, names = font["glyf"].glyphs, font.getGlyphOrder()
    one, other = names[0x14], names[0x15]
    table[one], table[other] = table[other], table[one]
    made = io.BytesIO()
    font.save(made)
    descriptor["/FontFile2"].get_object().set_data(made.getvalue())


def _to_unicode(writer: PdfWriter, *changes: tuple[bytes, bytes]) -> None:
    font = _font(writer)
    text = font["/ToUnicode"].get_object().get_data()
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    font["/ToUnicode"].get_object().set_data(text)


def text_that_says_other_digits(writer: PdfWriter) -> None:
    _to_unicode(
        writer,
        (b"<0014> <0031>", b"<0014> <ffff>"),
        (b"<0015> <0032>", b"<0015> <0031>"),
        (b"<ffff>", b"<0032>"),
    )


def text_that_says_nothing(writer: PdfWriter) -> None:
    _to_unicode(writer, (b"<0014> <0031>", b"<0014> <>"))


def figure_whose_text_alone_is_true(writer: PdfWriter) -> None:
    from tests.verifying.forging.drawn import replaced

    replaced(writer, b"<0014>0<0015>", b"<0015>0<0014>")
    text_that_says_other_digits(writer)


def glyphs_led_to_others(writer: PdfWriter) -> None:
    below = _font(writer)["/DescendantFonts"][0].get_object()
    pairs = list(range(65536))
    pairs[0x14], pairs[0x15] = 0x15, 0x14
    data = b"".join(one.to_bytes(2, "big") for one in pairs)
    below[NameObject("/CIDToGIDMap")] = _stream(writer, data)


def other_widths(writer: PdfWriter) -> None:
    below = _font(writer)["/DescendantFonts"][0].get_object()
    below[NameObject("/W")] = ArrayObject([NumberObject(one) for one in (0, 65535, 0)])


def words_in_a_drawn_font(writer: PdfWriter) -> None:
    glyph = DecodedStreamObject()
    glyph.set_data(b"500 0 d0 0 0 400 700 re f")
    glyphs = {NameObject("/x"): writer._add_object(glyph)}
    matrix = [0.001, 0, 0, 0.001, 0, 0]
    font = {
        "/Type": NameObject("/Font"),
        "/Subtype": NameObject("/Type3"),
        "/CharProcs": DictionaryObject(glyphs),
        "/FontMatrix": ArrayObject([NumberObject(0) if not n else _real(n) for n in matrix]),
        "/FontBBox": ArrayObject([NumberObject(one) for one in (0, 0, 500, 700)]),
        "/FirstChar": NumberObject(1),
        "/LastChar": NumberObject(1),
        "/Widths": ArrayObject([NumberObject(500)]),
        "/Encoding": DictionaryObject(
            {NameObject("/Differences"): ArrayObject([NumberObject(1), NameObject("/x")])}
        ),
    }
    resource(writer, "/Font", "/T3", DictionaryObject({NameObject(k): v for k, v in font.items()}))
    add(writer, b"BT 1 0 0 -1 300 300 Tm /T3 20 Tf <01> Tj ET")


def _real(number: float) -> Any:
    from pypdf.generic import FloatObject

    return FloatObject(number)


def a_digit_set_higher(writer: PdfWriter) -> None:
    descriptor = _descriptor(writer)
    file = descriptor["/FontFile2"].get_object()
    font = TTFont(io.BytesIO(file.get_data()))
    glyph = font["glyf"].glyphs[font.getGlyphOrder()[0x14]]
    glyph.expand(font["glyf"])
    glyph.coordinates.translate((0, 300))
    made = io.BytesIO()
    font.save(made)
    file.set_data(made.getvalue())


def another_name_of_a_font(writer: PdfWriter) -> None:
    font = _font(writer)
    font[NameObject("/BaseFont")] = NameObject(re.sub("Noto", "Nota", str(font["/BaseFont"])))
