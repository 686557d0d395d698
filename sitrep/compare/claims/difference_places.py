"""Difference places: how finely a difference of two numbers is said."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from sitrep.model.values.count import Count, place_of


def place_of_difference(one: Count, other: Count) -> Fraction:
    """What the last digit counts of a difference: that of the finer of two, down to decimals.

    Of what is said in thousands or millions it is a digit more than the coarser has, no more:
    readers work it out themselves from what is printed.
    """
    finer, coarser = sorted(_last_place(count) for count in (one, other))
    return max(finer, coarser / 10) if coarser > 1 else finer


def decimals_of_difference(one: Count, other: Count) -> int:
    """With how many decimals a difference is printed."""
    return len(str(place_of_difference(one, other).denominator)) - 1


def _last_place(count: Count) -> Fraction:
    """What the last written digit counts, of a range at its finer end."""
    ends = [end for end in (count.low, count.high) if isinstance(end, Decimal)]
    return min((Fraction(place_of(end)) for end in ends), default=Fraction(count.place))
