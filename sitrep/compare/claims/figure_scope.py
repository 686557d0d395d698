"""Figure scope: what a figure of a report covers, and the day that it stands for.

Of the report, these ask for its sources by id, and for its own as-of date.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.scopes import Scope
from sitrep.compare.axes.times import Days
from sitrep.model.claim import Claim
from sitrep.model.figure import Figure
from sitrep.model.sources import Source
from sitrep.model.values.dates import PartialDate
from sitrep.model.window import Window

Sources = Mapping[str, Source]


def scope_of(figure: Figure, sources: Sources, as_of: PartialDate) -> Scope:
    """The scope of a figure."""
    when = days(figure, sources, as_of)
    return Scope(
        kind=figure.kind,
        measure=figure.measure,
        unit=figure.unit_of_count,
        sort=figure.sort,
        sorted_by=Axis(figure.sorted_by),
        population=figure.who,
        origins=frozenset(figure.origins),
        goals=frozenset(figure.goals),
        days=when,
        undated_as_of=figure.as_of if when is None else None,
    )


def days(figure: Figure, sources: Sources, as_of: PartialDate) -> Days | None:
    """The days that a figure covers; None where its window is not stated.

    A stock stands for one day. A window without an end runs to the day that the figure stands
    for, or else to the latest publication that carries it, or to the report's own as-of date.
    """
    if figure.is_stock:
        day = figure.as_of or figure.window.end or figure.window.start
        return Days(day.first, day.last) if day else None
    return _spanned(figure.window, figure.as_of or published(figure, sources) or as_of)


def _spanned(window: Window, open_end: PartialDate) -> Days | None:
    if not window.stated:
        return None
    first = window.start.first if window.start else date.min
    last = window.end.last if window.end else max(open_end.last, first)
    return Days(first, last)


def published(claim: Claim, sources: Sources) -> PartialDate | None:
    """The latest publication among the documents that carry a claim, as far as known."""
    dates = [
        source.published
        for citation in claim.sources
        if (source := sources.get(citation.source)) is not None
        and isinstance(source.published, PartialDate)
    ]
    return max(dates, key=lambda one: one.last) if dates else None


def stands_for(figure: Figure, sources: Sources) -> PartialDate | None:
    """The date to which a figure is current: its as-of, its window's end, or its publication."""
    return figure.as_of or figure.window.end or published(figure, sources)
