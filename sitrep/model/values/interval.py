"""Intervals of numbers: how two counts stand to each other when neither is exact."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

Number = int | Decimal
"""A number of a count, or of an amount with decimals, which keeps the digits it was said with."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from ``low`` to ``high``, both included; None is no upper end."""

    low: Number
    high: Number | None

    def __post_init__(self) -> None:
        if self.low < 0 or (self.high is not None and self.high < self.low):
            raise ValueError(f"not an interval of counts: {self.low} to {self.high}")

    def overlaps(self, other: Interval) -> bool:
        """Whether one number could satisfy both."""
        return not (self.below(other) or other.below(self))

    def below(self, other: Interval) -> bool:
        """Whether every number here is smaller than every number there (a strict partial order)."""
        return self.high is not None and self.high < other.low

    def within(self, other: Interval) -> bool:
        """Whether every number here is also there."""
        if other.low > self.low:
            return False
        return other.high is None or (self.high is not None and self.high <= other.high)

    def left_of(self, other: Interval) -> Interval:
        """What numbers there leave of numbers here; nothing where they are as high or higher."""
        most = None if self.high is None else max(self.high - other.low, 0)
        return Interval(0 if other.high is None else max(self.low - other.high, 0), most)

    def distance(self, other: Interval) -> Interval:
        """How far apart two numbers of the two can be, whichever is higher."""
        gaps = [
            above.low - below.high
            for below, above in ((self, other), (other, self))
            if below.high is not None and below.below(above)
        ]
        if self.high is None or other.high is None:
            return Interval(sum(gaps), None)
        return Interval(sum(gaps), max(other.high - self.low, self.high - other.low))

    def __add__(self, other: Interval) -> Interval:
        """Low added to low and high to high: what two disjoint groups can be together."""
        open_ended = self.high is None or other.high is None
        high = None if open_ended else (self.high or 0) + (other.high or 0)
        return Interval(self.low + other.low, high)


NOTHING = Interval(0, 0)
ANYTHING = Interval(0, None)
