"""Thinned boundaries: within the budget, and neighbours still share their border."""

from __future__ import annotations

import pytest

from sitrep.charts.inside_shape import inside
from sitrep.charts.map import MapData, areas, draw
from sitrep.loading.maps.simplify import simplified
from sitrep.model.boundaries import AreaShape, Boundaries, Point
from tests.figures.valley import edges, valley

NONE: frozenset[str] = frozenset()


def count(boundaries: Boundaries) -> int:
    return sum(len(ring) for shape in boundaries.shapes for ring in shape.rings)


@pytest.mark.parametrize(("depth", "budget"), [(4, 6000), (7, 6000), (9, 6000), (7, 300), (7, 60)])
def test_the_budget_is_kept_and_no_unit_is_lost(depth: int, budget: int) -> None:
    thinned = simplified(valley(3, 3, depth), NONE, [], budget)
    assert count(thinned) <= budget
    assert [shape.code for shape in thinned.shapes] == sorted(one.code for one in valley(3, 3))


@pytest.mark.parametrize("budget", [6000, 400, 100, 50])
def test_a_shared_border_stays_shared(budget: int) -> None:
    left, right = simplified(valley(2, 1, 8), NONE, [], budget).shapes
    inner = edges(left) & edges(right)
    assert inner
    meeting = {point for edge in inner for point in edge}
    assert {(10.5, 45.0), (10.5, 45.5)} <= meeting
    # What they do not share is the outside: nothing of it lies between the two.
    middle = [p for e in edges(left) ^ edges(right) for p in e if p not in meeting]
    assert all(not (10.3 < x < 10.7 and 45.2 < y < 45.3) for x, y in middle)


def test_nothing_depends_on_the_order_of_the_features_or_on_where_rings_begin() -> None:
    shapes = valley(3, 2, 6)
    turned = [AreaShape(one.code, tuple(r[5:] + r[:5] for r in one.rings)) for one in shapes[::-1]]
    some = simplified(shapes, NONE, [], 200).shapes
    other = simplified(turned, NONE, [], 200).shapes
    assert [one.code for one in some] == [one.code for one in other]
    assert all(edges(a) == edges(b) for a, b in zip(some, other, strict=True))
    assert simplified(shapes, NONE, [], 200) == simplified(shapes, NONE, [], 200)


def test_a_hole_and_what_fills_it_stay_one_line() -> None:
    inner = valley(1, 1, 8)[0]
    around = ((9.0, 44.0), (12.0, 44.0), (12.0, 47.0), (9.0, 47.0))
    outer = AreaShape("W", (around, inner.rings[0][100:] + inner.rings[0][:100]))
    filled, whole = simplified([inner, outer], NONE, [], 150).shapes
    assert edges(filled) < edges(whole)
    assert len(edges(filled)) > 20


def test_points_in_a_straight_line_are_left_out() -> None:
    square = AreaShape("A", (((0, 0), (1, 0), (2, 0), (2, 1), (2, 2), (0, 2)),))
    (shape,) = simplified([square], NONE, []).shapes
    assert set(shape.rings[0]) == {(0, 0), (2, 0), (2, 2), (0, 2)}


def test_small_islands_go_first_but_a_wanted_unit_stays() -> None:
    big = valley(1, 1, 9)[0]
    islet = tuple((x / 10**4, y / 10**4 + 45.2) for x, y in [(0, 0), (3, 0), (4, 3), (1, 4)])
    shapes = [big, AreaShape("ISLE", (tuple((x + 10.9, y) for x, y in islet),))]
    assert [one.code for one in simplified(shapes, NONE, [], 40).shapes] == ["V00"]
    both = simplified(shapes, frozenset({"ISLE", "V00"}), [], 40).shapes
    assert [one.code for one in both] == ["ISLE", "V00"]
    assert len(both[0].rings[0]) >= 3


@pytest.mark.parametrize("size", [1e-4, 1e-5, 4e-6, 1e-6, 1e-9])
@pytest.mark.parametrize("ends", [((0, 0), (1, 0), (0, 1)), ((0, 0), (1, 0), (2, 0))])
def test_a_wanted_unit_of_any_size_is_drawn(size: float, ends: tuple[Point, ...]) -> None:
    """Also one that is smaller than the finest grid, or a line: it is a spot at least."""
    tiny = AreaShape("SPOT", (tuple((10.9 + x * size, 45.2 + y * size) for x, y in ends),))
    thinned = simplified([*valley(1, 1, 9), tiny], frozenset({"SPOT"}), [], 40)
    [spot] = [one for one in thinned.shapes if one.code == "SPOT"]
    lon, lat = inside(spot.rings)
    assert abs(lon - 10.9) <= 1e-4
    assert abs(lat - 45.2) <= 1e-4
    assert "<svg" in draw(MapData(areas(thinned, frozenset({"SPOT"})), (), 120, 80))


def test_what_is_far_from_the_wanted_units_is_left_out() -> None:
    shapes = valley(9, 1, 3)
    near = {one.code for one in simplified(shapes, frozenset({"V00"}), []).shapes}
    assert {"V00", "V10"} <= near
    assert "V80" not in near
    assert {one.code for one in simplified(shapes, NONE, [(14.4, 45.2)]).shapes} >= {"V80"}


def test_too_many_meeting_points_make_the_grid_coarser() -> None:
    shapes = valley(12, 12, 3)
    thinned = simplified(shapes, NONE, [], 500)
    assert 0 < count(thinned) <= 500


def test_nothing_in_nothing_out() -> None:
    assert simplified([], NONE, []) == Boundaries()
