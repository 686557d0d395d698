"""The bytes of a workbook, the same at every hour."""

from __future__ import annotations

import io
import re
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.workbook import Workbook

_HOURS = re.compile(rb"<dcterms:(created|modified)\b[^>]*>[^<]*</dcterms:\1>")
_BEFORE = b"<legacyDrawing "
_AS_TEXT = (
    b'<ignoredErrors><ignoredError sqref="A1:CV1000" numberStoredAsText="1" '
    b'twoDigitTextYear="1"/></ignoredErrors>'
)
"""Numbers are text on purpose: without this, each would carry a warning mark."""


def settled(book: Workbook) -> bytes:
    """The workbook as a file, without the hour of its making."""
    made, packed = io.BytesIO(), io.BytesIO()
    book.properties.creator = "sitrep"
    book.save(made)
    with ZipFile(made) as given, ZipFile(packed, "w") as archive:
        for name in sorted(given.namelist()):
            content = given.read(name)
            if name == "docProps/core.xml":
                content = _HOURS.sub(b"", content)
            elif name.startswith("xl/worksheets/sheet"):
                content = content.replace(_BEFORE, _AS_TEXT + _BEFORE)
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return packed.getvalue()
