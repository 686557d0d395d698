"""Block: a paragraph, heading or row of a document, and where each of its signs stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from sitrep.errors import SitrepError

_PIECE = re.compile(r"\s+|\S+")
BETWEEN_CELLS = " | "
"""What stands between the cells of a row in the text of its block."""


class BlockSort(StrEnum):
    """What a block is."""

    TEXT = "text"
    HEADING = "heading"
    ROW = "row"
    HEAD_ROW = "head_row"


class Refused(SitrepError):
    """Why a document is not read, or not to its end: it is too large, too deep, or damaged."""


@dataclass(frozen=True, slots=True)
class TextBlock:
    """``places`` has for each sign of the text where it stands in the text of the document.

    ``level`` is that of a heading; ``cells`` are where the cells of a row begin and end.
    """

    sort: BlockSort
    text: str
    places: tuple[int, ...]
    level: int = 0
    cells: tuple[tuple[int, int], ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of this block stands in the document's text."""
        return self.places[start], self.places[end - 1] + 1


@dataclass(frozen=True)
class ReadDocument:
    """What was read of a file.

    ``text`` is that of the file, or, of a PDF and a Word file, of its pages and paragraphs, whose
    first signs are ``parts``; ``refusals`` are why some of it was not read.
    """

    name: str
    text: str
    blocks: tuple[TextBlock, ...]
    part: str = ""
    parts: tuple[int, ...] = ()
    refusals: tuple[str, ...] = ()
    _lines: list[int] = field(default_factory=list, compare=False)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(at + 1 for at, sign in enumerate(self.text) if sign == "\n")]

    def line_and_column(self, place: int) -> tuple[int, int]:
        """Line and column of a sign, both from 1; of a part, counted from where it begins."""
        line = bisect_right(self._starts, place)
        first = 1
        if self.parts:
            first = bisect_right(self._starts, self.parts[self.part_of(place) - 1])
        return line - first + 1, place - self._starts[line - 1] + 1

    def part_of(self, place: int) -> int:
        """The number of the page or paragraph in which a sign stands; 0 where there are none."""
        return bisect_right(self.parts, place)


class Gathered:
    """Text of one block while it is read: signs, each with its place."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.signs: list[str] = []
        self.places: list[int] = []

    def end_line(self, place: int) -> None:
        """An end of a line that readers see."""
        while self.signs and self.signs[-1] == " ":
            self.signs.pop()
            self.places.pop()
        if self.signs and self.signs[-1] != "\n":
            self.signs.append("\n")
            self.places.append(place)

    def add(self, text: str, places: Sequence[int]) -> None:
        """Some text; blanks and ends of lines of the file become one blank."""
        for piece in _PIECE.finditer(text):
            start, end = piece.span()
            if not piece[0].isspace():
                self.signs += piece[0]
                self.places += places[start:end]
            elif self.signs and not self.signs[-1].isspace():
                self.signs.append(piece[0][0] if piece[0][0] in "\u00a0\u202f" else " ")
                self.places.append(places[start])

    def block(self, sort: BlockSort, level: int = 0) -> TextBlock | None:
        """The block that was gathered, without a blank at its end; None of nothing."""
        while self.signs and self.signs[-1].isspace():
            self.signs.pop()
            self.places.pop()
        if not self.signs:
            return None
        return TextBlock(sort, "".join(self.signs), tuple(self.places), level)


def row(cells: Sequence[TextBlock | None], sort: BlockSort, start: int) -> TextBlock | None:
    """The cells of a row as one block; ``start`` is a place for what stands between them."""
    text, places, ends = "", list[int](), list[tuple[int, int]]()
    for number, cell in enumerate(cells):
        if number:
            at = places[-1] if places else start
            text += BETWEEN_CELLS
            places += [at] * len(BETWEEN_CELLS)
        begun = len(text)
        if cell is not None:
            text += cell.text
            places += cell.places
        ends.append((begun, len(text)))
    if not text.strip(" |"):
        return None
    return TextBlock(sort, text, tuple(places), cells=tuple(ends))
