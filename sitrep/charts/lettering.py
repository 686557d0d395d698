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

    faces = [_face(name.format("Bold" if bold else "Regular")) for name in _FONTS]
    path, width = "", 0.0
    for sign in in_order_of_sight(text):
        face = next((one for one in faces if ord(sign) in one.names), None)
        if face is None:
            raise ValueError(f"No font of the house has the sign “{sign}”.")
        scale, glyph = em / face.em, face.glyphs[face.names[ord(sign)]]
        pen = SVGPathPen(face.glyphs, ntos=lambda number: f"{round(number, finest):g}")
        glyph.draw(TransformPen(pen, (scale, 0, 0, -scale, width, 0)))
        path, width = path + pen.getCommands(), width + glyph.width * scale
    return Lettering(path, width, faces[0].capitals * em / faces[0].em)


def drawable(text: str) -> bool:
    """Whether the fonts of the house have every sign of a text, in a script that can be set."""
    try:
        lettering(text, 1)
    except ValueError:
        return False
    return True


@cache
def _face(name: str) -> _Face:
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO((resources.fonts() / name).read_bytes()), lazy=True)
    capitals = font["OS/2"].sCapHeight
    return _Face(font.getGlyphSet(), font.getBestCmap(), font["head"].unitsPerEm, capitals)
