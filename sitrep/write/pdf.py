"""The page as a tagged PDF (PDF/A-3a and PDF/UA-1), from the same HTML under the print style."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial

from sitrep import resources
from sitrep.errors import TooLong
from sitrep.filesystem.pdf_attachments import BRIEFING
from sitrep.page.page import Page
from sitrep.write.engine import Attached, Limits, pages_taken, render_pdf
from sitrep.write.html import shell

_SHEET = "print.css"
_SHEET_ENDS = "</style>"

FIRST = ("key_figures", "glance", "highlights")
"""The sections of page one, of which the last may run over where nothing else helps."""

_SECTION = re.compile(r'<section class="([^"]*)" aria-labelledby="([^"]*)">')

_SIZES = (8.9, 8.4, 7.9, 7.4)
"""In points; the smallest is the least that can be read in print."""


def write(page: Page, made_with: str = "") -> bytes:
    """The print edition; raises MissingSystemLibrary where Pango is not installed.

    Of a whole briefing, page one holds what its first sections say, in the largest such size.
    The report's public data and the page's own Markdown are attached to it. A brief is set in the
    largest of a few sizes in which it is one page; TooLong is raised where it is in none,
    and NoGlyph where the fonts lack a sign of the page. ``made_with`` are the programs that it
    names, if not those of this machine.
    """
    if page.layout == "full":
        return _whole(page, made_with)
    for size in _SIZES:
        html = shell(page, _SHEET, screen=False, more=f"html {{ font-size: {size}pt; }}\n")
        try:
            return _set(page, html, made_with, most=1)
        except TooLong:
            continue
    raise TooLong(
        "The brief does not fit on one page: name fewer highlights or key figures in the header."
    )


def _whole(page: Page, made_with: str) -> bytes:
    """Every section; where the first ones run over page one, they are set smaller."""
    html = shell(page, _SHEET, screen=False)
    try:
        return _set(page, html, made_with, second=next_heading(html))
    except TooLong:
        measured = partial(pages_taken, fonts=resources.fonts())
        return _set(page, made_to_fit(html, _SIZES, measured), made_with)


def _set(
    page: Page, html: str, made_with: str, *, most: int | None = None, second: str = ""
) -> bytes:
    files = {**page.attached, BRIEFING: page.markdown}
    return render_pdf(
        html,
        fonts=resources.fonts(),
        stamp=date.fromisoformat(page.facts.stamp),
        attached=[
            Attached(name, page.facts.title, text.encode("utf-8")) for name, text in files.items()
        ],
        limits=Limits(most, second),
        made_with=made_with,
    )


def next_heading(html: str) -> str:
    """The id of the heading with which page two begins, empty where there is none."""
    return next((found[2] for found in _after(html, FIRST)), "")


def made_to_fit(html: str, sizes: Sequence[float], pages: Callable[[str], int]) -> str:
    """The page with its first part in the largest size, in points, in which that is one page.

    If it is in none, the highlights may stand on page two; if that does not help, it is as it was.
    ``pages`` says how many pages a text takes.
    """
    for parts in (FIRST, FIRST[:-1]):
        alone = next((html[: found.start()] for found in _after(html, parts)), html)
        for size in sizes:
            if pages(_sized(alone, size)) == 1:
                return _sized(html, size)
    return html


def _after(html: str, parts: Sequence[str]) -> Iterator[re.Match[str]]:
    """The sections that are none of page one's."""
    return (found for found in _SECTION.finditer(html) if found[1] not in parts)


def _sized(html: str, size: float) -> str:
    rule = f"{', '.join(f'.{part}' for part in FIRST)} {{ font-size: {size}pt; }}\n"
    return html.replace(_SHEET_ENDS, rule + _SHEET_ENDS, 1)
