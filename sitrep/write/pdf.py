"""The page as a tagged PDF (PDF/A-3a and PDF/UA-1), from the same HTML under the print style."""

from __future__ import annotations

from datetime import date

from sitrep import resources
from sitrep.errors import TooLong
from sitrep.filesystem.pdf_attachments import BRIEFING
from sitrep.page.page import Page
from sitrep.write.engine import Attached, render_pdf
from sitrep.write.html import shell

_SIZES = (8.9, 8.4, 7.9, 7.4)
"""In points; the smallest is the least that can be read in print."""


def write(page: Page, made_with: str = "") -> bytes:
    """The print edition; raises MissingSystemLibrary where Pango is not installed.

    The report's public data and the page's own Markdown are attached to it. A brief is set in the
    largest of a few sizes in which it is one page; TooLong is raised where it is in none,
    and NoGlyph where the fonts lack a sign of the page. ``made_with`` are the programs that it
    names, if not those of this machine.
    """
    if page.layout == "full":
        return _set(page, made_with)
    for size in _SIZES:
        try:
            return _set(page, made_with, more=f"html {{ font-size: {size}pt; }}\n", most=1)
        except TooLong:
            continue
    raise TooLong(
        "The brief does not fit on one page: name fewer highlights or key figures in the header."
    )


def _set(page: Page, made_with: str, *, more: str = "", most: int | None = None) -> bytes:
    files = {**page.attached, BRIEFING: page.markdown}
    return render_pdf(
        shell(page, "print.css", screen=False, more=more),
        fonts=resources.fonts(),
        stamp=date.fromisoformat(page.facts.stamp),
        attached=[
            Attached(name, page.facts.title, text.encode("utf-8")) for name, text in files.items()
        ],
        most=most,
        made_with=made_with,
    )
