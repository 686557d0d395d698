"""Figures as they are drawn: where a count stands on a scale, and what its mark looks like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sitrep.charts.scale import Scale, scale_for
from sitrep.compose.desk import Desk
from sitrep.model.figures.figure import Figure
from sitrep.model.values.count import Form
from sitrep.page.document import Kind, Line, Note, Spans, Strip, Traced

_REF = "scale"


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
        estimate=figure.estimated or count.form is Form.ABOUT,
        withdrawn=not figure.stands,
    )


def figure_line(desk: Desk, figure: Figure, drawing: Strip | None) -> Line:
    """The figure, and its drawing under it."""
    return Line((desk.language.figure(figure.count, figure.id),), strip=drawing)


def axis(desk: Desk, scale: Scale) -> Line:
    """The ends of the scale, where the rows below it are drawn on it."""
    ends = desk.line("figures.axis", low=_number(desk, 0), high=_number(desk, scale.end))
    return Line(ends.spans, strip=Strip(ticks=scale.ticks))


def scale_note(desk: Desk, measure: Spans, scale: Scale) -> Note:
    """From where to where the lines run on which the figures of a measure are drawn."""
    step = _number(desk, scale.step)
    ends = {"low": _number(desk, 0), "high": _number(desk, scale.end)}
    return desk.note("figures.scale", measure=measure, step=step, **ends)


def legend(desk: Desk, measure: Spans, figures: Sequence[Figure]) -> tuple[Note, ...]:
    """How a table's drawing is to be read; nothing where nothing is drawn."""
    if not any(map(drawn, figures)):
        return ()
    covers = desk.note("figures.covers")
    return (scale_note(desk, measure, scale_of(figures)), covers)


def _number(desk: Desk, number: int) -> Traced:
    return Traced(desk.language.grouped(number), Kind.NUMBER, _REF)
