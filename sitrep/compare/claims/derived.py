"""Derived statements: recomputed from their figures, and set against what was stated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor

from sitrep.compare.axes.axis import COVERED, DEFINED, NUMBERS, SCOPE, Axis, Role
from sitrep.compare.axes.populations import described
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.axes.times import of_no_day
from sitrep.compare.claims.case_status import among_cases, among_other_cases
from sitrep.compare.claims.difference_places import place_of_difference
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.claims.stated_results import (
    Stated,
    read_change,
    read_difference,
    read_share,
    read_stated,
)
from sitrep.model.derived import Derived, Operation
from sitrep.model.figures.population import Unit
from sitrep.model.figures.tolls import Measure
from sitrep.model.values.count import half_up
from sitrep.model.values.interval import Interval


class DerivedFault(StrEnum):
    """Why a derived statement cannot stand."""

    LACKS_AGAINST = "lacks_against"
    TAKES_NONE = "takes_none"
    NO_NUMBER = "no_number"
    WITHDRAWN = "withdrawn"
    MEASURE = "measure"
    UNIT = "unit"
    FIGURE_TYPE = "figure_type"
    BASIS = "basis"
    NOT_INSIDE = "not_inside"
    NO_DAYS = "no_days"
    BY_ZERO = "by_zero"
    UNSTATED = "unstated"
    REDEFINED = "redefined"
    NOT_READ = "not_read"
    DOES_NOT_FOLLOW = "does_not_follow"


@dataclass(frozen=True, slots=True)
class Result:
    """The lowest and the highest value that the figures leave open; None is no upper end.

    ``near``: what the numbers give as they were said, where rounding alone leaves others open.
    """

    low: Fraction
    high: Fraction | None
    near: Fraction | None = None

    @property
    def exact(self) -> bool:
        """Whether one value is left."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Recomputed:
    """What a derived statement comes to, or why it cannot stand, and on which axes.

    ``covers``: what was done is set against what was meant.
    """

    result: Result | None
    fault: DerivedFault | None = None
    axes: tuple[Axis, ...] = ()
    covers: bool = False


def recompute(figure_set: FigureSet, derived: Derived) -> Recomputed:
    """The result of a derived statement from its figures.

    A ratio is a number of times, a share and a change are in per cent (of a fall below zero), a
    difference and a number a day are in what the figures count.
    """
    of = figure_set.figures.get(derived.of)
    against = figure_set.figures.get(derived.against or "")
    if derived.operation is Operation.PER_DAY and derived.against is not None:
        return Recomputed(None, DerivedFault.TAKES_NONE)
    if of is None or (against is None and derived.operation is not Operation.PER_DAY):
        return Recomputed(None, DerivedFault.LACKS_AGAINST)
    used = (of,) if against is None else (of, against)
    found = next(_faults(figure_set, derived.operation, used), None)
    if found is not None:
        covers = against is not None and covering(derived.operation, (of, against))
        return Recomputed(None, *found, covers)
    result = _rounded(derived.operation, used, _computed(derived.operation, of, against))
    if derived.stated is None:
        return Recomputed(result)
    stated = _read(derived.operation, derived.stated, figure_set.languages(derived))
    if stated is None:
        return Recomputed(result, DerivedFault.NOT_READ)
    return Recomputed(
        result, None if stated.fits(result.low, result.high) else DerivedFault.DOES_NOT_FOLLOW
    )


def _read(operation: Operation, stated: str, languages: tuple[str, ...]) -> Stated | None:
    if operation is Operation.CHANGE:
        return read_change(stated, *languages)
    if operation is Operation.DIFFERENCE:
        return read_difference(stated, *languages)
    read = read_share if operation is Operation.SHARE else read_stated
    return read(stated, *languages)


Fault = tuple[DerivedFault, tuple[Axis, ...]]
"""Why a statement cannot stand, and on which axes its figures differ that must not."""


def base_is_wider(figure_set: FigureSet, derived: Derived) -> bool:
    """Whether a share sets some of a described group against everybody, described or not.

    Of children who were identified, in all who were killed, both who they are and how they were
    counted are left out of the base: the share is neither of children nor of the identified.
    """
    of = figure_set.figures.get(derived.of)
    against = figure_set.figures.get(derived.against or "")
    if derived.operation is not Operation.SHARE or of is None or against is None:
        return False
    part, whole = of.scope.population, against.scope.population
    told = described(part) is not None and described(whole) is None
    return told and part.group is not whole.group and of.id not in figure_set.parts_of(against.id)


def _faults(
    figure_set: FigureSet, operation: Operation, used: tuple[ScopedFigure, ...]
) -> Iterator[Fault]:
    if any(not one.numbered or one.claim.count.magnitude for one in used):
        yield DerivedFault.NO_NUMBER, ()
    if not all(one.claim.stands for one in used):
        yield DerivedFault.WITHDRAWN, ()
    if operation is not Operation.PER_DAY:
        yield from _between(figure_set, operation, used)
    elif used[0].claim.is_stock or used[0].scope.days is None or not used[0].claim.window.start:
        yield DerivedFault.NO_DAYS, ()


def _between(
    figure_set: FigureSet, operation: Operation, used: tuple[ScopedFigure, ...]
) -> Iterator[Fault]:
    """What keeps two figures from being set against each other."""
    axes = figure_set.axes(*used)
    # How many people one household has is the one thing that is said of both.
    of_units = operation is Operation.RATIO and _household_size(axes, used)
    covers = covering(operation, used)
    declared = used[0].id in figure_set.parts_of(used[1].id)
    for axis in NUMBERS:
        if covers and axis in (Axis.MEASURE, Axis.BASIS):
            continue
        inside = operation is Operation.SHARE and (
            _of_those(axes.get(axis), axis, used) or (declared and axis is Axis.MEASURE)
        )
        sized = of_units and axis is Axis.UNIT
        if axis in axes and not axes[axis].level and not inside and not sized:
            yield DerivedFault(axis.value), (axis,)
    # A state of a day may be set against what came about in days before it; no share is of them.
    apart = operation is not Operation.SHARE and of_no_day(*(one.scope.days for one in used))
    own_time = _TIMES if covers or apart else ()
    covered = [axis for axis in COVERED if axis not in own_time]
    unstated = tuple(axis for axis in covered if axes[axis] is AxisRelation.UNKNOWN)
    if unstated and not declared:
        yield DerivedFault.UNSTATED, unstated
    if _redefined(axes, used) and not (declared and operation is Operation.SHARE):
        yield DerivedFault.REDEFINED, (Axis.DEFINITION,)
    if covers:
        yield from _uncovered(operation, used, axes)
    elif operation is Operation.SHARE and not declared:
        outside = () if among_cases(*used) else _outside(axes)
        if among_other_cases(*used):
            outside = (Axis.MEASURE,)
        if outside or used[1].interval.below(used[0].interval):
            yield DerivedFault.NOT_INSIDE, outside
    if operation is not Operation.DIFFERENCE and used[1].interval.low == 0:
        yield DerivedFault.BY_ZERO, ()


def _redefined(axes: Mapping[Axis, AxisRelation], used: tuple[ScopedFigure, ...]) -> bool:
    """Whether both say by which definition they count, in other words."""
    both = all(one.scope.definition for one in used)
    return both and axes[Axis.DEFINITION] is AxisRelation.UNKNOWN


_TIMES = tuple(axis for axis in Axis if axis.role is Role.TIME)


def covering(operation: Operation, used: tuple[ScopedFigure, ...]) -> bool:
    """Whether what was done is set against what was meant, or taken from it: a share, a gap."""
    if operation not in (Operation.SHARE, Operation.DIFFERENCE):
        return False
    part, whole = used if operation is Operation.SHARE else reversed(used)
    return whole.claim.measure in part.claim.covers.get(part.claim.measure, ())


def _uncovered(
    operation: Operation, used: tuple[ScopedFigure, ...], axes: Mapping[Axis, AxisRelation]
) -> Iterator[Fault]:
    """Where the two are not of the same; what was done may be more than was meant, but no gap.

    By which definition one alone counts is said beside it.
    """
    open_to = [Axis.BY] if not all(one.scope.by for one in used) else []
    open_to += [Axis.DEFINITION] if not all(one.scope.definition for one in used) else []
    outside = tuple(axis for axis in _outside(axes) if axis not in (*_TIMES, *open_to))
    if used[0].counted_over.apart_from(used[1].counted_over):
        outside = (*outside, Axis.WINDOW)
    lacks_nothing = operation is Operation.DIFFERENCE and used[0].interval.below(used[1].interval)
    if outside or lacks_nothing:
        yield DerivedFault.NOT_INSIDE, outside


def _household_size(axes: Mapping[Axis, AxisRelation], used: tuple[ScopedFigure, ...]) -> bool:
    """Whether people are set against their households, of one count."""
    units = tuple(one.scope.unit or Unit.INDIVIDUALS for one in used)
    others = (axes[axis] for axis in SCOPE if axis in axes and axis is not Axis.UNIT)
    return units == (Unit.INDIVIDUALS, Unit.HOUSEHOLDS) and all(one.level for one in others)


def _outside(axes: Mapping[Axis, AxisRelation]) -> tuple[Axis, ...]:
    """The axes on which a part is not known to lie within its whole."""
    within = (axis for axis in (*COVERED, *DEFINED) if axis in axes)
    return tuple(
        axis for axis in within if not axes[axis].level and axes[axis] is not AxisRelation.INSIDE
    )


def _of_those(standing: AxisRelation | None, axis: Axis, used: tuple[ScopedFigure, ...]) -> bool:
    """Whether what one figure counts is found among what the other counts: deaths among cases."""
    if standing is AxisRelation.INSIDE:
        return True
    measures = (used[0].scope.measure, used[1].scope.measure)
    return axis is Axis.MEASURE and measures[1] in _AMONG.get(measures[0], ())


_CASES = (
    Measure.CASES,
    Measure.CASES_SUSPECTED,
    Measure.CASES_PROBABLE,
    Measure.CASES_CONFIRMED,
    Measure.AFFECTED,
)
_AMONG: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys((Measure.DEATHS, Measure.RECOVERED, Measure.HOSPITALISED), _CASES),
    **dict.fromkeys((Measure.KILLED, Measure.INJURED, Measure.MISSING), (Measure.AFFECTED,)),
}
"""Of which counts each measure may be a share, beside those that hold it."""


def _computed(operation: Operation, of: ScopedFigure, against: ScopedFigure | None) -> Result:
    one = of.reckoned
    if against is None:
        days = of.scope.days
        assert days is not None
        return _divided(one, Interval(days.length, days.length), 1)
    if operation is Operation.DIFFERENCE:
        covers = covering(operation, (of, against))
        apart = (one.left_of if covers else one.distance)(against.reckoned)
        return Result(Fraction(apart.low), None if apart.high is None else Fraction(apart.high))
    if operation is Operation.CHANGE:
        found = _divided(one, against.reckoned, 100)
        return Result(found.low - 100, None if found.high is None else found.high - 100)
    return _divided(one, against.reckoned, 100 if operation is Operation.SHARE else 1)


def _rounded(operation: Operation, used: tuple[ScopedFigure, ...], found: Result) -> Result:
    """The result with what the numbers give as they were said, unless it is the only one."""
    counts = [one.claim.count for one in used]
    rounded = all(count.low and (count.is_one_number or count.best) for count in counts)
    if found.exact or operation is Operation.PER_DAY:
        return found
    if not rounded:
        step = max(Fraction(count.place) for count in counts) / 2
        return _outwards(found, step) if operation is Operation.DIFFERENCE else found
    of, against = (Fraction(count.best or count.low or 0) for count in counts)
    if operation is Operation.DIFFERENCE:
        place = place_of_difference(*counts)
        near = abs(of - against)
        return replace(found, near=half_up(near / place) * place or near)
    if operation is Operation.CHANGE:
        return replace(found, near=(of / against - 1) * 100)
    return replace(found, near=of / against * (100 if operation is Operation.SHARE else 1))


def _outwards(found: Result, step: Fraction) -> Result:
    """The ends in steps of a rounded number: 1.1 million leave no 549,999, but 550,000."""
    if step < 1:
        return found
    high = None if found.high is None else ceil(found.high / step) * step
    return Result(floor(found.low / step) * step, high)


def _divided(one: Interval, other: Interval, times: int) -> Result:
    low = Fraction(0) if other.high is None else Fraction(one.low) * times / Fraction(other.high)
    high = None if one.high is None else Fraction(one.high) * times / Fraction(other.low)
    return Result(low, high)
