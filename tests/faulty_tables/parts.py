"""Workbooks that are damaged, locked, too large, or made to do harm."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tests.faulty_tables.base import BASE, raw

SHEETS = {kind: f"xl/worksheets/sheet{number}.xml" for number, kind in enumerate(BASE, start=1)}
MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def parts_of(data: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return made.getvalue()


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one part changed."""
    parts = parts_of(data)
    after = change(parts[name])
    assert after != parts[name]
    return packed({**parts, name: after})


def with_cell(data: bytes, name: str, cell: bytes) -> bytes:
    """The workbook with one cell of tolls written anew."""
    there = re.compile(rb'<c r="%s"[^>]*>.*?</c>' % name.encode())
    return changed(data, SHEETS["tolls"], lambda part: there.sub(cell, part))


def with_cells(data: bytes, cells: bytes) -> bytes:
    """The workbook with more rows at the end of tolls."""
    return changed(
        data, SHEETS["tolls"], lambda part: part.replace(b"</sheetData>", cells + b"</sheetData>")
    )


def inline(cell: str, text: str) -> str:
    return f'<c r="{cell}" t="inlineStr"><is><t>{text}</t></is></c>'


@raw
def locked_by_a_password(_: bytes) -> bytes:
    """The first block of the container that a locked workbook is kept in."""
    return OLE + bytes(16) + b"\x3e\x00\x03\x00\xfe\xff\x09\x00" + bytes(3000)


@raw
def text_called_xlsx(_: bytes) -> bytes:
    return b"id,count\ninjured,12\n"


@raw
def empty_file(_: bytes) -> bytes:
    return b""


@raw
def cut_off(data: bytes) -> bytes:
    return data[: len(data) // 2]


@raw
def part_overwritten(data: bytes) -> bytes:
    at = data.index(b"xl/worksheets/sheet6.xml") + 60
    return data[:at] + bytes(40) + data[at + 40 :]


@raw
def other_document_of_the_same_kind(_: bytes) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return made.getvalue()


@raw
def document_type_with_entities(data: bytes) -> bytes:
    declared = b'<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    return changed(data, SHEETS["tolls"], lambda part: declared + part.partition(b"?>")[2] or part)


@raw
def part_that_is_no_xml(data: bytes) -> bytes:
    return changed(data, SHEETS["tolls"], lambda part: part.replace(b"</sheetData>", b"</sheet>"))


@raw
def part_in_utf_16(data: bytes) -> bytes:
    return changed(
        data,
        SHEETS["tolls"],
        lambda part: (
            part.decode().replace("utf-8", "utf-16").replace("UTF-8", "utf-16").encode("utf-16")
        ),
    )


@raw
def sheet_in_capitals(data: bytes) -> bytes:
    return changed(data, "xl/workbook.xml", lambda part: part.replace(b'"tolls"', b'"Tolls"'))


@raw
def sheet_without_its_part(data: bytes) -> bytes:
    parts = parts_of(data)
    del parts[SHEETS["tolls"]]
    return packed(parts)


@raw
def part_twice(data: bytes) -> bytes:
    made = io.BytesIO(data)
    with ZipFile(made, "a") as archive:
        name = SHEETS["tolls"]
        content = archive.read(name).replace(b"at least 12", b"at least 99")
        archive.filelist.append(second := ZipInfo(name))
        archive.filelist.pop()
        archive.NameToInfo.pop(name)
        archive.writestr(second, content)
    return made.getvalue()


@raw
def very_much_packed_into_little(data: bytes) -> bytes:
    """Half a gigabyte of spaces; packed it is half a megabyte."""
    made, chunk = io.BytesIO(), b" " * (1 << 20)
    with ZipFile(made, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts_of(data).items():
            with archive.open(ZipInfo(name), "w") as part:
                part.write(content)
        packed = ZipInfo("xl/sharedStrings.xml")
        packed.compress_type = ZIP_DEFLATED
        with archive.open(packed, "w") as part:
            for _ in range(400):
                part.write(chunk)
    return made.getvalue()


@raw
def one_long_text_in_many_cells(data: bytes) -> bytes:
    """A megabyte of text that a thousand cells share would be a gigabyte."""
    shared = b'<sst xmlns="%s"><si><t>%s</t></si></sst>' % (MAIN, b"x" * 1_000_000)
    rows = "".join(
        f'<row r="{row}"><c r="L{row}" t="s"><v>0</v></c></row>' for row in range(4, 999)
    )
    parts = parts_of(with_cells(data, rows.encode()))
    parts["xl/sharedStrings.xml"] = shared
    kinds, relations = "[Content_Types].xml", "xl/_rels/workbook.xml.rels"
    parts[kinds] = parts[kinds].replace(
        b"</Types>",
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats'
        b'-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    )
    parts[relations] = parts[relations].replace(
        b"</Relationships>",
        b'<Relationship Id="shared" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    )
    return packed(parts)


@raw
def text_longer_than_a_cell_holds(data: bytes) -> bytes:
    return changed(
        data,
        SHEETS["tolls"],
        lambda part: part.replace(b"2,300 to 2,400", b"2,300 to 2,400 " + b"and more " * 200_000),
    )


@raw
def text_without_end_in_a_cell(data: bytes) -> bytes:
    """Read as text it would take ten times as much memory as it is long, several times over."""
    return changed(
        data,
        SHEETS["tolls"],
        lambda part: part.replace(b"2,300 to 2,400", b"2,300 to 2,400 " + b"and more " * 1_200_000),
    )


@raw
def forged_size(data: bytes) -> bytes:
    """The size that a sheet states for itself is not that of its cells."""
    return changed(
        data,
        SHEETS["tolls"],
        lambda part: re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:XFD1048576"', part),
    )


@raw
def forged_small_size(data: bytes) -> bytes:
    return changed(
        data,
        SHEETS["tolls"],
        lambda part: re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:B2"', part),
    )


@raw
def cell_at_the_end_of_the_sheet(data: bytes) -> bytes:
    return with_cells(data, f'<row r="1048576">{inline("XFD1048576", "x")}</row>'.encode())


@raw
def too_many_rows(data: bytes) -> bytes:
    rows = "".join(f'<row r="{row}">{inline(f"A{row}", "x")}</row>' for row in range(4, 250_010))
    return with_cells(data, rows.encode())


@raw
def value_from_another_workbook(data: bytes) -> bytes:
    """A formula that leads outside, with the value that it had when it was last worked out."""
    return with_cell(data, "D2", b'<c r="D2"><f>[1]Sheet1!$A$1</f><v>12</v></c>')


@raw
def formula_that_was_calculated(data: bytes) -> bytes:
    return with_cell(data, "D2", b'<c r="D2"><f>6+6</f><v>12</v></c>')


@raw
def formula_without_a_value(data: bytes) -> bytes:
    return with_cell(data, "H2", b'<c r="H2"><f>A9</f></c>')


@raw
def formula_calculated_to_an_error(data: bytes) -> bytes:
    return with_cell(data, "D2", b'<c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')


@raw
def text_that_is_not_shared(data: bytes) -> bytes:
    return with_cell(data, "D2", b'<c r="D2" t="s"><v>77</v></c>')


@raw
def number_that_is_none(data: bytes) -> bytes:
    return with_cell(data, "D2", b'<c r="D2"><v>twelve</v></c>')


@raw
def number_without_end(data: bytes) -> bytes:
    return with_cell(data, "D2", b'<c r="D2"><v>1e308</v></c>')


@raw
def not_a_number(data: bytes) -> bytes:
    return with_cell(data, "D2", b'<c r="D2"><v>NaN</v></c>')


@raw
def hidden_columns_that_are_none(data: bytes) -> bytes:
    columns = b'<cols><col min="x" max="-7" hidden="1"/></cols><sheetData>'
    return changed(data, SHEETS["tolls"], lambda part: part.replace(b"<sheetData>", columns))


@raw
def row_with_a_number_of_five_thousand_digits(data: bytes) -> bytes:
    return with_cells(data, b'<row r="' + b"9" * 5000 + b'"/>')


@raw
def cell_without_an_address(data: bytes) -> bytes:
    return changed(data, SHEETS["tolls"], lambda part: re.sub(rb'<c r="([A-Z]+)3"', rb"<c", part))


@raw
def checksum_that_does_not_fit(data: bytes) -> bytes:
    check = zlib.crc32(parts_of(data)[SHEETS["tolls"]]).to_bytes(4, "little")
    assert check in data
    return data.replace(check, bytes(4))


@raw
def parts_locked_one_by_one(data: bytes) -> bytes:
    """Each part is marked as locked, as some programs lock an archive."""
    data = re.sub(rb"(?s)PK\x03\x04..\x00", lambda found: found[0][:-1] + b"\x01", data)
    return re.sub(rb"(?s)PK\x01\x02....\x00", lambda found: found[0][:-1] + b"\x01", data)
