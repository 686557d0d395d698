"""How two counts stand to each other as intervals."""

from __future__ import annotations

from enum import StrEnum

from sitrep.model.claim import Status
from sitrep.model.values.count import Count, Form
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


def same_number(first: Count, second: Count) -> bool:
    """Whether both say one number, whatever words stand before it."""
    limits = [count.form in (Form.UP_TO, Form.FEWER_THAN) for count in (first, second)]
    if limits[0] != limits[1]:
        return False
    numbers = (first.low, first.high, first.magnitude)
    return first.numbered and numbers == (second.low, second.high, second.magnitude)


def as_floor(interval: Interval) -> Interval:
    """What a figure of proven cases says of all cases: that there were no fewer."""
    return Interval(interval.low, None)
