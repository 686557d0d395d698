"""What findings say where it depends on the figures."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.checking.check import check
from tests.rules.test_guards import report_with


def said(rule: str, given: dict[str, Any]) -> list[str]:
    return [one.got for one in check(report_with(given)).findings if one.rule == rule]


@pytest.mark.parametrize(
    ("of", "against", "stated", "got"),
    [
        (60, 20, "fivefold", "d states “fivefold”, and its figures give 3."),
        ("50-60", "20-25", "fivefold", "d states “fivefold”, and its figures give 2 to 3."),
        ("at least 60", 20, "2 times", "d states “2 times”, and its figures give 3 or more."),
        (60, 20, "far more", "d states a result that cannot be recomputed."),
        (60, "zero", "3 times", "d divides by a figure that may be none."),
    ],
)
def test_what_a_derived_number_comes_to(
    of: str | int, against: str | int, stated: str, got: str
) -> None:
    tolls = [{"id": "a", "count": of}, {"id": "b", "count": against, "places": ["village"]}]
    derived = {"id": "d", "operation": "ratio", "of": "a", "against": "b", "stated": stated}
    assert said("derived-does-not-follow", {"tolls": tolls, "derived": [derived]}) == [got]


@pytest.mark.parametrize(
    ("counts", "got"),
    [
        ((20, 30), "For one scope, t0 (20) and t1 (30) exclude each other."),
        ((20, 30, 40), "For one scope, t0 (20), t1 (30) and t2 (40) exclude each other."),
        ((20, "at least 10", 40), "For one scope, t0 (20) and t2 (40) exclude each other."),
        (("up to 20", 30, 40), "For one scope, t0 (up to 20), t1 (30) and t2 (40) exclude "
         "each other."),
    ],
)  # fmt: skip
def test_who_excludes_whom(counts: tuple[str | int, ...], got: str) -> None:
    who = ("monitor", "office", "watch")
    tolls = [
        {"id": f"t{n}", "count": count, "according_to": who[n]} for n, count in enumerate(counts)
    ]
    assert said("figures-differ", {"tolls": tolls}) == [got]


@pytest.mark.parametrize(
    ("old", "now", "net"),
    [
        (20, 30, "rise by 10"),
        (20, "at least 30", "rise by an open number"),
        ("20-25", 30, "rise by 5-10"),
        (30, 30, "it did not move"),
    ],
)
def test_how_far_a_total_moved_beside_what_was_newly_counted(
    old: str | int, now: str | int, net: str
) -> None:
    run = {"window": "since 2024-05-01", "basis": "cumulative"}
    tolls = [
        {"id": "old", "count": old, "as_of": "2024-05-07", **run},
        {"id": "now", "count": now, "as_of": "2024-05-08", **run},
        {"id": "new", "count": 4, "basis": "new", "window": "2024-05-08"},
    ]
    [got] = said("new-against-net", {"tolls": tolls})
    assert got.endswith(f"from old ({old}) to now ({now}): {net}.")
