"""A field of scope that one issue alone states is named, wherever it makes a figure seem new."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compare import Axis
from sitrep.compare.issues.change_sheet import change_sheet_of
from sitrep.compare.issues.record_changes import ChangeKind, RecordChange
from sitrep.findings import Problem
from sitrep.model.views.index import Index
from sitrep.rules import REPORT_RULES
from tests.compare.reports import figure_of, index, index_of
from tests.compare.test_axis_laws import STATES
from tests.compare.test_issue_laws import LATER

CHECKS = {rule.name: rule.check for rule in REPORT_RULES}
REQUIRED = {Axis.MEASURE, Axis.UNIT, Axis.INDICATOR}
"""Axes that every figure states."""
JOINED = {Axis.RESPONSIBLE}
"""Whoever is blamed, the figure goes on."""
OF_NO_CHANGE = {Axis.BASIS, Axis.COUNTED_IN, Axis.RESPONSIBLE}
"""Axes of which another statement is no other figure: the next count, and whom somebody blames."""
STATED = {"status": "verified", "cause": "landmines", "event": "market", "definition": "by test"}


def issues(kind: str, before: dict[str, Any], after: dict[str, Any]) -> Index:
    this = index(**{"tolls": [], "report": LATER, kind: [after]}).report
    return Index(this, previous=index_of(kind, before).report)


def found(index: Index, rule: str) -> list[Problem]:
    check = CHECKS[rule]
    assert check is not None
    return list(check(index))


def courses(index: Index) -> tuple[RecordChange, ...]:
    sheet = change_sheet_of(index)
    assert sheet is not None
    return sheet.courses


def turns(index: Index) -> list[ChangeKind]:
    return sorted(one.turn for one in courses(index))


def pair(axis: Axis, ids: tuple[str, str], field: str) -> tuple[str, list[dict[str, Any]]]:
    """A figure that states an axis, and the next one, which does not."""
    kind, also, states = STATES[axis]
    stated = figure_of(kind, ids[0], **also, **states[1])
    plain = figure_of(kind, ids[1], **also, **states[1])
    plain.pop(field)
    return kind, [stated, plain]


@pytest.mark.parametrize("axis", [axis for axis in STATES if axis not in REQUIRED])
@pytest.mark.parametrize("added", [True, False])
def test_a_field_that_makes_a_figure_new_is_named(axis: Axis, added: bool) -> None:
    field = next(iter(STATES[axis][2][1]))
    kind, records = pair(axis, ("one", "two"), field)
    after, before = records if added else reversed(records)
    given = issues(kind, before, after)
    problems = found(given, "stated-in-one-issue")
    if axis in JOINED:
        assert (problems, ChangeKind.RESTATED in turns(given)) == ([], False)
        return
    if axis is Axis.STATUS:
        assert turns(given) == [ChangeKind.GONE, ChangeKind.NEW]
        return
    assert turns(given) == [ChangeKind.RESTATED]
    [course] = courses(given)
    assert (course.axes, course.difference, {course.before, course.after}) == (
        (axis,),
        None,
        {"one", "two"},
    )
    [problem] = problems
    assert f"{field}:" in problem.got
    assert f"{'take out' if added else 'state'} {field}:" in problem.mend
    assert problem.route == (kind, 0, field if added else "id")


@pytest.mark.parametrize("axis", [axis for axis in STATES if axis not in REQUIRED])
def test_a_field_that_is_stated_otherwise_is_no_matter_of_this(axis: Axis) -> None:
    kind, also, states = STATES[axis]
    after, before = (
        figure_of(kind, ref, **also, **state)
        for ref, state in zip(("one", "two"), states, strict=True)
    )
    assert found(issues(kind, before, after), "stated-in-one-issue") == []


@pytest.mark.parametrize("axis", [axis for axis in STATES if axis not in REQUIRED])
def test_under_one_id_it_is_named_where_the_page_says_that_it_counts_something_else(
    axis: Axis,
) -> None:
    field = next(iter(STATES[axis][2][1]))
    kind, (after, before) = pair(axis, ("one", "one"), field)
    given = issues(kind, before, after)
    redefined = any(ChangeKind.REDEFINED in (one.turn, *one.also) for one in courses(given))
    assert not redefined
    restated = any(ChangeKind.RESTATED in (one.turn, *one.also) for one in courses(given))
    silent = found(given, "silent-change")
    named = [one for one in found(given, "stated-in-one-issue") if f"{field}:" in one.got]
    assert bool(named or silent) or not restated
    assert not (named and silent)


@pytest.mark.parametrize("axis", [axis for axis in STATES if axis not in OF_NO_CHANGE])
def test_a_field_that_is_stated_otherwise_under_one_id_is_a_silent_change(axis: Axis) -> None:
    kind, also, states = STATES[axis]
    after, before = (figure_of(kind, "one", **also, **state) for state in states)
    [problem] = found(issues(kind, before, after), "silent-change")
    assert "one" in problem.got


@pytest.mark.parametrize("field", STATED)
def test_several_fields_are_named_together(field: str) -> None:
    before = figure_of("tolls", "one", places=[])
    after = figure_of("tolls", "two", **{field: STATED[field]}, count=30)
    [problem] = found(issues("tolls", before, after), "stated-in-one-issue")
    assert f"{field}:" in problem.got
    assert "places:" in problem.got


@pytest.mark.parametrize(
    "other",
    [
        {"according_to": "watch"},
        {"measure": "injured"},
        {"places": ["village"]},
        {"count": "not stated"},
        {"status": "retracted"},
    ],
)
def test_another_figure_is_no_next_one(other: dict[str, Any]) -> None:
    before = figure_of("tolls", "one")
    after = figure_of("tolls", "two", **{"cause": "landmines", **other})
    assert found(issues("tolls", before, after), "stated-in-one-issue") == []


def test_the_next_new_count_is_of_other_days() -> None:
    week = {"basis": "new", "count": 7}
    before = figure_of("tolls", "one", **week, window="2024-05-01 to 2024-05-07")
    after = figure_of("tolls", "two", **week, window="2024-05-08 to 2024-05-14", cause="landmines")
    [problem] = found(issues("tolls", before, after), "stated-in-one-issue")
    assert "states cause:, which" in problem.got


def test_of_several_the_nearest_is_named() -> None:
    old = [figure_of("tolls", "far", places=[]), figure_of("tolls", "near")]
    this = index(figure_of("tolls", "new", cause="landmines", count=30), report=LATER).report
    given = Index(this, previous=index(*old).report)
    [problem] = found(given, "stated-in-one-issue")
    assert "in near" in problem.got


def test_what_is_still_reported_beside_it_is_not_asked() -> None:
    old = figure_of("tolls", "one")
    new = figure_of("tolls", "two", cause="landmines")
    this = index(old, new, report=LATER).report
    assert found(Index(this, previous=index(old).report), "stated-in-one-issue") == []


def test_what_is_counted_apart_in_one_issue_goes_on_from_nothing() -> None:
    apart = [figure_of("tolls", f"by-{cause}", cause=cause) for cause in ("mines", "floods")]
    whole = figure_of("tolls", "whole", count=30)
    for before, after in ((apart, [whole]), ([whole], apart)):
        this = index(*after, report=LATER).report
        given = Index(this, previous=index(*before).report)
        assert found(given, "stated-in-one-issue") == []
        assert ChangeKind.NEW in turns(given)


@pytest.mark.parametrize("kind", ["tolls", "displacement"])
@pytest.mark.parametrize("added", [True, False])
def test_places_that_one_issue_alone_states(kind: str, added: bool) -> None:
    key = "places" if kind == "tolls" else "from_places"
    one, other = figure_of(kind, "one"), figure_of(kind, "two")
    (other if added else one)[key] = []
    [problem] = found(issues(kind, other, one), "stated-in-one-issue")
    assert f"{key}:" in problem.got


def test_a_disease_that_only_the_words_of_one_issue_name_leaves_one_row() -> None:
    """Whether it is the same, nothing says: no difference, and the words stand with the figure."""
    words = {"sources": [{"source": "doc", "wording": "40 cholera deaths"}]}
    run = {"window": "since 2024-05-01"}
    worded = figure_of("tolls", "one", **run, **words, as_of="2024-05-06")
    plain = figure_of("tolls", "two", **run, as_of="2024-05-07", count=52)
    for before, after in ((worded, plain), (plain, worded)):
        given = issues("tolls", before, after)
        [course] = courses(given)
        assert (course.turn, course.axes, course.difference) == (
            ChangeKind.RESTATED,
            (Axis.CAUSE,),
            None,
        )
        [problem] = found(given, "stated-in-one-issue")
        assert "cause: (in the words of its documents)" in problem.got


def test_a_series_that_is_stated_otherwise_leaves_one_row() -> None:
    """The last of then against the last of now; of two for one day, none is the last."""

    def dated(ref: str, day: int, **more: Any) -> dict[str, Any]:
        more = {"window": "since 2024-05-01", "as_of": f"2024-05-0{day}", **more}
        return figure_of("tolls", ref, **more)

    old = [dated("a", 3), dated("b", 5, count=30)]
    new = [dated(ref, day, cause="mines", count=9 * day) for ref, day in (("c", 6), ("d", 8))]
    for last, expected in (
        (new, [("a", None), ("b", "d"), (None, "c")]),
        ([*new, dated("e", 8, cause="mines", count=99)], []),
    ):
        this = index(*last, report=LATER).report
        given = Index(this, previous=index(*old).report)
        restated = [one for one in courses(given) if one.turn is ChangeKind.RESTATED]
        between = [one for one in courses(given) if one.turn is ChangeKind.BETWEEN]
        pairs = {(one.before, one.after) for one in (*restated, *between)}
        assert pairs == set(expected) or (not restated and not expected)


def test_the_day_of_a_state_that_one_issue_alone_states_leaves_one_row() -> None:
    missing = {"measure": "missing", "window": "2024-05-01 to 2024-05-05"}
    dated, undated = (
        figure_of("tolls", ref, **missing, **more)
        for ref, more in (("one", {"as_of": "2024-05-07", "count": 9}), ("two", {}))
    )
    for before, after in ((dated, undated), (undated, {**dated, "id": "two"})):
        [course] = courses(issues("tolls", before, after))
        assert (course.turn, course.axes, course.difference) == (
            ChangeKind.RESTATED,
            (Axis.AS_OF,),
            None,
        )


def test_what_was_stated_otherwise_did_not_cease_beside_a_new_figure_of_another() -> None:
    old = figure_of("tolls", "old")
    new = [figure_of("tolls", "new", cause="mines"), figure_of("tolls", "of-watch", count=30)]
    new[1]["according_to"] = "watch"
    this = index(*new, report=LATER).report
    given = Index(this, previous=index(old).report)
    assert [(one.turn, one.after, one.beside) for one in courses(given)] == [
        (ChangeKind.RESTATED, "new", ()),
        (ChangeKind.NEW, "of-watch", ()),
    ]
