"""A strip: one figure drawn on a line, small enough to stand in a cell beside its number."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from jinja2 import Template

from sitrep.charts.drawing import template
from sitrep.page.document import Strip

_THINNEST = 1.5
"""In per cent: a narrow range is still seen to be one."""

_FIRST, _LAST = 3.0, 92.0
"""Where the scale begins and ends in the cell, in per cent: marks and arrows need room outside."""


@lru_cache(maxsize=4096)
def draw_strip(strip: Strip, *, mirrored: bool) -> str:
    """The strip as SVG without any text, as wide as the cell that it stands in.

    ``mirrored`` draws it from right to left.
    """

    def at(share: float) -> float:
        place = _FIRST + share * (_LAST - _FIRST)
        return round(100 - place if mirrored else place, 2)

    return _template().render(
        ticks=[at(tick) for tick in strip.ticks],
        line=_span(at, (0.0, 1.0)),
        before=None if strip.before is None else at(strip.before),
        after=None if strip.after is None else at(strip.after),
        mirrored=mirrored,
        strip=strip,
        **_mark(strip, at),
    )


@cache
def _template() -> Template:
    return template("strip.svg.j2")


def _mark(strip: Strip, at: Any) -> dict[str, Any]:
    """What stands on the line: a point, a bar, and where arrows lead on."""
    start, end = strip.start, strip.end
    if start is None and end is None:
        return {"point": None, "bar": None, "open_end": None, "open_start": None, "mark": None}
    point = at(start) if start is not None and start == end else None
    bar = None
    if point is None:
        first, width = _span(at, (0.0 if start is None else start, 1.0 if end is None else end))
        bar = (first, max(width, _THINNEST))
    return {
        "point": point,
        "bar": bar,
        "open_end": at(1.0) if end is None else None,
        "open_start": at(end) if start is None and end is not None else None,
        "mark": at(start if start is not None else end or 0.0),
    }


def _span(at: Any, ends: tuple[float, float]) -> tuple[float, float]:
    """Where a stretch begins on the page, and how wide it is."""
    first, last = sorted(map(at, ends))
    return first, round(last - first, 2)
