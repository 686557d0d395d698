"""Figure scope: what a figure of a report covers, and the day that it stands for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.containment import Containment
from sitrep.compare.axes.divisions import DIVISIONS, Division
from sitrep.compare.axes.events import NO_EVENT, Event
from sitrep.compare.axes.own_words import as_its_own
from sitrep.compare.axes.populations import plain_words, populations
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.axes.scopes import Scope
from sitrep.compare.axes.stated_in_words import Said
from sitrep.compare.axes.times import Days, Time, moment, spanning
from sitrep.compare.claims.worded_causes import cause_of
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure
from sitrep.model.figures.population import Population
from sitrep.model.records.incidents import Incident
from sitrep.model.sources import Source
from sitrep.model.values.dates import PartialDate
from sitrep.model.window import Window


class Records(NamedTuple):
    """What is asked of a report: sources by id, what holds each figure, its as-of date, places.

    ``names`` are those of actors and places by their ids.
    """

    sources: Mapping[str, Source]
    incidents_of: Mapping[str, tuple[Incident, ...]]
    wholes: Mapping[str, tuple[Figure, ...]]
    as_of: PartialDate
    places: Containment
    names: Mapping[str, str]


def scope_of(figure: Figure, records: Records) -> Scope:
    """The scope of a figure."""
    return Scope(
        kind=figure.kind,
        measure=figure.measure,
        unit=figure.unit_of_count,
        sort=figure.sort,
        sorted_by=Axis(figure.sorted_by),
        population=_people(figure, records),
        among=among(figure, records),
        by=frozenset(figure.doers),
        shared_out=figure.shared_out,
        origins=_within(figure, records.places, figure.origins, figure.goals),
        goals=_within(figure, records.places, figure.goals, figure.origins),
        divided=tuple(_said(figure, one, records) for one in DIVISIONS),
        event=event_of(figure, records),
        time=time_of(figure, records),
        adds_up=figure.adds_up,
    )


def _said(figure: Figure, division: Division, records: Records) -> Said:
    """What a figure says on an axis that is stated in words."""
    if division.axis is Axis.CAUSE and hasattr(figure, division.field):
        return cause_of(figure)
    words = plain_words(getattr(figure, division.field, None))
    return _own(figure, words, records) if division.axis is Axis.DEFINITION else words


def _own(figure: Figure, words: Said, records: Records) -> Said:
    """Words of a figure, with its originator where they mean what is its own."""
    at = (*figure.origins, *figure.goals)
    return as_its_own(words, figure.according_to, records.names, at)


def _people(figure: Figure, records: Records) -> Population:
    """Whom a figure counts, by the words that its originator has for them."""
    who = figure.people_meant
    told = _own(figure, who.described, records)
    return who if told == who.described else who.model_copy(update={"described": told})


def _within(
    figure: Figure, places: Containment, stated: tuple[str, ...], others: tuple[str, ...]
) -> frozenset[str]:
    """Where people left or went; who is displaced internally did both in one country."""
    if stated or not figure.stays_in_country:
        return places.widest(stated)
    countries = {places.country_of(ref) for ref in others}
    return frozenset(ref for ref in countries if ref is not None and None not in countries)


def among(figure: Figure, records: Records) -> Population | None:
    """Of whom these are some, where the figure that they are a part of counts nobody else.

    Women among the civilians killed are not all women killed.
    """
    for whole in records.wholes.get(figure.id, ()):
        if populations(figure.who, whole.who) not in (AxisRelation.SAME, AxisRelation.INSIDE):
            return whole.who
    return None


def event_of(figure: Figure, records: Records) -> Event:
    """The event that a figure names, or that an incident names which carries it."""
    incidents = records.incidents_of.get(figure.id, ())
    if not incidents and figure.event is None:
        return NO_EVENT
    named = {plain_words(one.event) for one in incidents if one.event is not None}
    if figure.event is not None or len(named) == 1:
        return Event(plain_words(figure.event) or next(iter(named)))
    return Event(None, frozenset((one.id, one.according_to) for one in incidents))


def time_of(figure: Figure, records: Records) -> Time:
    """Everything that a figure says of its time."""
    when, added = days(figure, records), _added(figure, records)
    return Time(
        when,
        figure.as_of if when is added is None else None,
        added,
        figure.earlier_among is not None,
        _cohort(figure),
        assumed=added is not None and not figure.added_in.stated,
    )


def _added(figure: Figure, records: Records) -> Days | None:
    """When the counted were added; what is newly counted without any window, on its own date."""
    if figure.added_in.stated:
        return _spanned(figure.added_in, figure.as_of or _until(figure, records))
    if figure.is_new and not figure.window.stated and figure.as_of is not None:
        return spanning(figure.as_of, figure.as_of)
    return None


def _cohort(figure: Figure) -> Days | None:
    """When the people of a stock had to leave, where that is stated beside its own day.

    A start without an end is none that moves on with the day for which the stock stands; an end on
    that day or after it says no more.
    """
    if not figure.is_stock or figure.as_of is None or not figure.window.stated:
        return None
    start, end = figure.window.start, figure.window.end
    if spanning(start, end) == spanning(figure.as_of, figure.as_of):
        return None
    return spanning(start, end if end is not None and end.last < figure.as_of.last else None)


def days(figure: Figure, records: Records) -> Days | None:
    """The days that a figure covers; None where its window is not stated.

    A stock stands for one day. A window without an end runs to the day that the figure stands
    for, or else to the latest publication that carries it, or to the report's own as-of date; of
    what happened in a month that ends later, it covers as much as was known.
    """
    if figure.is_stock:
        day = figure.as_of or figure.window.end or figure.window.start
        kept = figure.measure in figure.keeping
        return moment(day)._replace(kept=kept) if day else None
    known = figure.as_of or _until(figure, records)
    found = _spanned(figure.window, known)
    if found is None:
        return None
    month = figure.window.end is not None and figure.window.end.day is None
    happened = month and figure.befalls and not (figure.is_new or figure.looks_ahead)
    if happened and found.first <= known.last < found.last:
        found = spanning(figure.window.start, known)
    lasting = figure.befalls and figure.is_state
    return found._replace(lasting=lasting, held=figure.is_need)


def _spanned(window: Window, open_end: PartialDate) -> Days | None:
    if not window.stated:
        return None
    end = window.end or open_end
    if window.start is not None and end.last < window.start.first:
        end = window.start
    return spanning(window.start, end)


def _until(claim: Claim, records: Records) -> PartialDate:
    return published(claim, records.sources) or records.as_of


def published(claim: Claim, sources: Mapping[str, Source]) -> PartialDate | None:
    """The latest publication among the documents that carry a claim, as far as known."""
    dates = [
        source.published
        for citation in claim.sources
        if (source := sources.get(citation.source)) is not None
        and isinstance(source.published, PartialDate)
    ]
    return max(dates, key=lambda one: one.last) if dates else None


def stands_for(figure: Figure, records: Records) -> PartialDate | None:
    """The date to which a figure is current: its as-of, its time's end, or its publication.

    What is said of days to come stands for the day on which it was said.
    """
    told = published(figure, records.sources)
    end = figure.window.end or figure.added_in.end
    ahead = told is not None and end is not None and end.first > told.last
    return figure.as_of or (told if ahead else end or told)
