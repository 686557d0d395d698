"""Kept copies: the text of the documents that were cited, where the folder holds it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from sitrep.filesystem.plain_file import ending_of
from sitrep.loading.kept.copy_limits import MAX_PACKED_BYTES, MAX_TEXT_BYTES, NoText
from sitrep.loading.kept.docx_text import written_in_docx
from sitrep.loading.kept.html_text import seen_in_html
from sitrep.loading.kept.mail_text import said_in_mail
from sitrep.loading.kept.pdf_pages import drawn_in_pdf
from sitrep.loading.kept.warc_text import shown_in_warc
from sitrep.loading.readers.decode import decode
from sitrep.loading.readers.read_inside import NotRead, read_inside
from sitrep.loading.refusals import Refusal
from sitrep.model.report import Report
from sitrep.model.sources import Archive

_PACKED: Mapping[str, Callable[[bytes], str]] = {
    ".pdf": drawn_in_pdf,
    ".docx": written_in_docx,
    ".eml": said_in_mail,
    ".warc": shown_in_warc,
    ".warc.gz": shown_in_warc,
}
"""The readers of copies in which the text is packed, by the ends of their names."""
_EXPECTED = (
    "copy_file: names a text or HTML file in UTF-8, a PDF, a Word document (.docx), a saved e-mail "
    "(.eml) or a web archive (.warc) inside the report's folder."
)


@dataclass(frozen=True, slots=True)
class Copies:
    """The texts by the ids of their sources, and what could not be read."""

    texts: tuple[tuple[str, str], ...] = ()
    refusals: tuple[Refusal, ...] = ()


def read_copies(path: Path, report: Report | None) -> Copies:
    """The kept copies that a report's sources name, read from its own folder and nowhere else."""
    folder = path if path.is_dir() else path.parent
    texts: list[tuple[str, str]] = []
    refusals: list[Refusal] = []
    for position, source in enumerate(report.sources if report is not None else ()):
        if source.archive is None or source.archive.copy_file is None:
            continue
        found = _read(folder, source.archive, position)
        if isinstance(found, Refusal):
            refusals.append(found)
        else:
            texts.append((source.id, found))
    return Copies(tuple(texts), tuple(refusals))


def _read(folder: Path, archive: Archive, position: int) -> str | Refusal:
    name = archive.copy_file or ""
    route = ("sources", position, "archive", "copy_file")
    packed = next((read for end, read in _PACKED.items() if name.lower().endswith(end)), None)
    try:
        data = read_inside(folder, name, MAX_PACKED_BYTES if packed else MAX_TEXT_BYTES)
    except NotRead as why:
        return _refused(route, f"{name} {why}.")
    if archive.sha256 not in (None, sha256(data).hexdigest()):
        return Refusal(
            route,
            "copy-changed",
            f"{name} is not the copy whose checksum is recorded.",
            "The checksum under sha256: is that of the kept copy.",
            "Restore the copy, or record the checksum that sha256sum prints for this file.",
        )
    try:
        text = _plain(name, data) if packed is None else packed(data)
    except NoText as why:
        return _refused(route, f"{name} {why}.")
    return text if text.strip() else _refused(route, f"{name} holds no text.")


def _plain(name: str, data: bytes) -> str:
    """The text of a file that is its own text, or a web page."""
    text, fault = decode(data)
    if fault is not None:
        raise NoText("is not text in UTF-8")
    return seen_in_html(text) if ending_of(name) in (".html", ".htm") else text


def _refused(route: tuple[str | int, ...], got: str) -> Refusal:
    mend = "Put the copy there, or take copy_file: out."
    return Refusal(route, "copy-not-read", got, _EXPECTED, mend)
