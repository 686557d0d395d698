"""The page itself: its boxes, its turn, its labels, layers and notes on it."""

from __future__ import annotations

from typing import Any

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    RectangleObject,
    TextStringObject,
)

from tests.verifying.forging.drawn import content, figure, put, resource


def _named(**values: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in values.items()})


def cut_on_all_pages(writer: PdfWriter) -> None:
    for page in writer.pages:
        page.mediabox = RectangleObject([0, 500, 595, 842])


def cut_on_all_pages_and_in_all_boxes(writer: PdfWriter) -> None:
    for page in writer.pages:
        for box in ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
            page[NameObject(box)] = RectangleObject([0, 500, 595, 842])


def cut_by_the_tree_of_pages(writer: PdfWriter) -> None:
    tree: Any = writer.root_object["/Pages"].get_object()
    tree[NameObject("/CropBox")] = RectangleObject([0, 500, 595, 842])


def turned_by_half(writer: PdfWriter) -> None:
    for page in writer.pages:
        page[NameObject("/Rotate")] = NumberObject(180)


def another_unit(writer: PdfWriter) -> None:
    for page in writer.pages:
        page[NameObject("/UserUnit")] = FloatObject(0.01)


def other_page_labels(writer: PdfWriter) -> None:
    label = _named(S=NameObject("/D"), St=NumberObject(7))
    numbers = ArrayObject([NumberObject(0), label])
    writer.root_object[NameObject("/PageLabels")] = _named(Nums=numbers)


def false_thumbnail(writer: PdfWriter) -> None:
    picture = DecodedStreamObject()
    picture.set_data(b"\0\0\0")
    picture.update(_named(Width=NumberObject(1), Height=NumberObject(1)))
    writer.pages[0][NameObject("/Thumb")] = writer._add_object(picture)


def shown_only_for_a_moment(writer: PdfWriter) -> None:
    for page in writer.pages:
        page[NameObject("/Dur")] = FloatObject(0.1)


def pages_taken_out(writer: PdfWriter) -> None:
    writer.remove_page(len(writer.pages) - 1)


def a_page_twice(writer: PdfWriter) -> None:
    writer.add_page(writer.pages[0])


def _layer(writer: PdfWriter, name: str, off: bool) -> None:
    group = writer._add_object(_named(Type=NameObject("/OCG"), Name=TextStringObject(name)))
    held = ArrayObject([group])
    shown = _named(OFF=held) if off else _named(ON=held)
    writer.root_object[NameObject("/OCProperties")] = _named(OCGs=held, D=shown)
    resource(writer, "/Properties", "/L0", group.get_object())


def layer_that_is_off(writer: PdfWriter) -> None:
    _layer(writer, "x", off=True)
    data, one = content(writer), figure(writer)
    inside = b"/OC /L0 BDC\n" + data[one.start : one.end] + b"EMC\n"
    put(writer, data[: one.start] + inside + data[one.end :])


def layer_that_swaps_a_figure(writer: PdfWriter) -> None:
    _layer(writer, "x", off=False)
    one = figure(writer)
    text = f"BT 1 0 0 -1 {one.x} {one.y} Tm /{one.font} {one.size} Tf [<0015>0<0014>] TJ ET"
    put(writer, content(writer) + b"/OC /L0 BDC\n" + text.encode() + b"\nEMC\n")


def _first_note(writer: PdfWriter) -> Any:
    return next(one.get_object() for page in writer.pages for one in page.get("/Annots") or ())


def link_with_an_appearance(writer: PdfWriter) -> None:
    form = DecodedStreamObject()
    form.set_data(b"0 0 0 rg 0 0 50 10 re f")
    form.update(_named(Subtype=NameObject("/Form"), BBox=RectangleObject([0, 0, 50, 10])))
    _first_note(writer)[NameObject("/AP")] = _named(N=writer._add_object(form))


def link_with_a_border(writer: PdfWriter) -> None:
    _first_note(writer)[NameObject("/BS")] = _named(W=NumberObject(40))


def link_over_the_whole_page(writer: PdfWriter) -> None:
    _first_note(writer)[NameObject("/Rect")] = RectangleObject([0, 0, 595, 842])


def note_of_highlighting(writer: PdfWriter) -> None:
    _first_note(writer)[NameObject("/Subtype")] = NameObject("/Highlight")


def content_in_two_pieces(writer: PdfWriter) -> None:
    data = DecodedStreamObject()
    data.set_data(b"q 1 1 1 rg 0 0 300 400 re f Q")
    pieces = [writer.pages[0].raw_get("/Contents"), writer._add_object(data)]
    writer.pages[0][NameObject("/Contents")] = ArrayObject(pieces)


def strokes_that_are_not_seen(writer: PdfWriter) -> None:
    held: Any = writer.pages[0]["/Resources"]
    state = held["/ExtGState"]["/A1.0"].get_object()
    state[NameObject("/CA")] = NumberObject(0)


def another_white_of_the_colours(writer: PdfWriter) -> None:
    held: Any = writer.pages[0]["/Resources"]
    space = held["/ColorSpace"]["/lab-d50"][1].get_object()
    space["/WhitePoint"][0] = FloatObject(0.5)
