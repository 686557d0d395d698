"""Stamp: a problem becomes a finding, with the name of its rule, its level and its place."""

from __future__ import annotations

from dataclasses import replace

from sitrep.findings import Finding, Level, Problem
from sitrep.loading.origins import Origins
from sitrep.loading.tables.sheet_messages import in_sheet_words
from sitrep.locations import Location, Route


def stamped(
    rule: str, level: Level, problem: Problem, origins: Origins, route: Route | None = None
) -> Finding:
    """The finding that a problem is, under a name and a level, at its place in the files.

    ``route`` is given where the problem's own leads into a report in another order.
    """
    route = problem.route if route is None else route
    place = _place(origins, route)
    found = Finding(rule, level, place, problem.got, problem.expected, problem.mend, route)
    return in_sheet_words(found, origins)


def _place(origins: Origins, route: Route) -> Location:
    place = origins.locate(route)
    if place.line or not route:
        return place
    return replace(place, file=f"{place.file}: {'.'.join(map(str, route))}")
