"""Whether links lie over the words that their tags hold, and tags and pages name each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader

from sitrep.verifying.form.drawn_pages import TextRun

_POINTS = 0.75
_ABOVE = 2.0
"""In sizes of its letters: so far above a heading a bookmark leads."""
_HEADING = re.compile(r"/H\d")
_NEAR = 3.0
"""In points: so far beside its words a link may begin or end."""


def links_in_place(reader: PdfReader, root: Any, runs: list[list[TextRun]]) -> bool:
    """Whether each link lies over a text of the tag that holds it, and is held by one alone."""
    pages: list[Any] = list(reader.pages)
    numbers = {one.indirect_reference.idnum: at for at, one in enumerate(pages)}
    tree = root["/StructTreeRoot"]
    listed = _list(tree["/ParentTree"]["/Nums"])
    parents = dict(zip(map(int, listed[::2]), listed[1::2], strict=True))
    named = [_list(parents[page["/StructParents"]].get_object()) for page in pages]
    held: list[int] = []
    for reference in _references(tree):
        tag = reference.get_object()
        for kid in _list(tag["/K"]):
            one = kid.get_object()
            if isinstance(one, int):
                if named[numbers[tag.raw_get("/Pg").idnum]][one].idnum != reference.idnum:
                    return False
            elif one.get("/Type") == "/OBJR":
                held.append(one.raw_get("/Obj").idnum)
                note = one["/Obj"].get_object()
                at = numbers[one.raw_get("/Pg").idnum]
                if parents[note["/StructParent"]].idnum != reference.idnum:
                    return False
                if not _lies_over(note, pages[at], runs[at], set(_marks(tag))):
                    return False
    every = (one.idnum for page in pages for one in _list(page.get("/Annots")))
    return sorted(held) == sorted(every)


def headings_in_place(reader: PdfReader, root: Any, runs: list[list[TextRun]]) -> bool:
    """Whether each bookmark leads to right above the heading that it names, in order."""
    pages: list[Any] = list(reader.pages)
    numbers = {one.indirect_reference.idnum: at for at, one in enumerate(pages)}
    tags = (one.get_object() for one in _references(root["/StructTreeRoot"]))
    headings = [one for one in tags if _HEADING.fullmatch(one["/S"])]
    places = list(_bookmarks(root["/Outlines"]["/First"]))
    for tag, place in zip(headings, places, strict=True):
        at, _, _, top, _ = _list(place)
        page, marks = numbers[at.idnum], set(_marks(tag))
        drawn = [one for one in runs[page] if one.mark in marks]
        first = float(pages[page].mediabox.height) - min(one.y for one in drawn) * _POINTS
        if not 0 < float(top) - first < max(one.size for one in drawn) * _ABOVE:
            return False
    return True


def _bookmarks(first: Any) -> Iterator[Any]:
    one = first
    while one is not None:
        yield one["/Dest"]
        if "/First" in one:
            yield from _bookmarks(one["/First"])
        one = one.get("/Next")


def _references(tree: Any) -> Iterator[Any]:
    """Every tag, as what leads to it."""
    waiting = list(reversed(_list(tree["/K"])))
    while waiting:
        reference = waiting.pop()
        tag = reference.get_object()
        if not isinstance(tag, int) and tag.get("/Type") != "/OBJR":
            yield reference
            waiting += reversed(_list(tag["/K"]))


def _marks(tag: Any) -> Iterator[int]:
    """The numbers of the texts in a tag."""
    for kid in (one.get_object() for one in tag["/K"]):
        if isinstance(kid, int):
            yield int(kid)
        elif kid.get("/Type") != "/OBJR":
            yield from _marks(kid)


def _list(array: Any) -> list[Any]:
    """A list as it stands, without following what its entries lead to."""
    return [list.__getitem__(array, at) for at in range(len(array))] if array else []


def _lies_over(note: Any, page: Any, runs: list[TextRun], marks: set[int]) -> bool:
    """Whether a link lies over its texts in one line and no further, if any is on the page."""
    left, first, right, second = map(float, note["/Rect"])
    low, high = sorted((first, second))
    of_it = [one for one in runs if one.mark in marks]
    if not of_it:
        return True
    height = float(page.mediabox.height)
    line = [one for one in of_it if low - _NEAR <= height - one.y * _POINTS <= high + _NEAR]
    return bool(line) and (
        abs(left - min(one.start for one in line) * _POINTS) <= _NEAR
        and abs(right - max(one.end for one in line) * _POINTS) <= _NEAR
    )
