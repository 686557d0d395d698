"""The page as a tagged PDF (PDF/A-3a and PDF/UA-1), from the same HTML under the print style."""

from __future__ import annotations

from datetime import date

from sitrep import resources
from sitrep.page import Page
from sitrep.write.engine import Attached, render_pdf
from sitrep.write.html import shell


def write(page: Page) -> bytes:
    """The print edition; raises MissingSystemLibrary where Pango is not installed.

    The report's public data and the page's own Markdown are attached to it.
    """
    stamp = date.fromisoformat(page.facts.stamp)
    html = shell(page, "print.css", screen=False)
    attached = [Attached("briefing.md", page.facts.title, page.markdown.encode("utf-8"))]
    if page.data:
        attached.insert(0, Attached("report.json", page.facts.title, page.data.encode("utf-8")))
    return render_pdf(html, fonts=resources.fonts(), stamp=stamp, attached=attached)
