"""The text of a PDF's pages, as it is drawn on them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitrep.errors import UnreadableInput

if TYPE_CHECKING:
    from pypdf import PdfReader

_LINK = "/Link"


def pages_of(content: bytes) -> list[str]:
    """The text of each page; raises UnreadableInput, with a whole sentence, where there is none.

    Notes and fields that lie upon a page are no part of its text; no briefing has them.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        return list(_texts(PdfReader(io.BytesIO(content))))
    except (PyPdfError, LookupError, ValueError, TypeError, AttributeError) as error:
        raise UnreadableInput("The text of its pages cannot be read.") from error


def _texts(reader: PdfReader) -> Iterator[str]:
    for number, page in enumerate(reader.pages, start=1):
        kinds = {str(one.get_object().get("/Subtype")) for one in page.get("/Annots") or ()}
        if kinds - {_LINK}:
            raise UnreadableInput(f"Something lies upon page {number} that is no part of it.")
        yield page.extract_text()
