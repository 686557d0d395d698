"""Which columns a count fills: a number that was not said stands nowhere."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from sitrep.exports.count_columns import Said, said
from sitrep.model.values.count import Count, Form
from sitrep.model.values.count_notation import read_count
from sitrep.model.values.numerals import numbers
from tests.exports.reading import rows
from tests.exports.reports import exported, report, toll
from tests.model.strategies import counts

FORMS = {
    "1018": Said(exact=1018),
    "zero": Said(exact=0),
    "at least 145": Said(low=145),
    "more than 4000": Said(low=4000),
    "up to 20000": Said(high=20000),
    "fewer than 50": Said(high=50),
    "about 1400": Said(approx=1400),
    "nearly 1400": Said(approx=1400),
    "4.8 million": Said(approx=4_800_000),
    "2300-2400": Said(low=2300, high=2400),
    "dozens": Said(),
    "not stated": Said(),
    "not available": Said(),
    "not applicable": Said(),
}
ENDINGS = {"exact": "", "low": "+low", "high": "+high", "approx": "+approx"}


def test_every_form_is_tried() -> None:
    assert {read_count(written).form for written in FORMS} == set(Form)


@pytest.mark.parametrize("written", FORMS)
def test_a_form_fills_its_own_columns_and_no_others(written: str) -> None:
    made = exported("hxl", report(tolls=[toll(count=written)]))
    (row,) = rows(made.files["tolls"])
    assert row["#description+count"] == written
    numbers = {tag: cell for tag, cell in row.items() if tag.startswith("#affected")}
    expected = {
        f"#affected+killed+ind{ENDINGS[name]}": str(number)
        for name, number in FORMS[written]._asdict().items()
        if number is not None
    }
    assert numbers == expected


@given(counts())
def test_no_number_is_made_up(count: Count) -> None:
    digits = {int(number) for number in re.findall(r"\d+", str(count).replace("zero", "0"))}
    if count.place > 1:
        digits = set(numbers(str(count)))
    assert {number for number in said(count) if number is not None} == digits


@given(counts())
def test_the_ends_bound_the_count(count: Count) -> None:
    ends = said(count)
    assert ends.low is None or ends.low <= count.interval.low
    assert ends.high is None or (
        count.interval.high is not None and count.interval.high <= ends.high
    )
    assert (ends.exact is not None) == (count.form is Form.EXACT and count.place == 1)


def test_measures_and_units_have_columns_of_their_own() -> None:
    moved = {"according_to": "monitor", "measure": "idps", "sources": ["doc"]}
    made = exported(
        "hxl",
        report(
            tolls=[toll(), toll(id="u", measure="injured", count="3")],
            displacement=[
                {**moved, "id": "d", "count": "40", "unit": "households"},
                {**moved, "id": "e", "count": "200"},
            ],
        ),
    )
    first, second = rows(made.files["tolls"])
    assert (first["#affected+killed+ind"], first["#affected+injured+ind"]) == ("12", "")
    assert (second["#affected+killed+ind"], second["#affected+injured+ind"]) == ("", "3")
    found = {row["#meta+id"]: row for row in rows(made.files["displacement"])}
    assert (found["d"]["#affected+idps+hh"], found["d"]["#affected+idps+ind"]) == ("40", "")
    assert (found["e"]["#affected+idps+hh"], found["e"]["#affected+idps+ind"]) == ("", "200")
