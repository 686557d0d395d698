"""Write templates/fonts/signs.txt anew: the signs that a PDF can be set with, as ranges.

With --check nothing is written; the exit code is 1 if the file is not as the fonts say.
"""

from __future__ import annotations

import argparse
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "templates" / "fonts"
FILE = FOLDER / "signs.txt"

_HEAD = """\
# The signs that the fonts of this folder can set, as ranges of Unicode code points.
# Written by scripts/font_signs.py.
"""
_SPACES = (0x1680, 0x3000)
_NEVER_DRAWN = (
    *(0x061C, 0x17B4, 0x17B5),
    *range(0x180B, 0x180F),
    *range(0xFE00, 0xFE10),
    *(0xE0001, *range(0xE0020, 0xE0080), *range(0xE0100, 0xE01F0)),
)
"""Marks of direction and variation, and tags: they are set without a font that has them."""


def signs() -> set[int]:
    """What some font has, and what is put together of what it has."""
    fonts = [set(TTFont(file).getBestCmap()) for file in sorted(FOLDER.glob("*.ttf"))]
    whole = set[int]().union(*fonts)
    every = (one for one in range(0xA0, sys.maxunicode + 1) if one not in whole)
    built = {one for one in every if any(_parts(one) <= font for font in fonts)}
    return whole | built | {*_SPACES, *_NEVER_DRAWN}


def _parts(point: int) -> set[int]:
    return set(map(ord, unicodedata.normalize("NFD", chr(point))))


def ranges(points: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring code points as their first and last."""
    first = last = -1
    for point in sorted(points):
        if point == last + 1 and first >= 0:
            last = point
            continue
        if first >= 0:
            yield first, last
        first = last = point
    if first >= 0:
        yield first, last


def wanted() -> str:
    """The file as the fonts say."""
    return _HEAD + "".join(f"{first:04X}-{last:04X}\n" for first, last in ranges(signs()))


def main() -> int:
    """Write, or compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    text = wanted()
    if not parser.parse_args().check:
        FILE.write_text(text, encoding="utf-8", newline="\n")
        return 0
    if FILE.read_text("utf-8") == text:
        return 0
    print("templates/fonts/signs.txt is not as the fonts say. Run scripts/font_signs.py.")
    return 1


if __name__ == "__main__":
    sys.exit(main())
