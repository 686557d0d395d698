"""The text of a saved PDF, a form feed between its pages."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sitrep.filesystem.quiet_reader import without_warnings
from sitrep.loading.kept.copy_limits import MAX_DRAWN_BYTES, MAX_PAGES, MAX_SIGNS, NoText

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

PAGE_END = "\f"


def drawn_in_pdf(data: bytes) -> str:
    """The text of all pages; raises NoText for what is no PDF, is locked or is too large."""
    from pypdf import PdfReader

    try:
        with without_warnings():
            return PAGE_END.join(_pages(PdfReader(io.BytesIO(data))))
    except NoText:
        raise
    except Exception as error:  # whatever a hostile file makes of the package
        raise NoText("is no PDF whose text can be read") from error


def _pages(reader: PdfReader) -> Iterator[str]:
    if len(reader.pages) > MAX_PAGES:
        raise NoText(f"has more than {MAX_PAGES:,} pages")
    drawn = signs = 0
    for page in reader.pages:
        drawn += sum(_drawn(page))
        if drawn > MAX_DRAWN_BYTES:
            raise NoText(f"draws more than {MAX_DRAWN_BYTES // 1_000_000} MB on its pages")
        text = page.extract_text().replace(PAGE_END, " ")
        signs += len(text)
        if signs > MAX_SIGNS:
            raise NoText(f"holds more than {MAX_SIGNS:,} signs of text")
        yield text


def _drawn(page: PageObject) -> Iterator[int]:
    """How many bytes a page draws: of its own, and of the forms that it uses."""
    contents = page.get_contents()
    yield len(contents.get_data()) if contents is not None else 0
    resources: Any = page.get("/Resources")
    forms: Any = resources.get_object().get("/XObject") if resources is not None else None
    for one in forms.get_object().values() if forms is not None else ():
        form = one.get_object()
        if form.get("/Subtype") == "/Form":
            yield len(form.get_data())
