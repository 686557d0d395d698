"""Strips: a mark stands where its number is, and looks as the number was said."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.charts.scale import scale_for
from sitrep.charts.strip import draw_strip
from sitrep.page.drawn import Strip

SVG = "{http://www.w3.org/2000/svg}"
FIRST, LENGTH = 3.0, 89.0
NUMBERS = st.integers(0, 10**12)


def parsed(strip: Strip, *, mirrored: bool = False) -> ET.Element:
    return ET.fromstring(draw_strip(strip, mirrored=mirrored))


def per_cent(svg: ET.Element, tag: str, name: str) -> list[float]:
    found = (one.get(name) for one in svg.iter(SVG + tag))
    return [float(value[:-1]) for value in found if value is not None and value.endswith("%")]


@given(st.lists(NUMBERS, max_size=6))
def test_a_scale_begins_at_zero_and_holds_every_number_with_room_beyond(numbers: list[int]) -> None:
    scale = scale_for(numbers)
    assert scale.ticks[0] == 0.0
    assert scale.ticks[-1] == 1.0
    assert 2 <= len(scale.ticks) <= 8
    assert scale.end % scale.step == 0
    assert str(scale.step).rstrip("0") in ("1", "2", "5")
    assert all(scale.share(number) < 1.0 for number in numbers)


@given(NUMBERS, NUMBERS)
def test_what_is_larger_stands_further_along(one: int, other: int) -> None:
    scale = scale_for([one, other])
    assert (one < other) <= (scale.share(one) < scale.share(other) or other - one < scale.end / 1e9)
    assert abs(scale.share(one) * scale.end - one) <= 1e-9 * scale.end


@given(st.floats(0, 1), st.booleans())
def test_a_number_is_a_point_at_its_place(share: float, mirrored: bool) -> None:
    svg = parsed(Strip(share, share), mirrored=mirrored)
    [place] = per_cent(svg, "circle", "cx")
    along = FIRST + share * LENGTH
    assert place == pytest.approx(100 - along if mirrored else along, abs=0.01)


@given(st.floats(0, 1), st.floats(0, 1), st.booleans())
def test_a_range_is_a_bar_from_end_to_end(one: float, other: float, mirrored: bool) -> None:
    low, high = sorted((one, other))
    svg = parsed(Strip(low, high), mirrored=mirrored)
    if low == high:
        assert per_cent(svg, "rect", "x") == []
        return
    [begin], [width] = per_cent(svg, "rect", "x"), per_cent(svg, "rect", "width")
    ends = FIRST + low * LENGTH, FIRST + high * LENGTH
    first, last = (100 - ends[1], 100 - ends[0]) if mirrored else ends
    assert begin == pytest.approx(first, abs=0.02)
    # A narrow range is as wide as can be seen.
    assert width == pytest.approx(max(last - first, 1.5), abs=0.03)


@pytest.mark.parametrize("mirrored", [False, True])
def test_what_has_no_end_leads_on_in_an_arrow(mirrored: bool) -> None:
    at_least = parsed(Strip(0.4, None), mirrored=mirrored)
    up_to = parsed(Strip(None, 0.4), mirrored=mirrored)
    [arrow] = [one for one in at_least.iter(SVG + "svg") if one.get("overflow")]
    [opening] = [one for one in up_to.iter(SVG + "svg") if one.get("overflow")]
    assert arrow.get("x") == ("8.0%" if mirrored else "92.0%")
    assert opening.get("x") == ("61.4%" if mirrored else "38.6%")
    assert len(per_cent(at_least, "circle", "cx")) == 1
    assert per_cent(up_to, "circle", "cx") == []


def test_an_estimate_is_hatched_and_what_was_withdrawn_is_hollow() -> None:
    def fills(strip: Strip) -> set[str]:
        return {one.get("fill", "") for one in parsed(strip).iter(SVG + "circle")}

    assert fills(Strip(0.5, 0.5)) == {"#3a76ad"}
    assert fills(Strip(0.5, 0.5, estimate=True)) == {"url(#h)"}
    assert fills(Strip(0.5, 0.5, withdrawn=True)) == {"#fff"}


def test_steps_are_joined_and_broken_where_what_is_counted_changed() -> None:
    whole = parsed(Strip(0.5, 0.5, before=0.2, after=0.5))
    broken = parsed(Strip(0.5, 0.5, before=0.2, broken=True))
    assert [one.get("stroke-dasharray") for one in broken.iter(SVG + "g")][-1] == "2 2"
    assert all(one.get("stroke-dasharray") is None for one in whole.iter(SVG + "g"))
    downwards = [one for one in whole.iter(SVG + "line") if one.get("y2") == "100%"]
    assert len(downwards) == 1


@given(st.builds(Strip, st.none() | st.floats(0, 1), st.none() | st.floats(0, 1)), st.booleans())
def test_a_strip_holds_no_text_and_asks_for_nothing(strip: Strip, mirrored: bool) -> None:
    svg = parsed(strip, mirrored=mirrored)
    allowed = {"svg", "g", "line", "rect", "circle", "path", "defs", "pattern"}
    assert {one.tag.removeprefix(SVG) for one in svg.iter()} <= allowed
    assert "".join(svg.itertext()).strip() == ""
    assert "http" not in draw_strip(strip, mirrored=mirrored).replace("http://www.w3.org", "")
    assert all(
        0 <= place <= 100 for name in ("x", "x1", "x2") for place in per_cent(svg, "line", name)
    )
