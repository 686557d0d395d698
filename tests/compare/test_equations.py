"""Bounds on figures that nobody is told: from equations with those that everybody is."""

from __future__ import annotations

from math import inf

from hypothesis import given
from hypothesis import strategies as st

from sitrep.compare.inference.equations import Bounds, Equation

SUM = Equation((("all", 1), ("a", -1), ("b", -1)))
NO_MORE = Equation((("all", 1), ("a", -1), ("b", -1)), 0, inf)


def ends(bounds: Bounds, ref: str) -> tuple[object, object]:
    return bounds.known[ref].low, bounds.known[ref].high


def test_what_is_left_over_is_known() -> None:
    bounds = Bounds([SUM], {"all": (340, 340), "a": (250, 260)})
    assert ends(bounds, "b") == (80, 90)
    assert bounds.support("b") == {"all", "a"}


def test_parts_that_others_may_stand_beside_are_bounded_from_above_alone() -> None:
    bounds = Bounds([NO_MORE], {"all": (340, 340), "a": (250, 250)})
    assert ends(bounds, "b") == (0, 90)
    assert bounds.support("b") == {"all", "a"}


def test_a_total_is_bounded_by_its_parts() -> None:
    bounds = Bounds([NO_MORE], {"a": (250, 250), "b": (20, inf)})
    assert ends(bounds, "all") == (270, inf)
    assert bounds.support("all") == {"a", "b"}


def test_two_unknown_parts_are_each_no_more_than_the_rest() -> None:
    bounds = Bounds([SUM], {"all": (340, 340)})
    assert ends(bounds, "a") == ends(bounds, "b") == (0, 340)
    assert bounds.support("a") == {"all"}


def test_what_follows_from_what_follows_rests_on_what_is_public() -> None:
    further = Equation((("a", 1), ("c", -1), ("d", -1)))
    bounds = Bounds([SUM, further], {"all": (340, 340), "b": (40, 40), "c": (100, 100)})
    assert ends(bounds, "a") == (300, 300)
    assert ends(bounds, "d") == (200, 200)
    assert bounds.support("d") == {"all", "b", "c"}


def test_an_end_that_contradicts_another_moves_nothing() -> None:
    bounds = Bounds([SUM], {"all": (100, 100), "a": (250, 250)})
    assert ends(bounds, "b") == (0, inf)


def test_without_an_equation_nothing_is_known() -> None:
    assert Bounds([], {"all": (1, 1)}).known == {}


NUMBERS = st.lists(st.integers(0, 20), min_size=4, max_size=4)


@given(NUMBERS, st.sets(st.sampled_from(["all", "a", "b", "c", "d", "e"])))
def test_no_bound_leaves_the_true_number_out(four: list[int], told: set[str]) -> None:
    b, c, d, more = four
    true = {"b": b, "c": c, "d": d, "a": c + d, "all": b + c + d, "e": c + more}
    equations = [
        SUM,
        Equation((("a", 1), ("c", -1), ("d", -1))),
        Equation((("e", 1), ("c", -1)), 0, inf),
    ]
    bounds = Bounds(equations, {ref: (true[ref], true[ref]) for ref in told})
    for ref, reach in bounds.known.items():
        assert reach.low <= true[ref] <= reach.high
        assert bounds.support(ref) <= told
