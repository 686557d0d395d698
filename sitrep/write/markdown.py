"""The page as Markdown: what everything else is made from."""

from __future__ import annotations

from sitrep.page.page import Page


def write(page: Page) -> bytes:
    """The page without its marks, in UTF-8."""
    return page.markdown.encode("utf-8")
