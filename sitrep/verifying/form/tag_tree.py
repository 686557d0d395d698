"""Whether the tags of a PDF, which screen readers follow, follow its pages and its briefing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pypdf import PdfReader

from sitrep.page.escaping import parser
from sitrep.page.marks import unmarked
from sitrep.page.page import Page

_PARTS = ("Document", "Part", "Art", "Sect", "Div", "NonStruct", "Span", "P", "BlockQuote")
_LISTS = ("L", "LI", "Lbl", "LBody", "Link", "Figure", "Caption", *(f"H{n}" for n in range(1, 7)))
_TABLES = ("Table", "THead", "TBody", "TFoot", "TR", "TH", "TD")
_TAGS = frozenset(f"/{one}" for one in (*_PARTS, *_LISTS, *_TABLES))
_DRAWN_APART = ("/Lbl", "/Figure")
_HEADING = re.compile(r"/H(\d)")


def tags_follow(reader: PdfReader, root: Any, page: Page) -> bool:
    """Whether the tags name all in its order, the headings as headings, drawings by their words.

    Bullets and drawings are drawn before what stands beside them.
    """
    pages = {one.indirect_reference.idnum: at for at, one in enumerate(reader.pages)}  # type: ignore[union-attr]
    order: list[tuple[int, int]] = []
    levels: list[int] = []
    for one, apart in _tags(root):
        if one["/S"] not in _TAGS or ("/Alt" in one and not _is_said(one, page)):
            return False
        if found := _HEADING.fullmatch(one["/S"]):
            levels.append(int(found[1]))
        kids = [kid.get_object() for kid in one["/K"]]
        shown = [kid for kid in kids if isinstance(kid, int) and not apart]
        order += [(pages[one.raw_get("/Pg").idnum], int(kid)) for kid in shown]
    wanted = [int(one.tag[1]) for one in parser().parse(page.marked) if one.type == "heading_open"]
    return levels == wanted and all(one < other for one, other in pairwise(order))


def _tags(root: Any) -> Iterator[tuple[Any, bool]]:
    """Each tag in its order, and whether it stands in what is drawn apart."""
    waiting = [(one.get_object(), False) for one in reversed(root["/StructTreeRoot"]["/K"])]
    while waiting:
        one, apart = waiting.pop()
        if one.get("/Type") == "/OBJR":
            continue
        apart = apart or one["/S"] in _DRAWN_APART
        yield one, apart
        kids = [kid.get_object() for kid in one["/K"]]
        waiting += [(kid, apart) for kid in reversed(kids) if not isinstance(kid, int)]


def _is_said(tag: Any, page: Page) -> bool:
    """Whether the words that stand for a drawing are words of the page."""
    known = [page.markdown, *page.labels.values(), *(one.drawing() for one in page.traces)]
    told = _letters(str(tag["/Alt"]))
    return tag["/S"] == "/Figure" and any(told in _letters(unmarked(one)) for one in known)


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())
