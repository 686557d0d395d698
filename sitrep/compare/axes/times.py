"""When: windows as days, and how two of them lie to each other."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sitrep.compare.axes.relations import AxisRelation, ordered
from sitrep.model.values.dates import PartialDate


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
