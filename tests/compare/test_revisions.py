"""Revisions: rises and falls, what was redefined, and what was newly counted meanwhile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest

from sitrep.compare import Axis, Relation, compare, figure_set_of
from sitrep.compare.claims import figure_set
from sitrep.compare.claims.revision_step import Change, RevisionStep
from sitrep.compare.claims.revisions import all_series, redefined, revisions
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.model.values.interval import Interval
from sitrep.model.views.index import Index
from tests.compare.reports import SOURCES, index, moved, toll

RUN = {"window": "since 2024-05-01", "basis": "cumulative"}


def run(ref: str, count: str | int, day: int, **more: Any) -> dict[str, Any]:
    return toll(ref, count, as_of=f"2024-05-0{day}", **{**RUN, **more})


def steps(found: Index) -> list[tuple[str, str, Change]]:
    return [(one.earlier.id, one.later.id, one.change) for one in revisions(figure_set_of(found))]


def only(found: Index) -> RevisionStep:
    (step,) = revisions(figure_set_of(found))
    return step


@pytest.mark.parametrize(
    ("old", "new", "change", "difference"),
    [
        (250, 1543, Change.RISE, Interval(1293, 1293)),
        (400, 380, Change.FALL, Interval(20, 20)),
        ("40-50", "60-80", Change.RISE, Interval(10, 40)),
        (400, 400, Change.SAME, None),
        (400, "at least 380", Change.OPEN, None),
        (400, "more than 500", Change.RISE, None),
        ("dozens", 400, Change.OPEN, None),
        (4, "dozens", Change.RISE, None),
    ],
)
def test_how_far_a_figure_moved(
    old: str | int, new: str | int, change: Change, difference: Interval | None
) -> None:
    step = only(index(run("old", old, 6), run("new", new, 8)))
    assert (step.change, step.difference) == (change, difference)


def test_a_series_goes_from_each_to_the_next_whatever_the_order_of_the_data() -> None:
    found = index(run("third", 60, 8), run("first", 40, 6), run("second", 50, 7))
    assert steps(found) == [("first", "second", Change.RISE), ("second", "third", Change.RISE)]
    assert {one.id for one in report_figures_of(found).current} == {"third"}


@pytest.mark.parametrize(
    "more",
    [
        {"according_to": "watch"},
        {"population": "women"},
        {"places": ["village"]},
        {"measure": "injured"},
        {"window": "since 2024-05-02"},
        {"basis": "new"},
    ],
)
def test_other_figures_are_no_later_state(more: dict[str, Any]) -> None:
    assert steps(index(run("old", 40, 6), run("new", 60, 8, **more))) == []


def test_stocks_of_two_days_are_a_series_and_flows_of_two_weeks_are_not() -> None:
    stocks = [moved("old", 40, as_of="2024-05-06"), moved("new", 60, as_of="2024-05-08")]
    assert steps(index(displacement=stocks)) == [("old", "new", Change.RISE)]
    flows = [
        moved("old", 40, figure_type="flow", window="2024-05-01 to 2024-05-03", as_of=None),
        moved("new", 60, figure_type="flow", window="2024-05-04 to 2024-05-06", as_of=None),
    ]
    assert steps(index(displacement=flows)) == []


@pytest.mark.parametrize(
    ("more", "rises"),
    [
        ({}, False),
        ({"as_of": "2024-05-04"}, False),
        ({"as_of": "2024-05-04", "basis": "cumulative"}, True),
        ({"as_of": "2024-05-04", "sources": ["other"]}, True),
    ],
)
def test_what_one_document_tells_of_two_closed_windows_is_no_rise(
    more: dict[str, Any], rises: bool
) -> None:
    first = toll("old", 30, window="2024-05-03", as_of="2024-05-03")
    second = toll("new", 45, window="2024-05-03 to 2024-05-04", **{"as_of": None, **more})
    assert bool(steps(index(first, second))) is rises


def test_of_two_windows_that_one_document_tells_a_later_figure_replaces_the_nearest() -> None:
    def told(ref: str, count: int, last: int, document: str) -> dict[str, Any]:
        window = "2024-05-03" if last == 3 else f"2024-05-03 to 2024-05-0{last}"
        return toll(ref, count, window=window, sources=[document])

    day, two = told("day", 30, 3, "doc"), told("two", 45, 4, "doc")
    three, again = told("three", 60, 5, "page"), told("day-again", 32, 3, "leaf")
    found = index(day, two, three, {**again, "as_of": "2024-05-06"})
    assert steps(found) == [("day", "day-again", Change.RISE), ("two", "three", Change.RISE)]
    assert steps(index(day, two, three)) == [("two", "three", Change.RISE)]
    assert steps(index(day, three)) == []


@pytest.mark.parametrize(
    ("day", "since", "rises"),
    [
        ({}, {}, False),
        ({"as_of": "2024-05-08"}, {"as_of": "2024-05-09", "sources": ["page"]}, False),
        ({}, {"as_of": "2024-05-09", "sources": ["page"]}, False),
        ({"as_of": "2024-05-06"}, {"as_of": "2024-05-09"}, False),
        ({"as_of": "2024-05-06"}, {"as_of": "2024-05-09", "sources": ["page"]}, True),
        ({"basis": "cumulative"}, {"as_of": "2024-05-09"}, True),
    ],
)
def test_what_happened_since_a_day_is_no_rise_of_what_happened_on_it(
    day: dict[str, Any], since: dict[str, Any], rises: bool
) -> None:
    """Unless the day is that on which it was counted, or the count is said to run on."""
    first = toll("day", 30, **day)
    second = toll("since", 45, window="since 2024-05-06", **since)
    assert bool(steps(index(first, second))) is rises
    if rises:
        return
    answer = compare(figure_set_of(index(first, second)), "day", "since")
    assert (answer.relation, answer.part) == (Relation.CONTAINED, "day")


def test_what_one_document_tells_since_a_day_is_not_replaced_by_a_closed_part_of_it() -> None:
    since = toll("since", 45, window="since 2024-05-01", as_of="2024-05-08")
    part = toll("part", 30, window="2024-05-01 to 2024-05-09", as_of="2024-05-09")
    assert steps(index(since, part)) == []
    assert steps(index(since, {**part, "sources": ["page"]})) == [("since", "part", Change.FALL)]
    earlier = {"window": "2024-05-01 to 2024-05-05", "sources": ["page"]}
    assert steps(index(since, {**part, **earlier})) == []


def test_a_declared_revision_keeps_its_reason_and_its_other_scope() -> None:
    found = index(
        run("old", 1130, 6, population="civilians"),
        run("new", 395, 7, places=["north"], revises={"claim": "old", "because": "recounted"}),
    )
    step = only(found)
    assert (step.declared, step.because) == (True, "recounted")
    assert redefined(step, figure_set_of(found)) == (Axis.POPULATION, Axis.PLACE)


def test_new_and_net_are_matched_where_they_are_of_the_same_days() -> None:
    total = [run("old", 500, 6), run("now", 538, 7)]
    forty = toll("new", 40, basis="new", window="not stated", counted_in="2024-05-07")
    found = index(*total, forty)
    turnovers = report_figures_of(found).turnovers
    assert {new: [one.later.id for one in steps] for new, steps in turnovers.items()} == {
        "new": ["now"]
    }
    for other in ({"count": 38}, {"counted_in": "2024-05-05"}, {"counted_in": "0001-01-01"}):
        assert report_figures_of(index(*total, {**forty, **other})).turnovers == {}


def test_a_figure_that_was_denied_replaces_nothing() -> None:
    found = index(run("old", 100, 6), run("new", 200, 8, withdrawn={"how": "denied"}))
    assert steps(found) == []
    assert {one.id for one in report_figures_of(found).current} == {"old"}


@pytest.mark.parametrize(
    ("told", "unexplained"),
    [
        ({"figure_type": "flow", "window": "since 2024-05-01"}, True),
        ({"figure_type": "flow", "window": "since 2024-05-01", "unit": "households"}, True),
        ({"measure": "cross_border", "figure_type": "flow", "window": "since 2024-05-01"}, True),
        ({"figure_type": "stock"}, False),
        ({"figure_type": "not_stated", "window": "since 2024-05-01"}, False),
    ],
)
def test_who_moved_since_a_day_become_no_fewer(told: dict[str, Any], unexplained: bool) -> None:
    """Who are displaced on a day do; where it is stated as neither, nothing is asked."""
    plain = {"measure": "displaced", **told}
    old = moved("old", 900, **{**plain, "as_of": "2024-05-06"})
    new = moved("new", 700, **{**plain, "as_of": "2024-05-08"})
    assert only(index(displacement=[old, new])).unexplained_fall is unexplained


@pytest.mark.parametrize(
    ("measure", "more", "unexplained"),
    [
        ("killed", {}, True),
        ("missing", {"basis": "not_stated"}, False),
        ("missing", {"basis": "cumulative"}, False),
        ("killed", {"revises": {"claim": "old", "because": "recounted"}}, False),
    ],
)
def test_a_fall_wants_a_reason_unless_it_is_of_a_state(
    measure: str, more: dict[str, Any], unexplained: bool
) -> None:
    old = run("old", 60, 6, measure=measure, **{k: v for k, v in more.items() if k == "basis"})
    assert (
        only(index(old, run("new", 50, 8, measure=measure, **more))).unexplained_fall is unexplained
    )


def test_new_counts_of_days_and_of_weeks_are_two_series() -> None:
    days = [toll(f"d{day}", day, basis="new", window=f"2024-05-0{day}") for day in (6, 7)]
    weeks = [
        toll("w1", 30, basis="new", window="2024-W18"),
        toll("w2", 40, basis="new", window="2024-W19"),
    ]
    months = [
        toll("m1", 300, basis="new", window="2024-02"),
        toll("m2", 400, basis="new", window="2024-03"),
    ]
    added = [toll("a1", 9, basis="new", window="not stated", counted_in="2024-05-06")]
    figures = figure_set_of(index(*days, *weeks, *months, *added))
    found = [[one.id for one in run] for run in all_series(figures.figures.values(), figures)]
    assert sorted(found) == [["a1"], ["d6", "d7"], ["m1", "m2"], ["w1", "w2"]]


@pytest.mark.parametrize(
    ("new", "window", "said"),
    [
        (30, "2024-05-06 to 2024-05-08", []),
        (35, "2024-05-06 to 2024-05-08", [("first", "third")]),
        (35, "2024-05-07 to 2024-05-08", [("first", "third")]),
        (30, "2024-05-07 to 2024-05-08", []),
        (10, "2024-05-07 to 2024-05-08", []),
        (35, "2024-05-05 to 2024-05-08", []),
        (15, "2024-05-08", [("second", "third")]),
    ],
)
def test_what_was_new_in_several_steps_of_the_total(
    new: int, window: str, said: list[tuple[str, str]]
) -> None:
    total = (run("first", 20, 6), run("second", 40, 7), run("third", 50, 8))
    found = index(*total, toll("new", new, basis="new", window=window))
    turned = report_figures_of(found).turnovers.get("new", [])
    assert [(one.earlier.id, one.later.id) for one in turned] == said


def test_a_long_chain_of_revisions_is_walked_a_few_times_for_each_figure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every figure is compared with a few others: the first ones of its number."""
    walked = Counter[str]()
    reached = figure_set._reached

    def counting(ref: str, steps: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
        walked[ref] += 1
        return reached(ref, steps)

    monkeypatch.setattr(figure_set, "_reached", counting)
    chain = [
        run(f"t-{at}", 12, 1, **({"revises": f"t-{at - 1}"} if at else {})) for at in range(90)
    ]
    figures = figure_set_of(index(*chain))
    for at in range(20, 90):
        for other in range(20):
            compare(figures, f"t-{at}", f"t-{other}")
    assert len(walked) == 70
    assert max(walked.values()) <= 2


def test_what_has_no_date_of_its_own_was_known_when_its_document_was_published() -> None:
    """A first count of a day, dated, does not replace what a later document says of that day."""
    found = index(
        toll("now", 1195, window="2024-05-03", sources=["doc"]),
        toll("first", 1400, window="2024-05-03", as_of="2024-05-04", sources=["leaf"]),
        sources=[{**one, "published": "2024-05-06"} for one in SOURCES],
    )
    assert steps(found) == [("first", "now", Change.FALL)]


@pytest.mark.parametrize(("more", "replaces"), [({}, False), ({"as_of": "2024-05-09"}, True)])
def test_the_same_number_in_other_words_replaces_nothing(
    more: dict[str, Any], replaces: bool
) -> None:
    """Unless it has a date of its own, and says that the number still stands."""
    dates = zip(SOURCES, ("2024-05-07", "2024-05-09", "2024-05-09"), strict=True)
    found = index(
        toll("first", 17),
        toll("again", "at least 17", sources=["leaf"], **more),
        sources=[{**one, "published": day} for one, day in dates],
    )
    assert bool(steps(found)) is replaces
