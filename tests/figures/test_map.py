"""The map: everything in its frame, small, the same every time, and nothing but shapes."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations
from math import dist
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.charts.lettering import lettering
from sitrep.charts.map import MAX_BYTES, UNITS, Area, MapData, MapMark, areas, draw
from sitrep.loading.maps.simplify import simplified
from sitrep.model.boundaries import Boundaries
from tests.figures.valley import valley

SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {"svg", "g", "path", "rect", "circle"}
WIDTH, HEIGHT = 170.0, 110.0
Spot = tuple[float, float]


def units(shaded: tuple[str, ...] = ("V00",)) -> tuple[Area, ...]:
    return areas(Boundaries(tuple(valley(3, 2))), frozenset(shaded))


def marks(*spots: Spot, precise: bool = True) -> tuple[MapMark, ...]:
    return tuple(MapMark(str(n), lon, lat, precise) for n, (lon, lat) in enumerate(spots, start=1))


def drawn(shapes: tuple[Area, ...] = (), signs: tuple[MapMark, ...] = ()) -> ElementTree.Element:
    return ElementTree.fromstring(draw(MapData(shapes, signs, WIDTH, HEIGHT)))


def circles(root: ElementTree.Element) -> list[Spot]:
    found = [one for one in root.iter(f"{SVG}circle") if one.get("r") != "10"]
    return [(float(one.get("cx", "")), float(one.get("cy", ""))) for one in found]


def outlines(root: ElementTree.Element) -> list[list[Spot]]:
    """The outlines of units: the paths that go in steps, as absolute points."""
    found = []
    for path in root.iter(f"{SVG}path"):
        for part in re.findall(r"M(-?\d+) (-?\d+)l([-\d ]+)z", path.get("d", "")):
            points = [(float(part[0]), float(part[1]))]
            steps = [float(number) for number in re.findall(r"-?\d+", part[2])]
            for dx, dy in zip(steps[::2], steps[1::2], strict=True):
                points.append((points[-1][0] + dx, points[-1][1] + dy))
            found.append(points)
    return found


def test_the_picture_is_safe_plain_and_named_in_millimetres() -> None:
    root = drawn(units(), marks((10.2, 45.2), (10.3, 45.4)))
    assert {one.tag.removeprefix(SVG) for one in root.iter()} == ALLOWED
    assert root.attrib == {"viewBox": "0 0 3400 2200", "width": "170mm", "height": "110mm"}
    names = {name for one in root.iter() for name in one.attrib}
    assert not [name for name in names if name.startswith(("on", "href", "style", "class", "id"))]
    assert "".join(root.itertext()).strip() == ""
    text = draw(MapData(units(), (), WIDTH, HEIGHT))
    assert text.count("http") == 1
    assert "url(" not in text


def test_colours_are_greys_and_blues() -> None:
    text = draw(MapData(units(), marks((10.2, 45.2)), WIDTH, HEIGHT))
    for red, green, blue in set(re.findall(r"#(\w\w)(\w\w)(\w\w)", text)):
        assert int(red, 16) <= int(green, 16) <= int(blue, 16)


@pytest.mark.parametrize("shaded", [("V00",), ("V10", "V11"), ("V00", "V21"), ()])
def test_all_points_lie_inside_the_frame(shaded: tuple[str, ...]) -> None:
    root = drawn(units(shaded=shaded), marks((10.2, 45.2), (11.6, 45.9)))
    points = [point for outline in outlines(root) for point in outline] + circles(root)
    assert len(points) > 50
    assert all(0 <= x <= WIDTH * UNITS and 0 <= y <= HEIGHT * UNITS for x, y in points)


def test_a_shaded_unit_is_whole_and_others_are_cut() -> None:
    root = drawn(units())
    group = next(iter(root.iter(f"{SVG}g")))
    (whole,) = outlines(group)
    assert len(set(whole)) > 100
    assert all(100 <= x <= 3300 and 100 <= y <= 2100 for x, y in whole)
    edges = {x for outline in outlines(root) for x, _ in outline}
    assert max(edges) == WIDTH * UNITS


def test_north_is_up_and_east_is_right() -> None:
    (south_west, north_east) = circles(drawn((), marks((10, 45), (11, 46))))
    assert south_west[0] < north_east[0]
    assert south_west[1] > north_east[1]


def test_degrees_of_longitude_are_shorter_in_the_north() -> None:
    equator = circles(drawn((), marks((0, -1), (1, 1))))
    north = circles(drawn((), marks((0, 59), (1, 61))))
    spans = [(b[0] - a[0]) / (a[1] - b[1]) for a, b in (equator, north)]
    assert spans == [pytest.approx(0.5, abs=0.01), pytest.approx(0.25, abs=0.01)]


def test_both_sides_of_the_date_line_are_neighbours() -> None:
    west, east = circles(drawn((), marks((179, -17), (-179, -17))))
    assert west[0] < east[0]
    assert drawn((Area("F", (((179, -18), (-179, -18), (-179, -16)),), True),)) is not None


@given(
    st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=1, max_size=30),
    st.booleans(),
)
def test_marks_stay_in_the_frame_and_apart(spots: list[Spot], precise: bool) -> None:
    found = circles(drawn((), marks(*spots, precise=precise)))
    assert len(found) == len(spots)
    assert all(48 <= x <= 3352 and 48 <= y <= 2152 for x, y in found)
    assert all(dist(one, other) > 96 for one, other in combinations(found, 2))


def test_a_mark_pushed_aside_has_a_line_to_its_spot() -> None:
    spots = ((10.0, 45.0), (10.0, 45.0), (11.0, 46.0))
    exact = draw(MapData((), marks(*spots), WIDTH, HEIGHT))
    assert len(re.findall(r'd="M\d+ \d+L\d+ \d+"', exact)) == 1
    assert exact.count('r="10"') == 1
    wide = draw(MapData((), marks(*spots, precise=False), WIDTH, HEIGHT))
    assert wide.count('r="10"') == 0


def test_a_point_of_an_area_is_an_open_dashed_circle() -> None:
    assert "dasharray" not in draw(MapData((), marks((10, 45)), WIDTH, HEIGHT))
    assert "dasharray" in draw(MapData((), marks((10, 45), precise=False), WIDTH, HEIGHT))


def test_the_same_data_gives_the_same_picture_in_whatever_order_marks_are() -> None:
    signs = marks((10.2, 45.2), (10.2001, 45.2), (10.2, 45.2001), (10.3, 45.4))
    first = draw(MapData(units(), signs, WIDTH, HEIGHT))
    assert first == draw(MapData(units(), signs, WIDTH, HEIGHT))
    assert first == draw(MapData(units(), signs[::-1], WIDTH, HEIGHT))


def test_a_full_map_is_small() -> None:
    boundaries = simplified(valley(8, 8, 9), frozenset({"V33", "V44"}), [])
    shapes = tuple(Area(one.code, one.rings, one.code == "V33") for one in boundaries.shapes)
    many = marks(*((10 + n % 9 / 4, 45 + n / 40) for n in range(60)))
    assert len(draw(MapData(shapes, many, WIDTH, HEIGHT))) <= MAX_BYTES
    dense = tuple(Area(one.code, one.rings, True) for one in valley(4, 4, 9))
    assert len(draw(MapData(dense, (), WIDTH, HEIGHT))) <= MAX_BYTES


def test_a_unit_too_small_to_see_is_a_dot() -> None:
    tiny = Area("T", (((10, 45), (10.00001, 45), (10, 45.00001)),), True)
    assert "h1v1z" in draw(MapData((tiny,), marks((20, 50)), WIDTH, HEIGHT))


@pytest.mark.parametrize("key", ["", "a", "1a", "١", "1234", "²"])
def test_a_key_is_a_number(key: str) -> None:
    with pytest.raises(ValueError, match="key"):
        draw(MapData((), (MapMark(key, 10, 45, True),), WIDTH, HEIGHT))


def test_keys_of_three_digits_have_room() -> None:
    signs = tuple(MapMark(str(n), 10 + n / 100, 45, True) for n in (7, 42, 108))
    assert len(circles(drawn((), signs))) == 3


@pytest.mark.parametrize(("width", "height"), [(0, 110), (170, -1), (10, 10), (float("nan"), 9)])
def test_a_frame_without_room_is_refused(width: float, height: float) -> None:
    with pytest.raises(ValueError, match="no room"):
        draw(MapData((), marks((10, 45)), width, height))


def test_nothing_to_draw_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to draw"):
        draw(MapData((), (), WIDTH, HEIGHT))


def test_units_are_shaded_by_their_code() -> None:
    found = areas(Boundaries(tuple(valley())), frozenset({"V00", "V21", "elsewhere"}))
    assert [one.code for one in found if one.shaded] == ["V00", "V21"]
    assert [one.rings for one in found] == [one.rings for one in valley()]


NAMED = tuple(MapMark(str(n), 10 + n / 3, 45 + n / 4, n % 2 == 0, f"Town {n}") for n in range(1, 4))
DISTANCES = tuple((one, f"{one} km") for one in (1, 2, 5, 10, 20, 50, 100, 200))


def test_names_stand_beside_their_marks_as_outlines() -> None:
    without = draw(MapData(units(), tuple(replace(one, name="") for one in NAMED), WIDTH, HEIGHT))
    named = draw(MapData(units(), NAMED, WIDTH, HEIGHT))
    assert named.count("<path") == without.count("<path") + 2 * len(NAMED)
    assert "Town" not in named
    assert "<text" not in named


def boxes(root: ElementTree.Element) -> list[tuple[Spot, str]]:
    """Where the base line of each text begins that stands on nothing else."""
    moved = (one for one in root.iter(f"{SVG}path") if one.get("stroke") == "#fff")
    places = (re.findall(r"-?\d+", one.get("transform", "")) for one in moved)
    return [((float(x), float(y)), "") for x, y in places]


@given(st.lists(st.tuples(st.floats(9, 12), st.floats(44, 47)), min_size=1, max_size=20))
def test_no_name_covers_a_mark_or_another_name(spots: list[Spot]) -> None:
    signs = tuple(MapMark(str(n), *spot, True, "Weir") for n, spot in enumerate(spots, start=1))
    root = drawn((), signs)
    wide, high = lettering("Weir", 58).width, lettering("Weir", 58).height
    placed = [spot for spot, _ in boxes(root)]
    assert len(placed) <= len(spots)
    for x, y in placed:
        assert 0 <= x <= WIDTH * UNITS - wide
        assert high <= y <= HEIGHT * UNITS
        for east, south in circles(root):
            near = (min(max(east, x), x + wide), min(max(south, y - high), y))
            assert dist(near, (east, south)) >= 48
    for (x, y), (other, below) in combinations(placed, 2):
        assert abs(x - other) >= wide or abs(y - below) >= high


def test_the_scale_bar_is_as_long_as_it_says() -> None:
    """Two towns a degree of latitude apart are 111 kilometres apart."""
    signs = (MapMark("1", 10, 45, True), MapMark("2", 10, 46, True))
    text = draw(MapData((), signs, WIDTH, HEIGHT, DISTANCES))
    [length] = [int(found) for found in re.findall(r"v14h(\d+)v-14", text)]
    first, second = circles(ElementTree.fromstring(text))
    kilometres = length / abs(first[1] - second[1]) * 111.32
    assert round(kilometres) in dict(DISTANCES)
    assert length <= 0.2 * WIDTH * UNITS


def test_no_length_is_said_of_a_map_on_which_it_is_not_the_same_everywhere() -> None:
    wide = (MapMark("1", 10, 5, True), MapMark("2", 10, 55, True))
    assert "v14h" not in draw(MapData((), wide, WIDTH, HEIGHT, ((1000, "1000 km"),)))


def test_names_give_way_before_the_picture_is_too_large() -> None:
    long = tuple(
        MapMark(str(n + 1), n % 12, 45 + n // 12, True, f"Ég{n} Ŵyżórð") for n in range(60)
    )
    assert len(draw(MapData(units(), long, WIDTH, HEIGHT))) <= MAX_BYTES


ALPHABETS = ("Halden District", "District de Halden", "مديرية هالدن الشمالية")


@pytest.mark.parametrize("text", ALPHABETS)
def test_eight_names_are_drawn_in_whatever_letters(text: str) -> None:
    """Arabic has more outline than Latin letters: its names were all left out. Each has a halo."""
    spots = [(10 + n % 3, 45 + n // 3 * 0.4) for n in range(8)]
    signs = tuple(replace(one, name=text) for one in marks(*spots))
    assert draw(MapData(units(), signs, WIDTH, HEIGHT)).count(lettering(text, 58).path) == 16
