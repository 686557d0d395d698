"""Curves: the figures of a long course over time, drawn above the table that holds them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from datetime import date
from html import escape

from sitrep.charts.curve import CurveData, CurveMark, draw_curve
from sitrep.charts.scale import Scale
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compose.desk import Desk, plain_text
from sitrep.compose.tables.strips import drawn, hatched, scale_of
from sitrep.model.values.count import Form
from sitrep.model.values.dates import PartialDate
from sitrep.page.document import Spans

LEAST = 12
"""A course of fewer figures is drawn in the rows of its table."""

_PANELS = 4
"""So many courses have a panel each; more stand in the table alone."""

_WIDTH, _HIGH, _LOW = 176, 62, 40
"""In millimetres: the width of the page, and the height of a panel, alone and among others."""

_LABELS = 6
"""At most so many days are named below the axis."""

_NO_LOW = (Form.UP_TO, Form.FEWER_THAN)
_NO_HIGH = (Form.AT_LEAST, Form.MORE_THAN)


Courses = Sequence[tuple[str, Sequence[ScopedFigure]]]
"""Courses, each with its name beside others: whose numbers they are, and of what."""


def curve(
    desk: Desk, courses: Courses, titled: Spans, broken: Container[str], *, new: bool
) -> str | None:
    """The courses that are long enough, in a panel each, as SVG; nothing where there are none.

    Numbers of different originators, places or people are never on one curve. ``titled`` says what
    is counted, ``broken`` are the figures that count something else than those before them.
    """
    long = [(title, run) for title, run in courses if len(run) >= LEAST]
    scale = scale_of(one.claim for _, run in long for one in run if one.claim.stands)
    made = [(title, tuple(_marks(run, scale, broken, new=new))) for title, run in long]
    found = [(title, marks) for title, marks in made if len(marks) >= LEAST]
    if not 0 < len(found) <= _PANELS:
        return None
    said = escape(plain_text(desk.say("figures.curve", measure=titled)))
    svg = draw_curve(_data(desk, found, scale, new=new))
    return svg.replace(">", f' role="img"><title>{said}</title>', 1)


def _data(
    desk: Desk, found: Sequence[tuple[str, tuple[CurveMark, ...]]], scale: Scale, *, new: bool
) -> CurveData:
    marks = [mark for _, course in found for mark in course]
    first, last = min(one.first for one in marks), max(one.last for one in marks)
    alone = len(found) == 1
    return CurveData(
        courses=tuple(course for _, course in found),
        titles=tuple("" if alone else title for title, _ in found),
        bars=new,
        scale=scale,
        levels=tuple(desk.language.grouped(one) for one in range(0, scale.end + 1, scale.step)),
        days=tuple(_days(desk, first, last)),
        width=_WIDTH,
        height=_HIGH if alone else _LOW,
        mirrored=desk.language.phrases.direction == "rtl",
    )


def _marks(
    run: Sequence[ScopedFigure], scale: Scale, broken: Container[str], *, new: bool
) -> Iterator[CurveMark]:
    """The figures that stand and have a number and a day."""
    for one in run:
        days = _counted(one) if new else (one.date.first, one.date.last) if one.date else None
        if days is None or not one.claim.stands or not drawn(one.claim):
            continue
        count = one.claim.count
        low = count.low or 0
        high = low if count.high is None else count.high
        yield CurveMark(
            *days,
            low=None if count.form in _NO_LOW else scale.share(low),
            high=None if count.form in _NO_HIGH else scale.share(high),
            broken=one.id in broken,
            estimate=hatched(one.claim),
        )


def _counted(figure: ScopedFigure) -> tuple[date, date] | None:
    """The days of what was newly counted."""
    claim = figure.claim
    within = claim.added_in if claim.added_in.stated else claim.window
    if within.start is None or within.end is None:
        return None
    return within.start.first, within.end.last


def _days(desk: Desk, first: date, last: date) -> Iterator[tuple[date, str]]:
    """The days or months that are named below the axis."""
    length = (last - first).days + 1
    if length <= _LABELS * 14:
        step = next(days for days in (1, 2, 7, 14) if length <= _LABELS * days)
        for number in range(0, length, step):
            day = date.fromordinal(first.toordinal() + number)
            yield day, _named(desk, PartialDate(day.year, day.month, day.day))
        return
    months = [*range(_month(first) + (first.day > 1), _month(last) + 1)]
    for number in months[:: -(-len(months) // _LABELS)]:
        year, month = divmod(number, 12)
        yield date(year, month + 1, 1), _named(desk, PartialDate(year, month + 1))


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _named(desk: Desk, day: PartialDate) -> str:
    return desk.language.date(day, "report").text
