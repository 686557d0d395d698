"""Fonts whose outlines are ours, and what is said of them, or stands beside them, is not."""

from __future__ import annotations

import io
from collections.abc import Callable
from struct import pack, unpack_from
from typing import Any

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.ttProgram import Program
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, FloatObject, NameObject, NumberObject, TextStringObject

from tests.verifying.forging.fonts import _descriptor, _font


def _said(writer: PdfWriter, key: str, value: Any) -> None:
    assert _descriptor(writer)[key] != value
    _descriptor(writer)[NameObject(key)] = value


def a_font_said_to_be_bold_by_force(writer: PdfWriter) -> None:
    _said(writer, "/Flags", NumberObject(4 | 1 << 18))


def a_font_said_to_be_slanted(writer: PdfWriter) -> None:
    _said(writer, "/ItalicAngle", NumberObject(-12))


def a_font_said_to_be_of_another_family(writer: PdfWriter) -> None:
    _said(writer, "/FontFamily", TextStringObject("Wingdings"))


def a_font_said_to_be_higher(writer: PdfWriter) -> None:
    _said(writer, "/Ascent", NumberObject(9000))


def a_font_said_to_reach_deeper(writer: PdfWriter) -> None:
    _said(writer, "/Descent", NumberObject(-9000))


def a_font_said_to_have_other_capitals(writer: PdfWriter) -> None:
    _said(writer, "/CapHeight", NumberObject(1))


def a_font_said_to_have_other_stems(writer: PdfWriter) -> None:
    _said(writer, "/StemV", NumberObject(400))


def a_font_said_to_fill_another_box(writer: PdfWriter) -> None:
    _said(writer, "/FontBBox", ArrayObject([NumberObject(0)] * 4))


def a_font_said_to_be_shorter(writer: PdfWriter) -> None:
    file = _descriptor(writer)["/FontFile2"].get_object()
    file[NameObject("/Length1")] = NumberObject(12)


def widths_told_twice(writer: PdfWriter) -> None:
    below = _font(writer)["/DescendantFonts"][0].get_object()
    below["/W"][0:0] = [NumberObject(0x14), ArrayObject([FloatObject(0)])]


def _bytes(writer: PdfWriter, change: Callable[[bytes], bytes]) -> None:
    file = _descriptor(writer)["/FontFile2"].get_object()
    data = change(file.get_data())
    file.set_data(data)
    file[NameObject("/Length1")] = NumberObject(len(data))


def _saved(writer: PdfWriter, change: Callable[[TTFont], None]) -> None:
    def changed(data: bytes) -> bytes:
        font = TTFont(io.BytesIO(data))
        change(font)
        made = io.BytesIO()
        font.save(made)
        return made.getvalue()

    _bytes(writer, changed)


def outlines_that_are_there_twice(writer: PdfWriter) -> None:
    """The first of two tables of outlines is another: some programs draw it, others the last."""

    def changed(data: bytes) -> bytes:
        many = unpack_from(">H", data, 4)[0]
        rows = [data[12 + 16 * at : 28 + 16 * at] for at in range(many)]
        (at,) = (nth for nth, row in enumerate(rows) if row.startswith(b"glyf"))
        start, long = unpack_from(">2L", rows[at], 8)
        other = bytearray(data[start : start + long])
        other[20:24] = b"\0\0\0\0"
        moved = [row[:8] + pack(">L", unpack_from(">L", row, 8)[0] + 16) + row[12:] for row in rows]
        false = b"glyf" + rows[at][4:8] + pack(">2L", len(data) + 16, long)
        head = data[:4] + pack(">H", many + 1) + data[6:12]
        listed = [*moved[:at], false, *moved[at:]]
        return head + b"".join(listed) + data[12 + 16 * many :] + bytes(other)

    _bytes(writer, changed)


def a_glyph_with_a_program_of_its_own(writer: PdfWriter) -> None:
    def change(font: TTFont) -> None:
        glyph = font["glyf"][font.getGlyphOrder()[0x14]]
        glyph.program = Program()
        glyph.program.fromBytecode([0xB1, 0x00, 0x40, 0x38])

    _saved(writer, change)


def letters_said_to_be_bold_in_the_file(writer: PdfWriter) -> None:
    def change(font: TTFont) -> None:
        font["head"].macStyle ^= 1

    _saved(writer, change)


def a_slope_of_the_caret(writer: PdfWriter) -> None:
    def change(font: TTFont) -> None:
        font["hhea"].caretSlopeRun += 500

    _saved(writer, change)


def something_behind_the_last_table(writer: PdfWriter) -> None:
    _bytes(writer, lambda data: data + b"PK\3\4")
