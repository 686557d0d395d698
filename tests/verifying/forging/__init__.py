"""Every kind of forgery that we know, made from a PDF of ours by changing it afterwards."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

from pypdf import PdfWriter

from tests.verifying.forging import about, carried, fonts, page, shown

Forgery = Callable[[PdfWriter], None]

KINDS: Mapping[str, Forgery] = {
    f"{room.__name__.rpartition('.')[2]}: {name.replace('_', ' ')}": forgery
    for room in (shown, fonts, page, about, carried)
    for name, forgery in vars(room).items()
    if getattr(forgery, "__module__", "") == room.__name__
    and not name.startswith("_")
    and callable(forgery)
}
"""The forgeries by their kind: what is shown, its fonts, the page, about the file, carried."""


def forged(pdf: bytes, kind: str) -> bytes:
    """The PDF with one forgery; raises AssertionError where there was nothing to forge."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    KINDS[kind](writer)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()
