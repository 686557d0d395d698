"""Amounts: decimals and per cent, what they leave open, and what is refused as ambiguous."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from sitrep.model.values.count import Count, Form
from sitrep.model.values.count_notation import read_amount, read_count
from sitrep.model.values.interval import Interval
from sitrep.model.values.number_notation import NUMBER_FORMATS
from sitrep.model.values.numerals import amounts as amounts_in
from tests.model.strategies import amounts, counts

D = Decimal
FORMATS = [None, *NUMBER_FORMATS]


def read(value: Any, number_format: str | None = None) -> Count:
    return read_amount(value, {"number_format": number_format} if number_format else {})


@pytest.mark.parametrize(
    ("text", "low", "per_cent"),
    [
        ("1.85", D("1.85"), False),
        ("1.80", D("1.80"), False),
        ("1,5", D("1.5"), False),
        ("0.125", D("0.125"), False),
        ("1,234.50", D("1234.50"), False),
        ("1.234,50", D("1234.50"), False),
        ("1 234,5", D("1234.5"), False),
        ("1234.567", D("1234.567"), False),
        ("1.234e0", D("1.234"), False),
        ("45 %", 45, True),
        ("45%", 45, True),
        ("12.5 per cent", D("12.5"), True),
        ("12 percent", 12, True),
        ("1018", 1018, False),
        ("4.07 billion", 4_070_000_000, False),
        (1.25, D("1.25"), False),
        (1.234, D("1.234"), False),
        (3.0, 3, False),
        (0, 0, False),
    ],
)
def test_what_can_be_read_in_one_way_is_read(text: Any, low: object, per_cent: bool) -> None:
    found = read(text)
    assert (found.form, found.low, found.per_cent) == (Form.EXACT, low, per_cent)
    assert found.measured
    assert str(found.low) == str(low), "the digits that were said are kept"


@pytest.mark.parametrize(
    ("text", "number_format", "low"),
    [("1.234", "1,234", D("1.234")), ("1.234", "1.234", 1234), ("1,234", "1 234", D("1.234"))],
)
def test_a_declared_grouping_decides(text: str, number_format: str, low: object) -> None:
    assert read(text, number_format).low == low


@pytest.mark.parametrize("text", ["1.234", "12,345", "about 1.234", "1.234 %"])
def test_three_digits_after_a_mark_are_ambiguous(text: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read(text)
    assert caught.value.type == "ambiguous-number"
    assert "e0)" in str(caught.value)


@pytest.mark.parametrize("text", ["1,2.3", "1.5.2", "01.5", "1.", ".5", "dozens %", "%", "1.5e3"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read(text)
    assert caught.value.type == "count-not-understood"


@pytest.mark.parametrize("text", ["1.5", "45 %", "0.5", 1.5])
def test_people_are_counted_whole(text: Any) -> None:
    with pytest.raises(PydanticCustomError):
        read_count(text)


def test_zero_is_written_out() -> None:
    for text in ("0", "0.0", "0 %"):
        with pytest.raises(PydanticCustomError) as caught:
            read(text)
        assert caught.value.type == "zero-or-unknown"
    assert read("zero %").low == 0


@pytest.mark.parametrize("number_format", FORMATS)
@given(count=amounts())
def test_what_is_printed_reads_back(count: Count, number_format: str | None) -> None:
    assert read(str(count), number_format) == count


@given(counts())
def test_a_count_is_an_amount(count: Count) -> None:
    assert read(str(count)).low == count.low


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("1.85", Interval(D("1.845"), D("1.85499"))),
        ("3", Interval(D("2.5"), D("3.499"))),
        ("more than 4.5", Interval(D("4.5"), None)),
        ("fewer than 4.5", Interval(0, D("4.5"))),
        ("about 1.5", Interval(D("1.45"), D("1.55"))),
        ("2.5-3.5", Interval(D("2.5"), D("3.5"))),
        ("zero", Interval(0, D("0.499"))),
    ],
)
def test_the_last_digit_of_an_amount_is_rounded(text: str, interval: Interval) -> None:
    assert read(text).interval == interval


@given(st.decimals(D("0.01"), D(10**6), places=2))
def test_an_amount_agrees_with_itself_rounded(number: Decimal) -> None:
    said, rounded = read(f"{number:f}"), round(number, 1)
    if rounded:
        assert said.interval.overlaps(read(f"{rounded:f}").interval)
    assert said.reckoned == Interval(number, number)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The price rose to 1.85 USD.", [D("1.85")]),
        ("Le prix est de 1 234,50 USD.", [D("1234.50")]),
        ("about 4.8 million", [D("4800000.0")]),
        ("version 1.2.3 of 5 May", []),
        ("12 people", []),
    ],
)
def test_amounts_are_found_in_texts(text: str, found: list[Decimal]) -> None:
    assert list(amounts_in(text)) == found
