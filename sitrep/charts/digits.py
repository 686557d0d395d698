"""Digits as outlines, so that a picture needs no font where it is shown."""

from __future__ import annotations

from functools import cache

from sitrep import resources

_FONT = "NotoSans-Bold.ttf"


@cache
def outline(digits: str, em: int) -> tuple[str, float, float]:
    """A path for a number set ``em`` units high, from the base line's start; width and height."""
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.ttLib import TTFont

    if not (digits.isascii() and digits.isdigit()):
        raise ValueError(f"A key is made of the digits 0 to 9, which “{digits}” is not.")
    with TTFont(resources.fonts() / _FONT, lazy=True) as font:
        glyphs, names = font.getGlyphSet(), font.getBestCmap()
        scale, width = em / font["head"].unitsPerEm, 0.0
        pen = SVGPathPen(glyphs, ntos=lambda number: str(round(number)))
        for digit in digits:
            glyph = glyphs[names[ord(digit)]]
            glyph.draw(TransformPen(pen, (scale, 0, 0, -scale, width, 0)))
            width += glyph.width * scale
        return pen.getCommands(), width, font["OS/2"].sCapHeight * scale
