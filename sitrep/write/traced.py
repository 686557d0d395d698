"""Marks become elements: figures that can be pointed at, languages, and isolated numbers."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError

from sitrep.language_tags import base_language
from sitrep.page.document import CARD
from sitrep.page.marks import MarkTrace, replaced
from sitrep.page.page import Page
from sitrep.write.drawings import drawing_class

_ELEMENT = re.compile(r"<(\w+)")
_TAG = re.compile(r"(<[^>]*>)")
_LEFT_TO_RIGHT = re.compile(r"\d(?:[\d.,:/–-]*\d)?")
_ISOLATED = r'<bdi dir="ltr" class="number">\g<0></bdi>'
_LINK_IN_WORDS = re.compile(r"<a ([^>]*)><(span|bdi)( [^>]*)>([^<]*)</\2></a>")
_LONG = 20
"""So many letters may have no room on a line of their own; shorter words are never broken."""

_FIGURES = ("figure", "computed")


@dataclass(frozen=True, slots=True)
class Medium:
    """What a page is made for: its direction, and which figures can be pointed at.

    On paper (not ``screen``) words in another language are told apart only where they run the
    other way: WeasyPrint keeps no language of an element, and breaks lines wrongly about one that
    stands beside a space that does not break.
    """

    direction: str
    screen: bool
    shown: frozenset[str] = frozenset()

    def opening(self, trace: MarkTrace) -> str:
        """The beginning of the element that a mark becomes, if it becomes any."""
        if trace.role in _FIGURES and trace.ref in self.shown:
            return f'<button type="button" class="figure" popovertarget="trail-{trace.ref}">'
        if trace.role == "address" and self.direction == "rtl":
            return '<bdi dir="ltr">'  # the groups of a number would stand in reverse
        if trace.beside:
            # Its letters stand on the colour of the page, so that no line goes through them.
            return f'<span class="beside {trace.beside}"><span class="on-page">'
        if trace.ref == CARD and (drawing := trace.drawing()):
            return f'<span class="strip {drawing_class(drawing)}">'
        return self._in_language(trace) if trace.language else ""

    def _in_language(self, trace: MarkTrace) -> str:
        own = direction_of(trace.language)
        # Words that run the other way are kept apart, so that they turn nothing about them round.
        if own != self.direction:
            long = max(map(len, trace.text.split()), default=0) > _LONG
            wide = ' class="long"' if long else ""
            return f'<bdi lang="{trace.language}" dir="{own}"{wide}>'
        return f'<span lang="{trace.language}">' if self.screen else ""

    def closing(self, trace: MarkTrace) -> str:
        """The end of the same element."""
        elements = _ELEMENT.findall(self.opening(trace))
        return "".join(f"</{name}>" for name in reversed(elements))


def traced(html: str, page: Page, medium: Medium) -> str:
    """The page with its marks turned into elements."""
    html = replaced(
        html,
        lambda index: medium.opening(page.traces[index]),
        lambda index: medium.closing(page.traces[index]),
    )
    # A link that holds an element is no link to a reader of the tagged PDF.
    html = _LINK_IN_WORDS.sub(r"<a \1\3>\4</a>", html)
    return isolated(html) if medium.direction == "rtl" else html


@cache
def direction_of(language: str) -> str:
    """The direction in which a language is written; from left to right where nothing is known."""
    for tag in (language, base_language(language)):
        with suppress(UnknownLocaleError, ValueError):
            order = Locale.parse(tag, sep="-").character_order
            return "rtl" if order == "right-to-left" else "ltr"
    return "ltr"


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
