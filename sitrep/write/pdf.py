"""The page as a tagged PDF (PDF/UA-1), made from the same HTML under the print style."""

from __future__ import annotations

from datetime import date

from sitrep import resources
from sitrep.page import Page
from sitrep.write.engine import render_pdf
from sitrep.write.html import shell


def write(page: Page) -> bytes:
    """The print edition; raises MissingSystemLibrary where Pango is not installed."""
    stamp = date.fromisoformat(page.facts.stamp)
    return render_pdf(shell(page, "print.css"), fonts=resources.fonts(), stamp=stamp)
