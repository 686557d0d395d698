"""The same figure over time: each step from what was given before to what was given after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sitrep.compare.matter import Figure
from sitrep.compare.revisions import Revision, redefined
from sitrep.compare.survey import Survey, survey_of
from sitrep.compose.changes import moved
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.figure_words import cited, counted_phrase
from sitrep.compose.side_by_side import LEADING
from sitrep.compose.strips import axis, drawn, figure_line, scale_of, strip
from sitrep.document import Group, Line, Row, Spans, Strip, Table, Words
from sitrep.figures.scale import Scale

COLUMNS = ("stands_for", "figure", "change", "sources")


def over_time(desk: Desk, kind: str, measure: str) -> Group | None:
    """The figures of a measure that replaced each other, or nothing where none did."""
    survey = survey_of(desk.index)
    found = [one for one in series(survey) if one[0].scope.measure == measure]
    if not found:
        return None
    scale = scale_of(figure.claim for figures in found for figure in figures)
    head = tuple(desk.line(f"columns.{column}") for column in COLUMNS)
    rows = [row for figures in found for row in _rows(desk, survey, figures, scale)]
    title = desk.line("figures.over_time", measure=desk.say(f"{kind}.measure.{measure}"))
    lead = (desk.note("figures.over_time_lead"),)
    return Group(title, Table(f"{measure}_over_time", head, tuple(rows)), lead=lead)


def series(survey: Survey) -> list[list[Figure]]:
    """Figures that replaced each other, earliest first; every one stands in one series only."""
    first_of: dict[str, str] = {}
    found: dict[str, dict[str, Figure]] = {}
    for step in survey.revisions:
        key = first_of.setdefault(step.earlier.id, step.earlier.id)
        first_of[step.later.id] = key
        one = found.setdefault(key, {})
        one[step.earlier.id], one[step.later.id] = step.earlier, step.later
    return [sorted(one.values(), key=_date) for one in found.values()]


def _date(figure: Figure) -> str:
    return figure.date.last.isoformat() if figure.date else ""


def _rows(desk: Desk, survey: Survey, figures: Sequence[Figure], scale: Scale) -> Iterator[Row]:
    claims = [figure.claim for figure in figures]
    lead = Line(capitalised(counted_phrase(desk, claims[-1])), LEADING)
    yield Row((lead, axis(desk, scale), Line(())), desk.cites(cited(claims)))
    for position, figure in enumerate(figures):
        step = next(iter(survey.replacing.get(figure.id, ())), None) if position else None
        before = figures[position - 1] if position else None
        after = figures[position + 1] if position + 1 < len(figures) else None
        drawing = _joined(survey, figure, before, after, step, scale)
        cells = (
            _stands_for(desk, figure),
            figure_line(desk, figure.claim, drawing),
            Line(capitalised(_change(desk, step))),
        )
        yield Row(cells, desk.cites(cited([figure.claim])))


def _change(desk: Desk, step: Revision | None) -> Spans:
    """The change as it stands by itself, without the comma that joins it to a sentence."""
    if step is None:
        return ()
    first, *rest = moved(desk, step)
    assert isinstance(first, Words)
    return (Words(first.text.lstrip(" ,،")), *rest)


def _joined(
    survey: Survey,
    figure: Figure,
    before: Figure | None,
    after: Figure | None,
    step: Revision | None,
    scale: Scale,
) -> Strip | None:
    """The figure's mark with the line that comes from the one above and goes to the one below."""
    found = strip(figure.claim, scale)
    if found is None:
        return None
    return replace(
        found,
        before=_place(before, scale),
        after=_place(figure, scale) if after is not None and drawn(after.claim) else None,
        broken=step is not None and bool(redefined(step, survey.matter)),
    )


def _place(figure: Figure | None, scale: Scale) -> float | None:
    if figure is None or not drawn(figure.claim):
        return None
    return scale.share(figure.interval.low)


def _stands_for(desk: Desk, figure: Figure) -> Line:
    if figure.date is None:
        return desk.line("unstated")
    return Line((desk.language.date(figure.date, figure.id),))
