"""The page as Markdown: what everything else is made from."""

from __future__ import annotations

from sitrep.page.escaping import escape
from sitrep.page.page import Page


def write(page: Page) -> bytes:
    """The page without its marks, in UTF-8; at its end its marking, if it has one."""
    foot = f"\n{escape(page.facts.marking)}\n" if page.facts.marking else ""
    return f"{page.markdown}{foot}".encode()
