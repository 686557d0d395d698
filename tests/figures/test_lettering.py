"""Lettering: texts drawn as outlines, in the order and the shapes in which they are read."""

from __future__ import annotations

import datetime

import pytest

from sitrep.charts.joined_letters import in_order_of_sight
from sitrep.charts.lettering import lettered, lettering
from sitrep.charts.strip import draw_strip, label_place
from sitrep.languages import available, load_language
from sitrep.page.drawn import Strip

ALEF, LAM, BEH, DAL = "\u0627", "\u0644", "\u0628", "\u062f"


def names(text: str) -> list[str]:
    import unicodedata

    return [unicodedata.name(sign).removeprefix("ARABIC ") for sign in in_order_of_sight(text)]


@pytest.mark.parametrize("code", available())
def test_every_number_of_an_axis_can_be_drawn_in_every_language(code: str) -> None:
    language = load_language(code)
    for number in (0, 5, 1_234, 5_000_000, 1_000_000_000):
        assert lettered(language.grouped(number), 8) is not None
    assert lettering(language.grouped(50), 8).width < lettering(language.grouped(5_000), 8).width


def test_latin_texts_stand_as_they_are() -> None:
    for text in ("5,000", "Port Sarn", "Al-Bahluliyah", "São Tomé (north)"):
        assert in_order_of_sight(text) == text


def test_arabic_letters_take_the_shapes_of_their_neighbours_from_right_to_left() -> None:
    assert names(BEH + BEH + BEH) == [
        "LETTER BEH FINAL FORM",
        "LETTER BEH MEDIAL FORM",
        "LETTER BEH INITIAL FORM",
    ]
    assert names(DAL + BEH) == ["LETTER BEH ISOLATED FORM", "LETTER DAL ISOLATED FORM"]
    assert names(LAM + ALEF) == ["LIGATURE LAM WITH ALEF ISOLATED FORM"]


def test_numbers_in_arabic_keep_their_own_order() -> None:
    assert in_order_of_sight(f"{DAL} 5,120")[:5] == "5,120"
    assert in_order_of_sight(f"({DAL})") == f"({in_order_of_sight(DAL)})"


@pytest.mark.parametrize("text", ["दिल्ली", "東京", "a\u0301", "שלום"])
def test_what_cannot_be_set_is_not_drawn(text: str) -> None:
    assert lettered(text, 8) is None
    assert "path" not in draw_strip(Strip(ticks=(0.0, 1.0), labels=("", text)), mirrored=False)


@pytest.mark.parametrize("mirrored", [False, True])
def test_an_axis_holds_no_text_and_each_name_stands_at_its_tick(mirrored: bool) -> None:
    drawn = draw_strip(Strip(ticks=(0.0, 0.5, 1.0), labels=("0", "50", "100")), mirrored=mirrored)
    assert "<text" not in drawn
    assert drawn.count('class="n"') == 3
    places = ["97.0", "52.5", "8.0"] if mirrored else ["3.0", "47.5", "92.0"]
    at = [drawn.index(f'<svg x="{place}%"') for place in places]
    assert at == sorted(at)


@pytest.mark.parametrize(
    ("strip", "place"),
    [
        (Strip(0.1, 0.1), "from-12"),
        (Strip(0.9, 0.9), "to-83"),
        (Strip(0.1, None), "under-12"),
        (Strip(0.8, None), "to-74"),
        (Strip(None, 0.2), "from-21"),
        (Strip(None, 0.9), "under-0"),
        (Strip(0.2, 0.9), "under-21"),
    ],
)
def test_a_text_stands_where_it_covers_no_mark(strip: Strip, place: str) -> None:
    assert label_place(strip, 40) == place


def test_a_short_text_stands_beside_a_mark_that_leaves_a_long_one_no_room() -> None:
    assert label_place(Strip(0.0, 0.9), 3) == "from-84"
    assert label_place(Strip(0.0, 0.9), 30) == "under-3"


PAGE = 680
"""How wide a table is in print, in pixels."""


@pytest.mark.parametrize("code", available())
def test_the_two_ends_of_any_axis_of_days_have_room_above_the_narrowest_drawing(code: str) -> None:
    """The narrowest is 17 per cent of a table; ticks are at 3 and 92 per cent of it."""
    room = PAGE * 0.17 * 0.89 + 4 + 8
    days = [datetime.date(2029, month, 28) for month in range(1, 13)]
    for first in days:
        for last in (*days, *(day.replace(year=2030) for day in days)):
            named = load_language(code).axis_ends(first, last)
            widths = [lettering(text, 8.5).width for text in named]
            assert sum(widths) + 5 < room, named
            assert all(("2029" in text) == (last.year != 2029) for text in named[:1])


@pytest.mark.parametrize("code", available())
def test_a_number_beside_its_bar_stands_on_one_line(code: str) -> None:
    """In the column of what was newly counted: 58 per cent of a table, at 8 pt."""
    language = load_language(code)
    for number in (7, 28, 287, 2_871, 28_714, 287_140, 2_871_405):
        text = language.grouped(number)
        width = lettering(text, 8 * 96 / 72).width + 3
        for share in range(101):
            side, _, place = label_place(Strip(0.0, share / 100), len(text)).partition("-")
            room = int(place) if side == "to" else 100 - int(place)
            assert width < PAGE * 0.58 * room / 100, (text, share)
