"""What is painted on a page, and whether it hides a text: above it, or by its colour beneath."""

from __future__ import annotations

from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""
Colour = tuple[float, ...]
Matrix = tuple[float, ...]

UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_LEAST_CONTRAST = 2.5
_WHITE: Colour = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Surface:
    """What was painted: in which box, in which colour, and whether the box is full of it."""

    box: Box
    colour: Colour | None
    whole: bool


_ROW = 32.0


class Surfaces:
    """What was painted so far, in its order, by the rows of the page that it reaches."""

    def __init__(self) -> None:
        self._rows: dict[int, list[Surface]] = {}

    def add(self, box: Box, colour: Colour | None, *, whole: bool) -> None:
        """Paint something, without a colour in a pattern.

        It is ``whole`` where it covers the box, seen through by nobody.
        """
        painted = Surface(box, colour, whole)
        for row in rows_of(box):
            self._rows.setdefault(row, []).append(painted)

    def hide(self, text: Box, colour: Colour) -> bool:
        """Whether a text of this colour cannot be told from what lies beneath it."""
        return any(self._hides(row, text, colour) for row in rows_of(text))

    def _hides(self, row: int, text: Box, colour: Colour) -> bool:
        for one in reversed(self._rows.get(row, ())):
            if covers(one.box, text):
                if one.colour is None or _contrast(colour, one.colour) < _LEAST_CONTRAST:
                    return True
                if one.whole and _within(text, one.box):
                    return False
        return _contrast(colour, _WHITE) < _LEAST_CONTRAST


def rows_of(box: Box) -> range:
    """The rows of a page that a box reaches."""
    first, last = (int(min(max(side // _ROW, -1), 200)) for side in (box[1], box[3]))
    return range(first, last + 1)


def common(one: Box, other: Box) -> Box:
    """Where two boxes lie over each other."""
    return (
        max(one[0], other[0]),
        max(one[1], other[1]),
        min(one[2], other[2]),
        min(one[3], other[3]),
    )


def covers(box: Box, text: Box) -> bool:
    """Whether a box lies over more of a text than its edge, however thin it is."""
    left, top, right, bottom = text
    both = common(box, (left + 1, top + 1, right - 1, bottom - 1))
    return both[2] >= both[0] and both[3] >= both[1]


def _within(text: Box, box: Box) -> bool:
    left, top, right, bottom = text
    return box[0] <= left + 1 and box[1] <= top + 1 and right - 1 <= box[2] and bottom - 1 <= box[3]


def box_around(points: list[tuple[float, float]], moved: Matrix, more: float = 0.0) -> Box:
    """The box around points, where a matrix puts them, and so much around each."""
    a, b, c, d, e, f = moved
    xs = [a * x + c * y + e for x, y in points]
    ys = [b * x + d * y + f for x, y in points]
    more *= max(abs(a) + abs(c), abs(b) + abs(d))
    return min(xs) - more, min(ys) - more, max(xs) + more, max(ys) + more


def after(one: Matrix, other: Matrix) -> Matrix:
    """The matrix that does ``one`` first, and then ``other``."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _contrast(one: Colour, other: Colour) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
