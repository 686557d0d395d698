"""What a published PDF carries along: the report's data and the briefing as Markdown."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from sitrep.errors import UnreadableInput

DATA, BRIEFING = "report.json", "briefing.md"
"""The names of the two attachments."""

MAX_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Attached:
    """The data of the public edition (JSON) and its Markdown, as they stand in the file."""

    data: bytes
    briefing: bytes


def read_attached(file: Path) -> Attached:
    """The attachments of a PDF that sitrep made; raises UnreadableInput for any other file."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        if file.stat().st_size > MAX_BYTES:
            raise UnreadableInput(f"{file} is larger than {MAX_BYTES // 1_000_000} MB.")
        found = PdfReader(io.BytesIO(file.read_bytes())).attachments
        return Attached(found[DATA][0], found[BRIEFING][0])
    except OSError as error:
        raise UnreadableInput(f"{file} cannot be read: {error.strerror or error}.") from error
    except (KeyError, IndexError) as error:
        raise UnreadableInput(f"{file} carries no data of a sitrep report.") from error
    except (PyPdfError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableInput(f"{file} is not a PDF that can be read.") from error
