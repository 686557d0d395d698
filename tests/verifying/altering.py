"""Real briefings, and what somebody might do to them afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import NameObject

from tests.support.briefings import Files, briefing

ROOT = Path(__file__).parents[2]
MINIMAL = ROOT / "samples" / "minimal"


def built(report: Path = MINIMAL, language: str = "en", layout: str = "full") -> Files:
    """The outputs of a report, by the endings of their names."""
    return briefing(report, language, layout)


def written(file: Path, content: bytes) -> Path:
    """A file with this content."""
    file.write_bytes(content)
    return file


def attached(file: Path, name: str) -> str:
    """What a PDF carries under a name."""
    return bytes(PdfReader(file).attachments[name][0]).decode("utf-8")


def altered(file: Path, name: str, change: Callable[[str], str]) -> Path:
    """The PDF with another text in one of the files that it carries."""
    writer = PdfWriter(clone_from=file)
    (one,) = [one for one in writer.attachment_list if one.name == name]
    before = bytes(one.content).decode("utf-8")
    after = change(before)
    assert after != before
    one.content = after.encode("utf-8")
    writer.write(file)
    return file


def grafted(pages: Path, files: Path) -> Path:
    """The PDF ``pages``, which now carries what the PDF ``files`` carries."""
    carried = PdfReader(files).attachments
    writer = PdfWriter(clone_from=pages)
    for one in writer.attachment_list:
        one.content = bytes(carried[one.name or ""][0])
    writer.write(pages)
    return pages


def swapped(file: Path, first: int, second: int) -> Path:
    """The PDF with the contents of two pages in each other's place, counted from zero."""
    writer = PdfWriter(clone_from=file)
    one, other = writer.pages[first], writer.pages[second]
    for key in map(NameObject, ("/Contents", "/Resources")):
        held = one.raw_get(key), other.raw_get(key)
        one[key], other[key] = held[1], held[0]
    writer.write(file)
    return file


def with_note(file: Path, text: str) -> Path:
    """The PDF with a text that lies upon its first page."""
    writer = PdfWriter(clone_from=file)
    writer.add_annotation(0, FreeText(text=text, rect=(100, 600, 200, 620)))
    writer.write(file)
    return file


def with_file(file: Path, name: str) -> Path:
    """The PDF with one more file that it carries."""
    writer = PdfWriter(clone_from=file)
    writer.add_attachment(name, b"{}")
    writer.write(file)
    return file
