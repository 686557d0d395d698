"""Every axis of scope keeps figures apart, and to state one contradicts nothing."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compare import Axis, AxisRelation, Relation, compare, figure_set_of
from sitrep.compare.axes.axis import SCOPE
from sitrep.compare.axes.divisions import DIVISIONS
from sitrep.compare.report.conflicts import exclude_but_for_time
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.model.report import FIGURE_MODELS
from sitrep.rules import REPORT_RULES
from tests.compare.reports import figure_of, index, index_of, moved, toll

RULES = {rule.name: rule.check for rule in REPORT_RULES}
NEW = {"basis": "new", "window": "not stated"}
States = tuple[str, dict[str, Any], list[dict[str, Any]]]
"""A kind of figure, what else it needs, and two ways to state an axis."""

STATES: dict[Axis, States] = {
    Axis.MEASURE: ("tolls", {}, [{"measure": "killed"}, {"measure": "injured"}]),
    Axis.UNIT: ("displacement", {}, [{"unit": "individuals"}, {"unit": "households"}]),
    Axis.BASIS: ("tolls", {}, [{"basis": "cumulative"}, {"basis": "new"}]),
    Axis.FIGURE_TYPE: ("displacement", {}, [{"figure_type": "stock"}, {"figure_type": "flow"}]),
    Axis.POPULATION: ("displacement", {}, [{"population": "women"}, {"population": "men"}]),
    Axis.PLACE: ("tolls", {}, [{"places": ["town"]}, {"places": ["village"]}]),
    Axis.BY: ("deliveries", {}, [{"by": ["office"]}, {"by": ["watch"]}]),
    Axis.SECTOR: ("needs", {}, [{"sector": "health"}, {"sector": "wash"}]),
    Axis.EVENT: ("tolls", {}, [{"event": "market"}, {"event": "school"}]),
    Axis.WINDOW: ("tolls", {}, [{"window": "2024-05-06"}, {"window": "2024-05-07"}]),
    Axis.COHORT: (
        "displacement",
        {},
        [{"window": "2024-03-01 to 2024-03-31"}, {"window": "2024-04-01 to 2024-04-30"}],
    ),
    Axis.COUNTED_IN: ("tolls", NEW, [{"counted_in": "2024-05-07"}, {"counted_in": "2024-05-08"}]),
    Axis.RESPONSIBLE: ("tolls", {}, [{"responsible": ["office"]}, {"responsible": ["watch"]}]),
}
"""What is stated on each axis of scope; in words, it may be anything."""


def _in_words(field: str) -> States:
    kind = next(kind for kind, model in FIGURE_MODELS.items() if field in model.model_fields)
    return kind, {}, [{field: "in one way"}, {field: "in another"}]


STATES |= {one.axis: _in_words(one.field) for one in DIVISIONS if one.axis not in STATES}

DIVIDES_ONLY_ONE_ORIGINATOR = {Axis.RESPONSIBLE}
"""Two originators who blame different actors count the same."""
NEVER_UNSTATED = (
    Axis.MEASURE,
    Axis.UNIT,
    Axis.BASIS,
    Axis.FIGURE_TYPE,
    Axis.POPULATION,
    Axis.INDICATOR,
)
"""What is not stated of these is the widest, or is said by a word of its own."""
TIMES = {Axis.WINDOW, Axis.COHORT, Axis.COUNTED_IN}
APART = {Axis.PLACE, Axis.WINDOW}
"""Axes that a figure cannot but state, or states by leaving it open."""


def test_every_axis_of_scope_has_its_two_states() -> None:
    assert set(STATES) == set(SCOPE)


@pytest.mark.parametrize("axis", STATES)
@pytest.mark.parametrize("counts", [(12, 12), (12, 30), (30, 12)])
@pytest.mark.parametrize("originators", [("monitor", "watch"), ("monitor", "monitor")])
@pytest.mark.parametrize("as_of", [None, "2024-05-08"])
@pytest.mark.parametrize("sources", [("doc", "doc"), ("doc", "page")])
def test_two_that_state_an_axis_differently_are_never_one_scope(
    axis: Axis,
    counts: tuple[int, int],
    originators: tuple[str, str],
    as_of: str | None,
    sources: tuple[str, str],
) -> None:
    kind, also, states = STATES[axis]
    later = {} if as_of is None else {"as_of": as_of}
    records = [
        figure_of(
            kind, ref, count=count, according_to=by, sources=[source], **also, **state,
            **(later if ref == "two" else {}),
        )
        for ref, count, by, source, state in zip(
            ("one", "two"), counts, originators, sources, states, strict=True
        )
    ]  # fmt: skip
    if axis in DIVIDES_ONLY_ONE_ORIGINATOR and len(set(originators)) > 1:
        return
    found = index_of(kind, *records)
    answer = compare(figure_set_of(found), "one", "two")
    assert not answer.axes[axis].level
    assert answer.relation in (Relation.NOT_COMPARABLE, Relation.CONTAINED)
    report_figures = report_figures_of(found)
    assert (report_figures.conflicts, report_figures.undated_conflicts) == ((), ())
    assert report_figures.revisions == ()
    assert [len(group.figures) for group in report_figures.groups] == [1, 1]


@pytest.mark.parametrize("axis", STATES)
@pytest.mark.parametrize("originators", [("monitor", "watch"), ("monitor", "monitor")])
@pytest.mark.parametrize("as_of", ["2024-05-07", "2024-05-08"])
def test_one_that_states_an_axis_is_inside_or_unknown(
    axis: Axis, originators: tuple[str, str], as_of: str
) -> None:
    """Never the same, never around, never the one that the other replaced."""
    kind, also, states = STATES[axis]
    key = next(iter(states[0]))
    # A new count without any other time is of the day for which it stands.
    days = (None, None) if axis is Axis.COUNTED_IN else ("2024-05-07", as_of)
    one, other = ({"as_of": day} if day else {} for day in days)
    plain = figure_of(kind, "one", according_to=originators[0], **{**also, **one})
    stated = figure_of(kind, "two", according_to=originators[1], **{**also, **other}, **states[0])
    plain.pop(key, None)
    if axis in NEVER_UNSTATED:
        return
    if axis in DIVIDES_ONLY_ONE_ORIGINATOR and (len(set(originators)) > 1 or as_of != days[0]):
        return  # of a later date it is the same figure, of which more was said
    found = index_of(kind, plain, stated)
    answer = compare(figure_set_of(found), "two", "one")
    assert answer.axes[axis] in (AxisRelation.INSIDE, AxisRelation.UNKNOWN)
    assert answer.relation in (Relation.NOT_COMPARABLE, Relation.CONTAINED, Relation.SAME_CLAIM)
    assert report_figures_of(found).superseded == {}


@pytest.mark.parametrize("axis", [axis for axis in STATES if axis not in TIMES])
@pytest.mark.parametrize("other", [None, "cause", "sector"])
@pytest.mark.parametrize("counts", [(12, 30), (30, 12)])
def test_one_without_a_time_excludes_none_that_covers_more_or_less(
    axis: Axis, other: str | None, counts: tuple[int, int]
) -> None:
    """What a sector or a cause is named for is part of more, whenever it was counted."""
    kind, also, states = STATES[axis]
    key = next(iter(states[0]))
    without, dated = {"window": "not stated"}, {"window": "2024-05-06"}
    one = figure_of(kind, "one", count=counts[0], **{**also, **without}, **states[0])
    two = figure_of(kind, "two", count=counts[1], according_to="watch", **{**also, **dated})
    two.pop(key, None)
    if axis in NEVER_UNSTATED or axis in DIVIDES_ONLY_ONE_ORIGINATOR or key == other:
        return
    if other is not None and kind in ("needs", "deliveries"):
        two[other] = "health" if other == "sector" else "drought"
    found = index_of(kind, one, two)
    figures = figure_set_of(found).figures
    answer = compare(figure_set_of(found), "one", "two")
    assert not exclude_but_for_time(answer, figures["one"], figures["two"])
    assert report_figures_of(found).undated_conflicts == ()


@pytest.mark.parametrize("axis", STATES)
@pytest.mark.parametrize("originators", [("monitor", "watch"), ("monitor", "monitor")])
def test_stating_an_axis_in_one_of_two_equal_figures_contradicts_nothing(
    axis: Axis, originators: tuple[str, str]
) -> None:
    kind, also, states = STATES[axis]
    one = figure_of(kind, "one", according_to=originators[0], **also)
    two = figure_of(kind, "two", according_to=originators[1], **also, **states[0])
    one.pop(next(iter(states[0])), None)
    if axis is Axis.MEASURE:
        one["measure"] = "killed_or_injured"
    if axis is Axis.INDICATOR:
        one["indicator"] = "price in shops"
    found = index_of(kind, one, two)
    for rule in ("figures-differ", "part-exceeds-whole", "cumulative-fall-unexplained"):
        check = RULES[rule]
        assert check is not None
        assert list(check(found)) == []


def test_blame_divides_what_one_originator_counts_and_is_disputed_between_two() -> None:
    """Eighty, and twenty to forty, are of one event, whoever is blamed for it."""
    one = toll("one", 80, responsible=["office"])
    two = toll("two", "20-40", according_to="watch", responsible=["wire"])
    found = report_figures_of(index(one, two))
    assert [{o.id for o in conflict.conflicting} for conflict in found.conflicts] == [
        {"one", "two"}
    ]
    assert {figure.id for figure in found.blaming["one"]} == {"one", "two"}
    apart = toll("two", "20-40", responsible=["wire"])
    total = toll("all", 110)
    divided = report_figures_of(index(one, apart, total))
    assert divided.conflicts == ()
    assert compare(divided.figure_set, "one", "all").relation is Relation.CONTAINED


@pytest.mark.parametrize(
    ("first", "second", "excluded"),
    [
        ((40, "2024-05-07 17:00"), (60, "2024-05-07"), True),
        ((60, "2024-05-07 17:00"), (40, "2024-05-07"), True),
        ((60, "2024-05-07 17:00"), (60, "2024-05-07"), False),
        ((60, "2024-05-07 17:00"), (40, "2024-05-07 09:00"), False),
        ((60, "2024-05-07 17:00"), (40, "2024-05-08"), False),
        ((40, "2024-05-07 17:00"), (60, "2024-05-06"), False),
    ],
)
def test_stocks_of_a_day_of_which_one_states_the_hour_exclude_each_other_if_it_is_one_hour(
    first: tuple[int, str], second: tuple[int, str], excluded: bool
) -> None:
    one = moved("one", first[0], as_of=first[1])
    other = moved("two", second[0], as_of=second[1], according_to="watch")
    found = index(displacement=[one, other])
    figures = figure_set_of(found).figures
    for ref, beside in (("one", "two"), ("two", "one")):
        answer = compare(figure_set_of(found), ref, beside)
        assert exclude_but_for_time(answer, figures[ref], figures[beside]) is excluded
    told = report_figures_of(found).undated_conflicts
    hours = {one["id"]: ":" in one["as_of"] for one in (one, other)}
    assert [(hours[each.undated.id], each.wants_hour) for each in told] == [
        (False, True)
    ] * excluded
