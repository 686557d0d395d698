"""The laws by which counts are compared and added."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.model.values.interval import ANYTHING, NOTHING, Interval

SMALL = st.integers(0, 12)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low = draw(SMALL)
    return Interval(low, draw(st.none() | st.integers(low, 15)))


def holds(interval: Interval, number: int) -> bool:
    return interval.low <= number and (interval.high is None or number <= interval.high)


REACH = range(40)
"""Beyond every bounded interval that is drawn."""


@given(intervals(), intervals())
def test_overlap_is_symmetric_and_means_a_shared_number(a: Interval, b: Interval) -> None:
    assert a.overlaps(b) == b.overlaps(a) == any(holds(a, n) and holds(b, n) for n in REACH)


@given(intervals(), intervals(), intervals())
def test_below_is_a_strict_partial_order(a: Interval, b: Interval, c: Interval) -> None:
    assert not a.below(a)
    assert not (a.below(b) and b.below(a))
    if a.below(b) and b.below(c):
        assert a.below(c)


@given(intervals(), intervals())
def test_of_two_intervals_one_is_below_or_they_overlap(a: Interval, b: Interval) -> None:
    assert [a.below(b), b.below(a), a.overlaps(b)].count(True) == 1


@given(intervals(), intervals(), intervals())
def test_within_is_a_partial_order(a: Interval, b: Interval, c: Interval) -> None:
    assert a.within(a)
    if a.within(b) and b.within(a):
        assert a == b
    if a.within(b) and b.within(c):
        assert a.within(c)


@given(intervals(), intervals())
def test_within_means_every_number_and_implies_overlap(a: Interval, b: Interval) -> None:
    assert a.within(b) == all(holds(b, n) for n in REACH if holds(a, n))
    if a.within(b):
        assert a.overlaps(b)


@given(intervals(), intervals(), intervals())
def test_addition(a: Interval, b: Interval, c: Interval) -> None:
    assert a + b == b + a
    assert (a + b) + c == a + (b + c)
    assert a + NOTHING == a
    assert (a + ANYTHING).high is None


@given(intervals(), intervals(), SMALL, SMALL)
def test_a_sum_holds_the_sum_of_what_its_parts_hold(
    a: Interval, b: Interval, x: int, y: int
) -> None:
    if holds(a, x) and holds(b, y):
        assert holds(a + b, x + y)


@given(intervals(), intervals(), intervals())
def test_addition_keeps_within(a: Interval, b: Interval, c: Interval) -> None:
    if a.within(b):
        assert (a + c).within(b + c)


@pytest.mark.parametrize(("low", "high"), [(-1, 3), (-1, None), (4, 3)])
def test_no_interval_is_empty_or_negative(low: int, high: int | None) -> None:
    with pytest.raises(ValueError, match="not an interval of counts"):
        Interval(low, high)


@given(intervals(), intervals())
def test_distance_is_that_of_the_nearest_and_of_the_farthest_numbers(
    a: Interval, b: Interval
) -> None:
    apart = [abs(n - m) for n in REACH for m in REACH if holds(a, n) and holds(b, m)]
    found = a.distance(b)
    assert found == b.distance(a)
    assert found.low == min(apart)
    assert found.high == (None if None in (a.high, b.high) else max(apart))
