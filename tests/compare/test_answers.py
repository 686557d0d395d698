"""The table of axes and answers, row by row."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compare import Axis, Relation, compare, figure_set_of
from sitrep.compare.axes.count_relations import Counts
from tests.compare.reports import SOURCES, between, index, moved, toll

A, D, C, R, N, S = (
    Relation.AGREES,
    Relation.DIFFERS,
    Relation.CONTAINED,
    Relation.REVISED,
    Relation.NOT_COMPARABLE,
    Relation.SAME_CLAIM,
)
OTHER = {"according_to": "watch"}
PAIRS: list[tuple[str, dict[str, Any], dict[str, Any], Relation, tuple[Axis, ...]]] = [
    ("one number in both", {}, {"count": 12, **OTHER}, A, ()),
    ("numbers that overlap", {"count": "at least 10"}, {"count": "9-11", **OTHER}, A, ()),
    ("numbers that do not", {"count": 12}, {"count": 14, **OTHER}, D, ()),
    ("a word has no ceiling", {"count": "hundreds"}, {"count": 1018, **OTHER}, A, ()),
    ("a word has a floor", {"count": "hundreds"}, {"count": 40, **OTHER}, D, ()),
    ("a ceiling is no count", {"count": "up to 20000"}, {"count": 3166, **OTHER}, A, ()),
    ("no number", {"count": "not stated"}, OTHER, N, (Axis.COUNT,)),
    ("other measure", {}, {"measure": "bodies_in_morgues", **OTHER}, N, (Axis.MEASURE,)),
    ("one measure in another", {}, {"measure": "killed_or_injured", **OTHER}, C, ()),
    ("suspected among cases", {"measure": "cases_suspected"}, {"measure": "cases", **OTHER}, C, ()),
    ("killed among deaths", {}, {"measure": "deaths", **OTHER}, C, ()),
    ("new and cumulative", {"basis": "new"}, {"basis": "cumulative", **OTHER}, N, (Axis.BASIS,)),
    ("new and unstated", {"basis": "new"}, OTHER, N, (Axis.BASIS,)),
    ("cumulative and unstated", {"basis": "cumulative"}, OTHER, A, ()),
    ("civilians among people", {"population": "civilians"}, OTHER, C, ()),
    ("children among civilians", {"population": "children"},
     {"population": "civilians", **OTHER}, C, ()),
    ("girls among people", {"population": "girls"}, OTHER, C, ()),
    ("fighters and civilians", {"population": "fighters"}, {"population": "civilians", **OTHER}, N,
     (Axis.POPULATION,)),
    ("women and civilians", {"population": "women"}, {"population": "civilians", **OTHER}, N,
     (Axis.POPULATION,)),
    ("described among its group", {"population": {"group": "civilians", "described": "farmers"}},
     {"population": "civilians", **OTHER}, C, ()),
    ("two descriptions", {"population": {"group": "civilians", "described": "farmers"}},
     {"population": {"group": "civilians", "described": "miners"}, **OTHER}, N, (Axis.POPULATION,)),
    ("one description", {"population": {"group": "civilians", "described": "Farmers"}},
     {"population": {"group": "civilians", "described": "farmers "}, **OTHER}, A, ()),
    ("described women and civilians", {"population": {"group": "women", "described": "farmers"}},
     {"population": "civilians", **OTHER}, N, (Axis.POPULATION,)),
    ("two definitions", {"definition": "by culture"}, {"definition": "by test", **OTHER}, N,
     (Axis.DEFINITION,)),
    ("one definition", {"definition": "by culture"}, OTHER, N, (Axis.DEFINITION,)),
    ("held responsible", {"responsible": ["office"]}, {"responsible": ["wire"], **OTHER}, A, ()),
    ("two causes", {"cause": "cholera"}, {"cause": "malaria", **OTHER}, N, (Axis.CAUSE,)),
    ("one cause", {"cause": "cholera"}, OTHER, C, (Axis.CAUSE,)),
    ("two events", {"event": "market"}, {"event": "school", **OTHER}, N, (Axis.EVENT,)),
    ("one event", {"event": "market"}, OTHER, C, (Axis.EVENT,)),
    ("new on two days", {"basis": "new", "window": "not stated", "counted_in": "2024-05-07"},
     {"basis": "new", "window": "not stated", "counted_in": "2024-05-08", **OTHER}, N,
     (Axis.COUNTED_IN,)),
    ("some of an earlier time", {"includes_earlier": 3}, OTHER, N, (Axis.COUNTED_IN,)),
    ("one holds responsible", {"responsible": ["office"]}, {"count": 14, **OTHER}, D, ()),
    ("one originator divides by it", {"responsible": ["office"], "as_of": "2024-05-07"},
     {"responsible": ["wire"], "as_of": "2024-05-08", "count": 20}, N, (Axis.RESPONSIBLE,)),
    ("estimated, then verified", {"status": "estimated", "count": 90, "as_of": "2024-05-07"},
     {"status": "verified", "count": 30, "as_of": "2024-05-08"}, N, (Axis.STATUS,)),
    ("unchanged, later", {"as_of": "2024-05-07"}, {"as_of": "2024-05-08"}, R, ()),
    ("the unknown class", {"population": "unknown"}, {"population": "women", **OTHER}, N,
     (Axis.POPULATION,)),
    ("town in its governorate", {}, {"places": ["north"], **OTHER}, C, ()),
    ("town and village", {}, {"places": ["village"], **OTHER}, N, (Axis.PLACE,)),
    ("town elsewhere", {}, {"places": ["south"], **OTHER}, N, (Axis.PLACE,)),
    ("a region without a border", {}, {"places": ["valley"], **OTHER}, N, (Axis.PLACE,)),
    ("some places shared", {"places": ["town", "south"]}, {"places": ["north"], **OTHER}, N,
     (Axis.PLACE,)),
    ("several places in one", {"places": ["town", "village"]},
     {"places": ["north"], **OTHER}, C, ()),
    ("no place", {"places": []}, OTHER, N, (Axis.PLACE,)),
    ("no place in both", {"places": []}, {"places": [], **OTHER}, A, ()),
    ("a day in a week", {}, {"window": "2024-05-01 to 2024-05-07", **OTHER}, C, ()),
    ("two days", {}, {"window": "2024-05-07", **OTHER}, N, (Axis.WINDOW,)),
    ("weeks that overlap", {"window": "2024-05-01 to 2024-05-07"},
     {"window": "2024-05-05 to 2024-05-09", **OTHER}, N, (Axis.WINDOW,)),
    ("no time", {"window": "not stated"}, OTHER, N, (Axis.WINDOW,)),
    ("no time in both", {"window": "not stated"}, {"window": "not stated", **OTHER}, A, ()),
    ("no time, other dates", {"window": "not stated", "as_of": "2024-05-07"},
     {"window": "not stated", **OTHER}, N, (Axis.WINDOW,)),
    ("since, to the same date", {"window": "since 2024-05-01"},
     {"window": "2024-05-01 to 2024-05-10", **OTHER}, A, ()),
    ("since, to another date", {"window": "since 2024-05-01", "as_of": "2024-05-07"},
     {"window": "since 2024-05-01", "as_of": "2024-05-09", **OTHER}, C, ()),
    ("documented so far", {"count": 111, "status": "documented"}, {"count": 1383, **OTHER}, N,
     (Axis.STATUS,)),
    ("documented above reported", {"count": 111, "status": "documented"},
     {"count": 50, **OTHER}, D, ()),
    ("both documented", {"count": 111, "status": "documented"},
     {"count": 120, "status": "verified", **OTHER}, D, ()),
    ("a documented whole is no ceiling", {"count": 745, "window": "2024-05-06"},
     {"count": 111, "status": "documented", "window": "2024-05-06 to 2024-05-09", **OTHER}, N,
     (Axis.STATUS,)),
    ("one originator, later", {"window": "since 2024-05-01", "as_of": "2024-05-07"},
     {"window": "since 2024-05-01", "as_of": "2024-05-09", "count": 20}, R, ()),
    ("one originator, longer", {"window": "2024-05-01 to 2024-05-07"},
     {"window": "2024-05-01 to 2024-05-09", "count": 20, "sources": ["page"]}, R, ()),
    ("one originator, a day in two", {"window": "2024-05-01"},
     {"window": "2024-05-01 to 2024-05-02", "count": 20, "sources": ["page"]}, C, (Axis.WINDOW,)),
    ("one originator, a day in two, counted on", {"window": "2024-05-01", "as_of": "2024-05-01"},
     {"window": "2024-05-01 to 2024-05-02", "count": 20, "as_of": "2024-05-02",
      "sources": ["page"]}, R, ()),
    ("one originator, a month in two", {"window": "2024-03"},
     {"window": "2024-03 to 2024-04", "count": 20, "sources": ["page"]}, C, (Axis.WINDOW,)),
    ("one originator, a week in two", {"window": "2024-W14"},
     {"window": "2024-W14 to 2024-W15", "count": 20, "sources": ["page"]}, C, (Axis.WINDOW,)),
    ("one originator, longer, in one document", {"window": "2024-05-01 to 2024-05-07"},
     {"window": "2024-05-01 to 2024-05-09", "count": 20}, C, (Axis.WINDOW,)),
    ("one originator, running on, in one document",
     {"window": "2024-05-01 to 2024-05-07", "basis": "cumulative"},
     {"window": "2024-05-01 to 2024-05-09", "basis": "cumulative", "count": 20}, R, ()),
    ("one originator, what is new", {"window": "2024-05-07", "basis": "new"},
     {"window": "2024-05-08", "basis": "new", "count": 20}, N, (Axis.WINDOW,)),
    ("one originator contradicts itself", {}, {"count": 20}, D, ()),
    ("declared", {"count": 1130}, {"revises": "one", "places": ["north"], **OTHER}, R, ()),
    ("one claim twice", {"count": 118}, {"count": "more than 118", "window": "since 2024-05-05",
     "sources": ["page"]}, S, ()),
    ("one claim, two descriptions", {"count": 745, "population": "civilians"},
     {"count": "at least 745", "population": {"group": "civilians", "described": "farmers"},
      "sources": ["page"]}, S, ()),
    ("one number by chance, in one document", {}, {"places": ["north"]}, C, ()),
]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "relation", "obstacles"), [pair[1:] for pair in PAIRS],
    ids=[pair[0] for pair in PAIRS],
)  # fmt: skip
def test_tolls(
    first: dict[str, Any], second: dict[str, Any], relation: Relation, obstacles: tuple[Axis, ...]
) -> None:
    answer = between(toll("one", **first), toll("two", **second))
    assert answer.relation is relation
    if obstacles:
        assert answer.obstacles == obstacles


MOVED: list[tuple[str, dict[str, Any], dict[str, Any], Relation, tuple[Axis, ...]]] = [
    ("the same", {}, OTHER, A, ()),
    ("households", {"unit": "households"}, OTHER, N, (Axis.UNIT,)),
    ("movements", {"unit": "movements"}, OTHER, N, (Axis.UNIT,)),
    ("flow", {"figure_type": "flow"}, OTHER, N, (Axis.FIGURE_TYPE, Axis.WINDOW)),
    ("not said which", {"figure_type": "not_stated", "window": "2024-05-07"}, OTHER, N,
     (Axis.FIGURE_TYPE,)),
    ("returnees", {"measure": "returnees"}, OTHER, N, (Axis.MEASURE,)),
    ("a stock of another day", {"as_of": "2024-05-08"}, OTHER, N, (Axis.WINDOW,)),
    ("a stock of another day, one originator", {"as_of": "2024-05-08"}, {}, R, ()),
    ("those displaced again", {"measure": "secondary"}, {"measure": "displaced", **OTHER}, C, ()),
    ("where to", {"to_places": ["south"]}, {"to_places": ["north"], **OTHER}, N, (Axis.PLACE,)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "relation", "obstacles"), [pair[1:] for pair in MOVED],
    ids=[pair[0] for pair in MOVED],
)  # fmt: skip
def test_displacement(
    first: dict[str, Any], second: dict[str, Any], relation: Relation, obstacles: tuple[Axis, ...]
) -> None:
    answer = between(moved("one", **first), moved("two", **second))
    assert answer.relation is relation
    if obstacles:
        assert answer.obstacles == obstacles


def test_a_part_that_is_higher_than_its_whole_says_so() -> None:
    answer = between(toll("one", 40), toll("two", 30, places=["north"], according_to="watch"))
    assert (answer.relation, answer.part, answer.exceeds) == (C, "one", True)


def test_what_would_lie_inside_is_said_where_only_the_time_is_missing() -> None:
    inner = toll("one", "2300-2400", population="civilians", window="not stated")
    answer = between(inner, toll("two", 1018, places=["north"], according_to="watch"))
    assert (answer.relation, answer.part, answer.exceeds) == (N, "one", True)
    assert answer.for_want_of
    assert answer.counts is Counts.ABOVE


def test_a_declared_part_is_contained_whatever_its_scope() -> None:
    whole = toll("two", 20, parts=["one"])
    answer = between(toll("one", 12, places=["valley"], population="women"), whole)
    assert (answer.relation, answer.part, answer.declared) == (C, "one", True)


def test_records_that_hold_no_figure_are_not_comparable() -> None:
    said: dict[str, Any] = {
        "id": "said",
        "kind": "call",
        "according_to": "monitor",
        "sources": ["doc"],
    }
    said["paraphrase"] = "that help is needed"
    found = figure_set_of(index(toll("one"), statements=[said]))
    answer = compare(found, "said", "one")
    assert (answer.relation, answer.obstacles) == (N, (Axis.KIND, Axis.COUNT))
    assert compare(found, "said", "said").relation is S


@pytest.mark.parametrize(
    ("first", "second", "standing"),
    [
        (["town"], ["village"], "apart"),
        (["town"], ["south"], "apart"),
        (["north"], ["south"], "apart"),
        (["town"], ["valley"], "unknown"),
        (["town"], ["north"], "inside"),
        (["land"], ["village"], "around"),
        (["town", "south"], ["north"], "overlapping"),
        (["town", "valley"], ["village"], "unknown"),
        ([], ["town"], "unknown"),
        ([], [], "unstated"),
    ],
)
def test_places(first: list[str], second: list[str], standing: str) -> None:
    one, two = toll("one", places=first), toll("two", places=second, according_to="watch")
    assert between(one, two).axes[Axis.PLACE].value == standing


def test_an_open_window_runs_to_the_latest_publication_that_carries_it() -> None:
    dated = [
        {**source, "published": date}
        for source, date in zip(SOURCES, ("2024-05-07", "2024-05-09", "2024-05-08"), strict=True)
    ]
    open_one = toll("one", window="since 2024-05-01", sources=["doc", "page", "leaf"])
    closed = toll("two", window="2024-05-01 to 2024-05-09", according_to="watch")
    found = figure_set_of(index(open_one, closed, sources=dated))
    assert compare(found, "one", "two").axes[Axis.WINDOW].value == "same"
