"""Page one as a message: HTML for mail programs, with its styles inside and nothing to load.

Mail programs drop style sheets, scripts, drawings and the targets of links inside a message, so
that each element carries its own style, and a citation is its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from markdown_it.token import Token

from sitrep.page.escaping import parser
from sitrep.page.page import Page
from sitrep.write.email_styles import CARD, FACE, STYLES, WIDTH, side
from sitrep.write.outline import set_headings
from sitrep.write.page_tables import set_tables
from sitrep.write.traced import Medium, traced

_NAMED = re.compile(r' (?:class|id|data-short)="[^"]*"')
_BETWEEN = re.compile(r"(</li>|<ul[^>]*>)\n")
_SOURCES = "sources"


def write(page: Page) -> bytes:
    """The message, in UTF-8."""
    tokens = parser().parse(page.marked)
    set_headings(tokens, page)
    set_tables(tokens, page)
    _set_styles(tokens, page.facts.direction)
    _unlink(tokens)
    tokens = list(_sources_in_lines(tokens))
    html = str(parser().renderer.render(tokens, parser().options, {}))
    html = traced(html, page, Medium(page.facts.direction, screen=True))
    return _shell(page, _NAMED.sub("", _BETWEEN.sub(r"\1", html))).encode("utf-8")


def _shell(page: Page, body: str) -> str:
    """The message in a table as wide as it may be, centred; the direction stands on all of them."""
    facts = page.facts
    turned = f'lang="{escape(facts.language)}" dir="{facts.direction}"'
    title = escape(f"{facts.title} – {facts.status}")
    layout = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'
    # Outlook reads the attribute and no greatest width, all others the style.
    inner = f'{layout} width="{WIDTH}" style="width:100%;max-width:{WIDTH}px;background:#ffffff"'
    return (
        f"<!DOCTYPE html>\n<html {turned}>\n<head>\n"
        '<meta charset="utf-8">\n<meta http-equiv="Content-Type" '
        'content="text/html; charset=utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n</head>\n"
        f'<body style="margin:0;padding:0;background:#eef2f6">\n<div role="main" {turned}>\n'
        f'<table {layout} width="100%"><tr><td align="center">\n'
        f"<table {inner}><tr>\n"
        f'<td {turned} align="{side(facts.direction)}" style="{FACE}">\n'
        f"{body}</td>\n</tr></table>\n</td></tr></table>\n</div>\n</body>\n</html>\n"
    )


def _set_styles(tokens: list[Token], direction: str) -> None:
    """Each element's style, by what it is and the part of the page that it stands in."""
    part = "front"
    for position, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h2":
            part = str(token.meta.get("part") or "other")
        name = _name(token, tokens[position - 1] if position else None, part)
        style = STYLES.get(f"{part} {name}", STYLES.get(name, ""))
        if style and token.nesting == 1:
            token.attrSet("style", style.replace("START", side(direction)))
        for child in token.children or [] if part == "key_figures" else []:
            if child.type == "strong_open":
                child.attrSet("style", CARD)


def _name(token: Token, before: Token | None, part: str) -> str:
    """What an element is called in the styles; the line below the title has a name of its own."""
    if part == "front" and token.type == "paragraph_open" and before is not None:
        return "status" if before.tag == "h1" else "p"
    return token.tag


def _unlink(tokens: list[Token]) -> None:
    """Links that lead to a place inside the message are words."""
    for token in tokens:
        if token.children:
            token.children = list(_words(token.children))


def _words(children: list[Token]) -> Iterator[Token]:
    inside = False
    for child in children:
        if child.type == "link_open" and str(child.attrGet("href")).startswith("#"):
            inside = True
        elif child.type == "link_close" and inside:
            inside = False
        else:
            if child.type == "link_open":
                child.attrSet("style", STYLES["a"])
            yield child


def _sources_in_lines(tokens: list[Token]) -> Iterator[Token]:
    """The tokens with each source in one paragraph: its number, and its title."""
    part, joined = "", False
    for position, token in enumerate(tokens):
        part = str(token.meta.get("part")) if token.tag == "h2" and token.nesting == 1 else part
        source = part == _SOURCES and token.tag == "h3"
        if source and token.nesting == 1:
            yield _html(f'<p style="{STYLES[f"{_SOURCES} p"]}"><span style="{STYLES["number"]}">')
        elif source:
            joined = tokens[position + 1].type == "paragraph_open"
            yield _html("</span> " if joined else "</span></p>\n")
        elif joined and token.type == "paragraph_open":
            joined = False
        else:
            yield token


def _html(text: str) -> Token:
    return Token("html_block", "", 0, content=text)
