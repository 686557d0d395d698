"""The fonts that are shipped, and how far they move the second sign of a pair to the first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

from sitrep import resources

FONT_NAME = re.compile(r"/[A-Z]{6}\+([A-Za-z-]+)")
"""What a font is called in a PDF: the sign of the signs that are taken, and its own name."""
_PAIRS, _EXTENSION, _MARK = 2, 9, 3


@cache
def shipped_font(name: str) -> TTFont:
    """A shipped font by the name that it has in a PDF; raises KeyError for any other."""
    return TTFont(font_file(name), lazy=True)


def font_file(name: str) -> Path:
    """Where a shipped font lies, by the name that it has in a PDF; raises KeyError."""
    files = sorted(resources.fonts().glob("*.ttf"))
    known = {one.stem.replace("-Regular", "").replace("-", ""): one for one in files}
    return known[name.replace("-", "")]


class Kerning:
    """How much closer, in thousandths of its size, a font sets a sign to the one before it."""

    def __init__(self, font: TTFont) -> None:
        self.order = font.getGlyphOrder()
        self._scale = 1000 / font["head"].unitsPerEm
        self._marks: Mapping[str, int] = _classes(font)
        self._tables = list(_pair_tables(font))
        self._known: dict[tuple[int, int], frozenset[float]] = {}

    def floats(self, glyph: int) -> bool:
        """Whether a sign is set at another one, such as an accent, wherever the font says."""
        return self._marks.get(self.order[glyph]) == _MARK

    def between(self, one: int, other: int) -> frozenset[float]:
        """How much closer a sign may stand to another: not at all, or what the font says."""
        pair = one, other
        if pair not in self._known:
            first, second = self.order[one], self.order[other]
            found = (_moved(table, first, second) for table in self._tables)
            self._known[pair] = frozenset([0.0, *(-by * self._scale for by in found)])
        return self._known[pair]


@cache
def kerning_of(base: str) -> Kerning:
    """That of a shipped font, given its name in a PDF."""
    named = FONT_NAME.fullmatch(base)
    return Kerning(shipped_font(named[1] if named else base))


def _classes(font: TTFont) -> Mapping[str, int]:
    table = font["GDEF"].table.GlyphClassDef if "GDEF" in font else None
    return table.classDefs if table is not None else {}


def _pair_tables(font: TTFont) -> Iterator[Any]:
    if "GPOS" in font:
        for lookup in font["GPOS"].table.LookupList.Lookup:
            for outer in lookup.SubTable:
                table = outer.ExtSubTable if outer.LookupType == _EXTENSION else outer
                if table.LookupType == _PAIRS:
                    yield table


def _moved(table: Any, first: str, second: str) -> float:
    """How far one table of a font moves what stands behind the first of two signs."""
    if first not in table.Coverage.glyphs:
        return 0
    if table.Format == 1:
        listed = table.PairSet[table.Coverage.glyphs.index(first)].PairValueRecord
        found = [one.Value1 for one in listed if one.SecondGlyph == second]
    else:
        row = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)].Class2Record
        found = [row[table.ClassDef2.classDefs.get(second, 0)].Value1]
    return sum(getattr(one, "XAdvance", 0) for one in found if one is not None)
