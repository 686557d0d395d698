"""Scope index: figures by what they cover, so that nothing is compared with everything."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import product
from typing import NamedTuple, TypeVar

from sitrep.compare.axes.containment import Containment
from sitrep.compare.axes.divisions import holding_divisions
from sitrep.compare.axes.measures import holding_measures
from sitrep.compare.axes.populations import holding
from sitrep.compare.axes.scopes import Scope, holding_units
from sitrep.compare.axes.times import Days, Time
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.lowest_by_window import LowestByWindow
from sitrep.model.figures.population import Group
from sitrep.model.values.dates import PartialDate

Cell = tuple[object, ...]
T = TypeVar("T")
_NOWHERE = ""


class ScopeIndex:
    """Figures by cell and time, and by each place that they name.

    Looking up what may hold a figure costs what its places, its population and its days have
    above them, not how many figures there are.
    """

    def __init__(self, figures: Iterable[ScopedFigure], places: Containment) -> None:
        self.places = places
        self.held: dict[Cell, dict[Time, list[ScopedFigure]]] = {}
        self.figures = tuple(figures)
        self._above: dict[_Key, tuple[tuple[_Key, bool], ...]] = {}
        self._alike: dict[Cell, int] = {}
        self._lowest: dict[_Key, LowestByWindow] = {}
        self._of_each: dict[_Key, tuple[LowestByWindow, ...]] = {}
        for figure in self.figures:
            by_time = self.held.setdefault(figure.scope.cell, {})
            by_time.setdefault(figure.scope.time, []).append(figure)

    @cached_property
    def dates(self) -> frozenset[PartialDate | None]:
        """The dates for which they stand."""
        return frozenset(one.date for one in self.figures)

    @cached_property
    def _by_place(self) -> dict[_Counted, dict[_At, list[ScopedFigure]]]:
        """Figures by what they count, and each of their places, those of proven cases apart."""
        found: dict[_Counted, dict[_At, list[ScopedFigure]]] = {}
        for figure in self.figures:
            scope = figure.scope
            alike = found.setdefault(self._counted(scope), {})
            for origin, goal in product(_named(scope.origins), _named(scope.goals)):
                alike.setdefault((origin, goal, figure.proven), []).append(figure)
        return found

    def _at(self, key: _Key) -> list[ScopedFigure]:
        return self._by_place[key.counted][key.origin, key.goal, key.proven]

    def higher(self, figure: ScopedFigure) -> tuple[ScopedFigure, ...]:
        """Every figure that is higher, whatever it covers, in the order of the figures."""
        highest = figure.interval.high
        if highest is None:
            return ()
        at = bisect_right(self._by_low, highest, key=lambda one: one[1].interval.low)
        return tuple(one for _, one in sorted(self._by_low[at:], key=lambda one: one[0]))

    @cached_property
    def _by_low(self) -> list[tuple[int, ScopedFigure]]:
        """The figures with their positions, by the least that they may be."""
        return sorted(enumerate(self.figures), key=lambda one: one[1].interval.low)

    def exceeded_by(self, figure: ScopedFigure) -> Iterator[ScopedFigure]:
        """Figures that hold or may hold this one and are lower: of each originator the lowest.

        Figures of the very same scope are left out. A time that either does not state may be
        any time. What is proven so far is no ceiling of what is not, nor is a figure of an
        unstated cause or event one of what has its own: it may be of another.
        """
        seen = {figure.id}
        for key, strictly in self._holders(figure):
            if not any(self._lower(self._lowest_of(key), figure, strictly)):
                continue
            for of_one in self._lowest_of_each(key):
                for whole in self._lower(of_one, figure, strictly):
                    if whole.id not in seen:
                        seen.add(whole.id)
                        yield whole

    @staticmethod
    def _lower(
        among: LowestByWindow, figure: ScopedFigure, strictly: bool
    ) -> Iterator[ScopedFigure]:
        found = among.holding(figure, strictly)
        return (whole for whole in found if whole.interval.below(figure.interval))

    def _lowest_of(self, key: _Key) -> LowestByWindow:
        if key not in self._lowest:
            self._lowest[key] = LowestByWindow(self._at(key))
        return self._lowest[key]

    def _lowest_of_each(self, key: _Key) -> tuple[LowestByWindow, ...]:
        """The figures of each originator, asked for only where some are exceeded."""
        if key not in self._of_each:
            by_originator: dict[str, list[ScopedFigure]] = {}
            for figure in self._at(key):
                by_originator.setdefault(figure.originator, []).append(figure)
            self._of_each[key] = tuple(map(LowestByWindow, by_originator.values()))
        return self._of_each[key]

    def _holders(self, figure: ScopedFigure) -> tuple[tuple[_Key, bool], ...]:
        """The keys under which figures of wider scope stand, and whether one is the own scope's."""
        scope = figure.scope
        known = self._key(scope, scope.origins, scope.goals, proven=figure.proven)
        if known not in self._above:
            self._above[known] = tuple(self._wider(figure))
        return self._above[known]

    def _wider(self, figure: ScopedFigure) -> Iterator[tuple[_Key, bool]]:
        scope = figure.scope
        if not scope.adds_up:
            return
        own = self._counted(scope)
        at = (_whole(scope.origins), _whole(scope.goals))
        places = self._places(scope)
        measures = sorted(holding_measures(scope.measure, of_one_cause=scope.cause is not None))
        times = [one for one in self._holding_times(scope) if self._at_times[one] & {*measures}]
        for (alike, cohort), divided, by, measure, who, among, blamed in product(
            times,
            holding_divisions(own.divided),
            _or_any(own.by, frozenset[str]()) if scope.shared_out else (own.by,),
            measures,
            holding(scope.population),
            _or_any(own.among, None),
            _or_any(own.blamed, frozenset[str]()),
        ):
            counted = _Counted(alike, divided, by, measure, who, among, blamed, cohort)
            held = self._by_place.get(counted, {})
            for way in places if held else ():
                for proven in (False, True) if figure.proven else (False,):
                    if (*way, proven) in held:
                        yield _Key(counted, *way, proven), counted == own and way == at

    def _holding_times(self, scope: Scope) -> Iterator[tuple[int, Days | None]]:
        """What never widens and since when, as they may be in what holds a figure.

        The dead of any days may be among the dead or missing of a moment.
        """
        for unit in holding_units(scope):
            for cohort in _or_any(scope.time.cohort, None):
                yield self._as_alike(scope, unit), cohort
            if scope.days is not None and not (scope.days.of_state or scope.days.lasting):
                yield from ((self._as_alike(scope, unit, at), since) for at, since in self._kept)

    @cached_property
    def _at_times(self) -> Mapping[tuple[int, Days | None], set[str]]:
        """The measures of figures by what never widens and since when."""
        found = defaultdict[tuple[int, Days | None], set[str]](set)
        for counted in self._by_place:
            found[counted.alike, counted.cohort].add(counted.measure)
        return found

    @cached_property
    def _kept(self) -> tuple[tuple[Days, Days | None], ...]:
        """The moments of which the dead before them are counted, and since when."""
        times = [time for by_time in self.held.values() for time in by_time]
        kept = ((one.days, one.cohort) for one in times if one.days is not None and one.days.kept)
        return tuple(dict.fromkeys(kept))

    def _key(self, scope: Scope, origin: object, goal: object, *, proven: bool) -> _Key:
        return _Key(self._counted(scope), origin, goal, proven)

    def _counted(self, scope: Scope) -> _Counted:
        cell, time = scope.cell, scope.time
        return _Counted(
            self._as_alike(scope, cell.unit),
            cell.divided,
            cell.by,
            cell.measure,
            cell.who,
            cell.among,
            cell.blamed,
            time.cohort,
        )

    def _as_alike(self, scope: Scope, unit: str, at: Days | None = None) -> int:
        """The number of what never widens, as it is in a unit, and at a moment if one is named."""
        cell, time = scope.cell, scope.time
        alone = time.days is not None and (time.days.moment or time.days.held)
        moment = at or (time.days if alone else None)
        fixed = (
            cell.kind, unit, cell.sort, cell.event, time.added, moment,
        )  # fmt: skip
        return self._alike.setdefault(fixed, len(self._alike))

    def _places(self, scope: Scope) -> list[tuple[object, object]]:
        """The places each of which holds all of a scope's, with those that hold all its goals."""
        origins, goals = self._common(scope.origins), self._common(scope.goals)
        if scope.origins and scope.goals:
            return list(product([*origins, _NOWHERE], goals)) + [(one, _NOWHERE) for one in origins]
        return list(product(origins, goals))

    def _common(self, refs: frozenset[str]) -> list[object]:
        """What holds several places: the same places, or a single one that holds them all."""
        if not refs:
            return [_NOWHERE]
        first, *others = (self.places.above(ref) for ref in sorted(refs))
        found = [place for place in first if all(place in other for other in others)]
        listed = [Listed(place) for place in found]
        return [*found, *listed, refs] if others else [*found, *listed]


class Listed(NamedTuple):
    """A place that a figure names beside others."""

    place: str


def _named(refs: frozenset[str]) -> list[object]:
    """What a figure is found under: its place, or each of several and all of them together."""
    if not refs:
        return [_NOWHERE]
    return [*map(Listed, sorted(refs)), refs] if len(refs) > 1 else [*refs]


def _whole(refs: frozenset[str]) -> object:
    return refs if len(refs) > 1 else next(iter(refs), _NOWHERE)


def _or_any(stated: T, any_of_them: T) -> tuple[T, ...]:
    """What a figure states, and what one states that covers it and all others."""
    return (stated, any_of_them) if stated else (stated,)


_At = tuple[object, object, bool]
"""Where people were or left, where they went, and whether they are of proven cases."""


class _Counted(NamedTuple):
    """What figures count, wherever and on whatever days; ``alike`` numbers what never widens."""

    alike: int
    divided: tuple[str | None, ...]
    by: frozenset[str]
    measure: str
    who: tuple[Group, str | None]
    among: tuple[Group, str | None] | None
    blamed: frozenset[str]
    cohort: Days | None


class _Key(NamedTuple):
    """What figures count in a place, whatever their days."""

    counted: _Counted
    origin: object
    goal: object
    proven: bool


def same_if_dated(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether two figures are of one scope, or would be if one of them stated its time."""
    undated = one.scope.days is None or other.scope.days is None
    return one.scope.cell == other.scope.cell and (undated or one.scope.time == other.scope.time)
