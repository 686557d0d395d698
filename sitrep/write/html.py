"""The page as one self-contained HTML file that makes no request."""

from __future__ import annotations

import re

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from sitrep.markdown import parser
from sitrep.page import OWN_STYLE, Page
from sitrep.write.citations import link_citations
from sitrep.write.drawings import drawing_rules
from sitrep.write.outline import contents, sectioned, set_headings
from sitrep.write.tables import set_tables
from sitrep.write.traced import Medium, traced

_BETWEEN_ITEMS = re.compile(r"(</li>|<ul>)\n")
"""A line break between items that stand side by side would be content of the list itself."""


def write(page: Page) -> bytes:
    """The screen edition, in UTF-8."""
    return shell(page, "screen.css", screen=True).encode("utf-8")


def shell(page: Page, style: str, *, screen: bool) -> str:
    """The page inside the HTML shell, with the shared style sheet and one for the medium."""
    environment = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(page.assets["shell.html.j2"])
    css = page.assets["base.css"] + page.assets[style]
    return template.render(
        facts=page.facts,
        labels=page.labels,
        css=Markup(css + drawing_rules(page) + page.assets.get(OWN_STYLE, "")),
        layout=page.layout,
        script=Markup(page.assets["screen.js"]) if screen else "",
        contents=contents(page) if screen else (),
        body=Markup(body(page, screen=screen)),
        trails=Markup(trails(page)) if screen else "",
    )


def body(page: Page, *, screen: bool) -> str:
    """The page's content; headings, citations, tables and figures carry what links and layout need.

    Only on a ``screen`` can figures be pointed at.
    """
    tokens = parser().parse(page.marked)
    set_headings(tokens, page)
    set_tables(tokens, page)
    link_citations(tokens, page)
    html = str(parser().renderer.render(sectioned(tokens, page), parser().options, {}))
    html = _BETWEEN_ITEMS.sub(r"\1", html)
    shown = frozenset(page.trails) if screen else frozenset[str]()
    return traced(html, page, Medium(page.facts.direction, screen, shown))


def trails(page: Page) -> str:
    """What each figure shows when it is pointed at."""
    shown = []
    medium = Medium(page.facts.direction, screen=True)
    for ref, marked in page.trails.items():
        inner = traced(parser().render(marked), page, medium)
        shown.append(f'<div popover id="trail-{ref}" class="trail">\n{inner}</div>\n')
    return "".join(shown)
