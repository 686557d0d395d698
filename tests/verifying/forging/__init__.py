"""Every kind of forgery that we know, made from a PDF of ours by changing it afterwards."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

from pypdf import PdfWriter

from tests.verifying.forging import (
    about,
    carried,
    cut_fonts,
    fonts,
    led,
    page,
    shown,
    sleights,
    strips,
    ties,
)

Forgery = Callable[[PdfWriter], None]

KINDS: Mapping[str, Forgery] = {
    f"{room.__name__.rpartition('.')[2]}: {name.replace('_', ' ')}": forgery
    for room in (shown, fonts, page, about, carried, sleights, strips, ties, cut_fonts, led)
    for name, forgery in vars(room).items()
    if getattr(forgery, "__module__", "") == room.__name__
    and not name.startswith("_")
    and callable(forgery)
}
"""The forgeries by their kind, which begins with the room that makes them."""


def forged(pdf: bytes, kind: str) -> bytes:
    """The PDF with one forgery; raises AssertionError where there was nothing to forge."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    KINDS[kind](writer)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()
