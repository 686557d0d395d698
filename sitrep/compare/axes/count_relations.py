"""How two counts stand to each other as intervals."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from sitrep.model.claim import Status
from sitrep.model.values.interval import Interval


class Counts(StrEnum):
    """Whether one number could satisfy both counts, or the first is below or above the second."""

    OVERLAP = "overlap"
    BELOW = "below"
    ABOVE = "above"
    UNKNOWN = "unknown"

    @property
    def apart(self) -> bool:
        """Whether no number satisfies both."""
        return self in (Counts.BELOW, Counts.ABOVE)


PROVEN = (Status.DOCUMENTED, Status.VERIFIED)
"""The statuses whose figures hold only what met a standard of proof so far."""


def counts(first: Interval, second: Interval) -> Counts:
    """How two intervals of whole numbers stand to each other."""
    if first.below(second):
        return Counts.BELOW
    return Counts.ABOVE if second.below(first) else Counts.OVERLAP


def in_common(intervals: Iterable[Interval]) -> bool:
    """Whether one number satisfies all of some intervals: those that overlap two by two."""
    held = tuple(intervals)
    lowest = max(one.low for one in held)
    ends = [one.high for one in held if one.high is not None]
    return lowest <= min(ends, default=lowest)


def as_floor(interval: Interval) -> Interval:
    """What a figure of proven cases says of all cases: that there were no fewer."""
    return Interval(interval.low, None)
