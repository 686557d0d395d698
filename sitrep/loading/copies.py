"""Kept copies: the text of the documents that were cited, where the folder holds it."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

from sitrep.loading.readers.decode import decode
from sitrep.loading.readers.read_inside import NotRead, read_inside
from sitrep.loading.refusals import Refusal
from sitrep.model.report import Report
from sitrep.model.sources import Archive

MAX_BYTES = 2_000_000

_EXPECTED = "copy_file: names a text or HTML file in UTF-8 inside the report's folder."


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
    try:
        data = read_inside(folder, name, MAX_BYTES)
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
    text, fault = decode(data)
    if fault is not None:
        return _refused(route, f"{name} is not text in UTF-8.")
    if Path(name).suffix in (".html", ".htm"):
        text = _visible(text)
    return text if text.strip() else _refused(route, f"{name} holds no text.")


def _refused(route: tuple[str | int, ...], got: str) -> Refusal:
    mend = "Put the copy there, or take copy_file: out."
    return Refusal(route, "copy-not-read", got, _EXPECTED, mend)


class _Text(HTMLParser):
    """Collects what a reader of the page sees."""

    _HIDDEN = ("script", "style", "title")
    _BLOCKS = ("p", "div", "br", "li", "td", "th", "tr", "h1", "h2", "h3", "h4", "blockquote")

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._hidden += tag in self._HIDDEN
        self.pieces += [" "] if tag in self._BLOCKS else []

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in self._HIDDEN and self._hidden > 0

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(data)


def _visible(html: str) -> str:
    parser = _Text()
    try:
        parser.feed(html)
    except AssertionError:  # what the parser of the standard library makes of some broken pages
        return ""
    return "".join(parser.pieces)
