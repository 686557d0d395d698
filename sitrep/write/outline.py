"""The outline of the page: ids on headings, sections around them, and a table of contents."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from textwrap import shorten

from markdown_it.token import Token

from sitrep.page.document import PICTURE
from sitrep.page.escaping import inline_text
from sitrep.page.marks import first_trace, unmarked
from sitrep.page.page import Page
from sitrep.page.slugs import slug

_RUNNING = 80
"""So many letters of the title have room at the top of every page."""


def set_headings(tokens: list[Token], page: Page) -> None:
    """An id on every heading, the same that common Markdown viewers give."""
    used: Counter[str] = Counter()
    for opening, inline in itertools.pairwise(tokens):
        if opening.type == "heading_open":
            # The title takes no name from a section or a source that is called the same.
            name = slug(unmarked(inline_text(inline))) if opening.tag != "h1" else "title"
            count = used[name]
            used[name] += 1
            opening.attrSet("id", f"{name}-{count}" if count else name)
            opening.meta["part"] = _part(inline, page)
            if opening.tag == "h1":
                opening.attrSet("data-short", running_title(page.facts.title))


def running_title(title: str) -> str:
    """As much of the title as stands at the top of every further page."""
    return shorten(title, _RUNNING, placeholder="…")


def _part(inline: Token, page: Page) -> str:
    """The name of the part of the page that a heading is that of, whatever the language."""
    index = first_trace(inline.content)
    return page.traces[index].ref if index is not None else ""


def contents(tokens: list[Token]) -> tuple[tuple[str, str], ...]:
    """The id and the text of the heading of every section; the ids were set before."""
    return tuple(
        (str(opening.attrGet("id")), unmarked(inline_text(inline)))
        for opening, inline in itertools.pairwise(tokens)
        if opening.type == "heading_open" and opening.tag == "h2"
    )


def sectioned(tokens: list[Token], page: Page, *, screen: bool) -> list[Token]:
    """The tokens with the top of the page in a header, and each section in one of its own.

    On a ``screen`` a picture can be moved within its frame, by the keyboard too.
    """
    return list(_sectioned(tokens, page, screen))


def _sectioned(tokens: list[Token], page: Page, screen: bool) -> Iterator[Token]:
    yield _html('<header class="front">\n')
    inside = "header"
    for position, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h2":
            part = token.meta.get("part") or "other"
            yield _html(f'</{inside}>\n<section class="{part}" ')
            yield _html(f'aria-labelledby="{token.attrGet("id")}">\n')
            inside = "section"
        if token.type == "paragraph_open":
            yield from _picture(tokens[position + 1], page, screen)
        yield token
    yield _html(f"</{inside}>\n")


def _picture(inline: Token, page: Page, screen: bool) -> Iterator[Token]:
    """The drawing that stands above its description."""
    index = first_trace(inline.content)
    trace = page.traces[index] if index is not None else None
    if trace is not None and trace.ref == PICTURE:
        reached = ' tabindex="0"' if screen else ""
        yield _html(f'<div class="picture"{reached}>{trace.drawing()}</div>\n')


def _html(text: str) -> Token:
    return Token("html_block", "", 0, content=text)
