"""The page as one self-contained HTML file that makes no request."""

from __future__ import annotations

import itertools
from collections import Counter

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markdown_it.token import Token
from markupsafe import Markup

from sitrep.markdown import inline_text, parser
from sitrep.page import Page
from sitrep.slugs import slug


def write(page: Page) -> bytes:
    """The screen edition, in UTF-8."""
    return shell(page, "screen.css").encode("utf-8")


def shell(page: Page, style: str) -> str:
    """The page inside the HTML shell, with the shared style sheet and one for the medium."""
    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    template = environment.from_string(page.assets["shell.html.j2"])
    css = page.assets["base.css"] + page.assets[style]
    return template.render(facts=page.facts, css=Markup(css), body=Markup(body(page)))


def body(page: Page) -> str:
    """The page's content; headings, citations and tables carry what links and layout need."""
    tokens = parser().parse(page.markdown)
    _headings(tokens)
    _tables(tokens)
    _citations(tokens, page)
    return str(parser().renderer.render(tokens, parser().options, {}))


def _headings(tokens: list[Token]) -> None:
    """An id on every heading, the same that common Markdown viewers give."""
    used: Counter[str] = Counter()
    for opening, inline in itertools.pairwise(tokens):
        if opening.type == "heading_open":
            name = slug(inline_text(inline))
            count = used[name]
            used[name] += 1
            opening.attrSet("id", f"{name}-{count}" if count else name)


def _tables(tokens: list[Token]) -> None:
    """Column headings are marked as such, and each table says how many columns it has."""
    for position, token in enumerate(tokens):
        if token.type == "th_open":
            token.attrSet("scope", "col")
        if token.type == "table_open":
            head = [one.type for one in tokens[position:]]
            columns = head[: head.index("thead_close")].count("th_open")
            token.attrSet("class", f"columns-{columns}")


def _citations(tokens: list[Token], page: Page) -> None:
    """Each citation gets an id, and the source's link back leads to the first in its section."""
    section = ""
    within = ""
    for token in tokens:
        if token.type == "heading_open":
            name = str(token.attrGet("id"))
            section = name if token.tag == "h2" else section
            within = name if name in page.source_anchors else ""
        for child in token.children or []:
            if child.type == "link_open":
                _citation(child, page, section, within)
    _unique([child for token in tokens for child in token.children or []])


def _citation(link: Token, page: Page, section: str, within: str) -> None:
    target = str(link.attrGet("href"))
    if page.cites_source(target):
        link.attrSet("class", "cite")
        link.attrSet("id", f"cite-{target[1:]}-{section}")
    elif within and target.startswith("#"):
        link.attrSet("href", f"#cite-{within}-{target[1:]}")


def _unique(children: list[Token]) -> None:
    """Only the first citation of a source in a section is what links back lead to."""
    seen: set[str] = set()
    for child in children:
        name = child.attrGet("id") if child.type == "link_open" else None
        if name is None:
            continue
        if name in seen:
            child.attrs.pop("id")
        seen.add(str(name))
