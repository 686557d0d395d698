"""Report figures: groups of one scope, and figures higher than wider ones."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitrep.checking.check import check
from sitrep.compare import compare
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.report.report_figures import ReportFigures, report_figures_of
from sitrep.compare.report.same_scope import SameScope, Verdict
from tests.compare.reports import index, moved, toll
from tests.compare.test_laws import TOLLS, clean


def only(*tolls: dict[str, Any]) -> SameScope:
    (group,) = report_figures_of(index(*tolls)).groups
    return group


def other(ref: str, count: str | int, **more: Any) -> dict[str, Any]:
    return toll(ref, count, **{"according_to": ref, **more})


@pytest.mark.parametrize(
    ("counts", "verdict"),
    [
        ((12, "at least 10"), Verdict.AGREE),
        ((12, 14), Verdict.DIFFER),
        (("10-20", "15-30", "at least 16"), Verdict.AGREE),
        (("10-20", "15-30", "25-40"), Verdict.DIFFER),
    ],
)
def test_a_group_agrees_if_one_number_satisfies_all(
    counts: tuple[str | int, ...], verdict: Verdict
) -> None:
    who = ("monitor", "watch", "office")
    group = only(*(other(ref, count) for ref, count in zip(who, counts, strict=False)))
    assert group.verdict is verdict


def test_only_those_that_exclude_another_are_in_conflict() -> None:
    group = only(other("monitor", 61), other("watch", 43), other("office", "up to 200"))
    assert [one.id for one in group.conflicting] == ["monitor", "watch"]


def test_proven_cases_contradict_no_higher_figure_and_excuse_no_other_conflict() -> None:
    proven = other("monitor", 111, status="documented")
    assert only(proven, other("watch", 1383)).verdict is Verdict.PROOF
    assert only(proven, other("watch", 50)).verdict is Verdict.DIFFER
    assert only(proven, other("watch", 1383), other("office", 803)).verdict is Verdict.DIFFER


@pytest.mark.parametrize("key", ["definition", "responsible"])
def test_what_an_originator_divides_by_is_no_conflict(key: str) -> None:
    values = {"definition": ("in hospitals", "at home"), "responsible": (["wire"], ["radio"])}[key]
    found = report_figures_of(
        index(toll("one", 61, **{key: values[0]}), toll("two", 43, **{key: values[1]}))
    )
    assert [group.verdict for group in found.groups] == [Verdict.ALONE, Verdict.ALONE]


@given(st.lists(TOLLS, min_size=2, max_size=7))
def test_looking_up_finds_what_comparing_all_finds(tolls: list[dict[str, Any]]) -> None:
    """A figure is found to be higher than a wider one exactly where some comparison says so."""
    report_figures = report_figures_of(
        index(*(toll(f"t{i}", **clean(one)) for i, one in enumerate(tolls)))
    )
    for part in report_figures.current:
        looked_up = any(
            _wider(report_figures, part, one) for one in report_figures.cells.exceeded_by(part)
        )
        compared = any(
            _wider(report_figures, part, one) and _one_place_holds(report_figures, part, one)
            for one in report_figures.current
        )
        assert looked_up or not compared
        assert compared or not looked_up or len(part.scope.origins) > 1


@given(st.lists(TOLLS, min_size=2, max_size=7))
def test_looking_up_finds_every_higher_figure(tolls: list[dict[str, Any]]) -> None:
    made = (toll(f"t{i}", **clean(one)) for i, one in enumerate(tolls))
    cells = report_figures_of(index(*made)).cells
    for figure in cells.figures:
        higher = [one for one in cells.figures if figure.interval.below(one.interval)]
        assert [*cells.higher(figure)] == higher


def _wider(report_figures: ReportFigures, part: ScopedFigure, whole: ScopedFigure) -> bool:
    answer = compare(report_figures.figure_set, part.id, whole.id)
    return answer.exceeds and answer.part == part.id


def _one_place_holds(
    report_figures: ReportFigures, part: ScopedFigure, whole: ScopedFigure
) -> bool:
    """What the look-up promises: the same places, or a single one that holds them all."""
    if part.scope.origins == whole.scope.origins:
        return True
    return any(
        report_figures.figure_set.places.within(part.scope.origins, [one])
        for one in whole.scope.origins
    )


def test_parts_of_each_other_are_a_finding_and_no_fault_of_the_house() -> None:
    tolls = (toll("one", parts=["two"]), toll("two", parts=["one"]))
    assert report_figures_of(index(*tolls)).groups == ()
    moves = [moved("one", parts=["two"]), moved("two", parts=["one"])]
    found = check(index(displacement=moves).report).findings
    assert {"circular-reference"} <= {one.rule for one in found}
