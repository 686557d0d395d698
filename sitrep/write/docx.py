"""The page as a Word document, made by pandoc from the same HTML in the shipped style.

Not from the Markdown itself: every Markdown reader of pandoc reads as code, images or definitions
what the house's own parser leaves as text.
"""

from __future__ import annotations

import io
import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape, unescape
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sitrep import resources
from sitrep.filesystem.passing_folder import passing_folder
from sitrep.page.document import PageFacts
from sitrep.page.house_style import SHIPPED_LOOK
from sitrep.page.page import Page
from sitrep.write.html import sized_body
from sitrep.write.pandoc import to_docx
from sitrep.write.raster import png
from sitrep.write.word.docx_marking import marked_reference
from sitrep.write.word.docx_style import styled_reference

_PLOTTED = (60, 30, 10)
"""In hundredths, the columns of a table that has plots in print, and words alone here."""

_LEAST = 11
"""In hundredths, so wide that a short head keeps to its line in any font."""

_PICTURE = re.compile(
    r'<div class="picture">(<svg [^>]*>(?:<title>(.*?)</title>)?.*?</svg>)</div>', re.DOTALL
)
_DOTS = 1_400
"""How wide a picture is: 200 dots to an inch of the page."""

_TABLE = re.compile(r'<table class="columns-\d+(?: (wide-\d+))?">')
_WIDTH = re.compile(r"\.(wide-\d+) thead th:nth-child\(\d+\) { width: (\d+)%; }")
_NUMBER = re.compile(r'<bdi dir="ltr" class="number">(.*?)</bdi>')
_APART = re.compile(r'<bdi ([^>]*dir="(ltr|rtl)"[^>]*)>(.*?)</bdi>', re.DOTALL)
_LINK_APART = re.compile(r'<a ([^>]*) (dir="(?:ltr|rtl)")([^>]*)>([^<]*)</a>')
_MARKS = {"ltr": "\u200e", "rtl": "\u200f"}
"""The sign that nobody sees and that runs in a direction."""

_OTHER_WAY = {"ltr": "rtl", "rtl": "ltr"}

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
    html, rules = sized_body(page)
    html = _PICTURE.sub(_as_png, _with_columns(html, rules))
    # What stands apart is a run of its own direction; of a number every Word knows that.
    html = _LINK_APART.sub(r"<a \1\3><bdi \2>\4</bdi></a>", _NUMBER.sub(r"\1", html))
    html = _APART.sub(_run_apart, html)
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


def _with_columns(html: str, rules: str) -> str:
    """Every table with its columns about as wide as in print."""
    widths: dict[str, list[int]] = {}
    for name, width in _WIDTH.findall(rules):
        widths.setdefault(name, []).append(int(width))

    def with_columns(table: re.Match[str]) -> str:
        of_table = _in_any_font(widths[table[1]] if table[1] else _PLOTTED)
        columns = "".join(f'<col style="width: {width}%">' for width in of_table)
        return f"{table[0]}<colgroup>{columns}</colgroup>"

    return _TABLE.sub(with_columns, html)


def _in_any_font(widths: Sequence[int]) -> list[int]:
    """Widths of which none is too small; the widest give what others need."""
    least = min(_LEAST, 100 // (len(widths) + 1))
    found = [max(width, least) for width in widths]
    for _ in range(sum(found) - 100):
        found[found.index(max(found))] -= 1
    return found


def _run_apart(words: re.Match[str]) -> str:
    """Words that run the other way, so marked that they turn no sign beside them round.

    Word goes by the run, other programs by the letters alone.
    """
    within, around = _MARKS[words[2]], _MARKS[_OTHER_WAY[words[2]]]
    return f"{around}<span {words[1]}>{within}{words[3]}{within}</span>{around}"


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
