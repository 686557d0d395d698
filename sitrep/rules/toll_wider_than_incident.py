"""A toll that is given for an incident counts a much longer time, or another place.

**Why it harms.** A toll of seven months that stands with the attack of one day is read as the toll
of that attack. It is then held against other counts of the attack, and seems to contradict them. So
is a toll of another place.

**Instead.** Check the window and the places of the toll and those of the incident. If the toll
counts more than the incident, or elsewhere, take it out of `tolls:` of the incident. If the
incident lasted longer, or reached farther, give its dates and places.

**Norm.** The Standards for Casualty Recording: each incident has its own date, place and
casualties.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.findings import Level, Problem
from sitrep.model.figures.figure import Figure
from sitrep.model.records.incidents import Incident
from sitrep.model.views.index import Index
from sitrep.model.window import Window
from sitrep.rules.said import at, listed, said

LEVEL = Level.WARNING
OF_SCOPE = True

BEFORE = timedelta(days=7)
"""A night attack, another calendar or another zone moves a date by less."""

AFTER = timedelta(days=92)
"""So long the wounded die of an incident, and the dead are found."""


def check(index: Index) -> Iterator[Problem]:
    """One problem for each toll whose window reaches far beyond its incidents, or of elsewhere."""
    listed_by: dict[str, list[Incident]] = {}
    for incident in index.report.incidents:
        for ref in incident.tolls if incident.stands else ():
            listed_by.setdefault(ref, []).append(incident)
    for toll in figure_set_of(index).standing:
        incidents, window = listed_by.get(toll.id, []), toll.claim.window
        open_state = toll.claim.is_stock and window.end is None
        if incidents and not open_state and _wider(window, incidents):
            named = (f"{one.id} ({one.window})" for one in incidents)
            yield Problem(
                at(index, toll, "window"),
                f"{said(toll)} counts {window}, and is given for {listed(named)}.",
                "A toll of an incident counts what happened in it.",
                "Check both windows; if the toll counts more, take it out of tolls: of the "
                "incident.",
            )
        if incidents and _elsewhere(index, toll.claim, incidents):
            where = listed(sorted({ref for one in incidents for ref in one.places}))
            yield Problem(
                at(index, toll, "places"),
                f"{said(toll)} counts people in {listed(toll.claim.origins)}, and is given for "
                f"{listed(one.id for one in incidents)} in {where}.",
                "A toll of an incident counts what happened in it.",
                "Check both places; if the toll counts elsewhere, take it out of tolls: of the "
                "incident.",
            )


def _elsewhere(index: Index, toll: Figure, incidents: Iterable[Incident]) -> bool:
    """Whether no place of a toll can share anything with any of its incidents."""
    places = [frozenset(one.places) for one in incidents]
    if not toll.origins or not all(places):
        return False
    lying = figure_set_of(index).places.relation(
        frozenset(toll.origins), frozenset().union(*places)
    )
    return lying is AxisRelation.APART


def _wider(window: Window, incidents: Iterable[Incident]) -> bool:
    """Whether a window begins long before all incidents, or ends long after.

    What has no start or no end bounds nothing there; one date without a day is of no such day.
    """
    start, end = window.start, window.end
    if start == end:
        start = end = start if start is not None and start.first == start.last else None
    windows = [one.window for one in incidents]
    first = min(one.start.first if one.start else date.min for one in windows)
    last = max(one.end.last if one.end else date.max for one in windows)
    begins = start is not None and first > start.last and first - start.last > BEFORE
    return begins or (end is not None and end.first > last and end.first - last > AFTER)


_REPORT = (
    "tolls: [{id: t, according_to: monitor, measure: killed, count: 12, window: %s, "
    "as_of: 2024-05-07, sources: [doc]}]\n"
    "incidents: [{id: raid, according_to: monitor, window: 2024-05-06, tolls: [t], "
    "description: a market was hit, sources: [doc]}]"
)
GOOD = [_REPORT % "2024-05-06", _REPORT % "since 2024-05-05"]
BAD = [_REPORT % "2023-10-01 to 2024-05-06", _REPORT % "since 2023-10-01"]
