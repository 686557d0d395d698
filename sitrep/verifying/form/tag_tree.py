"""Whether the tags of a PDF, which screen readers follow, follow its pages and its briefing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from typing import Any

from pypdf import PdfReader

from sitrep.page.escaping import parser
from sitrep.page.marks import unmarked
from sitrep.page.page import Page

_INSIDE = """
Document: Part
Part: Sect NonStruct
Sect: Sect Div NonStruct H1 H2 H3 H4 P L Table Span Figure
Div: Figure P
NonStruct: NonStruct Sect Div H1 H2 H3 H4 P L Table Figure Span Link
P: Span NonStruct Link Figure
H1: Span NonStruct Link
H2: Span NonStruct Link
H3: Span NonStruct Link
H4: Span NonStruct Link
L: LI
LI: Lbl LBody P
Lbl: Span
LBody: Span NonStruct Link P L
Span: Span NonStruct Link
Link:
Figure:
Table: THead TBody
THead: TR
TBody: TR
TR: TH TD
TH: Span NonStruct
TD: Span NonStruct Link
"""
"""Which tags stand in which, as our writer sets them."""

_KIDS = {
    f"/{name}": frozenset(f"/{one}" for one in rest.split())
    for line in _INSIDE.strip().splitlines()
    for name, _, rest in [line.partition(":")]
}
_SHOWING = ("/Span", "/Link", "/Figure")
"""What holds what is drawn."""
_MAY_BE_EMPTY = ("/NonStruct", "/TD")
_MORE = {"/TD": {"/A"}, "/TH": {"/A", "/ID"}, "/Figure": {"/A", "/Alt"}}
"""What some tags tell beside what every tag does: always, and no other tag does."""
_OF_ALL = {"/Type", "/S", "/K", "/P"}
_DRAWN_APART = ("/Lbl", "/Figure")
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_HEADING = re.compile(r"/H(\d)")


def tags_follow(reader: PdfReader, root: Any, page: Page) -> bool:
    """Whether the tags name all in its order, the headings as headings, drawings by their words.

    Bullets and drawings are drawn before what stands beside them.
    """
    said = _words_for_drawings(page)
    pages = {one.indirect_reference.idnum: at for at, one in enumerate(reader.pages)}  # type: ignore[union-attr]
    order: list[tuple[int, int]] = []
    levels: list[int] = []
    for one, apart in _tags(root):
        if not _is_ours(one) or ("/Alt" in one and _letters(str(one["/Alt"])) not in said):
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


def _is_ours(tag: Any) -> bool:
    """Whether a tag tells what one of its kind does, and holds what may stand in it."""
    kind = tag["/S"]
    kids = [one.get_object() for one in tag["/K"]]
    told = _OF_ALL | _MORE.get(kind, set()) | (set() if kind == "/Document" else {"/Pg"})
    owner = {"/Figure": "/Layout"}.get(kind, "/Table")
    inside = {"" if isinstance(one, int) else str(one.get("/S", one.get("/Type"))) for one in kids}
    shown = {""} if kind in _SHOWING else set[str]()
    shown |= {"/OBJR"} if kind == "/Link" else set()
    return (
        kind in _KIDS
        and set(tag) == told
        and ("/A" not in tag or tag["/A"]["/O"] == owner)
        and inside <= _KIDS[kind] | shown
        and (bool(inside) or kind in _MAY_BE_EMPTY)
    )


def _words_for_drawings(page: Page) -> set[str]:
    """The words that may stand for a drawing, each whole: its own title, or those of a label."""
    titles = (_TITLE.findall(one.drawing()) for one in page.traces)
    told = [*page.labels.values(), *(unescape(one) for found in titles for one in found)]
    return {_letters(unmarked(one)) for one in told}


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())
