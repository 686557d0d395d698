"""When: windows as days, and how two of them lie to each other."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sitrep.compare.axes.relations import AxisRelation, ordered
from sitrep.model.values.dates import PartialDate

_DAY = 24 * 60
_ALIKE = ((28, 31), (90, 92), (365, 366))
"""The days of months, quarters and years, from the least to the most."""


class Days(NamedTuple):
    """From the first day to the last, both included.

    ``since`` and ``until`` are minutes: from when on the first day, and to when on the last.
    ``moment``: one time at which something is so, and not days that are counted together.
    ``lasting``: who came into a state in them may still be in it later. ``held``: what is so over
    all of these days, such as a need, is no sum of theirs, and no other days hold it. ``kept``:
    whoever died in days that were over by then is still counted at the moment.
    """

    first: date
    last: date
    since: int = 0
    until: int = _DAY
    moment: bool = False
    lasting: bool = False
    held: bool = False
    kept: bool = False

    @property
    def length(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1

    @property
    def pace(self) -> int:
        """How many days; months are of one pace, and so are quarters and years."""
        return next((least for least, most in _ALIKE if least <= self.length <= most), self.length)

    @property
    def start(self) -> int:
        """The minute at which they begin."""
        return self.first.toordinal() * _DAY + self.since

    @property
    def end(self) -> int:
        """The minute at which they are over."""
        return self.last.toordinal() * _DAY + self.until

    @property
    def of_state(self) -> bool:
        """Whether something is so at them, or over all of them."""
        return self.held or self.moment

    @property
    def timed(self) -> bool:
        """Whether a time of day is stated."""
        return (self.since, self.until) != (0, _DAY)


def spanning(start: PartialDate | None, end: PartialDate | None) -> Days:
    """The days from one date to another; without a start or an end, all days before or after."""
    return Days(
        start.first if start else date.min,
        end.last if end else date.max,
        (start.minutes if start else None) or 0,
        _DAY if end is None or end.minutes is None else end.minutes,
    )


def moment(when: PartialDate) -> Days:
    """The time at which something is so."""
    return spanning(when, when)._replace(moment=True)


def known_by(when: PartialDate) -> int:
    """The minute up to which who counts as of a date can know: a day without an hour ends."""
    return spanning(when, when).end


class Time(NamedTuple):
    """The days that a figure covers or, without them, the date for which it stands.

    ``added`` are the days on which the counted were added to the count, ``assumed`` where only the
    date says so for which the figure stands; ``earlier`` whether some of them are said to belong
    to an earlier time; ``cohort`` is when those who stay displaced
    had to leave.
    """

    days: Days | None
    undated_as_of: PartialDate | None = None
    added: Days | None = None
    earlier: bool = False
    cohort: Days | None = None
    assumed: bool = False


def windows(first: Days | None, second: Days | None) -> AxisRelation:
    """How two windows lie to each other."""
    if first is None or second is None:
        return AxisRelation.UNSTATED if first is second else AxisRelation.UNKNOWN
    if (first.held and second.of_state) or (second.held and first.of_state):
        same = (first.start, first.end) == (second.start, second.end)
        return AxisRelation.SAME if same else AxisRelation.APART
    if first.moment or second.moment:
        return _moments(first, second)
    if first.last < second.first or second.last < first.first:
        return AxisRelation.APART  # most are, and days are compared sooner than minutes
    found = ordered(_holds(second, first), _holds(first, second))
    if found is not None:
        return found
    apart = first.end <= second.start or second.end <= first.start
    return AxisRelation.APART if apart else AxisRelation.OVERLAPPING


def _moments(first: Days, second: Days) -> AxisRelation:
    """Of two moments none holds the other, nor do days hold what is so at one of their moments.

    Who came into a state in some days may be in it at any moment from then on; who died before
    it is among the dead or missing of a moment.
    """
    kept = ordered(_keeps(second, first), _keeps(first, second))
    if kept is not None:
        return kept
    of_no_day = first.lasting or second.lasting
    if (first.start, first.end) == (second.start, second.end) and not of_no_day:
        return AxisRelation.SAME
    both = first.moment and second.moment and first.timed and second.timed
    ended = (first.last < second.first and not first.lasting) or (
        second.last < first.first and not second.lasting
    )
    apart = both or ended
    return AxisRelation.APART if apart else AxisRelation.UNKNOWN


def of_no_day(first: Days | None, second: Days | None) -> bool:
    """Whether who came into a state in some days is set beside who is in it at a moment."""
    if first is None or second is None:
        return False
    return (first.lasting and second.moment) or (first.moment and second.lasting)


def _keeps(moment: Days, days: Days) -> bool:
    over = days.end <= moment.end and not (days.moment or days.lasting)
    return moment.kept and over


def _holds(outer: Days, inner: Days) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
