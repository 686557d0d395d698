"""Whether the fonts of a PDF are ours: every outline, width and letter as in the shipped files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from typing import Any

from fontTools.ttLib import TTFont

from sitrep.verifying.form.font_files import cut_from, described_alike
from sitrep.verifying.form.shipped_fonts import FONT_NAME, shipped_font
from sitrep.verifying.signs import Signs

_LETTERS = re.compile(r"<([0-9a-f]{4})> <([0-9a-f]*)>")
_BEFORE = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<< /Registry (Adobe)
/Ordering (UCS)
/Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
"""
_BEHIND = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
_AT_ONCE = 100
_ON_DEMAND = frozenset(["sups", "subs", "sinf", "numr", "dnom", "frac", "afrc", "ordn", "zero"])
"""What makes a digit small or raises it, which no briefing does."""
_OPPOSITE = dict(zip("()[]«»‹›{}<>", ")(][»«›‹}{><", strict=True))


def font_faults(fonts: Iterable[Any]) -> Iterator[str]:
    """A sentence for each font that is not one of ours, or says what it does not draw."""
    for font in fonts:
        try:
            same = _same(font.get_object())
        except Exception:  # a broken font makes its reader raise whatever comes
            same = False
        if not same:
            yield f"Its font {font.get_object().get('/BaseFont')} is not the one that is shipped."


def letters(font: Any) -> dict[int, str]:
    """What a font says that each of its glyphs is; raises ValueError where readers may differ."""
    text = font["/ToUnicode"].get_object().get_data().decode("ascii")
    pairs = _LETTERS.findall(text.partition("endcodespacerange")[2])
    said = {int(one, 16): bytes.fromhex(told).decode("utf-16-be") for one, told in pairs}
    if text != _told(pairs) or len(said) < len(pairs):
        raise ValueError
    return said


def _told(pairs: list[tuple[str, str]]) -> str:
    """How our writer tells the letters of glyphs; all else could tell another reader others."""
    told = [_BEFORE]
    for at in range(0, len(pairs), _AT_ONCE):
        part = pairs[at : at + _AT_ONCE]
        told.append(f"{len(part)} beginbfchar\n")
        told += [f"<{one}> <{text}>\n" for one, text in part]
        told.append("endbfchar\n")
    return "".join((*told, _BEHIND))


def _same(font: Any) -> bool:
    named = FONT_NAME.fullmatch(str(font["/BaseFont"]))
    below = font["/DescendantFonts"][0].get_object()
    told = below["/FontDescriptor"].get_object()
    if named is None or {below["/BaseFont"], told["/FontName"]} != {font["/BaseFont"]}:
        return False
    ours = shipped_font(named[1])
    data, said = told["/FontFile2"].get_object().get_data(), letters(font)
    widths = _widths(below["/W"])
    return (
        _widths_same(widths, said, ours)
        and described_alike(told, ours, widths.values(), len(data))
        and cut_from(data, ours, said)
        and all(_may_say(named[1], glyph, text) for glyph, text in said.items())
    )


def _widths(listed: Any) -> dict[int, float]:
    found: dict[int, float] = {}
    for start, widths in zip(listed[::2], listed[1::2], strict=True):
        more = {int(start) + nth: float(one) for nth, one in enumerate(widths)}
        if not more or found.keys() & more.keys():
            raise ValueError  # of two some readers take the first, others the last
        found |= more
    return found


def _widths_same(found: dict[int, float], said: dict[int, str], ours: TTFont) -> bool:
    order, scale = ours.getGlyphOrder(), 1000 / ours["head"].unitsPerEm
    wide = {glyph: ours["hmtx"][order[glyph]][0] * scale for glyph in said}
    return set(found) == set(said) and all(abs(found[one] - wide[one]) <= 1 for one in said)


def _may_say(name: str, glyph: int, text: str) -> bool:
    """Whether a glyph stands for a text; a bracket stands for its counterpart, right to left."""
    texts = _texts(name, shipped_font(name).getGlyphOrder()[glyph])
    if text in texts or any(_OPPOSITE.get(one) == text for one in texts):
        return True
    signs = Signs(text).signs  # a blank is itself alone
    return bool(signs) and signs in {Signs(one).signs for one in texts}


@cache
def _texts(name: str, glyph: str, steps: int = 3) -> frozenset[str]:
    """The texts that a glyph of a shipped font may stand for: a letter, its shapes, ligatures."""
    letters, made = _tables(name)
    found = set(letters.get(glyph, ()))
    for given in made.get(glyph, ()) if steps else ():
        parts = [sorted(_texts(name, one, steps - 1)) for one in given]
        found |= {"".join(text) for text in product(*parts)}
    return frozenset(found)


@cache
def _tables(name: str) -> tuple[dict[str, list[str]], dict[str, list[tuple[str, ...]]]]:
    """The letters of each glyph, and the glyphs in whose place it is put."""
    letters, made = defaultdict[str, list[str]](list), defaultdict[str, list[tuple[str, ...]]](list)
    for point, glyph in shipped_font(name).getBestCmap().items():
        letters[glyph].append(chr(point))
    for given, glyphs in _replacements(shipped_font(name)):
        for glyph in glyphs:
            made[glyph].append(given)
    return letters, made


def _replacements(font: TTFont) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """What the font puts in the place of which glyphs without being asked."""
    table, asked = font["GSUB"].table, set[int]()
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag in _ON_DEMAND:
            asked |= {*record.Feature.LookupListIndex}
    every = (one for at, one in enumerate(table.LookupList.Lookup) if at not in asked)
    for lookup in every:
        for outer in lookup.SubTable:
            table = getattr(outer, "ExtSubTable", outer)
            if table.LookupType == 1:
                yield from (((one,), (other,)) for one, other in table.mapping.items())
            elif table.LookupType == 2:
                yield from (((one,), tuple(others)) for one, others in table.mapping.items())
            elif table.LookupType == 4:
                for first, ligatures in table.ligatures.items():
                    yield from (((first, *one.Component), (one.LigGlyph,)) for one in ligatures)
