"""The text of a Word file: paragraphs, headings and tables, without what was struck out."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from xml.parsers import expat

from sitrep.auditing.documents.block import (
    BlockSort,
    Gathered,
    ReadDocument,
    Refused,
    TextBlock,
    row,
)
from sitrep.filesystem.damaged_zip import DAMAGED_ZIP

MOST_BYTES = 60_000_000
DEEPEST = 200
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_HEADING = re.compile(r"(?:heading|titre|título|ttulo)\s?(\d)|(title)", re.IGNORECASE)
_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")


def docx_document(name: str, data: bytes) -> ReadDocument:
    """What a Word file says; raises Refused for one that cannot be read."""
    reader = _Word()
    try:
        with zipfile.ZipFile(BytesIO(data)) as folder:
            held = {one.filename: one for one in folder.infolist()}
            if _PARTS[0] not in held:
                raise Refused("It is not a Word file.")
            parts = [held[part] for part in _PARTS if part in held]
            if sum(part.file_size for part in parts) > MOST_BYTES:
                raise Refused(f"Unpacked, its text is larger than {MOST_BYTES // 1_000_000} MB.")
            for part in parts:
                with folder.open(part) as opened:
                    reader.read(opened.read(part.file_size))
    except (*DAMAGED_ZIP, expat.ExpatError) as error:
        raise Refused("It is not a Word file that can be read.") from error
    return ReadDocument(
        name, reader.text, tuple(reader.blocks), "paragraph", tuple(reader.paragraphs)
    )


class _Word:
    """Collects the paragraphs of the parts of a Word file."""

    def __init__(self) -> None:
        self.text = ""
        self._signs: list[str] = []
        self._at = 0
        self.blocks: list[TextBlock] = []
        self.paragraphs: list[int] = []
        self._depth = 0
        self._level = 0
        self._in_text = False
        self._rows: list[list[Gathered]] = []
        self._found = Gathered()

    def read(self, part: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = _no_doctype
        parser.buffer_text = True
        parser.Parse(part, True)
        self.text = "".join(self._signs)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Refused(f"Its elements are more than {DEEPEST} deep.")
        match name.removeprefix(_W):
            case "p":
                self.paragraphs.append(self._at)
                self._level = 0
            case "pStyle":
                found = _HEADING.search(attributes.get(f"{_W}val", ""))
                self._level = int(found[1] or 1) if found else 0
            case "t":
                self._in_text = True
            case "tab" | "br" | "cr":
                self._say(" ")
            case "noBreakHyphen":
                self._say("-")
            case "tr":
                self._rows.append([])
            case "tc" if self._rows:
                self._rows[-1].append(Gathered())

    def _end(self, name: str) -> None:
        self._depth -= 1
        match name.removeprefix(_W):
            case "t":
                self._in_text = False
            case "p":
                self._paragraph()
            case "tr" if self._rows:
                cells = [one.block(BlockSort.TEXT) for one in self._rows.pop()]
                made = row(cells, BlockSort.ROW, self._at - 1)
                self.blocks += [] if made is None else [made]

    def _characters(self, data: str) -> None:
        if self._in_text:
            self._say(data)

    def _say(self, data: str) -> None:
        places = range(self._at, self._at + len(data))
        in_cell = self._rows and self._rows[-1]
        (self._rows[-1][-1] if in_cell else self._found).add(data, places)
        self._signs.append(data)
        self._at += len(data)

    def _paragraph(self) -> None:
        if self._rows and self._rows[-1]:
            self._say("\n")
            return
        made = self._found.block(BlockSort.HEADING if self._level else BlockSort.TEXT, self._level)
        self._found = Gathered()
        self.blocks += [] if made is None else [made]
        self._signs.append("\n")
        self._at += 1


def _no_doctype(*_declared: object) -> None:
    raise Refused("It defines entities of its own, which no Word file does.")
