"""Shown, but not said: what a reader sees is not what the text of the page is."""

from __future__ import annotations

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
)

from tests.verifying.forging.drawn import (
    DIGITS,
    add,
    content,
    figure,
    put,
    replaced,
    resource,
    runs,
    wrapped,
)


def white_rectangle_over_a_figure(writer: PdfWriter) -> None:
    add(writer, b"1 1 1 rg " + figure(writer).box() + b" re f")


def picture_over_a_figure(writer: PdfWriter) -> None:
    picture = DecodedStreamObject()
    picture.set_data(b"\xff\xff\xff")
    size = dict.fromkeys(("/Width", "/Height"), NumberObject(1))
    named = {"/Type": "/XObject", "/Subtype": "/Image", "/ColorSpace": "/DeviceRGB"}
    keys = {**{key: NameObject(value) for key, value in named.items()}, **size}
    keys["/BitsPerComponent"] = NumberObject(8)
    picture.update({NameObject(key): value for key, value in keys.items()})
    resource(writer, "/XObject", "/Im0", picture)
    one = figure(writer)
    place = f"q 60 0 0 {one.size} {one.x} {one.y - one.size} cm /Im0 Do Q"
    add(writer, place.encode())


def inline_picture_over_a_figure(writer: PdfWriter) -> None:
    one = figure(writer)
    place = f"q 60 0 0 {one.size} {one.x} {one.y - one.size} cm ".encode()
    add(writer, place + b"BI /W 1 /H 1 /BPC 8 /CS /RGB ID \xff\xff\xff EI Q")


def figures_traded_by_the_text_matrix(writer: PdfWriter) -> None:
    data = content(writer)
    first = figure(writer)
    other = next(one for one in runs(data) if one.start > first.end and one.font == first.font)
    places = [f"1 0 0 -1 {at} Tm".encode() for at in (_place(data, first), _place(data, other))]
    there = data[other.start : other.end].replace(places[1], places[0])
    here = data[first.start : first.end].replace(places[0], places[1])
    put(
        writer,
        data[: first.start] + here + data[first.end : other.start] + there + data[other.end :],
    )


def _place(data: bytes, one: object) -> str:
    text = data[one.start : one.end].decode()  # type: ignore[attr-defined]
    return text.split("-1 ", 1)[1].split(" Tm")[0]


def digits_in_another_order_by_displacement(writer: PdfWriter) -> None:
    replaced(writer, DIGITS, b"-572<0014>1144<0015>-572")


def blank_inside_a_number(writer: PdfWriter) -> None:
    replaced(writer, DIGITS, b"<0014>0<0003>0<0015>")


def blank_of_displacement_inside_a_number(writer: PdfWriter) -> None:
    replaced(writer, DIGITS, b"<0014>-700<0015>")


def bullet_inside_a_number(writer: PdfWriter) -> None:
    replaced(writer, DIGITS, b"<0014>0<0209>0<0015>")


def superscript(writer: PdfWriter) -> None:
    replaced(writer, DIGITS, b"<0014>] TJ\n6 Ts\n[<0015>")


def moved_off_the_page(writer: PdfWriter) -> None:
    one = figure(writer)
    where = f"{one.x:g} ".encode()
    replaced(writer, b"-1 " + where[:2], b"-1 90" + where[:2])


def invisible_by_render_mode(writer: PdfWriter) -> None:
    wrapped(writer, b"3 Tr\n", b"0 Tr\n")


def white_text(writer: PdfWriter) -> None:
    wrapped(writer, b"1 1 1 rg\n")


def transparent_text(writer: PdfWriter) -> None:
    state = DictionaryObject({NameObject("/ca"): FloatObject(0)})
    resource(writer, "/ExtGState", "/a0", state)
    wrapped(writer, b"/a0 gs\n")


def letters_of_a_hundredth_of_a_point(writer: PdfWriter) -> None:
    one = figure(writer)
    replaced(writer, b" Tf\n", f" Tf\n/{one.font} 0.01 Tf\n".encode())


def letters_without_width(writer: PdfWriter) -> None:
    wrapped(writer, b"1 Tz\n", b"100 Tz\n")


def clipped_away(writer: PdfWriter) -> None:
    data, one = content(writer), figure(writer)
    inside = b"q\n0 0 1 1 re\nW\nn\n" + data[one.start : one.end] + b"Q\n"
    put(writer, data[: one.start] + inside + data[one.end :])


def words_as_outlines(writer: PdfWriter) -> None:
    add(writer, b"0 0 0 rg 300 300 m 310 300 l 310 340 l 300 340 l h f 320 300 10 40 re f")


def words_in_a_tiling_pattern(writer: PdfWriter) -> None:
    tile = DecodedStreamObject()
    tile.set_data(b"0 0 0 rg 0 0 5 5 re f")
    one = NumberObject(1)
    keys = {"/PatternType": one, "/PaintType": one, "/TilingType": one}
    keys |= {"/XStep": NumberObject(9), "/YStep": NumberObject(9)}
    tile.update({NameObject(key): value for key, value in keys.items()})
    box = ArrayObject([NumberObject(side) for side in (0, 0, 9, 9)])
    tile.update({NameObject("/BBox"): box, NameObject("/Resources"): DictionaryObject()})
    resource(writer, "/Pattern", "/P0", tile)
    add(writer, b"/Pattern cs /P0 scn 300 300 90 90 re f")


def text_behind_empty_forms(writer: PdfWriter) -> None:
    form = DecodedStreamObject()
    form.set_data(b"1 1 1 rg 0 0 600 900 re f")
    box = ArrayObject([NumberObject(side) for side in (0, 0, 600, 900)])
    form.update({NameObject("/Subtype"): NameObject("/Form"), NameObject("/BBox"): box})
    resource(writer, "/XObject", "/Fm0", form)
    add(writer, b"/Fm0 Do\n" * 3000)


def words_more_outside_of_the_tags(writer: PdfWriter) -> None:
    one = figure(writer)
    text = f"BT 1 0 0 -1 {one.x} {one.y + 9} Tm /{one.font} 9 Tf [<0014>0<0014>] TJ ET"
    add(writer, b"/Artifact BMC " + text.encode() + b" EMC")
