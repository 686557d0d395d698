"""The page as one self-contained HTML file that makes no request."""

from __future__ import annotations

import re
from functools import lru_cache

from jinja2 import StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markdown_it.token import Token
from markupsafe import Markup

from sitrep.page.escaping import parser
from sitrep.page.page import EXTRA_STYLE, OWN_STYLE, Page
from sitrep.write.cards import with_large_numbers
from sitrep.write.citations import link_citations
from sitrep.write.column_widths import column_widths
from sitrep.write.drawings import drawing_rules
from sitrep.write.furniture import furnished
from sitrep.write.held_together import first_cited, held_together
from sitrep.write.house_sheet import house_rules
from sitrep.write.outline import contents, sectioned, set_headings
from sitrep.write.page_tables import column_names, set_tables
from sitrep.write.qr import RULES as QR_RULES
from sitrep.write.qr import with_code
from sitrep.write.traced import Medium, traced

_LINK = re.compile(r" (<a [^>]*href=\"#[^>]*>)")
"""A link to a part of the page, after a space that outside of it would break its line early."""

_BETWEEN_ITEMS = re.compile(r"(</li>|<ul>)\n")
"""A line break between items that stand side by side would be content of the list itself."""


def write(page: Page) -> bytes:
    """The screen edition, in UTF-8."""
    return shell(page, "screen.css", screen=True).encode("utf-8")


def shell(page: Page, style: str, *, screen: bool, more: str = "") -> str:
    """The page inside the HTML shell, with the shared style sheet and one for the medium.

    ``more`` are rules that stand after these, and before a style sheet of the user's own.
    """
    extra, own = (page.assets.get(name, "") for name in (EXTRA_STYLE, OWN_STYLE))
    tokens = _prepared(page)
    widths, names = column_widths(tokens), column_names(tokens) if screen else ""
    rules = (drawing_rules(page, screen=screen), widths, names)
    house = (QR_RULES[screen] if page.facts.address else "") + house_rules(page, screen=screen)
    sheets = (page.assets["base.css"], page.assets[style], extra, *rules, more, house, own)
    return _template(page.assets["shell.html.j2"]).render(
        facts=page.facts,
        labels=page.labels,
        css=Markup("".join(sheets)),
        layout=page.layout,
        script=Markup(page.assets["screen.js"]) if screen else "",
        contents=contents(tokens) if screen else (),
        body=Markup(_about(_body(tokens, page, screen=screen), page, screen=screen)),
        trails=Markup(trails(page)) if screen else "",
    )


def _about(body: str, page: Page, *, screen: bool) -> str:
    """The page's content with what only pages of print and screen have about it."""
    held = body if screen else first_cited(body)
    return furnished(with_code(with_large_numbers(held), page), page, screen=screen)


@lru_cache(maxsize=1)
def _template(text: str) -> Template:
    environment = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(text)


def body(page: Page, *, screen: bool) -> str:
    """The page's content alone; only on a ``screen`` can figures be pointed at."""
    return _body(_prepared(page), page, screen=screen)


def sized_body(page: Page) -> tuple[str, str]:
    """The content as on paper, and the rules that say how wide the columns of its tables are."""
    tokens = _prepared(page)
    rules = column_widths(tokens)
    return _body(tokens, page, screen=False), rules


def _prepared(page: Page) -> list[Token]:
    """The page parsed; headings, citations and tables carry what links and layout need."""
    tokens = parser().parse(page.marked)
    set_headings(tokens, page)
    set_tables(tokens, page)
    link_citations(tokens, page)
    return tokens


def _body(tokens: list[Token], page: Page, *, screen: bool) -> str:
    parts = sectioned(tokens, page, screen=screen)
    html = str(parser().renderer.render(parts, parser().options, {}))
    html = _BETWEEN_ITEMS.sub(r"\1", html)
    if not screen:
        html = _LINK.sub(r"\1 ", html)
    shown = frozenset(page.trails) if screen else frozenset[str]()
    html = traced(html, page, Medium(page.facts.direction, screen, shown))
    return held_together(html) if screen else html


def trails(page: Page) -> str:
    """What each figure shows when it is pointed at."""
    shown = []
    medium = Medium(page.facts.direction, screen=True)
    for ref, marked in page.trails.items():
        inner = traced(parser().render(marked), page, medium)
        shown.append(f'<div popover id="trail-{ref}" class="trail">\n{inner}</div>\n')
    return "".join(shown)
