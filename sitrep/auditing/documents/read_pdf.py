"""The text of a PDF, page by page, within limits."""

from __future__ import annotations

import logging
import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from sitrep.auditing.documents.block import ReadDocument, Refused
from sitrep.auditing.documents.read_plain import plain_blocks

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 600
MOST_SIGNS = 5_000_000


def pdf_document(name: str, data: bytes) -> ReadDocument:
    """What a PDF says; raises Refused for one that cannot be read at all."""
    pages, refusals = _pages(data)
    text, parts, blocks = "", list[int](), []
    for page in pages:
        parts.append(len(text))
        text += page if page.endswith("\n") else f"{page}\n"
    for start, end in zip(parts, [*parts[1:], len(text)], strict=True):
        blocks += list(plain_blocks(text, start, end))
    if not text.strip() and not refusals:
        raise Refused("It holds no text; perhaps its pages are pictures.")
    return ReadDocument(name, text, tuple(blocks), "page", tuple(parts), tuple(refusals))


def _pages(data: bytes) -> tuple[list[str], list[str]]:
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            reader = pypdf.PdfReader(BytesIO(data))
            locked = reader.is_encrypted and not reader.decrypt("")
            number = 0 if locked else len(reader.pages)
        except Exception as error:  # a damaged file raises whatever its reader stumbles over
            raise Refused("It is not a PDF that can be read.") from error
        if locked:
            raise Refused("It is locked with a password.")
        return _texts(reader, number)


def _texts(reader: PdfReader, number: int) -> tuple[list[str], list[str]]:
    """The texts of the pages, and why some were not read."""
    pages, refusals, signs = list[str](), list[str](), 0
    for at in range(min(number, MOST_PAGES)):
        try:
            pages.append(reader.pages[at].extract_text())
        except Exception:
            pages.append("")
            refusals.append(f"Page {at + 1} cannot be read.")
        signs += len(pages[-1])
        if signs > MOST_SIGNS:
            refusals.append(f"Of its text the first {MOST_SIGNS:,} signs were read.")
            return pages, refusals
    if number > MOST_PAGES:
        refusals.append(f"Of its {number} pages the first {MOST_PAGES} were read.")
    return pages, refusals
