"""Scales: an axis that begins at zero and ends at a round number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from sitrep.model.values.interval import Number

_STEPS = (1, 2, 5)
_MOST = 6
"""At most so many marks beside zero: more cannot be told apart in the width of a column."""


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis from zero to ``end``, marked at every ``step``; the unit is that of the figures."""

    end: int
    step: int

    def share(self, number: Number) -> float:
        """Where a number stands, as a share of the axis; beyond its end, at the end."""
        return min(float(number) / self.end, 1.0)

    @property
    def ticks(self) -> tuple[float, ...]:
        """Where the marks stand, zero and the end among them."""
        return tuple(self.share(number) for number in range(0, self.end + 1, self.step))


def scale_for(numbers: Iterable[Number]) -> Scale:
    """The shortest scale with round marks that holds all numbers; (0 to 1) for none."""
    highest = ceil(max(numbers, default=0))
    step, power = 1, 1
    while True:
        for first in _STEPS:
            step = first * power
            if step * _MOST >= highest:
                # An arrow without an upper end needs room beyond the highest number.
                end = -(-highest // step) * step
                return Scale(max(end if end > highest else end + step, step), step)
        power *= 10
