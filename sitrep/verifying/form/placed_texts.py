"""Whether the texts of a PDF stand on its pages in the order in which they are read."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from pypdf import PdfReader

from sitrep.verifying.form.drawn_pages import TextRun

_LINES = ("/P", "/Span", "/Link")
_SAME_LINE = 3.0

Box = tuple[float, float, float, float]
"""Left, top, right and bottom of where the runs of a text begin."""

Places = Mapping[tuple[int, int], tuple[Box, ...]]


def texts_in_place(
    reader: PdfReader, root: Any, runs: list[list[TextRun]], rightwards: bool
) -> bool:
    """Whether each text stands below or beside the one before it, and cells in their rows.

    ``rightwards`` says that the page is read from left to right.
    """
    pages = {one.indirect_reference.idnum: at for at, one in enumerate(reader.pages)}  # type: ignore[union-attr]
    places: dict[tuple[int, int], tuple[Box, ...]] = {}
    for at, on_page in enumerate(runs):
        for one in on_page:
            box = (one.start, one.y, one.start, one.y)
            places[at, one.mark] = (*places.get((at, one.mark), ()), box)
    tree = _Tree(pages, places, rightwards)
    tree.boxes(root["/StructTreeRoot"]["/K"][0].get_object(), 0)
    return tree.in_place


class _Tree:
    def __init__(self, pages: Mapping[int, int], places: Places, rightwards: bool) -> None:
        self._pages, self._places, self._rightwards = pages, places, rightwards
        self.in_place = True

    def boxes(self, tag: Any, page: int) -> dict[int, Box]:
        """Where the texts of a tag stand on each page; notes whether they are in place."""
        if tag.get("/Type") == "/OBJR":
            return {}
        at = self._pages[tag.raw_get("/Pg").idnum] if "/Pg" in tag else page
        found: list[dict[int, Box]] = []
        for kid in (one.get_object() for one in tag["/K"]):
            if isinstance(kid, int):
                found += [{at: box} for box in self._places.get((at, int(kid)), ())]
            elif inside := self.boxes(kid, at):
                found.append(inside)
        for one, other in pairwise(found):
            for shared in one.keys() & other.keys():
                self.in_place &= self._follows(str(tag["/S"]), one[shared], other[shared])
        return _whole(found)

    def _follows(self, kind: str, one: Box, other: Box) -> bool:
        below = other[1] >= one[3] - 1
        further = other[0] - one[2] if self._rightwards else one[0] - other[2]
        if kind == "/TR":
            return further > 1
        if kind in ("/TBody", "/THead", "/Table", "/L"):
            return below or (further > 1 and kind == "/L")
        if kind in _LINES:
            level = abs(other[1] - one[3]) <= _SAME_LINE
            return other[1] > one[3] or (level and (further > 0 or not self._rightwards))
        return below or further > 1


def _whole(found: list[dict[int, Box]]) -> dict[int, Box]:
    """The boxes on each page, as one."""
    made: dict[int, Box] = {}
    for page, box in (item for one in found for item in one.items()):
        old = made.get(page, box)
        made[page] = (
            min(old[0], box[0]),
            min(old[1], box[1]),
            max(old[2], box[2]),
            max(old[3], box[3]),
        )
    return made
