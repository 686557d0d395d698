"""Whether a PDF is of the form of a briefing: all that it holds is what our writer emits."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pypdf import PdfReader

from sitrep.page.page import Page
from sitrep.verifying.form.drawn_pages import TextRun, text_runs
from sitrep.verifying.form.embedded_fonts import font_faults
from sitrep.verifying.form.file_layout import laid_out_as_ours
from sitrep.verifying.form.held_objects import ObjectsHeld
from sitrep.verifying.form.own_drawings import same_drawings
from sitrep.verifying.form.page_operators import OtherDrawing, shapes_alone
from sitrep.verifying.form.placed_links import headings_in_place, links_in_place
from sitrep.verifying.form.placed_texts import texts_in_place
from sitrep.verifying.form.sheets import (
    as_named,
    fonts_of,
    sheet_of,
    tiles_and_forms,
    whole_forms,
)
from sitrep.verifying.form.spaced_numbers import numbers_cut
from sitrep.verifying.form.stated_values import value_faults
from sitrep.verifying.form.tied_tags import tags_tied
from sitrep.verifying.pages import told
from sitrep.write.outline import running_title

_COLOURS = "Its colours, or how they are seen through, are others than their names say."


def form_faults(content: bytes, page: Page, made: bytes = b"") -> list[str]:
    """What a PDF holds otherwise than a briefing does, each a whole sentence.

    ``made``: the file that the programs here make of the same data, by the same version of sitrep,
    where they make one. Its drawings rest on no program that differs.
    """
    faults = layout_faults(content) or held_faults(content, page)
    if not faults and made and not _drawn_alike(content, made):
        return ["Its drawings are not those that its data give."]
    return faults


def _drawn_alike(content: bytes, made: bytes) -> bool:
    return same_drawings(*(PdfReader(io.BytesIO(one)) for one in (content, made)))


def layout_faults(content: bytes) -> list[str]:
    """Whether another program wrote the file, as a whole sentence."""
    if laid_out_as_ours(content):
        return []
    return ["Its bytes are not laid out as sitrep lays them: another program wrote it."]


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
    root: Any = reader.trailer["/Root"]
    profile = root["/OutputIntents"][0].get_object().raw_get("/DestOutputProfile")
    fonts, drawings = dict[int, Any](), dict[int, Any]()
    runs: list[list[TextRun]] = []
    for number, sheet in enumerate(reader.pages, start=1):
        drawings |= tiles_and_forms(sheet)
        fonts |= fonts_of(sheet["/Resources"])
        if not as_named(sheet["/Resources"], profile) or not whole_forms(sheet, profile):
            yield _COLOURS
        try:
            runs.append(text_runs(_data(sheet["/Contents"]), sheet_of(sheet)))
        except OtherDrawing as error:
            yield f"On page {number} there is what no briefing draws: {error}."
    for one in drawings.values():
        fonts |= fonts_of(one["/Resources"])
        if not as_named(one["/Resources"], profile):
            yield _COLOURS
        if not shapes_alone(_data(one), drawings=True):
            yield "It holds a drawing with text in it."
    yield from font_faults(fonts.values())
    if len(runs) == len(reader.pages):
        yield from _text_faults(reader, page, runs)


def _text_faults(reader: PdfReader, page: Page, runs: list[list[TextRun]]) -> Iterator[str]:
    """What speaks against the places of the texts."""
    root: Any = reader.trailer["/Root"]
    running = f"{running_title(page.facts.title)} {page.facts.status}"
    said = told(page.markdown, running, foot=page.foot)
    if not tags_tied(reader, root, runs, said):
        yield "Its tags do not hold each text once, or do not lead back to what they stand in."
    if not texts_in_place(reader, root, runs, page.facts.direction == "ltr"):
        yield "Its texts do not stand where they are read."
    if not headings_in_place(reader, root, runs):
        yield "Its bookmarks do not lead to its headings."
    if not links_in_place(reader, root, runs):
        yield "Its links do not lie over what they lead from."
    if cut := numbers_cut(reader, runs, f"{said.text.text}\n{page.facts.status}"):
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
