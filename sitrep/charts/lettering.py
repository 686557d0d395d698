"""Lettering: texts as outlines, so that a picture needs no font and holds no text of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

from sitrep import resources
from sitrep.charts.joined_letters import in_order_of_sight

_FONTS = ("NotoSans-{}.ttf", "NotoNaskhArabic-{}.ttf")
"""The first that has a sign lends it."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """A text set from the start of its base line: its outlines, how wide, how high its capitals."""

    path: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Face:
    """A font as it is drawn from."""

    glyphs: Any
    names: dict[int, str]
    em: int
    capitals: float


@cache
def lettering(text: str, em: float, *, bold: bool = False, finest: int = 0) -> Lettering:
    """The outlines of a text whose font is ``em`` high, with ``finest`` digits behind the point.

    Raises ValueError for a text with a sign that no font of the house has.
    """
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen

    fonts = [name.format("Bold" if bold else "Regular") for name in _FONTS]
    path, width = "", 0.0
    for sign in in_order_of_sight(text):
        face = next((one for one in map(_face, fonts) if ord(sign) in one.names), None)
        if face is None:
            raise ValueError(f"No font of the house has the sign “{sign}”.")
        scale, glyph = em / face.em, face.glyphs[face.names[ord(sign)]]
        pen = SVGPathPen(face.glyphs, ntos=lambda number: f"{round(number, finest):g}")
        glyph.draw(TransformPen(pen, (scale, 0, 0, -scale, width, 0)))
        path, width = path + pen.getCommands(), width + glyph.width * scale
    first = _face(fonts[0])
    return Lettering(path, width, first.capitals * em / first.em)


def lettered(text: str, em: float, *, finest: int = 0) -> Lettering | None:
    """The outlines of a text; nothing where the fonts of the house cannot set it."""
    try:
        return lettering(text, em, finest=finest)
    except ValueError:
        return None


@cache
def _face(name: str) -> _Face:
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO((resources.fonts() / name).read_bytes()), lazy=True)
    capitals = font["OS/2"].sCapHeight
    return _Face(font.getGlyphSet(), font.getBestCmap(), font["head"].unitsPerEm, capitals)
