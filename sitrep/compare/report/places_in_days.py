"""Places in days: figures of narrower places for days that lie inside those of a wider one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.parts_in_time import days_of, following
from sitrep.model.places import PlaceLevel

Given = tuple[ScopedFigure, dict[str, list[ScopedFigure]]]
"""A figure, and of those inside its places and days the most of each place, by originator."""

_Places = frozenset[str]
_ANYWHERE: _Places = frozenset()


def inside_wider_places(figure_set: FigureSet, figures: Iterable[ScopedFigure]) -> Iterator[Given]:
    """Each figure with those of places in its own, not all of them for the very days of it."""
    alike: dict[object, dict[_Places, list[ScopedFigure]]] = {}
    for one in figures:
        time, days = one.scope.time, one.scope.time.days
        if days is not None and not (days.moment or days.lasting or days.held):
            rest = one.scope.cell._replace(origins=frozenset())
            key = (rest, time.cohort, time.added is None, one.assurance)
            alike.setdefault(key, {}).setdefault(one.scope.origins, []).append(one)
    for by_place in alike.values():
        if len(by_place) > 1:
            yield from _inside(figure_set, by_place)


def _inside(figure_set: FigureSet, by_place: dict[_Places, list[ScopedFigure]]) -> Iterator[Given]:
    listed = sorted((places for places in by_place if len(places) > 1), key=sorted)
    held: dict[_Places, list[ScopedFigure]] = {}
    for places, given in by_place.items():
        for wider in dict.fromkeys(wider_places(figure_set, places, listed)):
            if wider in by_place and wider != places:
                held.setdefault(wider, []).extend(given)
    for wider, parts in held.items():
        parts.sort(key=lambda one: (days_of(one).start, one.id))
        starts = [days_of(one).start for one in parts]
        for whole in by_place[wider]:
            within = list(_within(whole, parts, starts))
            if any(one.scope.time != whole.scope.time for one in within):
                yield whole, _most_by_place(within)


def _within(
    whole: ScopedFigure, parts: list[ScopedFigure], starts: list[int]
) -> Iterator[ScopedFigure]:
    """The figures of its days, or of fewer, of which it can be a ceiling."""
    days = days_of(whole)
    for one in parts[bisect_left(starts, days.start) :]:
        if days_of(one).start >= days.end:
            return
        if days_of(one).end <= days.end and whole.may_bound(one):
            yield one


def _most_by_place(figures: Iterable[ScopedFigure]) -> dict[str, list[ScopedFigure]]:
    """Of each originator and place: its highest, or those of days apart that come to more."""
    found: dict[str, dict[_Places, list[ScopedFigure]]] = {}
    for one in figures:
        of_places = found.setdefault(one.originator, {})
        of_places.setdefault(one.scope.origins, []).append(one)
    return {
        who: [one for given in of_places.values() for one in _most(given)]
        for who, of_places in found.items()
    }


def _most(figures: list[ScopedFigure]) -> list[ScopedFigure]:
    highest = max(figures, key=lambda one: one.interval.low)
    apart = following(figures)
    together = sum(one.interval.low for one in apart)
    return apart if together > highest.interval.low else [highest]


def wider_places(
    figure_set: FigureSet, places: frozenset[str], listed: Iterable[frozenset[str]]
) -> Iterator[frozenset[str]]:
    """The places that hold a single one, alone or in a list of several."""
    if len(places) == 1:
        first, *others = figure_set.places.above(next(iter(places)))
        yield from (frozenset({one}) for one in others)
        yield from (several for several in listed if not several.isdisjoint((first, *others)))


def added_in_totals(
    figure_set: FigureSet, figures: Iterable[ScopedFigure]
) -> Iterator[tuple[ScopedFigure, Iterable[ScopedFigure], int]]:
    """What was newly counted, there or in places within, in the days of an originator's total.

    With how many of them, at least, may be told to be more than it together.
    """
    totals: dict[object, list[ScopedFigure]] = {}
    added: dict[object, dict[PlaceLevel | None, list[ScopedFigure]]] = {}
    for one in figures:
        time, claim, cell = one.scope.time, one.claim, one.scope.cell
        if time.days is None or time.added is not None or time.earlier or claim.is_stock:
            continue
        anywhere = cell._replace(sort="", origins=_ANYWHERE)
        if not claim.is_new:
            key = (one.originator, anywhere, cell.origins, one.assurance)
            totals.setdefault(key, []).append(one)
            continue
        wider = {cell.origins: None, **_wider_of_level(figure_set, cell.origins)}
        for places, level in wider.items():
            key = (one.originator, anywhere, places, one.assurance)
            added.setdefault(key, {}).setdefault(level, []).append(one)
    for of_same, given in totals.items():
        whole = max(given, key=lambda one: (days_of(one).end, -days_of(one).start, one.id))
        start, end = days_of(whole).start, days_of(whole).end
        for within, new in added.get(of_same, {}).items():
            inside = [one for one in new if start <= days_of(one).start and days_of(one).end <= end]
            least = 1 if within is None else 2
            if within is not None:
                inside = figure_set.places.outermost(inside, origin_of)
            yield whole, _by_place(inside), least


def _wider_of_level(
    figure_set: FigureSet, places: frozenset[str]
) -> Mapping[frozenset[str], PlaceLevel]:
    """The places that hold a single one, with its level, if that has borders."""
    level = figure_set.places.level_of(next(iter(places))) if len(places) == 1 else None
    return {} if level is None else dict.fromkeys(wider_places(figure_set, places, ()), level)


def _by_place(figures: Iterable[ScopedFigure]) -> Iterator[ScopedFigure]:
    """Of each place as many as share no day."""
    found: dict[object, list[ScopedFigure]] = {}
    for one in figures:
        found.setdefault(one.scope.cell.origins, []).append(one)
    return (one for of_place in found.values() for one in following(of_place))


def origin_of(part: ScopedFigure) -> str:
    """The place of a figure that names a single one."""
    return next(iter(part.scope.origins))
