"""What stands on a map beside its marks: names where there is room, and how long a distance is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitrep.charts.frame import Frame
from sitrep.charts.lettering import Lettering, lettered
from sitrep.model.boundaries import Point

_EM, _GAP = 58, 14
"""How high the font of names is, and how far they stand from what they name."""

_KILOMETRES = 111.32
"""In a degree of latitude."""

_TRUE = 10
"""Degrees of latitude that a map shows at most where one length is true all over it."""

_LONGEST = 0.2
"""Of the width of the map."""


@dataclass(frozen=True, slots=True)
class Name:
    """A text as it is drawn: its outlines, and where its base line begins."""

    path: str
    left: int
    base: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the map with its length."""

    x: int
    y: int
    length: int
    name: Name


@dataclass(frozen=True, slots=True)
class _Box:
    """A part of the map that is taken."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Box) -> bool:
        """Whether both cover some of the same."""
        level = self.left < other.right and other.left < self.right
        return level and self.top < other.bottom and other.top < self.bottom


class Room:
    """The room that is left on a map of some marks, each a circle of this radius."""

    def __init__(self, frame: Frame, marks: Sequence[Point], radius: float) -> None:
        """All of the frame but for the marks is free."""
        self._frame, self._radius = frame, radius
        self._taken = [_Box(x - radius, y - radius, x + radius, y + radius) for x, y in marks]

    def name_beside(self, text: str, mark: Point) -> Name | None:
        """The name of a mark on the first side of it that is free; none where no side is."""
        drawn = lettered(text, _EM) if text else None
        if drawn is None:
            return None
        for left, base in self._sides(drawn, mark):
            if self._takes(left, base - drawn.height, left + drawn.width, base):
                return Name(drawn.path, round(left), round(base))
        return None

    def bar(self, distances: Sequence[tuple[int, str]]) -> Bar | None:
        """The longest of some distances that is short enough, in the first corner that is free."""
        frame = self._frame
        fit = [one for one in distances if self._length(one[0]) <= _LONGEST * frame.width]
        drawn = lettered(fit[-1][1], _EM) if fit else None
        if drawn is None or frame.height / frame.scale > _TRUE:
            return None
        length = self._length(fit[-1][0])
        wide, high = max(length, drawn.width), drawn.height + 3 * _GAP
        edge = 2 * _GAP
        for top in (frame.height - edge - high, edge):
            for left in (edge, frame.width - edge - wide):
                if self._takes(left, top, left + wide, top + high):
                    base = round(top + drawn.height)
                    name = Name(drawn.path, round(left), base)
                    return Bar(round(left), base + 2 * _GAP, round(length), name)
        return None

    def _length(self, kilometres: int) -> float:
        return kilometres * self._frame.scale / _KILOMETRES

    def _sides(self, drawn: Lettering, mark: Point) -> Iterator[Point]:
        x, y = mark
        away = self._radius + _GAP
        middle, level = x - drawn.width / 2, y + drawn.height / 2
        yield from ((x + away, level), (x - away - drawn.width, level))
        yield from ((middle, y + away + drawn.height), (middle, y - away))

    def _takes(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Whether a part is free and inside the frame; then it is taken."""
        box = _Box(left - _GAP, top - _GAP, right + _GAP, bottom + _GAP)
        inside = min(box.left, box.top) >= 0
        inside = inside and box.right <= self._frame.width and box.bottom <= self._frame.height
        if not inside or any(box.meets(other) for other in self._taken):
            return False
        self._taken.append(_Box(left, top, right, bottom))
        return True
