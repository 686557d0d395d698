"""Faces of type: files that can be read, and may be carried along."""

from __future__ import annotations

import io

from sitrep.page.house_style import FontFace

MAX_BYTES = 2_000_000
_TRUETYPE = b"\x00\x01\x00\x00"
_RESTRICTED, _BITMAPS_ALONE = 0x0002, 0x0200
_ITALIC, _BOLD = 0x01, 0x20
_WEIGHTS, _WIDTH = (400, 500, 700), 5
_FAMILIES = (16, 1)
"""Where a font names its family: under the name that designers use, or the usual one."""


def is_usual(data: bytes) -> bool:
    """Whether a face is upright, of usual width, and medium or bold; False where none is read."""
    from fontTools.ttLib import TTFont

    try:
        stated = TTFont(io.BytesIO(data), lazy=True)["OS/2"]
    except Exception:  # as below
        return False
    usual = stated.usWeightClass in _WEIGHTS and stated.usWidthClass == _WIDTH
    return usual and not stated.fsSelection & _ITALIC


def read_face(data: bytes) -> FontFace:
    """What a font says of itself; raises ValueError with the end of a sentence."""
    from fontTools.ttLib import TTFont

    if not data.startswith(_TRUETYPE):
        raise ValueError("is no TrueType font")
    try:
        font = TTFont(io.BytesIO(data))
        for table in ("head", "hhea", "hmtx", "maxp", "cmap", "glyf", "name"):
            assert font[table] is not None
        names = [font["name"].getDebugName(number) for number in _FAMILIES]
        embedding, drawn = font["OS/2"].fsType, font["OS/2"].fsSelection
        moves, signs = "fvar" in font, sorted(font.getBestCmap())
    except Exception as error:  # whatever a damaged font does, it is a fault of the font
        raise ValueError("is no font that can be read") from error
    if embedding & (_RESTRICTED | _BITMAPS_ALONE):
        raise ValueError("says itself that it may not be carried along in a document")
    if moves or not any(names):
        raise ValueError("holds many faces, or no name of a family")
    family = next(name for name in names if name)
    drawn_so = bool(drawn & _BOLD), bool(drawn & _ITALIC)
    return FontFace(family, *drawn_so, data, "".join(map(chr, signs)))
