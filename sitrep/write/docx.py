"""The page as a Word document, made by pandoc from the same HTML in the shipped style.

Not from the Markdown itself: every Markdown reader of pandoc reads as code, images or definitions
what the house's own parser leaves as text.
"""

from __future__ import annotations

import io
import re
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape, unescape
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sitrep import resources
from sitrep.filesystem.passing_folder import passing_folder
from sitrep.page.document import PageFacts
from sitrep.page.house_style import SHIPPED_LOOK
from sitrep.page.page import Page
from sitrep.write.html import body
from sitrep.write.pandoc import to_docx
from sitrep.write.raster import png
from sitrep.write.word.docx_marking import marked_reference
from sitrep.write.word.docx_style import styled_reference

_WIDTHS = {4: (32, 30, 28, 10), 7: (18, 13, 10, 14, 14, 21, 10)}
"""In hundredths, by the number of columns; the last is wide enough for its head in any font."""

_PICTURE = re.compile(
    r'<div class="picture">(<svg [^>]*>(?:<title>(.*?)</title>)?.*?</svg>)</div>', re.DOTALL
)
_DOTS = 1_400
"""How wide a picture is: 200 dots to an inch of the page."""

_TABLE = re.compile(r'<table class="columns-(\d+)">')
_CITATION = re.compile(r'<a href="([^"]*)" class="cite" id="([^"]*)">(.*?)</a>')
_TABLE_STYLE = re.compile(r"<w:tblStyle [^>]*/>")

_CORE = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties
  xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dc:title>{title}</dc:title><dc:subject>{status}</dc:subject><dc:creator>{issuer}</dc:creator>
<dc:language>{language}</dc:language>
<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}T00:00:00Z</dcterms:created>
<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}T00:00:00Z</dcterms:modified>
</cp:coreProperties>
"""


def write(page: Page) -> bytes:
    """The Word edition; raises MissingSystemLibrary where pandoc is not installed."""
    html = _TABLE.sub(_with_columns, body(page, screen=False))
    html = _PICTURE.sub(_as_png, html)
    # Pandoc makes a bookmark of the id of a span, and drops that of a link.
    html = _CITATION.sub(r'<span id="\2"><a href="\1">\3</a></span>', html)
    said = (f"--metadata=lang:{page.facts.language}", f"--metadata=dir:{page.facts.direction}")
    with _reference(page) as reference:
        made = to_docx(html, (f"--reference-doc={reference}", *said))
    return _settled(made, page.facts)


@contextmanager
def _reference(page: Page) -> Iterator[Path]:
    """The document whose style pandoc takes over: the shipped one, or one in the house's style."""
    shipped, marking = resources.reference_docx(), page.facts.marking
    if page.house == SHIPPED_LOOK and not marking:
        yield shipped
        return
    with passing_folder() as folder:
        own = folder / "reference.docx"
        styled = shipped.read_bytes()
        if page.house != SHIPPED_LOOK:
            styled = styled_reference(shipped, page.house, page.facts.language)
        own.write_bytes(marked_reference(styled, marking) if marking else styled)
        yield own


def _as_png(picture: re.Match[str]) -> str:
    """A drawing as a picture of dots, which every Word shows, with what is said of it aloud."""
    dots = b64encode(png(picture[1], _DOTS)).decode("ascii")
    source, said = f"data:image/png;base64,{dots}", escape(unescape(picture[2] or ""))
    return f'<p><img src="{source}" alt="{said}" style="width: 100%" /></p>'


def _with_columns(table: re.Match[str]) -> str:
    count = int(table[1])
    share = 100 / (count + 0.5)  # of other tables, the first column names what its row is about
    widths = _WIDTHS.get(count) or [1.5 * share, *[share] * (count - 1)]
    columns = "".join(f'<col style="width: {width:g}%">' for width in widths)
    return f"{table[0]}<colgroup>{columns}</colgroup>"


def _settled(docx: bytes, facts: PageFacts) -> bytes:
    """The document with its own properties, and without the hour of its making."""
    settled = io.BytesIO()
    with ZipFile(io.BytesIO(docx)) as made, ZipFile(settled, "w") as archive:
        for name in made.namelist():
            content = made.read(name)
            if name == "docProps/core.xml":
                content = _core(facts).encode("utf-8")
            elif name == "word/document.xml":
                content = _tables(content.decode("utf-8"), facts.direction).encode("utf-8")
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return settled.getvalue()


def _core(facts: PageFacts) -> str:
    names = ("title", "status", "issuer", "language", "stamp")
    return _CORE.format(**{name: escape(getattr(facts, name), quote=False) for name in names})


def _tables(document: str, direction: str) -> str:
    """No row goes over two pages, and right to left the first column stands at the right."""
    document = document.replace("<w:tr><w:tc>", "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>")
    if direction == "rtl":
        document = _TABLE_STYLE.sub(r"\g<0><w:bidiVisual/>", document)
    return document
