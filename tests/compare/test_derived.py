"""Derived statements: recomputed, and set against what was stated."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from sitrep.compare import figure_set_of
from sitrep.compare.claims.derived import DerivedFault, Recomputed, recompute
from sitrep.compare.claims.derived_trends import Trend, before_and_after, trend_of
from sitrep.compare.claims.stated_results import read_share, read_stated
from tests.compare.reports import figure_of, index, index_of, toll


def came_to(operation: str, of: Any, against: Any = None, stated: str | None = None) -> Recomputed:
    records = [{**toll("of"), **of}, {**toll("against"), **(against or {})}]
    derived = {"id": "d", "operation": operation, "of": "of", "stated": stated}
    if against is not None:
        derived["against"] = "against"
    found = index(*records, derived=[{key: one for key, one in derived.items() if one}])
    return replace(recompute(figure_set_of(found), found.derived["d"]), axes=())


@pytest.mark.parametrize(
    ("operation", "of", "against", "low", "high"),
    [
        ("ratio", {"count": 1543}, {"count": 250}, Fraction(1543, 250), Fraction(1543, 250)),
        ("ratio", {"count": "10-20"}, {"count": "2-5"}, Fraction(2), Fraction(10)),
        ("ratio", {"count": 12}, {"count": "at least 4"}, Fraction(0), Fraction(3)),
        ("share", {"count": 90, "population": "women"}, {"count": 1426}, Fraction(9000, 1426),
         Fraction(9000, 1426)),
        ("difference", {"count": 745}, {"count": 1383}, Fraction(638), Fraction(638)),
        ("difference", {"count": "at least 20"}, {"count": 12}, Fraction(8), None),
        ("difference", {"count": "10-20"}, {"count": "15-30"}, Fraction(0), Fraction(20)),
        ("per_day", {"count": 90, "window": "2024-05-01 to 2024-05-09"}, None, Fraction(10),
         Fraction(10)),
    ],
)  # fmt: skip
def test_results(operation: str, of: Any, against: Any, low: Fraction, high: Any) -> None:
    result = came_to(operation, of, against).result
    assert result is not None
    assert (result.low, result.high) == (low, high)


@pytest.mark.parametrize(
    ("operation", "of", "against", "near"),
    [
        ("ratio", {"count": "about 500"}, {"count": "about 200"}, Fraction(5, 2)),
        ("difference", {"count": "about 200"}, {"count": "about 500"}, Fraction(300)),
        ("change", {"count": "about 500", "window": "2024-05-07"}, {"count": 200}, Fraction(150)),
        ("share", {"count": "about 50", "population": "women"}, {"count": 200}, Fraction(25)),
        ("ratio", {"count": "10-20"}, {"count": "about 200"}, None),
        ("ratio", {"count": 500}, {"count": 200}, None),
    ],
)
def test_what_rounded_numbers_give_as_they_were_said(
    operation: str, of: Any, against: Any, near: Fraction | None
) -> None:
    result = came_to(operation, of, against).result
    assert result is not None
    assert result.near == near


@pytest.mark.parametrize(
    ("stated", "follows"),
    [
        ("fivefold", False),
        ("six times", True),
        ("sixfold", True),
        ("6.2 times", True),
        ("6.1 times", False),
        ("6", True),
        ("7x", False),
        ("6.172", True),
        ("doubled", False),
        ("617", False),
        ("more than six times", True),
    ],
)
def test_a_ratio_follows_if_it_rounds_to_what_is_stated(stated: str, follows: bool) -> None:
    fault = came_to("ratio", {"count": 1543}, {"count": 250}, stated).fault
    assert fault is (None if follows else DerivedFault.DOES_NOT_FOLLOW)


@pytest.mark.parametrize("bound", ["up to", "at most", "less than", "under"])
@pytest.mark.parametrize(
    ("way", "follow", "not_follow"),
    [
        ("lower", (98, 100), (102, 400, 90)),
        ("more", (102, 100), (98, 40, 110)),
        ("decrease", (98,), (104,)),
        ("increase", (104,), (98,)),
    ],
)
def test_a_bounded_change_goes_one_way(
    bound: str, way: str, follow: tuple[int, ...], not_follow: tuple[int, ...]
) -> None:
    for count in (*follow, *not_follow):
        of = {"count": count, "window": "2024-05-07"}
        fault = came_to("change", of, {"count": 100}, f"{bound} 5 % {way}").fault
        assert fault is (None if count in follow else DerivedFault.DOES_NOT_FOLLOW), count


@pytest.mark.parametrize(
    ("operation", "of", "against", "fault"),
    [
        ("ratio", {"count": "not stated"}, {}, DerivedFault.NO_NUMBER),
        ("ratio", {"count": "dozens"}, {}, DerivedFault.NO_NUMBER),
        ("ratio", {"window": "not stated"}, {}, DerivedFault.UNSTATED),
        ("ratio", {"definition": "by culture"}, {"definition": "by test"}, DerivedFault.REDEFINED),
        ("ratio", {"status": "retracted"}, {}, DerivedFault.WITHDRAWN),
        ("ratio", {"measure": "injured"}, {}, DerivedFault.MEASURE),
        ("ratio", {"basis": "new"}, {"basis": "cumulative"}, DerivedFault.BASIS),
        ("ratio", {}, {"count": "zero"}, DerivedFault.BY_ZERO),
        ("share", {"population": "women"}, {"population": "men"}, DerivedFault.NOT_INSIDE),
        ("share", {"places": ["north"]}, {}, DerivedFault.NOT_INSIDE),
        ("share", {"count": 500}, {"count": 100, "places": ["north"]}, DerivedFault.NOT_INSIDE),
        ("per_day", {"window": "not stated"}, None, DerivedFault.NO_DAYS),
        ("per_day", {"window": "until 2024-05-06"}, None, DerivedFault.NO_DAYS),
        ("ratio", {}, None, DerivedFault.LACKS_AGAINST),
        ("per_day", {}, {}, DerivedFault.TAKES_NONE),
    ],
)
def test_what_cannot_be_derived(operation: str, of: Any, against: Any, fault: DerivedFault) -> None:
    assert came_to(operation, of, against) == Recomputed(None, fault)


@pytest.mark.parametrize(
    ("text", "share", "inside", "outside"),
    [
        ("Half", True, 50, 60),
        ("a third", True, 33, 40),
        ("one in three", True, 34, 40),
        ("1 in 3", True, 33, 26),
        ("nearly a third", True, 31, 45),
        ("two thirds", True, 66, 50),
        ("a fifth", True, 20, 25),
        ("31 %", True, 31, 32),
        ("about 33 %", True, 35, 45),
        ("more than 30 %", True, 44, 29),
        ("31.5 per cent", True, 31.5, 31.6),
        ("1,293", False, 1293, 1294),
        ("doubled", False, 2.1, 1.5),
        ("more than tripled", False, 4, 2.9),
        ("three times as many", False, 3, 4),
        ("twelve times", False, 12, 14),
        ("40 a day", False, 40, 41),
        ("more than nine a day", False, 9.5, 8),
        ("10 killed per day", False, 10, 11),
        ("up to 12", False, 3, 13),
        ("1.65 m", False, 1.65, 1.66),
        ("0.36 USD per kg", False, 0.36, 0.4),
        ("4.4 percentage points", False, 4.4, 4.5),
        ("about 3 people per household", False, 3.2, 4),
        ("52 % of the target", True, 52.2, 53),
    ],
)
def test_results_are_read_in_words_and_digits(
    text: str, share: bool, inside: float, outside: float
) -> None:
    stated = (read_share if share else read_stated)(text)
    assert stated is not None
    assert stated.fits(Fraction(inside), Fraction(inside))
    assert not stated.fits(Fraction(outside), Fraction(outside))


@pytest.mark.parametrize(
    "text",
    [
        "a lot",
        "",
        "fold",
        "1,2.3.4",
        "-5",
        "most",
        "1 in 0",
        "2 and a half",
        "5 to six",
        "3 hundred",
        "2 million",
        "1.65 m or 27 %",
    ],
)
def test_what_cannot_be_read_is_not_guessed(text: str) -> None:
    assert read_stated(text) is None


def test_a_number_of_something_is_no_share() -> None:
    assert read_share("52 people") is None


MEASURED = ("7.85", "6.2", Fraction("1.65")), ("1.05", "1.41", Fraction("0.36"))
PARTS_OF_HUNDRED = ("50.6 %", "46.2 %", Fraction("4.4")), ("6", "4.25", Fraction("1.75"))


@pytest.mark.parametrize(("of", "against", "apart"), [*MEASURED, *PARTS_OF_HUNDRED])
@pytest.mark.parametrize("stated", [None, "{} m", "{}", "2 m"])
def test_a_difference_of_amounts_has_the_decimals_that_they_have(
    of: str, against: str, apart: Fraction, stated: str | None
) -> None:
    plain = {"window": "2024-05-06"}
    records = [
        figure_of("indicators", "against", count=against, **plain),
        figure_of("indicators", "of", count=of, **{**plain, "window": "2024-05-07"}),
    ]
    text = stated and stated.format(float(apart))
    one = {"id": "d", "operation": "difference", "of": "of", "against": "against"}
    found = index_of("indicators", *records, derived=[{**one, "stated": text} if text else one])
    came = recompute(figure_set_of(found), found.derived["d"])
    assert came.result is not None
    assert (came.result.low, came.result.high) == (apart, apart)
    follows = stated != "2 m" or round(apart) == 2
    assert came.fault is (None if follows else DerivedFault.DOES_NOT_FOLLOW)


def test_a_share_of_a_declared_whole_needs_no_stated_scope() -> None:
    part = toll("part", 40, population="women", window="not stated")
    whole = toll("whole", 100, parts=["part"])
    derived = {"id": "d", "operation": "share", "of": "part", "against": "whole"}
    found = index(part, whole, derived=[derived])
    assert recompute(figure_set_of(found), found.derived["d"]).fault is None


@pytest.mark.parametrize(
    ("operation", "fault"), [("share", None), ("ratio", DerivedFault.REDEFINED)]
)
def test_a_declared_part_may_be_defined_otherwise_than_its_whole(
    operation: str, fault: DerivedFault | None
) -> None:
    part = toll("part", 40, definition="in hospitals")
    whole = toll("whole", 100, parts=["part"], definition="suspected and confirmed")
    derived = {"id": "d", "operation": operation, "of": "part", "against": "whole"}
    found = index(part, whole, derived=[derived])
    assert recompute(figure_set_of(found), found.derived["d"]).fault is fault


MEANT, DONE = {"measure": "funding_required"}, {"measure": "funding_received"}


@pytest.mark.parametrize("operation", ["share", "difference"])
@pytest.mark.parametrize(
    ("meant", "done", "fault"),
    [
        ({}, {"definition": "with what was carried over"}, None),
        ({"definition": "as revised"}, {}, None),
        ({"definition": "as revised"}, {"definition": "carried over"}, DerivedFault.REDEFINED),
        ({"window": "2023"}, {"window": "2024"}, DerivedFault.NOT_INSIDE),
        ({"window": "2023-07 to 2024-06"}, {"window": "2024"}, None),
        ({"window": "2024"}, {"window": "not stated"}, None),
        (
            {"window": "2023"},
            {"window": "since 2022-01-01", "as_of": "2022-12-31"},
            DerivedFault.NOT_INSIDE,
        ),
        ({"window": "2022"}, {"window": "since 2022-01-01", "as_of": "2022-12-31"}, None),
    ],
)
def test_what_was_done_is_set_against_what_was_meant(
    operation: str, meant: dict[str, str], done: dict[str, str], fault: DerivedFault | None
) -> None:
    whole = figure_of("funding", "whole", count=120, **MEANT, **meant)
    part = figure_of("funding", "part", count=54, **DONE, **done)
    of, against = ("part", "whole") if operation == "share" else ("whole", "part")
    one = {"id": "d", "operation": operation, "of": of, "against": against}
    found = index_of("funding", whole, part, derived=[one])
    assert recompute(figure_set_of(found), found.derived["d"]).fault is fault


@pytest.mark.parametrize("operation", ["difference", "change"])
@pytest.mark.parametrize(
    ("of", "against", "way", "later"),
    [
        ({"count": 30}, {"count": 40, "window": "2024-05-05"}, Trend.FALL, True),
        ({"count": 40}, {"count": 30, "window": "2024-05-07"}, Trend.RISE, False),
        ({"count": 40}, {"count": 30}, Trend.RISE, False),
        ({"count": 40}, {"count": 40, "window": "2024-05-05"}, Trend.SAME, True),
        ({"count": "10-20"}, {"count": "15-30", "window": "2024-05-05"}, Trend.OPEN, True),
        ({"count": "about 500"}, {"count": "about 200", "window": "2024-05-05"}, Trend.RISE, True),
        ({"count": 40}, {"count": 30, "according_to": "watch", "window": "2024-05-05"},
         Trend.RISE, False),
        ({"count": 40}, {"count": 30, "window": "2024-05-05", "definition": "an average"},
         Trend.RISE, False),
    ],
)  # fmt: skip
def test_which_way_it_went_and_whether_it_went_at_all(
    operation: str, of: Any, against: Any, way: Trend, later: bool
) -> None:
    derived = {"id": "d", "operation": operation, "of": "of", "against": "against"}
    records = [{**toll("of", window="2024-05-06"), **of}]
    records.append({**toll("against", window="2024-05-06"), **against})
    found = index(*records, derived=[derived])
    assert trend_of(figure_set_of(found), found.derived["d"]) is way
    assert before_and_after(figure_set_of(found), found.derived["d"]) is later


@pytest.mark.parametrize("operation", ["share", "ratio"])
def test_what_is_no_step_goes_no_way(operation: str) -> None:
    derived = {"id": "d", "operation": operation, "of": "of", "against": "against"}
    found = index(toll("of", population="women"), toll("against"), derived=[derived])
    assert trend_of(figure_set_of(found), found.derived["d"]) is None
