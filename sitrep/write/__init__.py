"""Writers: a page becomes the bytes of one format. They see the page and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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


def wished(names: str | Iterable[str]) -> tuple[str, ...]:
    """The formats and exports that are asked for, by commas or one by one, each once."""
    given = [names] if isinstance(names, str) else names
    said = [name.strip().lower() for text in given for name in text.split(",")]
    return tuple(dict.fromkeys(ALSO_CALLED.get(name, name) for name in said))


def writer(name: str) -> Callable[[Page], bytes]:
    """The writer of a format, imported only now: a PDF's engine is slow to load."""
    write: Callable[[Page], bytes] = import_module(f"sitrep.write.{name}").write
    return write
