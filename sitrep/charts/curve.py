"""A curve: numbers over time as steps or bars, on axes that begin at zero and are labelled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sitrep.charts.drawing import template
from sitrep.charts.lettering import Lettering, lettered
from sitrep.charts.scale import Scale

UNITS = 20
"""How many units of the picture make a millimetre."""

_EM = 54
_ABOVE, _BELOW, _BESIDE, _NEAR = 60, 90, 60, 16
"""The room about the axes, and between them and their labels."""

_DOTS = 60
"""So many figures of a curve have a dot each; more are a line alone."""


@dataclass(frozen=True, slots=True)
class CurveMark:
    """A number on its days; without ``high`` it has no upper end, without ``low`` no lower.

    ``broken``: what is counted is not what the number before it counts.
    """

    first: date
    last: date
    low: float | None
    high: float | None
    broken: bool = False
    estimate: bool = False


@dataclass(frozen=True, slots=True)
class CurveData:
    """One panel for each course, of one scale and one axis of days; sizes are in millimetres.

    ``bars``: each number counts its own days; otherwise it holds until the next. ``levels`` and
    ``days`` are the labels of the axes; ``titles`` name the panels where there are several.
    """

    courses: tuple[tuple[CurveMark, ...], ...]
    titles: tuple[str, ...]
    bars: bool
    scale: Scale
    levels: tuple[str, ...]
    days: tuple[tuple[date, str], ...]
    width: float
    height: float
    mirrored: bool = False


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the axes of a panel lie, in units of the picture."""

    left: float
    right: float
    top: float
    bottom: float
    first: date
    length: int
    mirrored: bool

    def x(self, day: date, *, end: bool = False) -> int:
        """Where a day begins, or ends."""
        share = ((day - self.first).days + end) / self.length
        share = 1 - share if self.mirrored else share
        return round(self.left + share * (self.right - self.left))

    def y(self, share: float) -> int:
        """How high a share of the scale stands."""
        return round(self.bottom - share * (self.bottom - self.top))


def draw_curve(data: CurveData) -> str:
    """The curve as SVG: no text, no script, nothing fetched, and the same for the same data."""
    width, height = round(data.width * UNITS), round(data.height * UNITS)
    levels = [lettered(one, _EM) for one in data.levels]
    beside = max((one.width for one in levels if one is not None), default=0) + 2 * _NEAR
    marks = [mark for course in data.courses for mark in course]
    first, last = min(one.first for one in marks), max(one.last for one in marks)
    panels = []
    for number, (course, title) in enumerate(zip(data.courses, data.titles, strict=True)):
        top = number * height
        left, right = (_BESIDE, width - beside) if data.mirrored else (beside, width - _BESIDE)
        above = _ABOVE * (2 if title else 1)
        frame = _Frame(
            left, right, top + above, top + height - _BELOW,
            first, (last - first).days + 1, data.mirrored,
        )  # fmt: skip
        panels.append(_panel(data, frame, course, lettered(title, _EM), levels))
    return template("curve.svg.j2").render(
        width=width,
        height=height * len(panels),
        millimetres=(f"{data.width:g}", f"{data.height * len(panels):g}"),
        panels=panels,
    )


def _panel(
    data: CurveData,
    frame: _Frame,
    course: Sequence[CurveMark],
    title: Lettering | None,
    levels: Sequence[Lettering | None],
) -> dict[str, object]:
    rules = [frame.y(share) for share in data.scale.ticks]
    few = len(course) <= _DOTS
    return {
        "frame": frame,
        "rules": rules,
        "labels": [
            *_at_levels(frame, rules, levels),
            *_at_days(frame, data.days),
            *_title(frame, title),
        ],
        "ticks": [frame.x(day) for day, _ in data.days],
        "bands": "".join(_bands(frame, course, bars=data.bars)),
        "bars": "".join(_bars(frame, course)) if data.bars else "",
        "line": "" if data.bars else "".join(_steps(frame, course)),
        "dots": [*_dots(frame, course)] if few and not data.bars else [],
        "open": "".join(_open(frame, course, bars=data.bars)) if few else "",
    }


def _placed(drawn: Lettering, left: float, base: float) -> tuple[str, int, int]:
    return drawn.path, round(left), round(base)


def _at_levels(
    frame: _Frame, rules: Sequence[int], levels: Sequence[Lettering | None]
) -> Iterator[tuple[str, int, int]]:
    for rule, drawn in zip(rules, levels, strict=True):
        if drawn is not None:
            left = frame.right + _NEAR if frame.mirrored else frame.left - _NEAR - drawn.width
            yield _placed(drawn, left, rule + drawn.height / 2)


def _at_days(frame: _Frame, days: Sequence[tuple[date, str]]) -> Iterator[tuple[str, int, int]]:
    """The labels of days, each beside the tick where its day begins, within the axis."""
    for day, label in days:
        drawn = lettered(label, _EM)
        if drawn is not None:
            at = frame.x(day) - (drawn.width if frame.mirrored else 0)
            kept = max(frame.left, min(at, frame.right - drawn.width))
            yield _placed(drawn, kept, frame.bottom + _NEAR * 2 + drawn.height)


def _title(frame: _Frame, drawn: Lettering | None) -> Iterator[tuple[str, int, int]]:
    if drawn is not None:
        left = frame.right - drawn.width if frame.mirrored else frame.left
        yield _placed(drawn, left, frame.top - _NEAR * 2)


def _ends(mark: CurveMark) -> tuple[float, float]:
    """The lowest and the highest number that a mark says."""
    known = [one for one in (mark.low, mark.high) if one is not None]
    return min(known), max(known)


def _steps(frame: _Frame, course: Sequence[CurveMark]) -> Iterator[str]:
    """Each number holds until the next is given: nothing is drawn that nobody said."""
    for number, mark in enumerate(course):
        x, y = frame.x(mark.last, end=True), frame.y(_ends(mark)[0])
        starts = number == 0 or mark.broken
        yield f"M{x} {y}" if starts else f"H{x}V{y}"


def _box(left: int, right: int, top: int, bottom: int) -> str:
    wide = max(abs(right - left), 1)
    return f"M{min(left, right)} {bottom}V{top}h{wide}V{bottom}z"


def _bars(frame: _Frame, course: Sequence[CurveMark]) -> Iterator[str]:
    for mark in course:
        low, _ = _ends(mark)
        if low and mark.low is not None and not mark.estimate:
            yield _box(frame.x(mark.first), frame.x(mark.last, end=True), frame.y(low), frame.y(0))


def _bands(frame: _Frame, course: Sequence[CurveMark], *, bars: bool) -> Iterator[str]:
    """What lies between the lowest and the highest number; of bars, estimates whole."""
    for mark in course:
        low, high = _ends(mark)
        if bars and (mark.estimate or mark.low is None):
            low = 0.0
        if high > low:
            start = mark.first if bars else mark.last
            left, right = frame.x(start), frame.x(mark.last, end=True)
            yield _box(left, right, frame.y(high), frame.y(low))


def _dots(frame: _Frame, course: Sequence[CurveMark]) -> Iterator[tuple[int, int, bool]]:
    for mark in course:
        yield frame.x(mark.last, end=True), frame.y(_ends(mark)[0]), mark.estimate


def _open(frame: _Frame, course: Sequence[CurveMark], *, bars: bool) -> Iterator[str]:
    """An arrow up from a number without an upper end, down from one without a lower."""
    for mark in course:
        if mark.low is not None and mark.high is not None:
            continue
        end = frame.x(mark.last, end=True)
        x = (frame.x(mark.first) + end) // 2 if bars else end
        y, way = frame.y(_ends(mark)[0]), -1 if mark.high is None else 1
        yield f"M{x} {y}v{way * 44}M{x - 12} {y + way * 30}l12 {way * 14}l12 {-way * 14}"
