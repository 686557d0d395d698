"""The text of a saved Word document, with its notes, without what was struck out in it."""

from __future__ import annotations

import io
from xml.parsers import expat
from zipfile import ZipFile

from sitrep.filesystem.damaged_zip import DAMAGED_ZIP
from sitrep.loading.kept.copy_limits import MAX_PACKED_BYTES, NoText, held_to_size

_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_ENDS = {"p": "\n", "br": "\n", "tab": "\t", "tc": "\t", "tr": "\n"}


def written_in_docx(data: bytes) -> str:
    """The text of the document; raises NoText for what is none, or is too large."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            held = [name for name in _PARTS if name in archive.namelist()]
            if _PARTS[0] not in held:
                raise NoText("is no Word document")
            return held_to_size("\n".join(_words(_unpacked(archive, name)) for name in held))
    except (*DAMAGED_ZIP, expat.ExpatError) as error:
        raise NoText("is no Word document, or is damaged") from error


def _unpacked(archive: ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        data = part.read(MAX_PACKED_BYTES + 1)
    if len(data) > MAX_PACKED_BYTES:
        raise NoText(f"has more than {MAX_PACKED_BYTES // 1_000_000} MB in it")
    return data


def _words(part: bytes) -> str:
    pieces, inside = list[str](), [False]

    def start(name: str, _attributes: dict[str, str]) -> None:
        inside[0] = name.rpartition(":")[2] == "t"

    def end(name: str) -> None:
        inside[0] = False
        pieces.append(_ENDS.get(name.rpartition(":")[2], ""))

    def characters(text: str) -> None:
        if inside[0]:
            pieces.append(text)

    def no_doctype(*_: object) -> None:
        raise NoText("is a Word document that defines its own signs")

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = no_doctype
    parser.buffer_text = True
    parser.Parse(part, True)
    return "".join(pieces)
