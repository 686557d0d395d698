"""The parts of a workbook, unpacked within limits before anything else looks at them."""

from __future__ import annotations

import io
from zipfile import ZIP_STORED, ZipFile

from sitrep.filesystem.damaged_zip import DAMAGED_ZIP
from sitrep.loading.tables.table_limits import MAX_PARTS, MAX_UNPACKED

_READ = ("[Content_Types].xml", "_rels/", "xl/")
_PASSED_OVER = ("xl/media/", "xl/drawings/", "xl/charts/", "xl/embeddings/", "xl/vbaProject.bin")
_LOCKED = b"\xd0\xcf\x11\xe0"
_CHUNK = 1 << 20


class NotAWorkbook(Exception):
    """Why a file cannot be read as a workbook: two sentences, what was found and how to mend it."""

    def __init__(self, got: str, mend: str, rule: str = "not-a-table") -> None:
        """``rule`` is the name of the fault."""
        super().__init__(got)
        self.got, self.mend, self.rule = got, mend, rule


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a workbook that hold cells, by name; raises NotAWorkbook."""
    if data.startswith(_LOCKED):
        raise NotAWorkbook(
            "The file is locked by a password, or is an older .xls file by another name.",
            "Open it, take the password off, and save it as .xlsx.",
        )
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            parts = _unpacked(archive)
    except DAMAGED_ZIP as error:
        raise _damaged() from error
    if "xl/workbook.xml" not in parts:
        raise NotAWorkbook("The file is not a workbook.", "Save the table as .xlsx.")
    return parts


def _unpacked(archive: ZipFile) -> dict[str, bytes]:
    listed = archive.infolist()
    if len(listed) > MAX_PARTS:
        raise _too_large(f"The workbook has more than {MAX_PARTS:,} parts.")
    parts: dict[str, bytes] = {}
    left = MAX_UNPACKED
    for one in listed:
        if not one.filename.startswith(_READ) or one.filename.startswith(_PASSED_OVER):
            continue
        if one.filename in parts:
            raise _damaged()
        unpacked = bytearray()
        with archive.open(one) as part:
            # The size that the file gives for a part may be forged.
            while chunk := part.read(_CHUNK):
                unpacked += chunk
                if len(unpacked) > left:
                    raise _too_large(f"Unpacked, it has more than {MAX_UNPACKED // 1_000_000} MB.")
        left -= len(unpacked)
        parts[one.filename] = bytes(unpacked)
    return parts


def packed(parts: dict[str, bytes]) -> io.BytesIO:
    """Parts as a workbook again: what is read later is what was looked at before."""
    stored = io.BytesIO()
    with ZipFile(stored, "w", ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    stored.seek(0)
    return stored


def _damaged() -> NotAWorkbook:
    return NotAWorkbook(
        "The file is not a workbook, or is damaged.", "Open it and save it anew as .xlsx."
    )


def _too_large(got: str) -> NotAWorkbook:
    return NotAWorkbook(
        got, "Copy the tables, as values, into a new workbook and save that.", "too-large"
    )
