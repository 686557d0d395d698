"""Told when: whether of two documents on a time that is over the later one can tell of more."""

from __future__ import annotations

from datetime import timedelta

from sitrep.model.values.dates import PartialDate
from sitrep.model.window import Window

_LONG = timedelta(days=28)
_SOON = timedelta(days=31)


def soon_after(windows: tuple[Window, Window], told: tuple[PartialDate, PartialDate]) -> bool:
    """Whether two documents on months or years came out soon after each other, long after these.

    What a document says of last year was counted before it came out, and nothing says when. That
    one of two came out some days or weeks later does not say that more had been found till then,
    unless as much time had not even passed since these days ended.
    """
    ends = []
    for window in windows:
        if window.start is None or window.end is None:
            return False
        if window.end.last - window.start.first + timedelta(days=1) < _LONG:
            return False
        ends.append(window.end.last)
    first, second = sorted(one.last for one in told)
    return second - first <= min(_SOON, first - max(ends))
