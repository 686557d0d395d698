"""Marks become elements: figures that can be pointed at, languages, and isolated numbers."""

from __future__ import annotations

import re

from sitrep.marks import Trace, replaced
from sitrep.page import Page
from sitrep.write.drawings import drawing_class

_TAG = re.compile(r"(<[^>]*>)")
_LEFT_TO_RIGHT = re.compile(r"\d(?:[\d.,:/–-]*\d)?")
_ISOLATED = r'<bdi dir="ltr" class="number">\g<0></bdi>'
_LINK_IN_WORDS = re.compile(r"<a ([^>]*)><(span|bdi)( [^>]*)>([^<]*)</\2></a>")
_LONG = 20
"""So many letters may have no room on a line of their own; shorter words are never broken."""

_FIGURES = ("figure", "computed")
_RIGHT_TO_LEFT = ("ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi")


def traced(html: str, page: Page, shown: frozenset[str]) -> str:
    """The page with its marks turned into elements; figures of ``shown`` can be pointed at."""

    def opening(index: int) -> str:
        return _opening(page.traces[index], page.facts.direction, shown)

    def closing(index: int) -> str:
        return _closing(page.traces[index], page.facts.direction, shown)

    html = replaced(html, opening, closing)
    # A link that holds an element is no link to a reader of the tagged PDF.
    html = _LINK_IN_WORDS.sub(r"<a \1\3>\4</a>", html)
    return isolated(html) if page.facts.direction == "rtl" else html


def _opening(trace: Trace, direction: str, shown: frozenset[str]) -> str:
    if trace.role in _FIGURES and trace.ref in shown:
        return f'<button type="button" class="figure" popovertarget="trail-{trace.ref}">'
    if trace.ref == "card" and trace.drawing:
        return f'<span class="strip {drawing_class(trace.drawing)}">'
    if trace.language:
        own = direction_of(trace.language)
        # Words that run the other way are kept apart, so that they turn nothing about them round.
        if own != direction:
            long = max(map(len, trace.text.split()), default=0) > _LONG
            wide = ' class="long"' if long else ""
            return f'<bdi lang="{trace.language}" dir="{own}"{wide}>'
        return f'<span lang="{trace.language}">'
    return ""


def _closing(trace: Trace, direction: str, shown: frozenset[str]) -> str:
    element = _opening(trace, direction, shown)
    return f"</{element[1:].split()[0]}>" if element else ""


def direction_of(language: str) -> str:
    """The direction in which a language is written."""
    return "rtl" if language.split("-", maxsplit=1)[0] in _RIGHT_TO_LEFT else "ltr"


def isolated(html: str) -> str:
    """Every number and range kept from being turned round by the words about it.

    Addresses stand in links, which say their own direction.
    """
    pieces = _TAG.split(html)
    in_link = False
    for position, piece in enumerate(pieces):
        if position % 2:
            in_link = piece.startswith("<a ") or (in_link and piece != "</a>")
        elif not in_link:
            pieces[position] = _LEFT_TO_RIGHT.sub(_ISOLATED, piece)
    return "".join(pieces)
