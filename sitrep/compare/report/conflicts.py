"""Conflicts: what among a report's figures cannot all be right, as values that others word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from sitrep.compare.axes.axis import SCOPE, Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.axes.times import Time, of_no_day
from sitrep.compare.claims.answers import Answer, Relation, compare
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.same_scope import Exclusion, SameScope, Verdict
from sitrep.compare.report.scope_index import ScopeIndex

_BUT_FOR_WINDOW = tuple(axis for axis in SCOPE if axis is not Axis.WINDOW)

ENOUGH = 20
"""An undated figure is set against this many dated ones of its scope: more say the same."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Figures of one scope of which no number satisfies all: those that exclude another."""

    scope: SameScope

    @property
    def conflicting(self) -> tuple[ScopedFigure, ...]:
        """Those that exclude another."""
        return self.scope.conflicting

    @property
    def exclusions(self) -> tuple[Exclusion, ...]:
        """Who excludes whom."""
        return self.scope.exclusions

    @property
    def originators(self) -> frozenset[str]:
        """Who gave them."""
        return frozenset(one.originator for one in self.conflicting)


def left_of(found: Iterable[Conflict], refs: Collection[str]) -> Iterator[tuple[ScopedFigure, ...]]:
    """What is left of conflicts where only the figures with some ids are looked at."""
    for one in found:
        scope = SameScope(tuple(figure for figure in one.conflicting if figure.id in refs))
        if scope.conflicting:
            yield scope.conflicting


@dataclass(frozen=True, slots=True)
class UndatedConflict:
    """A figure without a time, and dated ones of the same scope, if they are of the same time.

    Of a stock also one of a day without an hour, and those of an hour of this day.
    """

    undated: ScopedFigure
    dated: tuple[ScopedFigure, ...]

    @property
    def wants_hour(self) -> bool:
        """Whether only its hour is not stated."""
        return self.undated.scope.days is not None


def conflicts(scopes: tuple[SameScope, ...]) -> Iterator[Conflict]:
    """One for each scope whose figures exclude each other."""
    for scope in scopes:
        if scope.verdict is Verdict.DIFFER:
            yield Conflict(scope)


def undated_conflicts(figure_set: FigureSet, cells: ScopeIndex) -> Iterator[UndatedConflict]:
    """One for each figure without a time, or hour, that excludes others of its scope with one."""
    for by_time in cells.held.values():
        stated = _stated(by_time)
        for time, figures in by_time.items():
            may_be = _left_open(time)
            dated = () if may_be is None else stated.get(may_be, ())
            for figure in figures if dated else ():
                others = tuple(
                    one
                    for one in dated[:ENOUGH]
                    if not one.interval.overlaps(figure.interval)
                    and exclude_but_for_time(compare(figure_set, figure.id, one.id), figure, one)
                )
                if others:
                    yield UndatedConflict(figure, others)


_ANY: tuple[date, ...] = ()
"""Stands for any time, where others are days."""


def _stated(
    by_time: Mapping[Time, Sequence[ScopedFigure]],
) -> Mapping[tuple[date, ...], Sequence[ScopedFigure]]:
    """The figures with a time; and by its day, those stocks that state the hour."""
    found = defaultdict[tuple[date, ...], list[ScopedFigure]](list)
    for time, figures in by_time.items():
        if (days := time.days) is not None:
            found[_ANY] += figures
            if days.moment and days.timed:
                found[days.first, days.last] += figures
    return found


def _left_open(time: Time) -> tuple[date, ...] | None:
    """Of which time a figure may be: of any, or of any hour of its day; None where it says it."""
    if (days := time.days) is None:
        return _ANY
    return (days.first, days.last) if days.moment and not days.timed else None


def each_other(
    sides: Iterable[tuple[tuple[ScopedFigure, ...], tuple[ScopedFigure, ...]]],
) -> dict[str, tuple[ScopedFigure, ...]]:
    """The others of each figure, where each on one side stands against each on the other."""
    found: dict[str, dict[str, ScopedFigure]] = {}
    for one, other in (pair for side in sides for pair in product(*side)):
        found.setdefault(one.id, {})[other.id] = other
        found.setdefault(other.id, {})[one.id] = one
    return {ref: tuple(others.values()) for ref, others in found.items()}


def exclude_but_for_time(answer: Answer, one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether only an unstated time leaves room for figures of two originators for one scope.

    One originator that states a time for one of its figures may well mean another by the other.
    The lower figure must not be the earlier one; the one of a state must be of the same date.
    """
    if (
        one.originator == other.originator
        or answer.declared
        or answer.relation in (Relation.SAME_CLAIM, Relation.REVISED)
        or of_no_day(one.scope.days, other.scope.days)
    ):
        return False
    if not answer.counts.apart or answer.obstacles != (Axis.WINDOW,):
        return False
    lower, higher = (one, other) if one.interval.below(other.interval) else (other, one)
    if _of_earlier_day(one, other) or _of_earlier_day(other, one):
        return False
    level = all(answer.axes[axis].level for axis in _BUT_FOR_WINDOW if axis in answer.axes)
    unsure = answer.axes[Axis.WINDOW] is AxisRelation.UNKNOWN
    return level and unsure and (lower.may_bound(higher) or _of_one_day(lower, higher))


def _of_earlier_day(undated: ScopedFigure, dated: ScopedFigure) -> bool:
    """Whether one without a time was told before the moment of a stock of another."""
    return undated.scope.days is None and dated.claim.is_stock and undated.latest < dated.end


def _of_one_day(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether two stocks are of one day, of which only one states the hour: it may be either's."""
    first, second = one.scope.days, other.scope.days
    if first is None or second is None or not (first.moment and second.moment):
        return False
    return (first.first, first.last) == (second.first, second.last) and one.proven is other.proven
