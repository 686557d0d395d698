"""Drawing operators that one reader takes otherwise than another, or that hide by a detour."""

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
)


def _before(writer: PdfWriter, more: bytes) -> None:
    """Draw something right before the first figure, in a tag of its own."""
    data, one = content(writer), figure(writer)
    at = data.rindex(b"/Span\n", 0, one.start)
    put(writer, data[:at] + more + data[at:])


def _behind(writer: PdfWriter, more: bytes) -> None:
    """Draw something right after the first figure, outside its tag."""
    data, one = content(writer), figure(writer)
    at = data.index(b"EMC\n", one.end) + 4
    put(writer, data[:at] + more + data[at:])


def _box(writer: PdfWriter) -> bytes:
    return figure(writer).box()


def white_surface_that_is_called_a_figure(writer: PdfWriter) -> None:
    box = _box(writer)
    _behind(writer, b"/Figure\nBMC\n1 1 1 rg\n" + box + b" re\nf\nEMC\n")


def white_surface_in_a_numbered_figure(writer: PdfWriter) -> None:
    box = _box(writer)
    _behind(writer, b"/Figure\n<</MCID 9999>>\nBDC\n1 1 1 rg\n" + box + b" re\nf\nEMC\n")


def white_stroke_over_a_figure(writer: PdfWriter) -> None:
    one = figure(writer)
    line = f"{one.x - 5:g} {one.y - 4:g} m\n{one.x + 60:g} {one.y - 4:g} l\nS\n".encode()
    _behind(writer, b"/Artifact\nBMC\nq\n1 1 1 RG\n20 w\n" + line + b"Q\nEMC\n")


def page_moved_by_a_figure_before_it(writer: PdfWriter) -> None:
    _before(writer, b"/Figure\n<</MCID 9999>>\nBDC\n1 0 0 1 2000 0 cm\nEMC\n")


def text_made_tiny_within_a_figure(writer: PdfWriter) -> None:
    data, one = content(writer), figure(writer)
    small = b"/Figure\n<</MCID 9999>>\nBDC\nq\n0.01 0 0 0.01 0 0 cm\n"
    put(
        writer,
        data[: one.start] + small + data[one.start : one.end] + b"ET\nQ\nEMC\n" + data[one.end :],
    )


def too_many_operands_for_a_place(writer: PdfWriter) -> None:
    one = figure(writer)
    put_there = f"1 0 0 -1 {one.x:g}".encode()
    data = content(writer)
    part = data[one.start : one.end]
    line = part.split(b" Tm")[0].split(b"\n")[-1]
    put(
        writer,
        data[: one.start] + part.replace(line, line + b" 1 0 0 -1 9000 9000", 1) + data[one.end :],
    )
    assert put_there


def too_many_operands_for_a_colour(writer: PdfWriter) -> None:
    _in_colour(writer, b"0 0 0 1 1 1 rg\n")


def colour_brighter_than_white(writer: PdfWriter) -> None:
    _in_colour(writer, b"9 9 9 rg\n")


def white_by_a_space_of_colours(writer: PdfWriter) -> None:
    _in_colour(writer, b"/lab-d50 cs\n100 0 0 scn\n")


def _in_colour(writer: PdfWriter, colour: bytes) -> None:
    """The first figure in a colour that is given right before its text."""
    data, one = content(writer), figure(writer)
    put(writer, data[: one.start] + colour + data[one.start :])


def digits_drawn_apart_by_what_stands_behind_the_first(writer: PdfWriter) -> None:
    replaced(writer, DIGITS, b"<0014>-9000] TJ\n[<0015>")


def digits_traded_by_what_stands_behind_each(writer: PdfWriter) -> None:
    replaced(writer, DIGITS, b"<>-572<0014>1144] TJ\n[<0015>-572")


def number_in_two_runs_far_apart(writer: PdfWriter) -> None:
    _in_two(writer, 40, 0, 1)


def digit_raised_in_a_run_of_its_own(writer: PdfWriter) -> None:
    _in_two(writer, 7, -4, 0.6)


def digit_upon_digit(writer: PdfWriter) -> None:
    _in_two(writer, 0.5, 0, 1)


def _in_two(writer: PdfWriter, right: float, up: float, size: float) -> None:
    """The second digit of the first figure in a run of its own, somewhere else."""
    data, one = content(writer), figure(writer)
    part = data[one.start : one.end]
    before, _, after = part.partition(DIGITS)
    place = f"] TJ\nET\nBT\n1 0 0 -1 {one.x + right:g} {one.y + up:g} Tm\n"
    font = f"/{one.font} {one.size * size:g} Tf\n[<0015>"
    put(
        writer,
        data[: one.start] + before + b"<0014>0" + (place + font).encode() + after + data[one.end :],
    )


def clip_without_an_inside(writer: PdfWriter) -> None:
    _clipped(writer, b"0 0 m\n800 1200 l\nW\nn\n")


def clip_that_is_there_twice(writer: PdfWriter) -> None:
    _clipped(writer, b"0 0 900 1300 re\n0 0 900 1300 re\nW*\nn\n")


def _clipped(writer: PdfWriter, clip: bytes) -> None:
    """The span of the first figure inside a clip of its own."""
    data, one = content(writer), figure(writer)
    at = data.rindex(b"/Span\n", 0, one.start)
    end = data.index(b"EMC\n", one.end) + 4
    put(writer, data[:at] + b"q\n" + clip + data[at:end] + b"Q\n" + data[end:])


def dark_surface_beneath_the_last_digits(writer: PdfWriter) -> None:
    one = figure(writer)
    box = f"{one.x + 4:g} {one.y - 12:g} 60 16 re\nf\n".encode()
    _before(writer, b"/Artifact\nBMC\nq\n0.1 0.1 0.1 rg\n" + box + b"Q\nEMC\n")


def white_surface_that_is_seen_through(writer: PdfWriter) -> None:
    resource(writer, "/ExtGState", "/faint", DictionaryObject({NameObject("/ca"): FloatObject(0)}))
    box = _box(writer)
    dark = b"0.1 0.1 0.1 rg\n" + box + b" re\nf\n"
    faint = b"/faint gs\n1 1 1 rg\n" + box + b" re\nf\n"
    _before(writer, b"/Artifact\nBMC\nq\n" + dark + faint + b"Q\nEMC\n")


def white_surface_without_an_inside(writer: PdfWriter) -> None:
    one = figure(writer)
    dark = b"0.1 0.1 0.1 rg\n" + _box(writer) + b" re\nf\n"
    flat = f"1 1 1 rg\n{one.x - 20:g} {one.y - 20:g} m\n{one.x + 90:g} {one.y + 20:g} l\nf\n"
    _before(writer, b"/Artifact\nBMC\nq\n" + dark + flat.encode() + b"Q\nEMC\n")


def the_page_goes_on_in_another_measure(writer: PdfWriter) -> None:
    data, one = content(writer), figure(writer)
    at = data.rindex(b"/Span\n", 0, one.start)
    open_ones = data[:at].split(b"\n").count(b"q") - data[:at].split(b"\n").count(b"Q")
    put(writer, data[:at] + b"Q\n" * open_ones + b"q\n" * open_ones + data[at:])


def huge_letters(writer: PdfWriter) -> None:
    one = figure(writer)
    replaced(writer, b" Tf\n", f" Tf\n/{one.font} 400 Tf\n".encode())


def a_form_with_words_of_its_own(writer: PdfWriter) -> None:
    one = figure(writer)
    form = DecodedStreamObject()
    form.set_data(f"BT 1 0 0 -1 300 300 Tm /{one.font} 20 Tf [<0015>0<0014>] TJ ET".encode())
    _form(writer, form)


def a_form_that_darkens_a_figure(writer: PdfWriter) -> None:
    form = DecodedStreamObject()
    form.set_data(b"0.1 0.1 0.1 rg\n" + _box(writer) + b" re\nf")
    name = _form(writer, form, draw=False)
    _before(writer, b"/Artifact\nBMC\n" + name + b" Do\nEMC\n")


def _form(writer: PdfWriter, form: DecodedStreamObject, draw: bool = True) -> bytes:
    held: Any = writer.pages[0]["/Resources"]
    box = ArrayObject([NumberObject(side) for side in (0, 0, 800, 1200)])
    keys = {"/Type": NameObject("/XObject"), "/Subtype": NameObject("/Form"), "/BBox": box}
    form.update({NameObject(key): value for key, value in keys.items()})
    form[NameObject("/Resources")] = held
    resource(writer, "/XObject", "/x99", form.flate_encode())
    if draw:
        add(writer, b"/x99 Do")
    return b"/x99"


def text_without_a_number_of_its_tag(writer: PdfWriter) -> None:
    data, one = content(writer), figure(writer)
    at = data.rindex(b"<</MCID", 0, one.start)
    end = data.index(b"BDC\n", at)
    put(writer, data[:at] + b"BMC\n" + data[end + 4 :])


def a_run_drawn_over_the_next_one(writer: PdfWriter) -> None:
    data, one = content(writer), figure(writer)
    other = next(each for each in runs(data) if each.start > one.end)
    there = data[other.start : other.end]
    place = there.split(b" -1 ", 1)[1].split(b" Tm")[0]
    moved = there.replace(place, f"{one.x + 1:g} {one.y:g}".encode(), 1)
    put(writer, data[: other.start] + moved + data[other.end :])


def digits_closer_than_their_font_sets_them(writer: PdfWriter) -> None:
    data = content(writer)
    put(writer, data.replace(DIGITS, b"<0014>150<0015>", 1))


def digits_further_apart_by_less_than_a_blank(writer: PdfWriter) -> None:
    data = content(writer)
    put(writer, data.replace(DIGITS, b"<0014>-55<0015>", 1))
