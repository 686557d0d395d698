"""A strip: one figure drawn on a line, small enough to stand in a cell beside its number."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import Any

from sitrep.charts.drawing import template
from sitrep.charts.lettering import lettered
from sitrep.page.drawn import Strip

_THINNEST = 1.5
"""In per cent: a narrow range is still seen to be one."""

_EM = 8.5
"""How high the font of the axis is, in pixels."""

_OUT = (4.0, 8.0)
"""So many pixels of a text are left of the first tick, and right of the last."""

_ROOM, _UNDER = 45, 30
"""In per cent: how much a long text needs beside a mark, and how far in it begins below one."""

_MARGIN, _LETTER = 4.0, 2.5
"""In per cent: what a text needs besides its letters, and what each letter needs."""

_FIRST, _LAST = 3.0, 92.0
"""Where the scale begins and ends in the cell, in per cent: marks and arrows need room outside."""


@lru_cache(maxsize=4096)
def draw_strip(strip: Strip, *, mirrored: bool, plotted: bool = False) -> str:
    """The strip as SVG without any text, as wide as the cell that it stands in.

    ``mirrored`` draws it from right to left; ``plotted`` leaves room for a text beside the mark.
    """

    def at(share: float) -> float:
        place = _FIRST + share * (_LAST - _FIRST)
        return round(100 - place if mirrored else place, 2)

    return template("strip.svg.j2").render(
        plotted=plotted,
        ticks=[at(tick) for tick in strip.ticks],
        line=_span(at, (0.0, 1.0)),
        before=None if strip.before is None else at(strip.before),
        after=None if strip.after is None else at(strip.after),
        mirrored=mirrored,
        strip=strip,
        gap=None if strip.gap is None else _span(at, strip.gap),
        labels=_labels(strip, at, mirrored=mirrored),
        **_mark(strip, at),
    )


def _labels(strip: Strip, at: Any, *, mirrored: bool) -> list[tuple[float, float, str]]:
    """What the ticks are called: where each tick is, how far from it the text begins, and it."""
    named = [pair for pair in zip(strip.ticks, strip.labels, strict=False) if pair[1]]
    found = []
    for tick, label in named:
        drawn = lettered(label, _EM, finest=1)
        if drawn is None:
            continue
        left = drawn.width / 2
        if tick in (0, 1):  # the first and the last stay inside the cell
            out = min(left, _OUT[tick == 1])
            left = out if (tick == 0) is not mirrored else drawn.width - out
        found.append((at(tick), round(-left, 1), drawn.path))
    return found


def label_place(strip: Strip, letters: int) -> str:
    """Where a text stands beside the mark: ``from`` or ``to`` a place in per cent, or ``under`` it.

    The way of reading is that of the text, whatever it is; a long one may be of several lines.
    """
    room = min(_ROOM, _MARGIN + letters * _LETTER)
    start, end = strip.start, strip.end
    first, last = (_FIRST + share * (_LAST - _FIRST) for share in (start or 0.0, end or 0.0))
    behind = 0.0 if end is None else 100 - last
    before = 0.0 if start is None else first
    if max(behind, before) < room:
        return f"under-{round(min(before, _UNDER))}"
    return f"from-{ceil(last)}" if behind >= min(before, room) else f"to-{round(before - 0.5)}"


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
