"""Writers: a page becomes the bytes of one format. They see the page and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitrep.page.page import Page

FORMATS: Mapping[str, str] = {
    "pdf": "pdf",
    "html": "html",
    "markdown": "md",
    "docx": "docx",
    "text": "txt",
    "email": "email.html",
}
"""The formats, and the ending of each one's files."""

ALSO_CALLED = {
    "md": "markdown",
    "htm": "html",
    "word": "docx",
    "txt": "text",
    "mail": "email",
    "e-mail": "email",
}
"""Other names that a format is asked for by."""

MESSAGES = ("email",)
"""The formats that show page one alone, as a message."""

DEFAULT = ("pdf", "html", "markdown")
"""The formats that are written where none is named."""


def writer(name: str) -> Callable[[Page], bytes]:
    """The writer of a format, imported only now: a PDF's engine is slow to load."""
    write: Callable[[Page], bytes] = import_module(f"sitrep.write.{name}").write
    return write
