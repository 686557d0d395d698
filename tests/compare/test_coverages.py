"""Coverages: the reached of the targeted, the received of the required, and nothing else."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.compare.claims.derived import recompute
from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.report.aspects import taken
from sitrep.compare.report.coverages import Coverage
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.model.derived import Derived
from sitrep.model.figures.deliveries import Stage
from sitrep.model.prose import Aspect, Slot
from sitrep.model.views.index import Index
from tests.compare.reports import figure_of, index_of

PAIRS = [
    ("needs", "targeted", "reached"),
    ("needs", "in_need", "targeted"),
    ("funding", "funding_required", "funding_received"),
    ("funding", "funding_required", "funding_pledged"),
    *(("deliveries", "planned", stage) for stage in Stage if stage is not Stage.PLANNED),
]


def pair(kind: str, whole: str, part: str, *more: dict[str, Any], **of_part: Any) -> Index:
    return index_of(
        kind,
        figure_of(kind, "whole", measure=whole, count=of_part.pop("meant", 120)),
        figure_of(kind, "part", measure=part, **{"count": 54, **of_part}),
        *more,
    )


def covered(index: Index) -> dict[str, Coverage]:
    return report_figures_of(index).coverages


def values(index: Index, one: Coverage) -> tuple[object, object]:
    figures = figure_set_of(index)
    share = recompute(figures, one.share)
    assert share.result is not None
    assert share.fault is None
    if one.gap is None:
        return share.result.low, None
    gap = recompute(figures, one.gap)
    assert gap.result is not None
    assert gap.fault is None
    return share.result.low, gap.result.low


@pytest.mark.parametrize(("kind", "whole", "part"), PAIRS)
def test_each_pair_has_its_share_and_its_gap(kind: str, whole: str, part: str) -> None:
    index = pair(kind, whole, part, by=[])
    if whole == "in_need":
        assert covered(index) == {}, "nobody says that who targets counts all in need"
        return
    assert values(index, covered(index)["part"]) == (45, 66)


@given(whole=st.integers(1, 10**9), part=st.integers(1, 10**9))
def test_whatever_the_figures_share_and_gap_follow_from_them(whole: int, part: int) -> None:
    index = pair("funding", "funding_required", "funding_received", meant=whole, count=part)
    share, gap = values(index, covered(index)["part"])
    assert share == Fraction(part * 100, whole)
    assert gap is None if part >= whole else gap == whole - part


APART: list[dict[str, Any]] = [
    {"according_to": "watch"},
    {"appeal": "another plan"},
    {"currency": "EUR"},
    {"sector": "health"},
    {"places": ["land"]},
    {"by": ["office"]},
    {"count": "not stated"},
    {"count": "dozens"},
    {"basis": "new"},
    {"withdrawn": {"on": "2024-05-09"}},
]


@pytest.mark.parametrize("more", APART)
def test_what_is_not_of_the_same_has_no_share(more: dict[str, Any]) -> None:
    assert covered(pair("funding", "funding_required", "funding_received", **more)) == {}


def test_of_two_targets_the_one_of_the_same_time_is_taken_or_none() -> None:
    later = figure_of("needs", "other", measure="targeted", count=900, window="2025")
    index = pair("needs", "targeted", "reached", later)
    assert covered(index)["part"].whole.id == "whole"
    index = pair("needs", "targeted", "reached", later, window="2024-04-01 to 2024-04-30")
    assert covered(index) == {}


def test_what_came_for_one_period_covers_none_of_another() -> None:
    """But a figure that states no period is set against the one that does."""
    for window, found in (("2031-05 to 2031-10", {}), ("2031", {"part"}), ("not stated", {"part"})):
        asked = figure_of("funding", "asked", measure="funding_required", count=90, window="2031")
        part = figure_of("funding", "part", measure="funding_received", count=54, window=window)
        index = index_of("funding", asked, part)
        assert set(covered(index)) == set(found), window


@pytest.mark.parametrize(
    ("part", "over"),
    [
        ({"window": "2024-01-01 to 2024-03-31"}, False),
        ({"window": "2023-12 to 2024-03"}, True),
        ({"window": "since 2024-01-01", "as_of": "2024-03-31"}, False),
        ({"window": "not stated", "as_of": "2023-03-31"}, False),
        ({"window": "2023"}, None),
    ],
)
def test_a_part_may_run_over_the_time_of_its_whole_but_not_lie_outside(
    part: dict[str, str], over: bool | None
) -> None:
    meant = figure_of("needs", "whole", measure="targeted", count=120, window="2024")
    done = figure_of("needs", "part", measure="reached", count=54, **part)
    found = covered(index_of("needs", meant, done)).get("part")
    assert (None if found is None else found.runs_over) is over


def test_more_than_was_meant_is_a_share_without_a_gap() -> None:
    index = pair("needs", "targeted", "reached", count=150)
    assert values(index, covered(index)["part"]) == (125, None)


@pytest.mark.parametrize(("sensitivity", "given_out"), [("public", True), ("restricted", False)])
def test_a_share_of_what_is_restricted_is_taken_by_no_sentence(
    sensitivity: str, given_out: bool
) -> None:
    index = index_of(
        "needs",
        figure_of("needs", "whole", measure="targeted", sensitivity=sensitivity),
        figure_of("needs", "part", measure="reached"),
    )
    assert isinstance(taken(index, Slot("part", Aspect.SHARE)), Derived) is given_out
