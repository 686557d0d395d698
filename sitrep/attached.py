"""What a published PDF carries along: the report's data and the briefing as Markdown."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from sitrep.errors import UnreadableInput

DATA, BRIEFING = "report.json", "briefing.md"
"""The attachments that every PDF has."""

MAX_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Attached:
    """The attached files by name; ``data`` is the public edition, ``briefing`` its Markdown."""

    files: dict[str, bytes]

    @property
    def data(self) -> bytes:
        """The report's public data, as JSON."""
        return self.files[DATA]

    @property
    def briefing(self) -> bytes:
        """The briefing as Markdown."""
        return self.files[BRIEFING]


def read_attached(file: Path) -> Attached:
    """The attachments of a PDF that sitrep made; raises UnreadableInput for any other file."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        if file.stat().st_size > MAX_BYTES:
            raise UnreadableInput(f"{file} is larger than {MAX_BYTES // 1_000_000} MB.")
        found = PdfReader(io.BytesIO(file.read_bytes())).attachments
        files = {name: found[name][0] for name in sorted(found)}
    except OSError as error:
        raise UnreadableInput(f"{file} cannot be read: {error.strerror or error}.") from error
    except (PyPdfError, LookupError, ValueError, TypeError, AttributeError) as error:
        raise UnreadableInput(f"{file} is not a PDF that can be read.") from error
    if not {DATA, BRIEFING} <= set(files):
        raise UnreadableInput(f"{file} carries no data of a sitrep report.")
    return Attached(files)
