"""What ties the parts of a PDF together: what leads back, what stands beside, what is counted."""

from __future__ import annotations

import io
from typing import Any

from fontTools.ttLib import TTFont
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

from sitrep.verifying.form.shipped_fonts import FONT_NAME, font_file
from tests.verifying.forging.drawn import content, figure, put, replaced
from tests.verifying.forging.fonts import _descriptor, _font


def pages_turned_by_a_parent_of_their_own(writer: PdfWriter) -> None:
    for page in writer.pages:
        held: Any = page["/Parent"]
        parent = DictionaryObject(held)
        parent[NameObject("/Rotate")] = NumberObject(180)
        page[NameObject("/Parent")] = parent


def fewer_pages_counted(writer: PdfWriter) -> None:
    tree: Any = writer.root_object["/Pages"]
    tree[NameObject("/Count")] = NumberObject(len(writer.pages) + 3)


def _tags(writer: PdfWriter, kind: str) -> list[Any]:
    every: list[Any] = [one.get_object() for one in writer._objects if one]
    return [one for one in every if isinstance(one, dict) and one.get("/S") == kind]


def _links(writer: PdfWriter) -> list[Any]:
    return [one.get_object() for page in writer.pages for one in page.get("/Annots") or ()]


def links_that_trade_their_places(writer: PdfWriter) -> None:
    one, other = [link for link in _links(writer) if str(link.get("/Dest")).startswith("source-")][
        :2
    ]
    one[NameObject("/Rect")], other[NameObject("/Rect")] = other["/Rect"], one["/Rect"]
    assert one["/Rect"] != other["/Rect"]


def a_link_beside_its_words(writer: PdfWriter) -> None:
    one = next(link for link in _links(writer) if "/Dest" in link)
    left, low, right, high = map(float, one["/Rect"])
    one[NameObject("/Rect")] = ArrayObject(map(FloatObject, (left, low - 90, right, high - 90)))


def tags_that_trade_their_links(writer: PdfWriter) -> None:
    one, other = (
        next(kid.get_object() for kid in tag["/K"] if not isinstance(kid.get_object(), int))
        for tag in _tags(writer, "/Link")[:2]
    )
    one[NameObject("/Obj")], other[NameObject("/Obj")] = other.raw_get("/Obj"), one.raw_get("/Obj")


def texts_that_name_other_tags(writer: PdfWriter) -> None:
    tree: Any = writer.root_object["/StructTreeRoot"]
    of_page = tree["/ParentTree"]["/Nums"][1].get_object()
    first, last = list.__getitem__(of_page, 1), list.__getitem__(of_page, len(of_page) - 1)
    of_page[1], of_page[len(of_page) - 1] = last, first


def cells_told_under_another_heading(writer: PdfWriter) -> None:
    cells = [one for one in _tags(writer, "/TD") if "/Headers" in one.get("/A", {})]
    heads = [one["/A"]["/Headers"] for one in cells]
    other = next(one for one in heads if str(one) != str(heads[0]))
    cells[0]["/A"][NameObject("/Headers")] = other


def headings_of_two_tables_under_one_id(writer: PdfWriter) -> None:
    heads = [one for one in _tags(writer, "/TH") if "/ID" in one]
    first, last = heads[0]["/ID"], heads[-1]["/ID"]
    for cell in _tags(writer, "/TD"):
        told = cell.get("/A", {}).get("/Headers", ())
        for at, one in enumerate(told):
            if one == last:
                told[at] = first
    heads[-1][NameObject("/ID")] = first


def headings_of_a_table_as_cells(writer: PdfWriter) -> None:
    _tags(writer, "/TH")[0][NameObject("/S")] = NameObject("/TD")


def a_cell_over_two_columns(writer: PdfWriter) -> None:
    _tags(writer, "/TD")[0]["/A"][NameObject("/ColSpan")] = NumberObject(3)


def a_bookmark_with_another_number(writer: PdfWriter) -> None:
    root: Any = writer.root_object
    first = root["/Outlines"]["/First"]["/First"].get_object()
    first[NameObject("/Title")] = TextStringObject(f"{first['/Title']}: +++ !!!")


def maker_that_vouches(writer: PdfWriter) -> None:
    held: Any = writer.metadata
    told = str(held["/Creator"])
    writer.add_metadata({"/Creator": f"{told}, checked by Example Office 2030"})
    stream: Any = writer.root_object["/Metadata"].get_object()
    stream.set_data(
        stream.get_data().replace(told.encode(), f"{told}, checked by Example Office 2030".encode())
    )


def destinations_a_line_too_low(writer: PdfWriter) -> None:
    root: Any = writer.root_object
    names = root["/Names"]["/Dests"]["/Names"]
    for at in range(1, len(names), 2):
        _lower(names[at].get_object())
    every: list[Any] = [one.get_object() for one in writer._objects if one]
    for one in every:
        if isinstance(one, dict) and "/Title" in one and "/Dest" in one:
            _lower(one["/Dest"])


def _lower(place: Any) -> None:
    place[3] = FloatObject(float(place[3]) - 120)


def another_type_of_a_file(writer: PdfWriter) -> None:
    root: Any = writer.root_object
    held = root["/AF"][0].get_object()
    held["/EF"]["/F"].get_object()[NameObject("/Subtype")] = NameObject("/application/x-msdownload")


def one_name_for_two_fonts(writer: PdfWriter) -> None:
    """The first page calls a font of its own what the others call ours."""
    page: Any = writer.pages[0]
    name = f"/{figure(writer).font}"
    font: dict[str, Any] = _font(writer)
    other = DictionaryObject(font)
    below = DictionaryObject(font["/DescendantFonts"][0].get_object())
    stated: Any = below["/FontDescriptor"]
    told = DictionaryObject(stated.get_object())
    told[NameObject("/FontFile2")] = _file(writer, _swapped(_bytes(told)))
    below[NameObject("/FontDescriptor")] = writer._add_object(told)
    other[NameObject("/DescendantFonts")] = ArrayObject([writer._add_object(below)])
    held = DictionaryObject(page["/Resources"])
    listed: Any = held["/Font"]
    fonts = DictionaryObject(listed.get_object())
    fonts[NameObject(name)] = writer._add_object(other)
    held[NameObject("/Font")] = fonts
    page[NameObject("/Resources")] = held


def _bytes(told: Any) -> bytes:
    return bytes(told["/FontFile2"].get_object().get_data())


def _file(writer: PdfWriter, data: bytes) -> Any:
    stream = DecodedStreamObject()
    stream.set_data(data)
    packed = stream.flate_encode()
    packed[NameObject("/Length1")] = NumberObject(len(data))
    return writer._add_object(packed)


def _swapped(data: bytes) -> bytes:
    font = TTFont(io.BytesIO(data))
    table, names = font["glyf"].glyphs, font.getGlyphOrder()
    one, other = names[0x14], names[0x15]
    table[one], table[other] = table[other], table[one]
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()


def _with_font(writer: PdfWriter, change: Any) -> None:
    file = _descriptor(writer)["/FontFile2"].get_object()
    font = TTFont(io.BytesIO(file.get_data()))
    change(font)
    made = io.BytesIO()
    font.save(made)
    file.set_data(made.getvalue())


def digits_moved_by_their_side_bearing(writer: PdfWriter) -> None:
    def change(font: TTFont) -> None:
        names = font.getGlyphOrder()
        for glyph, by in ((0x14, 572), (0x15, -572)):
            wide, left = font["hmtx"][names[glyph]]
            font["hmtx"][names[glyph]] = wide, left + by

    _with_font(writer, change)


def letters_of_another_unit(writer: PdfWriter) -> None:
    def change(font: TTFont) -> None:
        font["head"].unitsPerEm = 16000

    _with_font(writer, change)


def a_program_that_moves_points(writer: PdfWriter) -> None:
    from fontTools.ttLib import newTable
    from fontTools.ttLib.tables.ttProgram import Program

    def change(font: TTFont) -> None:
        font["prep"] = newTable("prep")
        font["prep"].program = Program()
        font["prep"].program.fromBytecode([0xB0, 0x01, 0x2D])

    _with_font(writer, change)


def _told(writer: PdfWriter, before: bytes, after: bytes) -> None:
    stream = _font(writer)["/ToUnicode"].get_object()
    text = stream.get_data()
    assert before in text
    stream.set_data(text.replace(before, after))


def letters_told_twice(writer: PdfWriter) -> None:
    _told(writer, b"<0014> <0031>\n", b"<0014> <0032>\n<0014> <0031>\n")


def letters_told_again_in_capitals(writer: PdfWriter) -> None:
    _told(writer, b"<0014> <0031>\n", b"<0014> <0031>\n<0014> <003A>\n")


def letters_told_as_a_range(writer: PdfWriter) -> None:
    _told(writer, b"endcmap", b"1 beginbfrange\n<0014> <0014> <0039>\nendbfrange\nendcmap")


def _superscript(writer: PdfWriter, said: str) -> None:
    """A raised two in the place of a two: the shipped font has one."""
    font = _font(writer)
    below = font["/DescendantFonts"][0].get_object()
    named = FONT_NAME.fullmatch(str(font["/BaseFont"]))
    assert named is not None
    path = font_file(named[1])
    ours = TTFont(path)
    glyph = ours.getGlyphID(ours.getBestCmap()[0xB2])
    wide = ours["hmtx"][ours.getGlyphOrder()[glyph]][0]
    replaced(writer, b"<0014>0<0015>", f"<0014>0<{glyph:04x}>".encode())
    letters = font["/ToUnicode"].get_object()
    text = letters.get_data().decode()
    count = text.split(" beginbfchar")[0].rsplit("\n", 1)[1]
    more = text.replace(f"{count} beg", f"{int(count) + 1} beg", 1)
    line = f"\n<{glyph:04x}> <{said}>\nendbfchar"
    letters.set_data(more.replace("\nendbfchar", line, 1).encode())
    below["/W"].extend([NumberObject(glyph), ArrayObject([FloatObject(wide)])])
    for table in ("fpgm", "prep", "cvt ", "GSUB", "GPOS", "DSIG"):
        if table in ours:
            del ours[table]
    made = io.BytesIO()
    ours.save(made)
    below["/FontDescriptor"].get_object()["/FontFile2"].get_object().set_data(made.getvalue())


def a_raised_digit_that_says_so(writer: PdfWriter) -> None:
    _superscript(writer, "00b2")


def a_raised_digit_that_says_it_is_not(writer: PdfWriter) -> None:
    _superscript(writer, "0032")


def a_box_that_is_not_the_page(writer: PdfWriter) -> None:
    for page in writer.pages:
        page[NameObject("/TrimBox")] = RectangleObject([0, 500, 595, 842])


def nothing_tagged_twice(writer: PdfWriter) -> None:
    data = content(writer)
    put(writer, data.replace(b"<</MCID 2>>", b"<</MCID 1>>", 1))
