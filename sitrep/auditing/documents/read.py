"""Reading a document by the ending of its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from sitrep.auditing.documents.block import ReadDocument, Refused, TextBlock
from sitrep.auditing.documents.read_docx import docx_document
from sitrep.auditing.documents.read_html import html_blocks
from sitrep.auditing.documents.read_markdown import markdown_blocks
from sitrep.auditing.documents.read_pdf import pdf_document
from sitrep.auditing.documents.read_plain import plain_blocks
from sitrep.errors import UnreadableInput, WrongUse
from sitrep.filesystem.plain_file import ending_of, start_of
from sitrep.loading.readers.decode import decode

MOST_BYTES = 100_000_000
MOST_TEXT = 5_000_000
"""Bytes of a PDF or Word file, and of a text."""

_TEXTS: Mapping[str, Callable[[str], Iterator[TextBlock]]] = {
    ".md": markdown_blocks,
    ".markdown": markdown_blocks,
    ".txt": plain_blocks,
    ".text": plain_blocks,
    ".html": html_blocks,
    ".htm": html_blocks,
}
_PACKED: Mapping[str, Callable[[str, bytes], ReadDocument]] = {
    ".pdf": pdf_document,
    ".docx": docx_document,
}
ENDINGS = (*_TEXTS, *_PACKED)
"""The endings of the names of files that can be read."""


def read_document(file: Path) -> ReadDocument:
    """What a file says. One that is damaged, or too large, has no blocks, and says why.

    Raises UnreadableInput for a file that is not there, WrongUse for one of another format.
    """
    ending = ending_of(file)
    if ending not in ENDINGS:
        raise WrongUse(f"{file} is not one of the files that are read: {', '.join(ENDINGS)}.")
    try:
        size = file.stat().st_size
        data = start_of(file, MOST_BYTES) if size <= MOST_BYTES else b""
    except OSError as error:
        raise UnreadableInput(f"{file} cannot be read: {error.strerror}.") from error
    return document_of(str(file), data, size)


def document_of(name: str, data: bytes, size: int | None = None) -> ReadDocument:
    """What the bytes of a file of this name say; see ``read_document``."""
    try:
        return _read(name, data, len(data) if size is None else size)
    except Refused as why:
        return ReadDocument(name, "", (), refusals=(str(why),))


def _read(name: str, data: bytes, size: int) -> ReadDocument:
    ending = ending_of(name)
    limit = MOST_TEXT if ending in _TEXTS else MOST_BYTES
    if size > limit:
        raise Refused(f"It is larger than {limit // 1_000_000} MB.")
    if ending in _PACKED:
        return _PACKED[ending](name, data)
    text, fault = decode(data)
    if fault is not None:
        raise Refused("It is not text in UTF-8.")
    return ReadDocument(name, text, tuple(_TEXTS[ending](text)))
