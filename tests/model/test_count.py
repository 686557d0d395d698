"""Counts: one way to write each, what each leaves open, and what is refused."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from sitrep.model.values.count import (
    UNNUMBERED,
    Count,
    Form,
    Magnitude,
    half_up,
    rounded_interval,
    rounding_slack,
)
from sitrep.model.values.count_notation import read_amount, read_count
from sitrep.model.values.interval import ANYTHING, Interval
from sitrep.model.values.number_notation import NUMBER_FORMATS
from tests.model.strategies import MOST, counts

WRITTEN = [
    ("1018", Count(Form.EXACT, 1018), Interval(1018, 1018)),
    ("zero", Count(Form.EXACT, 0), Interval(0, 0)),
    ("at least 145", Count(Form.AT_LEAST, 145), Interval(145, None)),
    ("more than 4000", Count(Form.MORE_THAN, 4000), Interval(4001, None)),
    ("up to 20000", Count(Form.UP_TO, 20000), Interval(0, 20000)),
    ("fewer than 50", Count(Form.FEWER_THAN, 50), Interval(0, 49)),
    ("about 1400", Count(Form.ABOUT, 1400), Interval(1350, 1450)),
    ("about 14", Count(Form.ABOUT, 14), Interval(13, 15)),
    ("about 1437", Count(Form.ABOUT, 1437), Interval(1423, 1451)),
    ("nearly 14", Count(Form.NEARLY, 14), Interval(13, 14)),
    ("nearly 1400", Count(Form.NEARLY, 1400), Interval(1350, 1400)),
    ("2300-2400", Count(Form.RANGE, 2300, 2400), Interval(2300, 2400)),
    ("hundreds", Count(Form.MAGNITUDE, magnitude=Magnitude.HUNDREDS), Interval(100, None)),
    ("not stated", Count(Form.NOT_STATED), ANYTHING),
    ("not available", Count(Form.NOT_AVAILABLE), ANYTHING),
    ("not applicable", Count(Form.NOT_APPLICABLE), ANYTHING),
]


@pytest.mark.parametrize(("text", "count", "interval"), WRITTEN)
def test_each_form(text: str, count: Count, interval: Interval) -> None:
    assert read_count(text) == count
    assert str(count) == text
    assert count.interval == interval
    assert count.numbered == (count.form not in UNNUMBERED)


def test_every_form_is_among_them() -> None:
    assert {count.form for _, count, _ in WRITTEN} == set(Form)


@given(counts())
def test_what_is_printed_reads_back(count: Count) -> None:
    again = read_count(str(count))
    assert again == count
    assert again.interval == count.interval
    assert read_count(count) is count


@given(st.integers(1, MOST))
def test_a_whole_number_is_an_exact_count(number: int) -> None:
    assert read_count(number) == read_count(str(number)) == Count(Form.EXACT, number)


def test_the_number_nought_is_the_word_zero() -> None:
    """Python's 0 was meant; the text 0 may have been typed for "not known"."""
    assert read_count(0) == Count(Form.EXACT, 0)


@pytest.mark.parametrize("dash", ["-", "–", "—", " - ", " – ", " to "])
def test_ranges_with_any_dash(dash: str) -> None:
    assert read_count(f"2300{dash}2400") == Count(Form.RANGE, 2300, 2400)


@pytest.mark.parametrize("magnitude", list(Magnitude))
def test_magnitudes_keep_their_word(magnitude: Magnitude) -> None:
    count = read_count(magnitude.value)
    assert str(count) == magnitude.value
    assert count.interval == Interval(magnitude.interpreted_floor, None)


def refused(value: Any, number_format: str | None = None) -> PydanticCustomError:
    context = {} if number_format is None else {"number_format": number_format}
    with pytest.raises(PydanticCustomError) as caught:
        read_count(value, context)
    return caught.value


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("1,018", ["1018 ", "1.018 "]),
        ("1.018", ["1018 ", "1.018 "]),
        ("at least 12,345", ["12345 ", "12.345 "]),
        ("1,234.567", ["1234567 ", "1234.567 "]),
        ("1 018", ["1018 ", "several numbers"]),
        ("1\u202f018", ["1018 ", "several numbers"]),
        ("1'018", ["1018 ", "several numbers"]),
        ("1,018-1,020", ["1018-1020 ", "1.018 "]),
    ],
)
def test_a_number_with_two_readings_names_both(text: str, readings: list[str]) -> None:
    fault = refused(text)
    assert fault.type == "ambiguous-number"
    assert f"“{text}”" in fault.message()
    assert [one for one in readings if one not in fault.message()] == []


@pytest.mark.parametrize("text", ["0", "at least 0", "up to 0", "fewer than 0", "about 0"])
def test_nought_is_asked_about(text: str) -> None:
    fault = refused(text)
    assert fault.type == "zero-or-unknown"
    assert "not stated" in fault.message()


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("over 145", "more than 145"),
        ("Over 145", "more than 145"),
        ("less than 50", "fewer than 50"),
        ("under 50", "fewer than 50"),
        ("at most 50", "up to 50"),
        ("around 1400", "about 1400"),
        ("some 1400", "about 1400"),
        ("almost 1400", "nearly 1400"),
        ("Close to 4.8 million", "nearly 4.8 million"),
        ("a minimum of 12", "at least 12"),
        ("No more than 12", "up to 12"),
        ("approx. 1400", "about 1400"),
    ],
)
def test_words_that_say_the_same_are_read(text: str, instead: str) -> None:
    assert read_count(text) == read_count(instead)
    assert str(read_count(text)) == instead


@pytest.mark.parametrize(
    "value",
    [
        "", "010", "at least 010", "0010-0020", "２３", "at least ２３", "٢٣", "-5", -5, "+5",
        "1e3", "1_018", "5.5", "12,34", "1,0188", "9" * 16, 10**15, "twelve", "Hundreds",
        "at  least 5", "at least", "at least five", "10-", "-10", "10-20-30", "zero-10", "10 - ten",
        "about 10-20", "more than hundreds", "unknown", "n/a", "None", None, True, 1.5, [5], {},
        "1018 people",
    ],
)  # fmt: skip
def test_nothing_else_is_a_count(value: Any) -> None:
    fault = refused(value)
    assert fault.type == "count-not-understood"
    assert f"“{value}”" in fault.message()


@pytest.mark.parametrize("text", ["20-10", "10-10"])
def test_ranges_begin_with_the_smaller_number(text: str) -> None:
    assert "lower end first" in refused(text).message()


@pytest.mark.parametrize("number_format", list(NUMBER_FORMATS))
@given(count=counts())
def test_declared_grouping_is_read(number_format: str, count: Count) -> None:
    separator = NUMBER_FORMATS[number_format]
    if count.form is Form.RANGE and count.low and count.high:
        assume(count.low >= 1000 or count.high % 1000)  # 7-12,000 may be of thousands, both
    grouped = re.sub(r"\d+", lambda m: f"{int(m[0]):,}".replace(",", separator), str(count))
    assert read_count(grouped, {"number_format": number_format}) == count


@pytest.mark.parametrize(
    ("number_format", "text"),
    [("1,234", "1.018"), ("1.234", "1,018"), ("1 234", "1,018"), ("1,234", "1,234.567")],
)
def test_another_grouping_than_the_declared_is_refused(number_format: str, text: str) -> None:
    assert refused(text, number_format).type == "ambiguous-number"


@pytest.mark.parametrize("number_format", [None, *NUMBER_FORMATS])
@pytest.mark.parametrize("text", ["1,234,567", "1.234.567", "1'234'567", "1’234’567", "1٬234٬567"])
def test_two_equal_signs_only_part_groups(text: str, number_format: str | None) -> None:
    assert read_count(text, {"number_format": number_format}) == read_count("1234567")
    assert read_amount(text, {"number_format": number_format}).low == 1234567


def test_the_arabic_sign_of_groups_is_no_other() -> None:
    assert read_count("1٬234") == read_count("1234")
    assert read_amount("1٬234٫5").low == Decimal("1234.5")
    assert refused("1٬23").type == "count-not-understood"


@pytest.mark.parametrize(
    ("number_format", "text"), [("1.234", "45,000"), ("1,234", "45.000"), ("1 234", "45,000")]
)
def test_where_another_form_is_declared_it_is_said(number_format: str, text: str) -> None:
    said = refused(text, number_format).message()
    assert f"numbers are declared to be written as {number_format}." in said
    assert "Write 45000 if that is meant" in said
    assert "number_format" not in said


@pytest.mark.parametrize("text", ["03/04", "13/04", "04/13"])
def test_a_day_and_a_month_are_no_part_of_a_figure(text: str) -> None:
    assert "a day and a month" in refused(text).message()
    assert "part_of" not in refused(text).message()


def test_grouping_does_not_hide_a_leading_nought() -> None:
    assert refused("0,145", "1,234").type == "count-not-understood"


@given(
    st.sampled_from(Form),
    st.none() | st.integers(-3, 9),
    st.none() | st.integers(-3, 9),
    st.none() | st.sampled_from(Magnitude),
)
def test_no_count_is_made_of_parts_that_do_not_go_together(
    form: Form, low: int | None, high: int | None, magnitude: Magnitude | None
) -> None:
    try:
        count = Count(form, low, high, magnitude)
    except ValueError:
        return
    assert count.interval.low >= 0
    if low != 0:
        assert read_count(str(count)) == count


@given(st.integers(1, MOST))
def test_nobody_who_says_about_excludes_the_next_number(number: int) -> None:
    said = read_count(f"about {number}").interval
    assert said.overlaps(read_count(number + 1).interval)
    assert said.within(read_count(f"about {number}").nearby)
    assert number // 2 <= said.low
    assert said.high is not None
    assert said.high <= number + max(1, number // 10)


@given(st.integers(0, MOST))
def test_rounding_slack(number: int) -> None:
    slack = rounding_slack(number)
    assert 0 <= slack <= number // 10
    noughts = len(str(number)) - len(str(number).rstrip("0")) if number else 0
    assert slack <= 10**noughts // 2


@pytest.mark.parametrize(
    ("number", "slack"),
    [(0, 0), (1, 0), (7, 0), (10, 1), (50, 5), (123, 0), (1400, 50), (1000, 100), (145000, 500)],
)
def test_rounding_slack_of_common_numbers(number: int, slack: int) -> None:
    assert rounding_slack(number) == slack


@pytest.mark.parametrize(
    ("text", "written", "interval"),
    [
        ("50+", "at least 50", Interval(50, None)),
        ("~30", "about 30", Interval(27, 33)),
        (">500", "more than 500", Interval(501, None)),
        ("< 50", "fewer than 50", Interval(0, 49)),
        (">= 12", "at least 12", Interval(12, None)),
        ("≤12", "up to 12", Interval(0, 12)),
        ("4.8 million", "4.8 million", Interval(4_750_000, 4_849_999)),
        ("12 million", "12 million", Interval(11_500_000, 12_499_999)),
        ("more than 1.25 million", "more than 1.25 million", Interval(1_250_001, None)),
        ("1.2 billion", "1.2 billion", Interval(1_150_000_000, 1_249_999_999)),
    ],
)
def test_signs_and_millions_are_read(text: str, written: str, interval: Interval) -> None:
    count = read_count(text)
    assert (str(count), count.interval) == (written, interval)
    assert read_count(str(count)) == count


@pytest.mark.parametrize(
    "text", ["4,8 million", "0 million", "+50", "50 +-", "4.8", "~", "million"]
)
def test_what_might_be_something_else_is_still_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError):
        read_count(text)


def test_no_difference_is_computed_from_what_was_rounded() -> None:
    assert read_count("4.8 million").loose
    assert not read_count("4800000").loose


@pytest.mark.parametrize(("number", "whole"), [("2.5", 3), ("3.5", 4), ("2.49", 2), ("0.5", 1)])
def test_the_middle_is_rounded_upwards(number: str, whole: int) -> None:
    assert half_up(Fraction(number)) == whole


@given(st.integers(0, 10**9), st.sampled_from([10, 10**3, 10**6]))
def test_a_number_is_among_those_that_round_to_it(number: int, place: int) -> None:
    near = half_up(Fraction(number, place)) * place
    one = Interval(number, number)
    assert one.within(rounded_interval(near, place))
    assert not one.overlaps(rounded_interval(near + place, place))
