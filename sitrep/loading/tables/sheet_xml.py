"""The parts of a workbook as XML: read in one pass, and refused where two programs may differ."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from xml.parsers import expat

from sitrep.loading.tables.unpack import NotAWorkbook

_IN_PIECES = re.compile(rb"<!--|<!\[CDATA\[|<(?:\w+:)?v>[^<]*&#")
_ENDLESS = re.compile(rb">[^<]{10000000}")
"""A text so long that reading it would take the memory of all that a workbook may hold."""
COPY_AS_VALUES = "Copy the table, as values, into a new workbook and save that."

Start = Callable[[str, dict[str, str]], None]
"""Is told of an element's beginning, with its name and its attributes."""


@dataclass(frozen=True, slots=True)
class Shared:
    """The texts that the cells of a workbook share: how many, and the longest one's bytes."""

    number: int
    longest: int


def shared_texts(shared: bytes) -> Shared:
    """What cells may refer to by its number."""
    sizes = [0]

    def start(name: str, _attributes: dict[str, str]) -> None:
        if local(name) == "si":
            sizes.append(0)

    def characters(text: str) -> None:
        sizes[-1] += len(text.encode("utf-8", "surrogatepass"))

    parse(shared, start, characters)
    return Shared(len(sizes) - 1, max(sizes))


def parse(
    part: bytes,
    start: Start,
    characters: Callable[[str], None] | None = None,
    ready: Callable[[expat.XMLParserType], None] | None = None,
) -> None:
    """Read a part's XML; raises NotAWorkbook for what is no XML, or defines entities.

    ``ready`` is handed the parser, by which text can be asked for where it is needed: each piece
    of text costs a call.
    """
    parser = expat.ParserCreate()
    if ready is not None:
        ready(parser)
    parser.StartElementHandler = start
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = _no_doctype
    parser.XmlDeclHandler = _only_utf8
    parser.buffer_text = True
    # What stands in pieces is read in part by some programs, and whole by others.
    if part[:2] in (b"\xff\xfe", b"\xfe\xff") or _IN_PIECES.search(part):
        raise damaged()
    if _ENDLESS.search(part):
        said = "A cell of the workbook holds more than 10 MB of text."
        raise NotAWorkbook(said, COPY_AS_VALUES, "too-large")
    try:
        parser.Parse(part, True)
    except expat.ExpatError as error:
        raise damaged() from error


def damaged() -> NotAWorkbook:
    """That a part cannot be relied on."""
    return NotAWorkbook("A part of the workbook is damaged.", "Open it and save it anew as .xlsx.")


def _only_utf8(_version: str, encoding: str | None, _standalone: int) -> None:
    """Other programs would read a part in another encoding as empty."""
    if encoding is not None and encoding.lower() not in ("utf-8", "utf8", "ascii"):
        raise damaged()


def _no_doctype(*_declared: object) -> None:
    raise NotAWorkbook("A part of the workbook declares a document type.", COPY_AS_VALUES)


def local(name: str) -> str:
    """The name of an element without its namespace."""
    return name.rpartition(":")[2]
