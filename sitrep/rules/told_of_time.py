"""What the words beside a figure say of its time, and its record does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sitrep.model.figures.figure import Figure
from sitrep.model.values.dates import PartialDate
from sitrep.model.views.index import Index
from sitrep.reading.times.dated_by import DatedBy
from sitrep.reading.times.dates_said import DateSaid


def told_of_time(
    figure: Figure,
    others: Iterable[Figure],
    dates: Iterable[DatedBy],
    saying: bool,
    index: Index,
) -> Iterator[str]:
    """One sentence for each date that is none of the figure's, nor of another of its sentence.

    What somebody is ``saying`` later than it happened is said on that day.
    """
    held = {one for each in (figure, *others) for one in _dates(each, index)}
    told_on = {one for each in (figure, *others) for one in _published(each, index)}
    for said in dates:
        known = all(
            any(day.fits(one) for one in (held if day.day is None else held | told_on))
            for day in said.days
        )
        if not known and _otherwise(said, figure) and not (saying and _after(said, figure)):
            yield f"“{said.words}” is said of {figure.id}, {_when(figure)}."


def _dates(figure: Figure, index: Index) -> Iterator[PartialDate]:
    """When a figure was counted and for what day, and when it was withdrawn or happened.

    Until when it is kept back, or when a document was opened, is no time of it.
    """
    incidents = [one.window for one in index.report.incidents if figure.id in one.tolls]
    withdrawn = figure.withdrawn.on if figure.withdrawn is not None else None
    for window in (figure.window, figure.added_in, *incidents):
        yield from filter(None, (window.start, window.end))
    yield from filter(None, (figure.as_of, withdrawn))


def _published(figure: Figure, index: Index) -> Iterator[PartialDate]:
    """The days of the documents that give a figure, on which it was told."""
    for citation in figure.sources:
        source = index.sources.get(citation.source)
        if source is not None and isinstance(source.published, PartialDate):
            yield source.published


def _otherwise(said: DatedBy, figure: Figure) -> bool:
    """Whether the days that are said are none that the figure was counted in, or up to."""
    span = _span(said.days, figure)
    if span is None:
        return False
    (first, last), window, as_of = span, figure.window, figure.as_of
    if said.up_to and as_of is not None:
        return True
    if said.up_to or not window.stated:
        end = as_of or window.end
        return end is not None and first > end.last
    start = window.start.first if window.start is not None else date.min
    end = window.end or as_of
    return not (first <= start and (end is None or end.last <= last))


def _after(said: DatedBy, figure: Figure) -> bool:
    """Whether the days that are said begin when the figure's time is over, or that is not known."""
    span, end = _span(said.days, figure), figure.window.end or figure.as_of
    return span is None or end is None or span[0] >= end.last


def _span(days: tuple[DateSaid, ...], figure: Figure) -> tuple[date, date] | None:
    """The first and the last day that are said; without a year, of the figure's own.

    None where the calendar has no such day.
    """
    near = figure.as_of or figure.window.end or figure.window.start
    year = near.year if near is not None else date.max.year
    try:
        meant = [PartialDate(one.year or year, one.month, one.day) for one in days]
    except ValueError:
        return None
    return min(one.first for one in meant), max(one.last for one in meant)


def _when(figure: Figure) -> str:
    if figure.window.stated:
        return f"which counts {figure.window}"
    return f"which is as of {figure.as_of}"
