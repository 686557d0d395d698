"""Derived ways: which way a change goes, whether it went so over time, and whether it follows."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from math import inf

from sitrep.compare.axes.axis import Axis, Role
from sitrep.compare.claims.derived import DerivedFault, covering, recompute
from sitrep.compare.claims.figure_set import FigureSet
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.model.derived import Derived, Operation


class Trend(StrEnum):
    """Where a figure lies from the one that it is set against, as far as both say."""

    RISE = "rise"
    FALL = "fall"
    SAME = "same"
    OPEN = "open"


def does_not_follow(figure_set: FigureSet, derived: Derived) -> bool:
    """Whether somebody states another result than the figures give."""
    if derived.stated is None or derived.according_to is None or not derived.sources:
        return False
    return recompute(figure_set, derived).fault is DerivedFault.DOES_NOT_FOLLOW


def trend_of(figure_set: FigureSet, derived: Derived) -> Trend | None:
    """Which way a change or a difference goes; None of the rest, and of a gap, which is a lack."""
    used = _two(figure_set, derived)
    result = recompute(figure_set, derived).result
    if used is None or result is None:
        return None
    of, against = used
    one, other = of.reckoned, against.reckoned
    if result.near is not None:
        low, high = of.claim.count.low or 0, against.claim.count.low or 0
        if low == high:
            return Trend.SAME
        return Trend.RISE if low > high else Trend.FALL
    if other.below(one):
        return Trend.RISE
    if one.below(other):
        return Trend.FALL
    return Trend.SAME if result.low == result.high else Trend.OPEN


def before_and_after(figure_set: FigureSet, derived: Derived) -> bool:
    """Whether both are of one thing, and what the figure is set against was earlier."""
    used = _two(figure_set, derived)
    if used is None:
        return False
    of, against = used
    apart = figure_set.apart_on(of, against)
    return all(axis.role is Role.TIME or axis is Axis.AS_OF for axis in apart) and _earlier(
        against, of
    )


def _two(figure_set: FigureSet, derived: Derived) -> tuple[ScopedFigure, ScopedFigure] | None:
    """Its figures, where one can lie above or below the other."""
    of = figure_set.figures.get(derived.of)
    against = figure_set.figures.get(derived.against or "")
    if derived.operation not in (Operation.DIFFERENCE, Operation.CHANGE):
        return None
    if of is None or against is None or covering(derived.operation, (of, against)):
        return None
    return of, against


def _earlier(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether one began no later and ended, or was known, before the other."""
    days, others = one.scope.days, other.scope.days
    if days is not None and others is not None and days.start > others.start:
        return False
    dates = tuple(known.date.last if known.date else date.min for known in (one, other))
    if -inf not in (one.end, other.end) and one.end != other.end:
        return one.end < other.end
    return dates[0] < dates[1]
