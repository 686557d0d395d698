"""Curves: every number stands at its height and day, and nothing is drawn that nobody said."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from sitrep.charts.curve import CurveData, CurveMark, draw_curve
from sitrep.charts.scale import Scale
from sitrep.write.raster import png

FIRST = date(2031, 1, 1)
LINE = re.compile(r'<path d="([^"]*)" fill="none" stroke="#3a76ad" stroke-width="12"')
BARS = re.compile(r'<path d="([^"]*)" fill="#3a76ad" stroke="none"')


def marks(*numbers: float, broken: int = -1) -> tuple[CurveMark, ...]:
    days = [FIRST + timedelta(days=one) for one in range(len(numbers))]
    return tuple(
        CurveMark(day, day, number, number, at == broken)
        for at, (day, number) in enumerate(zip(days, numbers, strict=True))
    )


def drawn(*courses: tuple[CurveMark, ...], bars: bool = False, mirrored: bool = False) -> str:
    return draw_curve(
        CurveData(
            courses=courses,
            titles=tuple("Monitor" if len(courses) > 1 else "" for _ in courses),
            bars=bars,
            scale=Scale(4, 1),
            levels=("0", "1", "2", "3", "4"),
            days=((FIRST, "1 January"),),
            width=176,
            height=62,
            mirrored=mirrored,
        )
    )


def found(pattern: re.Pattern[str], svg: str) -> str:
    seen = pattern.search(svg)
    assert seen is not None
    return seen[1]


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_number_holds_until_the_next_and_a_break_is_not_joined(mirrored: bool) -> None:
    svg = drawn(marks(0.25, 0.5, 0.5, 1.0, broken=2), mirrored=mirrored)
    steps = re.findall(r"([MHV])(\d+)(?: (\d+))?", found(LINE, svg))
    assert [letter for letter, *_ in steps] == ["M", "H", "V", "M", "H", "V"]
    across = [int(number) for letter, number, _ in steps if letter in "MH"]
    assert across == sorted(across, reverse=mirrored)
    heights = [int(down or number) for letter, number, down in steps if letter in "MV"]
    top, rules = heights[-1], re.findall(r"M\d+ (\d+)H", svg)
    assert str(top) in rules  # the whole of the scale
    assert heights[0] - heights[1] == pytest.approx((heights[0] - top) / 3, abs=1)


def test_a_bar_is_as_high_as_its_number_and_zero_has_none() -> None:
    bars = re.findall(
        r"M(\d+) (\d+)V(\d+)h(\d+)V(\d+)z", found(BARS, drawn(marks(0, 0.5, 1), bars=True))
    )
    (_, foot, half, *_), (_, _, whole, *_) = [[int(one) for one in bar] for bar in bars]
    assert foot - whole == pytest.approx(2 * (foot - half), abs=1)
    assert len(bars) == 2


def test_what_has_no_upper_end_has_an_arrow_and_a_range_has_its_band() -> None:
    plain = marks(0.5, 0.5)
    open_end = CurveMark(FIRST, FIRST, 0.5, None)
    span = CurveMark(FIRST, FIRST, 0.25, 0.75, estimate=True)
    assert drawn(plain).count("v-44") == 0
    assert drawn((open_end, *plain)).count("v-44") == 1
    assert drawn((span, *plain), bars=True).count('fill="#bccad8"') == 1


def test_it_holds_no_text_and_is_set_in_dots_as_well() -> None:
    svg = drawn(marks(0.5, 1), marks(1, 0.5))
    assert "<text" not in svg
    assert png(svg, 300).startswith(b"\x89PNG")
