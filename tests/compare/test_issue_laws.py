"""Laws of comparing two issues, on figures of all sorts."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sitrep.compare.issues.change_sheet import ChangeSheet, change_sheet_of
from sitrep.compare.issues.record_changes import ChangeKind
from sitrep.model.views.index import Index
from tests.compare.reports import index, toll
from tests.compare.test_laws import COUNTS, TOLLS, clean

LATER = {"title": "Exercise", "as_of": "2024-05-14", "issuer": "Example team"}
PAIRED = (
    (ChangeKind.RISE, ChangeKind.FALL),
    (ChangeKind.NEW, ChangeKind.GONE),
    (ChangeKind.GIVEN, ChangeKind.CEASED),
    (ChangeKind.LIMIT_RAISED, ChangeKind.LIMIT_LOWERED),
)
MIRRORED = dict(PAIRED) | {other: one for one, other in PAIRED}
MOVED = {*PAIRED[0], *PAIRED[2], *PAIRED[3], ChangeKind.REWORDED}
IDS = ("a", "b", "c", "d", "e")


@st.composite
def issue(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Some tolls under some of the ids, each of which may revise one that stands before it."""
    ids = draw(st.lists(st.sampled_from(IDS), unique=True, min_size=1, max_size=4))
    tolls = []
    for position, ref in enumerate(ids):
        data = clean(draw(TOLLS))
        earlier = draw(st.none() | st.sampled_from(ids[:position])) if position else None
        tolls.append(toll(ref, **data, **({"revises": earlier} if earlier else {})))
    return tolls


def sheet(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> ChangeSheet:
    last, this = index(*before), index(*after, report=LATER)
    found = change_sheet_of(Index(this.report, previous=last.report))
    assert found is not None
    return found


@given(issue())
def test_from_an_issue_to_itself_only_time_passes(tolls: list[dict[str, Any]]) -> None:
    found = sheet(tolls, tolls)
    assert found.changed == ()
    assert {one.ref for one in found.courses} == {one["id"] for one in tolls}
    assert all((one.days is not None) == (one.turn is ChangeKind.CARRIED) for one in found.courses)


@given(issue(), issue())
def test_every_figure_is_named_once(
    before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> None:
    courses = sheet(before, after).courses
    named = [one.after for one in courses if one.after is not None]
    gone = [one.before for one in courses if one.after is None]
    assert len(named) == len(set(named))
    assert len(gone) == len(set(gone))
    followed = {one.before for one in courses} | {one.replaces for one in courses}
    old, new = ({one["id"] for one in tolls} for tolls in (before, after))
    assert set(named) <= new
    assert new - set(named) <= old & followed
    assert old <= followed


@given(issue(), issue())
def test_a_difference_is_of_one_originator_and_one_scope(
    before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> None:
    old, new = ({one["id"]: one for one in tolls} for tolls in (before, after))
    for one in sheet(before, after).courses:
        if one.difference is not None:
            pair = old[one.before or ""], new[one.after or ""]
            assert pair[0]["according_to"] == pair[1]["according_to"]
            assert pair[0]["measure"] == pair[1]["measure"]
            assert set(pair[0]["places"]) == set(pair[1]["places"])
            assert one.axes == ()


@given(TOLLS, COUNTS)
def test_backwards_a_rise_is_a_fall_of_as_many(data: dict[str, Any], count: str) -> None:
    one, other = toll("a", **clean(data)), toll("a", **{**clean(data), "count": count})
    [there], [back] = sheet([one], [other]).courses, sheet([other], [one]).courses
    assert back.turn is MIRRORED.get(there.turn, there.turn)
    assert back.difference == there.difference
    assert (there.turn in MOVED) == (count != data["count"])


@given(TOLLS, TOLLS)
def test_backwards_the_same_axes_differ(one: dict[str, Any], other: dict[str, Any]) -> None:
    tolls = [[toll("a", **clean(data))] for data in (one, other)]
    there, back = sheet(tolls[0], tolls[1]).courses, sheet(tolls[1], tolls[0]).courses
    assert {found.axes for found in there} == {found.axes for found in back}
    mirrored = {MIRRORED.get(found.turn, found.turn) for found in there}
    assert mirrored - {ChangeKind.CARRIED, ChangeKind.UNCHANGED, ChangeKind.REDATED} == {
        found.turn for found in back
    } - {ChangeKind.CARRIED, ChangeKind.UNCHANGED, ChangeKind.REDATED}
