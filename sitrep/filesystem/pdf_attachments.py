"""What a published PDF carries along: the report's data and the briefing as Markdown."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sitrep.errors import UnreadableInput
from sitrep.filesystem.plain_file import read_plain
from sitrep.filesystem.quiet_reader import without_warnings

DATA, BRIEFING = "report.json", "briefing.md"
"""The attachments without which a PDF is no briefing of sitrep."""

PREVIOUS = "previous.json"
"""The public data of the last issue, which a PDF carries along where there was one.

Beside the records of a folder it holds no records of this issue.
"""

BUILD = "build.json"
"""What the data does not say of how the briefing was made; see sitrep.provenance."""

ATTACHED = (DATA, PREVIOUS, BUILD, BRIEFING)
"""Everything that a PDF carries, in this order."""

MAX_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class PdfAttachments:
    """The attachments by name, as they stand in the file; the data and the Markdown among them."""

    files: Mapping[str, bytes]

    @property
    def data(self) -> bytes:
        """The data of the public edition (JSON)."""
        return self.files[DATA]

    @property
    def briefing(self) -> bytes:
        """The briefing as Markdown."""
        return self.files[BRIEFING]


def read_attached(file: Path) -> PdfAttachments:
    """The attachments of a PDF that sitrep made; raises UnreadableInput for any other file."""
    from pypdf import PdfReader

    content = _content(file)
    try:
        with without_warnings():
            reader = PdfReader(io.BytesIO(content))
            encrypted = reader.is_encrypted
            found = {} if encrypted else dict(reader.attachments)
    except Exception as error:  # a broken PDF makes the reader raise whatever comes
        raise UnreadableInput(f"{file} is not a PDF that can be read.") from error
    if encrypted:
        raise UnreadableInput(f"{file} is encrypted; a PDF that sitrep made never is.")
    if twice := [name for name in found if len(found[name]) != 1]:
        raise UnreadableInput(f"{file} carries more than one {twice[0]}.")
    if not {DATA, BRIEFING} <= found.keys():
        raise UnreadableInput(f"{file} carries no data of a sitrep report.")
    return PdfAttachments({name: contents[0] for name, contents in found.items()})


def _content(file: Path) -> bytes:
    try:
        return read_plain(file, MAX_BYTES)
    except OSError as error:
        raise UnreadableInput(f"{file} cannot be read: {error.strerror or error}.") from error
