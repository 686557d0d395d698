"""The signs that the shipped fonts can set, known without reading a font."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from sitrep import resources

_STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}\ud800-\udfff"
    "\N{LEFT-TO-RIGHT EMBEDDING}-\N{RIGHT-TO-LEFT OVERRIDE}"
    "\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}]"
)
"""What ends a line, moves the pen of a terminal or turns the direction of what follows."""

_SHOWN = 3
_SHORT = 4


def without_glyph(text: str) -> tuple[str, ...]:
    """The signs of a text that no shipped font has, each once, in order."""
    return tuple(dict.fromkeys("".join(runs_without_glyph(text))))


def runs_without_glyph(text: str) -> list[str]:
    """The stretches of a text of which no shipped font has a sign."""
    return [] if text.isascii() else _foreign().findall(text)


def in_one_line(text: str) -> str:
    """A text of anybody's as a terminal is to show it: what would steer the line is told by number.

    So no name of a file and no word of a document looks like a line of ours.
    """
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


@cache
def _foreign() -> re.Pattern[str]:
    """Signs that are in none of the ranges of ``signs.txt``, which scripts/font_signs.py writes.

    What steers a line and is no sign (tabs, ends of lines) never reaches a font.
    """
    lines = (resources.fonts() / "signs.txt").read_text("utf-8").splitlines()
    ends = [line.split("-") for line in lines if not line.startswith("#")]
    near = "".join(_range(first, last) for first, last in ends if len(first) == _SHORT)
    far = "".join(_range(first, last) for first, last in ends if len(first) > _SHORT)
    # Looked up at once if below U+10000; what lies above is compared range by range.
    return re.compile(rf"(?:[^\t-\r{near}](?<![{far}]))+")


def _range(first: str, last: str) -> str:
    return f"\\U{first:0>8}-\\U{last:0>8}"


def naming_signs(signs: Sequence[str]) -> str:
    """A sentence that names signs which no font has: the first few, and how many more there are."""
    shown = ", ".join(_named(sign) for sign in signs[:_SHOWN])
    more = f" and {len(signs) - _SHOWN} more" if len(signs) > _SHOWN else ""
    return f"No font of the PDF has {shown}{more}."


def _named(sign: str) -> str:
    """A sign with its code point and its name in Unicode, and as it looks if it does."""
    visible = sign.isprintable() and unicodedata.category(sign)[0] not in "MZC"
    looks = f"“{sign}” " if visible else ""
    return f"{looks}(U+{ord(sign):04X} {unicodedata.name(sign, 'without a name')})"
