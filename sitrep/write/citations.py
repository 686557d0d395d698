"""Citations: each has an id, so that a source can lead back to where it is cited."""

from __future__ import annotations

from markdown_it.token import Token

from sitrep.page.page import Page


def link_citations(tokens: list[Token], page: Page) -> None:
    """Each citation gets an id, and the source's link back leads to the first in its section.

    What leads to a section that this page has not, as on a brief, is words and no link.
    """
    there = {token.attrGet("id") for token in tokens if token.type == "heading_open"}
    section = ""
    within = ""
    seen: set[str] = set()
    for token in tokens:
        if token.type == "heading_open":
            name = str(token.attrGet("id"))
            section = name if token.tag == "h2" else section
            within = name if name in page.source_anchors else ""
        for child in token.children or []:
            if child.type == "link_open":
                _link(child, page, section, within, seen)
                if not within and _leads_nowhere(child, there):
                    del child.attrs["href"]


def _leads_nowhere(link: Token, there: set[str | int | float | None]) -> bool:
    target = str(link.attrGet("href"))
    return target.startswith("#") and target[1:] not in there


def _link(link: Token, page: Page, section: str, within: str, seen: set[str]) -> None:
    target = str(link.attrGet("href"))
    if page.cites_source(target):
        link.attrSet("class", "cite")
        name = f"cite-{target[1:]}-{section}"
        if name not in seen:
            seen.add(name)
            link.attrSet("id", name)
    elif within and target.startswith("#"):
        link.attrSet("href", f"#cite-{within}-{target[1:]}")
