"""Where a later record of one response says that fewer were reached, or less was received."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from sitrep.model.records.response import Money, Response
from sitrep.model.values.count import Count


class ResponseFall(NamedTuple):
    """A number of a response that is lower in a later record than in an earlier one."""

    earlier: Response
    later: Response
    key: str
    before: Count
    now: Count


_COUNTED_ON = ("reached", "funding_received")
"""What is counted from a start."""


def response_falls(responses: Iterable[Response]) -> Iterator[ResponseFall]:
    """Each fall to a later record of the same, unless it is declared to revise with a reason.

    Of the same originator, sector, places and words for what is done, and of a dated record each.
    """
    last: dict[object, tuple[Response, Count]] = {}
    dated = (one for one in responses if one.stands and one.as_of is not None)
    for later in sorted(dated, key=_day):
        explained = later.revises is not None and later.revises.because is not None
        for key in _COUNTED_ON:
            unit, now = _said(later, key)
            if now is None:
                continue
            same = (later.according_to, later.sector, frozenset(later.places), later.response)
            found = last.get((same, key, unit))
            last[same, key, unit] = (later, now)
            if found is None or explained or _day(found[0]) == _day(later):
                continue
            if now.interval.below(found[1].interval):
                yield ResponseFall(found[0], later, key, found[1], now)


def _day(response: Response) -> date:
    return response.as_of.last if response.as_of is not None else date.min


def _said(response: Response, key: str) -> tuple[str, Count | None]:
    """A number of a response, and its currency; nothing where it gives none."""
    held = getattr(response, key)
    unit, count = (held.currency, held.amount) if isinstance(held, Money) else ("", held)
    return unit, count if count is not None and count.numbered else None
