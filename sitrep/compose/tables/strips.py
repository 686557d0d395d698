"""Figures as they are drawn: where a count stands on a scale, and what its mark looks like."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.charts.scale import Scale, scale_for
from sitrep.compose.desk import Desk
from sitrep.model.figures.figure import Figure
from sitrep.model.values.count import Form
from sitrep.page.document import PLOTTED, Line
from sitrep.page.drawn import Strip


def drawn(figure: Figure) -> bool:
    """Whether a figure has a place on a scale: a size said in a word has none."""
    return figure.count.numbered and figure.count.magnitude is None


def scale_of(figures: Iterable[Figure]) -> Scale:
    """One scale for all figures of a table."""
    counts = [one.count for one in figures if drawn(one)]
    return scale_for(number for one in counts for number in (one.low or 0, one.high or 0))


def strip(figure: Figure, scale: Scale) -> Strip | None:
    """The figure on the scale, or nothing where it is no number."""
    if not drawn(figure):
        return None
    count = figure.count
    number = scale.share(count.low or 0)
    ends: dict[Form, tuple[float | None, float | None]] = {
        Form.AT_LEAST: (number, None),
        Form.MORE_THAN: (number, None),
        Form.UP_TO: (None, number),
        Form.FEWER_THAN: (None, number),
        Form.RANGE: (number, scale.share(count.high or 0)),
    }
    start, end = ends.get(count.form, (number, number))
    return Strip(
        start=start,
        end=end,
        ticks=scale.ticks,
        estimate=hatched(figure),
        withdrawn=not figure.stands,
    )


def figure_line(desk: Desk, figure: Figure, drawing: Strip | None) -> Line:
    """The figure, and its drawing: of what is drawn as a bar beside it, of all else above it."""
    bar = drawing is not None and drawing.start == 0 and figure.is_new
    return Line((desk.language.figure(figure.count, figure.id),), PLOTTED if bar else "", drawing)


def axis(desk: Desk, scale: Scale, *, every: bool = False) -> Strip:
    """The scale itself, drawn above the figures on it: named at its ends, or at ``every`` tick."""
    ticks = scale.ticks
    if every:
        numbers = range(0, scale.end + 1, scale.step)
        return Strip(ticks=ticks, labels=tuple(map(desk.language.grouped, numbers)))
    return Strip(ticks=ticks, labels=ends(desk, ticks, 0, scale.end))


def ends(desk: Desk, ticks: tuple[float, ...], low: int, high: int) -> tuple[str, ...]:
    """What ticks are called of which only the first and the last have a name."""
    first, last = (desk.language.grouped(number) for number in (low, high))
    return (first, *[""] * (len(ticks) - 2), last)


def hatched(figure: Figure) -> bool:
    """Whether it is drawn as an estimate."""
    return figure.estimated or figure.count.form.approximate
