"""What a PDF holds beside the text of its pages: actions, links, bookmarks, title, the cut."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from sitrep.errors import UnreadableInput
from sitrep.page.marks import unmarked
from sitrep.page.page import LINK, Page

if TYPE_CHECKING:
    from pypdf import PdfReader

_ACTIONS = ("/OpenAction", "/AA", "/JavaScript")
_TO_A_PLACE = ("/GoTo", None)


def beside(content: bytes, page: Page) -> tuple[str, ...]:
    """What speaks against a PDF that shows the right text; raises UnreadableInput."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        return tuple(_faults(PdfReader(io.BytesIO(content)), page))
    except (PyPdfError, LookupError, ValueError, TypeError, AttributeError) as error:
        raise UnreadableInput("What it holds beside its text cannot be read.") from error


def _faults(reader: PdfReader, page: Page) -> Iterator[str]:
    catalog: Any = reader.trailer["/Root"]
    names: Any = catalog.get("/Names", {})
    if any(key in catalog or key in names for key in _ACTIONS):
        yield "It acts when it is opened."
    told: Any = reader.metadata or {}
    title = f"{page.facts.title} – {page.facts.status}"
    if (told.get("/Title"), told.get("/Author")) != (title, page.facts.issuer):
        yield "Its title or its author is not that of its data."
    links = {unquote(link) for block in page.blocks for link in block.links}
    for number, sheet in enumerate(reader.pages, start=1):
        if sheet.cropbox != sheet.mediabox or "/AA" in sheet:
            yield f"Page {number} is cut, or acts."
        for note in sheet.get("/Annots") or ():
            action: Any = note.get_object().get("/A", {})
            leads = action.get("/S") in _TO_A_PLACE
            if not leads and unquote(str(action.get("/URI", ""))) not in links:
                yield f"A link on page {number} leads where none of its data does."
    headings = {_letters(unmarked(one.text)) for one in page.blocks if one.kind == "heading"}
    for title in _bookmarks(reader.outline):
        if _letters(title) not in headings:
            yield f"Its bookmark “{title}” is none of its headings."


def _bookmarks(outline: Any) -> Iterator[str]:
    for one in outline:
        if isinstance(one, list):
            yield from _bookmarks(one)
        else:
            yield str(one.title)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.replace(LINK, "") if letter.isalnum())
