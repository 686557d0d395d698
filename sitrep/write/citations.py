"""Citations: links that lead to the description of a source."""

from __future__ import annotations

from markdown_it.token import Token

from sitrep.page.page import Page


def link_citations(tokens: list[Token], page: Page) -> None:
    """Citations are told from other links.

    What leads to a section that this page has not, as on a brief, is words and no link.
    """
    there = {token.attrGet("id") for token in tokens if token.type == "heading_open"}
    for link in (child for token in tokens for child in token.children or []):
        if link.type != "link_open":
            continue
        target = str(link.attrGet("href"))
        if page.cites_source(target):
            link.attrSet("class", "cite")
        elif target.startswith("#") and target[1:] not in there:
            del link.attrs["href"]
