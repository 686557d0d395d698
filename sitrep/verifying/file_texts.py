"""Everything that can be read in a file: its bytes, its streams, its members, its pages."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from html import unescape
from zipfile import ZipFile

from sitrep.errors import UnreadableInput
from sitrep.filesystem.damaged_zip import DAMAGED_ZIP
from sitrep.filesystem.quiet_reader import without_warnings

UNPACKED = 100_000_000
"""How many bytes may be packed in a file, on all its floors."""

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_MARKUP = re.compile(r"<[^>]*>")
_INSIDE_WORDS = re.compile(
    r"</?(?:(?:a|b|i|em|strong|span|u|s|small|mark|font|wbr|abbr)\b"
    r"|w:(?!p\b|tab\b|br\b|cr\b|tc\b)|(?:r|t|rPr)\b)[^>]*>"
)
"""Elements of HTML, Word and workbooks that may begin or end inside a word."""

_DEEP = 3


class PackedBytes:
    """How much may still be unpacked."""

    def __init__(self) -> None:
        self._left = UNPACKED

    def spend(self, size: int) -> None:
        """Use some of it; raises UnreadableInput where that is more than is left."""
        self._left -= size
        if self._left < 0:
            raise UnreadableInput(f"It unpacks to more than {UNPACKED:,} bytes.")


def raw_texts(data: bytes, deep: int = _DEEP, room: PackedBytes | None = None) -> Iterator[bytes]:
    """The bytes of a file, and those of all that is packed in it.

    Raises UnreadableInput where what is packed is too much, or cannot be unpacked.
    """
    room = room or PackedBytes()
    yield data
    if is_packed(data) and not deep:
        raise UnreadableInput("It holds archives in archives in archives.")
    if is_pdf(data) and deep:
        for found in _STREAM.finditer(data):
            yield from _inflated(found[1], deep, room)
    elif is_packed(data):
        try:
            for name, part in _members(data, room):
                yield name.encode("utf-8", "surrogatepass")
                yield from raw_texts(part, deep - 1, room)
        except DAMAGED_ZIP as error:
            raise UnreadableInput("It is an archive that is damaged or encrypted.") from error


def is_pdf(data: bytes) -> bool:
    """Whether programs take a file for a PDF: they forgive what stands before its beginning."""
    return b"%PDF-" in data[:1024]


def is_packed(data: bytes) -> bool:
    """Whether a file begins as archives do."""
    return data[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def archived(data: bytes) -> list[tuple[str, bytes]] | None:
    """Each member of an archive by its name, in order; None where it is none.

    Raises UnreadableInput where it holds too much.
    """
    try:
        return list(_members(data, PackedBytes()))
    except DAMAGED_ZIP:
        return None


def _members(data: bytes, room: PackedBytes) -> Iterator[tuple[str, bytes]]:
    with ZipFile(io.BytesIO(data)) as archive:
        for one in archive.infolist():
            room.spend(one.file_size)  # no more is ever read of a member
            yield one.filename, archive.read(one)


def _inflated(data: bytes, deep: int, room: PackedBytes) -> Iterator[bytes]:
    packed = zlib.decompressobj()
    try:
        found = packed.decompress(data, UNPACKED)
    except zlib.error:
        return
    room.spend(len(found) + len(packed.unconsumed_tail))
    yield from raw_texts(found, deep - 1, room)


def shown_texts(data: bytes) -> Iterator[str]:
    """What people read in a file, without what only machines do."""
    if is_pdf(data):
        yield from _of_pdf(data)
    elif is_packed(data):
        for part in raw_texts(data):
            if part[:1] == b"<":
                yield unescape(_MARKUP.sub(" ", part.decode("utf-8", "replace")))
    else:
        text = _without_drawings(decoded(data))
        yield unescape(_MARKUP.sub(" ", text)) if "<html" in text else text


def joined_texts(data: bytes) -> Iterator[str]:
    """What people read in marked-up files where an element begins or ends inside a word."""
    if is_pdf(data):
        return
    parts = raw_texts(data) if is_packed(data) else [data]
    for part in parts:
        text = _without_drawings(decoded(part)) if b"<" in part else ""
        if text.startswith("<") or "<html" in text:
            yield unescape(_MARKUP.sub(" ", _INSIDE_WORDS.sub("", text)))


def decoded(data: bytes) -> str:
    """The text of a file, in the encoding that its first bytes name."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "replace")


def _without_drawings(text: str) -> str:
    return re.sub(r"<(style|script|svg)\b.*?</\1>", " ", text, flags=re.DOTALL)


def _of_pdf(data: bytes) -> Iterator[str]:
    from pypdf import PdfReader

    try:
        with without_warnings():
            reader = PdfReader(io.BytesIO(data))
            yield from (page.extract_text() for page in reader.pages)
            for name, files in reader.attachments.items():
                if name != "build.json":  # it holds outlines, of which every digit is a number
                    yield from (file.decode("utf-8", "replace") for file in files)
    except Exception as error:  # a broken PDF makes the reader raise whatever comes
        raise UnreadableInput("It is not a PDF that can be read.") from error
