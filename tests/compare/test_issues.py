"""Two issues of a series: what became of each record, for each way in which one can go on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sitrep.compare.issues.bonds import Issues
from sitrep.compare.issues.change_sheet import ChangeSheet, change_sheet_of
from sitrep.compare.issues.record_changes import ChangeKind, RecordChange
from sitrep.loading.load import load
from sitrep.model.values.interval import Interval
from sitrep.model.views.index import Index
from tests.compare.reports import index, moved, toll

DERNA = Path(__file__).parent / "issues" / "derna"
LATER = {"report": {"title": "Exercise", "as_of": "2024-05-14", "issuer": "Example team"}}
CLOSED = {
    "id": "road",
    "according_to": "monitor",
    "constraint": "hostilities",
    "effect": "the road is closed",
    "sources": ["doc"],
}


def sheet(before: dict[str, Any], after: dict[str, Any]) -> ChangeSheet:
    last, this = index(**before), index(**{**LATER, **after})
    found = change_sheet_of(Index(this.report, previous=last.report))
    assert found is not None
    return found


def course(before: dict[str, Any], after: dict[str, Any]) -> RecordChange:
    """The only course between a toll and a toll."""
    (found,) = sheet({"tolls": [before]}, {"tolls": [after]}).courses
    return found


def turns(found: ChangeSheet) -> dict[str, str]:
    return {one.ref: one.turn.value for one in found.courses}


def test_there_is_no_sheet_without_a_last_issue() -> None:
    assert change_sheet_of(index(toll("a"))) is None


@pytest.mark.parametrize(
    ("count", "turn", "difference"),
    [
        (20, ChangeKind.RISE, Interval(8, 8)),
        (7, ChangeKind.FALL, Interval(5, 5)),
        ("at least 20", ChangeKind.RISE, Interval(8, None)),
        ("20-30", ChangeKind.RISE, Interval(8, 18)),
        ("hundreds", ChangeKind.RISE, None),
        ("at least 12", ChangeKind.REWORDED, None),
        ("about 12", ChangeKind.REWORDED, None),
        ("not stated", ChangeKind.CEASED, None),
    ],
)
def test_a_rise_is_one_only_where_no_number_fits_both(
    count: str | int, turn: ChangeKind, difference: Interval | None
) -> None:
    found = course(toll("a", 12), toll("a", count))
    assert (found.turn, found.difference) == (turn, difference)


@pytest.mark.parametrize(
    ("changed", "turn", "axes"),
    [
        ({"count": 20, "places": ["north"]}, ChangeKind.REDEFINED, ["place"]),
        ({"population": "children"}, ChangeKind.RESTATED, ["population"]),
        ({"window": "2024-05-01 to 2024-05-06"}, ChangeKind.REDEFINED, ["window"]),
        ({"basis": "new"}, ChangeKind.RESTATED, ["basis"]),
        ({"count": 20, "according_to": "watch"}, ChangeKind.ORIGINATOR, []),
        ({"status": "verified"}, ChangeKind.STATUS, []),
        ({"status": "retracted"}, ChangeKind.WITHDRAWN, []),
        ({"withdrawn": {"how": "denied"}}, ChangeKind.WITHDRAWN, []),
        ({"sources": ["page"]}, ChangeKind.SOURCES, []),
        ({"sources": [{"source": "doc", "via": ["wire"]}]}, ChangeKind.SOURCES, []),
        ({"window": "2024-05-06", "as_of": "2024-05-12"}, ChangeKind.REDATED, []),
    ],
)
def test_what_else_can_change(changed: dict[str, Any], turn: ChangeKind, axes: list[str]) -> None:
    found = course(toll("a"), toll("a", **changed))
    assert (found.turn, [axis.value for axis in found.axes]) == (turn, axes)
    assert found.difference is None


def test_figures_of_different_originators_are_never_subtracted() -> None:
    one, other = toll("a", 40), toll("b", 12, according_to="watch", revises="a")
    found = sheet({"tolls": [one]}, {"tolls": [one, other]})
    [new] = found.changed
    assert (new.turn, new.replaces, new.before, new.difference) == (ChangeKind.NEW, "a", None, None)


def test_several_changes_of_one_record_are_one_course() -> None:
    found = course(toll("a", 12), toll("a", 20, status="documented", sources=["page"]))
    assert (found.turn, found.also) == (ChangeKind.RISE, (ChangeKind.STATUS, ChangeKind.SOURCES))


def test_a_revision_is_a_rise_of_its_chain_and_the_old_record_is_not_named_twice() -> None:
    old, new = toll("a", 12), toll("b", 20, revises="a", as_of="2024-05-12")
    found = sheet({"tolls": [old]}, {"tolls": [old, new]})
    assert [(one.before, one.after, one.turn) for one in found.courses] == [
        ("a", "b", ChangeKind.RISE)
    ]


def test_a_chain_of_several_steps_begins_in_the_last_issue() -> None:
    tolls = [toll("a", 12), toll("b", 20, revises="a"), toll("c", 31, revises="b")]
    found = sheet({"tolls": tolls[:1]}, {"tolls": tolls})
    assert [(one.before, one.after) for one in found.courses] == [("a", "b"), ("a", "c")]
    assert found.courses[1].difference == Interval(19, 19)


def test_a_series_goes_on_without_a_declaration() -> None:
    old = toll("a", 12, window="since 2024-05-06", as_of="2024-05-08")
    new = toll("b", 20, window="since 2024-05-06", as_of="2024-05-12")
    for tolls in ([new], [old, new]):
        found = sheet({"tolls": [old]}, {"tolls": tolls})
        assert [(one.before, one.turn) for one in found.courses] == [("a", ChangeKind.RISE)]


@pytest.mark.parametrize("held", [("a",), ("b",), ("a", "b"), ()])
def test_the_last_figure_of_then_stands_against_the_last_of_now(held: tuple[str, ...]) -> None:
    since = {"window": "since 2024-05-01"}
    then = [toll("a", 12, as_of="2024-05-04", **since), toll("b", 15, as_of="2024-05-08", **since)]
    now = [one for one in then if one["id"] in held]
    found = sheet({"tolls": then}, {"tolls": [*now, toll("c", 20, as_of="2024-05-12", **since)]})
    [moved] = [one for one in found.courses if one.turn is ChangeKind.RISE]
    assert (moved.before, moved.after, moved.difference) == ("b", "c", Interval(5, 5))
    assert ChangeKind.GONE not in {one.turn for one in found.courses}


def test_what_follows_a_withdrawn_figure_is_new() -> None:
    old = toll("a", 40)
    gone = {**old, "withdrawn": {"how": "retracted"}}
    found = sheet({"tolls": [old]}, {"tolls": [gone, toll("b", 12, revises="a")]})
    assert turns(found) == {"a": "withdrawn", "b": "new"}
    assert found.courses[1].replaces == "a"


def test_the_same_claim_under_another_id_is_neither_new_nor_gone() -> None:
    found = sheet({"tolls": [toll("a")]}, {"tolls": [toll("b", sources=["doc"])]})
    assert [(one.before, one.after, one.turn) for one in found.courses] == [
        ("a", "b", ChangeKind.RE_ENTERED)
    ]
    road = sheet({"access": [CLOSED]}, {"access": [{**CLOSED, "id": "way"}]})
    assert turns(road) == {"way": "re_entered"}


def test_two_that_may_be_meant_are_not_guessed_at() -> None:
    found = sheet({"tolls": [toll("a")]}, {"tolls": [toll("b"), toll("c")]})
    assert turns(found) == {"b": "new", "c": "new", "a": "gone"}


def test_an_old_record_set_aside_under_a_new_id_is_known() -> None:
    tolls = [toll("a", 20, revises="a-old"), toll("a-old", 12)]
    found = sheet({"tolls": [toll("a", 12)]}, {"tolls": tolls})
    assert [(one.before, one.after, one.turn) for one in found.changed] == [
        ("a", "a", ChangeKind.RISE),
        ("a", "a-old", ChangeKind.RE_ENTERED),
    ]


@pytest.mark.parametrize(
    "other", [toll("a", measure="injured"), toll("a", according_to="watch", places=["south"])]
)
def test_an_id_used_for_another_claim_is_no_change_of_the_first(other: dict[str, Any]) -> None:
    last, this = index(toll("a")), index(other, **LATER)
    assert Issues(last, this).reused("a")
    found = sheet({"tolls": [toll("a")]}, {"tolls": [other]})
    assert [(one.before, one.after, one.turn) for one in found.courses] == [
        (None, "a", ChangeKind.NEW),
        ("a", None, ChangeKind.GONE),
    ]


@pytest.mark.parametrize(("as_of", "turn", "days"), [("2024-05-07", ChangeKind.CARRIED, 7)])
def test_a_figure_that_is_carried_on_grows_old(as_of: str, turn: ChangeKind, days: int) -> None:
    found = course(toll("a", as_of=as_of), toll("a", as_of=as_of))
    assert (found.turn, found.days) == (turn, days)


def test_a_figure_without_a_date_has_no_age() -> None:
    plain = toll("a", window="not stated")
    assert (course(plain, plain).turn, course(plain, plain).days) == (ChangeKind.UNCHANGED, None)


def test_nothing_grows_old_within_a_day() -> None:
    one = {"tolls": [toll("a")]}
    found = sheet({**one, **LATER}, one)
    assert turns(found) == {"a": "unchanged"}


@pytest.mark.parametrize(
    ("more", "beside"),
    [
        ({}, True),
        ({"window": "2024-05-07"}, False),
        ({"event": "Ford Bridge"}, False),
        ({"window": "since 2024-05-01"}, True),
        ({"measure": "missing", "window": "not stated", "as_of": "2024-05-12"}, True),
    ],
)
def test_what_ceased_is_no_rise_or_fall_of_what_happened_on_other_days(
    more: dict[str, Any], beside: bool
) -> None:
    """Of who is in a state on a day, another day may well be taken for a fall."""
    of_state = {"measure": "missing", "window": "not stated", "as_of": "2024-05-07"}
    old = toll("a", 40, **(of_state if "measure" in more else {}))
    old |= {"event": "Mill Street"} if "event" in more else {}
    new = toll("b", 20, according_to="watch", **more)
    gone = {**old, "status": "retracted", "withdrawn": {"on": "2024-05-09"}}
    found = sheet({"tolls": [old]}, {"tolls": [gone, new]})
    assert [one.beside for one in found.courses if one.ref == "b"] == [("a",) if beside else ()]


def test_a_part_of_what_is_new_is_not_set_beside_what_ceased() -> None:
    old = toll("a", 40)
    gone = {**old, "status": "retracted", "withdrawn": {"on": "2024-05-09"}}
    for whole, part in (({}, {"part_of": "b"}), ({"parts": ["c", "d"]}, {})):
        new = toll("b", 20, according_to="watch", **whole)
        some = toll("c", 8, according_to="watch", population="children", **part)
        others = toll("d", 12, according_to="watch", population="adults", **part)
        found = sheet({"tolls": [old]}, {"tolls": [gone, new, some, others]})
        assert {one.ref: one.beside for one in found.courses if one.beside} == {"b": ("a",)}


def test_what_this_issue_replaced_already_is_not_new() -> None:
    since = {"window": "since 2024-05-01"}
    early = toll("b", 20, as_of="2024-05-12", **since)
    late = toll("c", 22, as_of="2024-05-13", **since)
    assert turns(sheet({}, {"tolls": [early, late]})) == {"b": "between", "c": "new"}
    assert turns(sheet({"tolls": [late]}, {"tolls": [early, late]}))["b"] == "new"


def test_only_what_ceased_stands_beside_what_is_new() -> None:
    old = [toll("a", 40), toll("b", 41, according_to="office")]
    new = [toll("b", 41, according_to="office"), toll("c", 12, according_to="watch")]
    found = sheet({"tolls": old}, {"tolls": new})
    assert {one.ref: one.beside for one in found.courses} == {"b": (), "c": ("a",), "a": ()}


@pytest.mark.parametrize("changed", [{"places": ["south"]}, {"measure": "injured"}])
def test_what_covers_something_else_does_not(changed: dict[str, Any]) -> None:
    new = toll("c", 12, according_to="watch", **changed)
    found = sheet({"tolls": [toll("a", 40)]}, {"tolls": [new]})
    assert turns(found) == {"c": "new", "a": "gone"}
    assert all(one.beside == () for one in found.courses)


@pytest.mark.parametrize(
    ("before", "after", "turn"),
    [
        ({}, {"effect": "the road is open on one side"}, "text"),
        ({}, {"until": "2024-05-12"}, "ended"),
        ({"until": "2024-05-12"}, {"until": "2024-05-12"}, "ended"),
        ({"until": "2024-05-09"}, {"until": "2024-05-09"}, "unchanged"),
        ({}, {"until": "2024-06-01"}, "text"),
        ({}, {"status": "alleged"}, "status"),
        ({}, {"withdrawn": {"how": "denied"}}, "withdrawn"),
        ({}, {"sources": ["page"]}, "sources"),
        ({}, {"note": "another note"}, "unchanged"),
    ],
)
def test_other_records(before: dict[str, Any], after: dict[str, Any], turn: str) -> None:
    found = sheet({"access": [{**CLOSED, **before}]}, {"access": [{**CLOSED, **after}]})
    assert turns(found) == {"road": turn}


def test_stocks_of_displacement_rise_too() -> None:
    old, new = moved("a", 100), moved("b", 140, as_of="2024-05-12")
    found = sheet({"displacement": [old]}, {"displacement": [new]})
    assert [(one.turn, one.difference) for one in found.courses] == [
        (ChangeKind.RISE, Interval(40, 40))
    ]


def test_derna() -> None:
    """Denied by the originator to whom they were ascribed; what came after is of others."""
    loaded = load(DERNA / "issue-2.yaml")
    assert loaded.findings == ()
    found = change_sheet_of(loaded.index)
    assert found is not None
    assert turns(found) == {
        "lby-1": "withdrawn",
        "lby-2": "withdrawn",
        "lby-3": "new",
        "lby-4": "new",
        "lby-5": "new",
        "lby-6": "new",
        "lby-7": "carried",
        "lby-8": "sources",
        "up-or-down": "new",
    }
    by_id = {one.ref: one for one in found.courses}
    assert by_id["lby-3"].replaces == "lby-1"
    assert [axis.value for axis in by_id["lby-3"].axes] == ["place"]
    assert {ref: by_id[ref].beside for ref in ("lby-3", "lby-4", "lby-5", "lby-6")} == {
        "lby-3": (),
        "lby-4": ("lby-2",),
        "lby-5": ("lby-1",),
        "lby-6": ("lby-1",),
    }
    assert all(one.difference is None for one in found.courses)
