"""Interval told: the numbers that a count leaves open, as its documents write it."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep import resources
from sitrep.compare.axes.count_relations import in_common
from sitrep.model.figures.figure import Figure
from sitrep.model.values.count import Form, rounded_interval
from sitrep.model.values.interval import Interval, Number
from sitrep.model.values.worded_numbers import worded_numbers

_ROUND = 1_000
"""Smaller numbers are not given in thousands or millions."""


def interval_told(claim: Figure) -> Interval:
    """The numbers that a count leaves open, as far as the words of its documents round it."""
    found = claim.count.interval
    if claim.count.form is Form.EXACT and found.low >= _ROUND:
        number = claim.count.low or 0
        places = (_place(one.figure, number) for one in claim.sources)
        rounded = rounded_interval(number, max(places, default=1))
        return rounded if found.within(rounded) else found
    return found


def apart_by_ranges(claims: Iterable[Figure]) -> bool:
    """Whether only the range of an estimate, which is no bound, keeps some apart."""
    held = [one for one in claims if one.count.numbered]
    firm = [interval_told(one) for one in held if not _is_range(one)]
    return len(firm) < len(held) and (not firm or in_common(firm))


def _is_range(claim: Figure) -> bool:
    """Whether it gives a range that its number is likely to lie in, and may lie outside of."""
    count = claim.count
    return count.best is not None or (count.form is Form.RANGE and claim.estimated)


def _place(words: str | None, number: Number) -> int:
    """What the last digit counts in which a document writes a number: 4.8 million, in 100,000."""
    said = worded_numbers(words, *resources.language_codes()) if words else ()
    found = (place for value, place in said if value == number)
    return max(found, default=1)
