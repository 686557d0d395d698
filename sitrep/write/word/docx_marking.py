"""The marking of an edition in the Word document: at the top and the foot of every page."""

from __future__ import annotations

import io
from html import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_OWN, _FIRST, _FOOT = "word/header9.xml", "word/header1.xml", "word/footer1.xml"


def marked_reference(reference: bytes, marking: str) -> bytes:
    """The reference document with a marking on each of its pages."""
    with ZipFile(io.BytesIO(reference)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    run = f"<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>{escape(marking)}</w:t></w:r>"
    head = f'<w:hdr xmlns:w="{_WORDS}"><w:p>{run}</w:p></w:hdr>'
    parts[_OWN] = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{head}'.encode()
    if _FIRST in parts:  # the house's own, on the first page alone
        parts[_FIRST] = _with(parts[_FIRST], "<w:p>", f"<w:p>{run}</w:p><w:p>")
    parts[_FOOT] = _with(parts[_FOOT], "</w:pPr>", f"</w:pPr>{run}<w:r><w:br/></w:r>")
    named = f'<Override PartName="/{_OWN}" ContentType="{_KIND}"/></Types>'
    parts["[Content_Types].xml"] = _with(parts["[Content_Types].xml"], "</Types>", named)
    related = f'<Relationship Id="rId9" Type="{_OFFICE}/header" Target="header9.xml"/>'
    relations = "word/_rels/document.xml.rels"
    parts[relations] = _with(parts[relations], "</Relationships>", f"{related}</Relationships>")
    before = "<w:headerReference" if b"<w:headerReference" in parts["word/document.xml"] else ""
    before = before or "<w:footerReference"
    led = f'<w:headerReference w:type="default" r:id="rId9"/>{before}'
    parts["word/document.xml"] = _with(parts["word/document.xml"], before, led)
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return packed.getvalue()


def _with(part: bytes, old: str, new: str) -> bytes:
    """A part with something put in place once, where it must stand."""
    text = part.decode("utf-8")
    assert old in text
    return text.replace(old, new, 1).encode("utf-8")
