"""Whether the file of an embedded font is cut from a shipped one, and described as that is."""

from __future__ import annotations

import io
from collections.abc import Iterable
from struct import Struct
from typing import Any

from fontTools.ttLib import TTFont

_TABLES = frozenset(
    ["head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post", "gasp", "GDEF"]
)
"""Those of a font that is cut: no other outlines, and no programs that move their points."""
_KEPT = {
    "head": ("unitsPerEm", "flags", "macStyle", "fontDirectionHint", "glyphDataFormat"),
    "hhea": ("ascent", "descent", "lineGap", "caretSlopeRise", "caretSlopeRun", "caretOffset"),
    "post": ("italicAngle", "underlinePosition", "underlineThickness", "isFixedPitch"),
}
"""What cutting leaves as it is, and programs go by."""
_BEGIN, _ROW = Struct(">4s4H"), Struct(">4s3L")
_DRAWN_ALIKE = ~0x0520
"""All flags of a part of a glyph but three: those of more parts, of programs and of overlaps."""
_SYMBOLIC, _ITALIC, _STEM = 4, 64, 80


def cut_from(data: bytes, ours: TTFont, glyphs: Iterable[int]) -> bool:
    """Whether a file holds these glyphs as the shipped font does, and no program reads it else."""
    if not _tables_once(data):
        return False
    theirs = TTFont(io.BytesIO(data), lazy=True, checkChecksums=2)
    if set(theirs.reader.keys()) - _TABLES or _moves_points(theirs):
        return False
    kept = all(
        getattr(theirs[table], name) == getattr(ours[table], name)
        for table, names in _KEPT.items()
        for name in names
    )
    return kept and all(_shape(theirs, one) == _shape(ours, one) for one in glyphs)


def _moves_points(font: TTFont) -> bool:
    """Whether any glyph has a program, which some readers run and others do not."""
    drawn = (font["glyf"][name] for name in font.getGlyphOrder())
    return any(one.program.getBytecode() for one in drawn if hasattr(one, "program"))


def described_alike(told: Any, ours: TTFont, widths: Iterable[float], size: int) -> bool:
    """Whether a font is described as the shipped one is: slope, weight, heights and all."""
    scale = 1000 / ours["head"].unitsPerEm
    high, low = (round(one * scale) for one in (ours["hhea"].ascent, ours["hhea"].descent))
    italic = _ITALIC if ours["post"].italicAngle else 0
    wanted = {
        "/Flags": _SYMBOLIC + italic,
        "/ItalicAngle": 0,
        "/Ascent": high,
        "/Descent": low,
        "/CapHeight": high,
        "/StemV": _STEM,
        "/StemH": _STEM,
        "/FontBBox": [0, low, max(widths), high],
        "/FontFamily": ours["name"].getBestFamilyName(),
    }
    same = {key: told[key] for key in wanted} == wanted
    return same and told["/FontFile2"].get_object()["/Length1"] == size


def _tables_once(data: bytes) -> bool:
    """Whether each table is there once, one behind the other, and nothing else.

    Of two of one name some programs take the first, and others the last.
    """
    version, many, *_ = _BEGIN.unpack_from(data)
    at = _BEGIN.size + many * _ROW.size
    rows = list(_ROW.iter_unpack(data[_BEGIN.size : at]))
    names = [name for name, *_ in rows]
    for _, _, start, long in sorted(rows, key=lambda row: row[2]):
        if start != at:
            return False
        at += -(-long // 4) * 4
    return version == b"\0\1\0\0" and names == sorted(set(names)) and at == len(data)


def _shape(font: TTFont, glyph: int) -> Any:
    """The outline of a glyph, how far it moves the pen, and how far it is itself moved."""
    name, drawn = font.getGlyphOrder()[glyph], font["glyf"]
    one = drawn[name]
    points, ends, flags = one.getCoordinates(drawn)
    parts = [part.flags & _DRAWN_ALIKE for part in (one.components if one.isComposite() else ())]
    on_curve = [bit & 1 for bit in flags]
    return list(points), list(ends), on_curve, parts, *font["hmtx"][name]
