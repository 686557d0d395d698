"""Calendars: an axis of whole days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

_MOST = 14
"""At most so many marks: more days are marked by weeks, more weeks not at all."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days from ``first`` to ``last``, both whole."""

    first: date
    last: date

    def share(self, day: date) -> float:
        """Where the middle of a day stands, as a share of the axis."""
        length = (self.last - self.first).days + 1
        return ((day - self.first).days + 0.5) / length

    @property
    def ticks(self) -> tuple[float, ...]:
        """Where days begin, or weeks, or only the two ends."""
        length = (self.last - self.first).days + 1
        step = next((days for days in (1, 7) if length / days <= _MOST), length)
        return (*(day / length for day in range(0, length, step)), 1.0)


def calendar_for(days: Sequence[date]) -> Calendar | None:
    """The shortest calendar that holds all days."""
    return Calendar(min(days), max(days)) if days else None
