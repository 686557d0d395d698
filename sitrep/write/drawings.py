"""Drawings that stand behind cells and cards: rules of the style sheet, each drawing once."""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import sha256
from urllib.parse import quote

from sitrep.page.document import PICTURE
from sitrep.page.house_style import DRAWING
from sitrep.page.page import Page

_BY_NIGHT = re.compile(r"<style>.*?</style>\n?")
"""Costs time where there is no night: on paper."""


@lru_cache(maxsize=4096)
def drawing_class(svg: str) -> str:
    """The class of what a drawing stands behind; the same for the same drawing."""
    return f"drawn-{sha256(svg.encode()).hexdigest()[:10]}"


def drawing_rules(page: Page, *, screen: bool) -> str:
    """The rules that put every drawing of the page in its place, without a request.

    On a ``screen`` drawings are seen by night too.
    """
    drawn = (one.drawing() for one in page.traces if one.ref != PICTURE)
    svgs = dict.fromkeys(filter(None, drawn))
    colour = page.house.day.get("drawing", DRAWING)
    by_day = {svg: svg if screen else _BY_NIGHT.sub("", svg) for svg in svgs}
    rules = (
        f".{drawing_class(svg)}{{background-image:url('{_address(shown)}')}}\n"
        for svg, shown in ((svg, one.replace(DRAWING, colour)) for svg, one in by_day.items())
    )
    return "".join((*rules, *map(_beside, sorted({one.beside for one in page.traces} - {""}))))


def _beside(name: str) -> str:
    """The rule that puts a text where it stands beside its mark."""
    side, place = name.split("-")
    if side == "to":
        return f".{name}{{padding-inline-end:calc({100 - int(place)}% + 8px);text-align:end}}\n"
    down = "padding-block-start:16px;" if side == "under" else ""
    more = 8 if side == "from" else 0
    return f".{name}{{{down}padding-inline-start:calc({place}% + {more}px)}}\n"


def _address(svg: str) -> str:
    return "data:image/svg+xml," + quote("".join(svg.splitlines()), safe=' =:/;,>"+()')
