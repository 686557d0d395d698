"""When: windows as days, and the day that a figure stands for."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sitrep.compare.axes.relations import AxisRelation, ordered
from sitrep.model.claim import Claim
from sitrep.model.figure import Figure
from sitrep.model.values.dates import PartialDate
from sitrep.model.views.index import Index
from sitrep.model.window import Window


class Days(NamedTuple):
    """From the first day to the last, both included."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1


class Time(NamedTuple):
    """The days that a figure covers or, without them, the date for which it stands.

    ``added`` are the days on which the counted were added to the count, ``earlier`` whether some
    of them are said to belong to an earlier time; ``cohort`` is when those who stay displaced
    had to leave.
    """

    days: Days | None
    undated_as_of: PartialDate | None = None
    added: Days | None = None
    earlier: bool = False
    cohort: Days | None = None


def time_of(figure: Figure, index: Index) -> Time:
    """Everything that a figure says of its time."""
    when, added = days(figure, index), _added(figure, index)
    return Time(
        when,
        figure.as_of if when is added is None else None,
        added,
        figure.earlier_among is not None,
        _cohort(figure),
    )


def _added(figure: Figure, index: Index) -> Days | None:
    """When the counted were added; what is newly counted without any window, on its own date."""
    if figure.added_in.stated:
        return _spanned(figure.added_in, figure.as_of or _until(figure, index))
    if figure.is_new and not figure.window.stated and figure.as_of is not None:
        return Days(figure.as_of.first, figure.as_of.last)
    return None


def _cohort(figure: Figure) -> Days | None:
    """When the people of a stock had to leave, where that is stated beside its own day."""
    if not figure.is_stock or figure.as_of is None:
        return None
    left = _spanned(figure.window, figure.as_of)
    own = Days(figure.as_of.first, figure.as_of.last)
    return None if left == own else left


def days(figure: Figure, index: Index) -> Days | None:
    """The days that a figure covers; None where its window is not stated.

    A stock stands for one day. A window without an end runs to the day that the figure stands
    for, or else to the latest publication that carries it, or to the report's own as-of date.
    """
    if figure.is_stock:
        day = figure.as_of or figure.window.end or figure.window.start
        return Days(day.first, day.last) if day else None
    return _spanned(figure.window, figure.as_of or _until(figure, index))


def _spanned(window: Window, open_end: PartialDate) -> Days | None:
    if not window.stated:
        return None
    first = window.start.first if window.start else date.min
    last = window.end.last if window.end else max(open_end.last, first)
    return Days(first, last)


def _until(claim: Claim, index: Index) -> PartialDate:
    return published(claim, index) or index.report.report.as_of


def published(claim: Claim, index: Index) -> PartialDate | None:
    """The latest publication among the documents that carry a claim, as far as known."""
    dates = [
        source.published
        for citation in claim.sources
        if (source := index.sources.get(citation.source)) is not None
        and isinstance(source.published, PartialDate)
    ]
    return max(dates, key=lambda one: one.last) if dates else None


def stands_for(figure: Figure, index: Index) -> PartialDate | None:
    """The date to which a figure is current: its as-of, its time's end, or its publication."""
    return figure.as_of or figure.window.end or figure.added_in.end or published(figure, index)


def windows(first: Days | None, second: Days | None) -> AxisRelation:
    """How two windows lie to each other."""
    if first is None or second is None:
        return AxisRelation.UNSTATED if first is second else AxisRelation.UNKNOWN
    found = ordered(_holds(second, first), _holds(first, second))
    if found is not None:
        return found
    apart = first.last < second.first or second.last < first.first
    return AxisRelation.APART if apart else AxisRelation.OVERLAPPING


def _holds(outer: Days, inner: Days) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last
