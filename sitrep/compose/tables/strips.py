"""Figures as they are drawn: where a count stands on a scale, and what its mark looks like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitrep.charts.scale import Scale, scale_for
from sitrep.compose.desk import Desk, capitalised
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
        estimate=hatched(figure),
        withdrawn=not figure.stands,
    )


def figure_line(desk: Desk, figure: Figure, drawing: Strip | None) -> Line:
    """The figure, and its drawing under it."""
    return Line((desk.language.figure(figure.count, figure.id),), strip=drawing)


def scale_note(desk: Desk, scale: Scale, measure: Spans = ()) -> Note:
    """From where to where the lines run on which figures are drawn: those of a measure, if said."""
    ends = {"low": _number(desk, 0), "high": _number(desk, scale.end)}
    if measure:
        return desk.note("figures.scale_of", measure=capitalised(measure), **ends)
    return desk.note("figures.scale", **ends)


def legend(desk: Desk, figures: Iterable[Figure]) -> Iterator[Note]:
    """What the marks mean that are drawn of these figures; of a dot on a line nobody asks."""
    figures = [one for one in figures if drawn(one)]
    marks = {
        "range": any(one.count.form is Form.RANGE for one in figures),
        "open": any(one.count.form in _OPEN for one in figures),
        "estimate": any(hatched(one) for one in figures),
        "withdrawn": not all(one.stands for one in figures),
    }
    said = [desk.say(f"figures.mark.{name}") for name, found in marks.items() if found]
    if said:
        yield desk.note("figures.legend", marks=desk.listed(said))


def hatched(figure: Figure) -> bool:
    """Whether it is drawn as an estimate."""
    return figure.estimated or figure.count.form.approximate


_OPEN = (Form.AT_LEAST, Form.MORE_THAN, Form.UP_TO, Form.FEWER_THAN)


def _number(desk: Desk, number: int) -> Traced:
    return Traced(desk.language.grouped(number), Kind.NUMBER, _REF)
