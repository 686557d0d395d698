"""The bytes of a workbook, the same at every hour."""

from __future__ import annotations

import re

from openpyxl.workbook import Workbook

from sitrep.filesystem.archives import packed
from sitrep.filesystem.workbook_parts import workbook_parts

_HOURS = re.compile(rb"<dcterms:(created|modified)\b[^>]*>[^<]*</dcterms:\1>")
_BEFORE = b"<legacyDrawing "
_AS_TEXT = (
    b'<ignoredErrors><ignoredError sqref="A1:CV1000" numberStoredAsText="1" '
    b'twoDigitTextYear="1"/></ignoredErrors>'
)
"""Numbers are text on purpose: without this, each would carry a warning mark."""


def workbook_at_rest(book: Workbook) -> bytes:
    """The workbook as a file, without the hour of its making."""
    book.properties.creator = "sitrep"
    parts = sorted(workbook_parts(book).items())
    return packed({name: _settled(name, content) for name, content in parts})


def _settled(name: str, content: bytes) -> bytes:
    if name == "docProps/core.xml":
        return _HOURS.sub(b"", content)
    if name.startswith("xl/worksheets/sheet"):
        return content.replace(_BEFORE, _AS_TEXT + _BEFORE)
    return content
