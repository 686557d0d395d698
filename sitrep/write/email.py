"""Page one as a message: HTML for mail programs, with its styles inside and nothing to load.

Mail programs drop style sheets, scripts, drawings and the targets of links inside a message, so
that each element carries its own style, and a citation is its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape

from markdown_it.token import Token

from sitrep.page.escaping import parser
from sitrep.page.house_style import in_language
from sitrep.page.page import Page
from sitrep.write.email_styles import WIDTH, side, styles_of
from sitrep.write.outline import set_headings
from sitrep.write.page_tables import set_tables
from sitrep.write.traced import Medium, traced

_NAMED = re.compile(r' (?:class|id|data-short)="[^"]*"')
_BETWEEN = re.compile(r"(</li>|<ul[^>]*>)\n")
_SOURCES = "sources"


def write(page: Page) -> bytes:
    """The message, in UTF-8."""
    styles = styles_of(page)
    tokens = parser().parse(page.marked)
    set_headings(tokens, page)
    set_tables(tokens, page)
    _set_styles(tokens, styles)
    _unlink(tokens, styles)
    tokens = list(_sources_in_lines(tokens, styles))
    html = str(parser().renderer.render(tokens, parser().options, {}))
    html = traced(html, page, Medium(page.facts.direction, screen=True))
    body = _furnished(_NAMED.sub("", _BETWEEN.sub(r"\1", html)), page, styles)
    return _shell(page, body, styles).encode("utf-8")


def _furnished(body: str, page: Page, styles: Mapping[str, str]) -> str:
    """The body between the name of the house and how it is reached, where a style says them."""
    label = in_language(page.house.label, page.facts.language)
    top = _line(label, styles["label"]) if label else ""
    foot = page.foot
    return f"{top}{body}{_line(foot, styles['foot']) if foot else ''}"


def _line(text: str, style: str) -> str:
    return f'<p style="{style}"><bdi>{escape(text)}</bdi></p>\n'


def _shell(page: Page, body: str, styles: Mapping[str, str]) -> str:
    """The message in a table as wide as it may be, centred; the direction stands on all of them."""
    facts = page.facts
    turned = f'lang="{escape(facts.language)}" dir="{facts.direction}"'
    title = escape(f"{facts.title} – {facts.status}")
    layout = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'
    # Outlook reads the attribute and no greatest width, all others the style.
    inner = f'{layout} width="{WIDTH}" style="{styles["message"]}"'
    return (
        f"<!DOCTYPE html>\n<html {turned}>\n<head>\n"
        '<meta charset="utf-8">\n<meta http-equiv="Content-Type" '
        'content="text/html; charset=utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n</head>\n"
        f'<body style="{styles["body"]}">\n<div role="main" {turned}>\n'
        f'<table {layout} width="100%"><tr><td align="center">\n<table {inner}><tr>\n'
        f'<td {turned} align="{side(facts.direction)}" style="{styles["face"]}">\n'
        f"{body}</td>\n</tr></table>\n</td></tr></table>\n</div>\n</body>\n</html>\n"
    )


def _set_styles(tokens: list[Token], styles: Mapping[str, str]) -> None:
    """Each element's style, by what it is and the part of the page that it stands in."""
    part = "front"
    for position, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h2":
            part = str(token.meta.get("part") or "other")
        name = _name(token, tokens[position - 1] if position else None, part)
        style = styles.get(f"{part} {name}", styles.get(name, ""))
        if style and token.nesting == 1:
            token.attrSet("style", style)
        for child in token.children or [] if part == "key_figures" else []:
            if child.type == "strong_open":
                child.attrSet("style", styles["card"])


def _name(token: Token, before: Token | None, part: str) -> str:
    """What an element is called in the styles; the line below the title has a name of its own."""
    if part == "front" and token.type == "paragraph_open" and before is not None:
        return "status" if before.tag == "h1" else "p"
    return token.tag


def _unlink(tokens: list[Token], styles: Mapping[str, str]) -> None:
    """Links that lead to a place inside the message are words."""
    for token in tokens:
        if token.children:
            token.children = list(_words(token.children, styles["a"]))


def _words(children: list[Token], style: str) -> Iterator[Token]:
    inside = False
    for child in children:
        if child.type == "link_open" and str(child.attrGet("href")).startswith("#"):
            inside = True
        elif child.type == "link_close" and inside:
            inside = False
        else:
            if child.type == "link_open":
                child.attrSet("style", style)
            yield child


def _sources_in_lines(tokens: list[Token], styles: Mapping[str, str]) -> Iterator[Token]:
    """The tokens with each source in one paragraph: its number, and its title."""
    part, joined = "", False
    for position, token in enumerate(tokens):
        part = str(token.meta.get("part")) if token.tag == "h2" and token.nesting == 1 else part
        source = part == _SOURCES and token.tag == "h3"
        if source and token.nesting == 1:
            line = styles[f"{_SOURCES} p"]
            yield _html(f'<p style="{line}"><span style="{styles["number"]}">')
        elif source:
            joined = tokens[position + 1].type == "paragraph_open"
            yield _html("</span> " if joined else "</span></p>\n")
        elif joined and token.type == "paragraph_open":
            joined = False
        else:
            yield token


def _html(text: str) -> Token:
    return Token("html_block", "", 0, content=text)
