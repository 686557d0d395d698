"""Everything that can be read in a file: its bytes, its streams, its members, its pages."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from html import unescape
from zipfile import ZipFile

from sitrep.filesystem.damaged_zip import DAMAGED_ZIP

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_MARKUP = re.compile(r"<[^>]*>")
_DEEP = 3


def raw_texts(data: bytes, deep: int = _DEEP) -> Iterator[bytes]:
    """The bytes of a file, and those of all that is packed in it."""
    yield data
    if deep == 0:
        return
    if data[:4] == b"%PDF":
        for found in _STREAM.finditer(data):
            yield from _inflated(found[1], deep)
    elif data[:2] == b"PK":
        try:
            with ZipFile(io.BytesIO(data)) as archive:
                for name in archive.namelist():
                    yield name.encode("utf-8")
                    yield from raw_texts(archive.read(name), deep - 1)
        except DAMAGED_ZIP:
            return


def _inflated(data: bytes, deep: int) -> Iterator[bytes]:
    try:
        yield from raw_texts(zlib.decompressobj().decompress(data), deep - 1)
    except zlib.error:
        return


def shown_texts(data: bytes) -> Iterator[str]:
    """What people read in a file, without what only machines do."""
    if data[:4] == b"%PDF":
        yield from _of_pdf(data)
    elif data[:2] == b"PK":
        for part in raw_texts(data):
            if part[:5] == b"<?xml":
                yield unescape(_MARKUP.sub(" ", part.decode("utf-8", "replace")))
    else:
        text = data.decode("utf-8", "replace")
        text = re.sub(r"<(style|script|svg)\b.*?</\1>", " ", text, flags=re.DOTALL)
        yield unescape(_MARKUP.sub(" ", text)) if "<html" in text else text


def _of_pdf(data: bytes) -> Iterator[str]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        yield from (page.extract_text() for page in reader.pages)
        for name, files in reader.attachments.items():
            if name != "build.json":  # it holds outlines, of which every digit is a number
                yield from (file.decode("utf-8", "replace") for file in files)
    except (PyPdfError, LookupError, ValueError, TypeError, AttributeError):
        return
