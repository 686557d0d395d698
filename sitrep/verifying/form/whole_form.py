"""Whether a PDF is of the form of a briefing: all that it holds is what our writer emits."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pypdf import PdfReader

from sitrep.page.page import Page
from sitrep.verifying.form.drawn_pages import drawing_fault
from sitrep.verifying.form.embedded_fonts import font_faults
from sitrep.verifying.form.file_layout import laid_out_as_ours
from sitrep.verifying.form.held_objects import ObjectsHeld
from sitrep.verifying.form.spaced_numbers import numbers_cut
from sitrep.verifying.form.stated_values import value_faults
from sitrep.verifying.pages import told
from sitrep.write.outline import running_title


def form_faults(content: bytes, page: Page) -> list[str]:
    """What a PDF holds otherwise than a briefing does, each a whole sentence."""
    if not laid_out_as_ours(content):
        return ["Its bytes are not laid out as sitrep lays them: another program wrote it."]
    return held_faults(content, page)


def held_faults(content: bytes, page: Page) -> list[str]:
    """What a PDF holds otherwise, whichever program wrote it."""
    with _warnings() as warned:
        try:
            reader = PdfReader(io.BytesIO(content), strict=True)
            found = ObjectsHeld(reader).faults or list(_faults(reader, page))
        except Exception:  # a broken PDF makes the reader raise whatever comes
            found = ["What it holds cannot be read as that of a briefing."]
    return found or [f"The reader of PDF files warns: {one}" for one in warned]


def _faults(reader: PdfReader, page: Page) -> Iterator[str]:
    yield from value_faults(reader, page)
    fonts: dict[str, Any] = {}
    for number, sheet in enumerate(reader.pages, start=1):
        held: Any = sheet["/Resources"]
        fonts |= held["/Font"]
        states = {name: one.get_object() for name, one in held["/ExtGState"].items()}
        faint = frozenset(name.encode() for name, one in states.items() if one.get("/ca", 1) != 1)
        box, drawn = sheet.mediabox, sheet["/Contents"]
        fault = drawing_fault(_data(drawn), float(box.width), float(box.height), faint)
        if fault:
            yield f"On page {number} there is what no briefing draws: {fault}."
    yield from font_faults(fonts)
    said = told(page.markdown, running_title(page.facts.title), page.facts.status)
    if cut := numbers_cut(reader, said.text.text):
        yield f"A number is cut in two on a page: “{cut}”."


def _data(stream: Any) -> bytes:
    return bytes(stream.get_data())


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """What the PDF reader says of a file, which nobody is told otherwise."""
    logger, said = logging.getLogger("pypdf"), list[str]()

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    collector, before = Collector(logging.WARNING), (logger.propagate, logger.disabled)
    logger.propagate, logger.disabled = False, False
    logger.addHandler(collector)
    try:
        yield said
    finally:
        logger.removeHandler(collector)
        logger.propagate, logger.disabled = before
