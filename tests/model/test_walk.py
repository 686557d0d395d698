"""The walk: every field of every model, with what each is for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given
from pydantic import BaseModel

from sitrep.locations import Route
from sitrep.model.base import Frozen, Voice
from sitrep.model.claim import Citation
from sitrep.model.figures.displacement import Displacement
from sitrep.model.figures.tolls import Toll
from sitrep.model.report import FIGURE_KINDS, Report
from sitrep.model.views.index import Index
from sitrep.model.views.walk import leaves, model_at
from sitrep.model.window import Window
from tests.model.random_reports import reports
from tests.model.strategies import EVERY, fewer_cases


def by_hand(value: Any, route: Route = ()) -> Iterator[tuple[Route, Any]]:
    """What the walk must find, from the values alone."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from by_hand(getattr(value, name), (*route, name))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from by_hand(item, (*route, position))
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from by_hand(item, (*route, name))
    elif value is not None:
        yield route, value


@fewer_cases
@given(reports())
def test_every_value_is_visited_once_and_in_order(report: Report) -> None:
    assert [(leaf.route, leaf.value) for leaf in leaves(report, Report)] == list(by_hand(report))


@fewer_cases
@given(reports())
def test_raw_data_is_walked_like_the_models(report: Report) -> None:
    raw = report.model_dump(mode="json", exclude_none=True)
    seen = [(leaf.route, leaf.voice, leaf.refers) for leaf in leaves(raw, Report)]
    assert seen == [(leaf.route, leaf.voice, leaf.refers) for leaf in leaves(report, Report)]


@fewer_cases
@given(reports())
def test_a_reference_is_a_leaf_that_holds_an_id(report: Report) -> None:
    ids = {one for kind in EVERY for one in EVERY[kind]}
    for leaf in leaves(report, Report):
        if not leaf.refers:
            assert leaf.value not in ids or leaf.route[-1] in ("id", "at")
        else:
            assert leaf.value in ids | {"not stated", "not available"}


@pytest.mark.parametrize(
    ("route", "voice", "refers"),
    [
        (("report", "title"), Voice.OURS, ()),
        (("report", "issuer"), Voice.NAME, ()),
        (("report", "key_figures", 0), None, (*FIGURE_KINDS, "derived")),
        (("overview", 0), Voice.OURS, ()),
        (("actors", 0, "name"), Voice.NAME, ()),
        (("sources", 0, "publisher"), None, ("actors",)),
        (("sources", 0, "address"), Voice.NAME, ()),
        (("places", 0, "spellings", 0, "name"), Voice.THEIRS, ()),
        (("places", 0, "codes", "pcode"), Voice.NAME, ()),
        (("tolls", 0, "sources", 0, "source"), None, ("sources",)),
        (("tolls", 0, "sources", 0, "via", 0), None, ("actors",)),
        (("tolls", 0, "sources", 0, "wording"), Voice.THEIRS, ()),
        (("tolls", 0, "window", "as_worded"), Voice.THEIRS, ()),
        (("tolls", 0, "parts", 0), None, ("tolls",)),
        (("tolls", 0, "population", "described"), Voice.OURS, ()),
        (("statements", 0, "speakers", 0, "organisation"), None, ("actors",)),
        (("statements", 0, "quotation", "text"), Voice.THEIRS, ()),
    ],
)
def test_what_a_field_is_for(route: Route, voice: Voice | None, refers: tuple[str, ...]) -> None:
    found = [leaf for leaf in leaves(raw_at(route), Report) if leaf.route == route]
    assert [leaf.voice for leaf in found] == [voice]
    assert [leaf.refers for leaf in found] == [refers]


def raw_at(route: Route) -> Any:
    """Raw data with one text at a route."""
    if not route:
        return "words"
    inner = raw_at(route[1:])
    return [inner] if isinstance(route[0], int) else {route[0]: inner}


def test_a_bare_text_that_stands_for_a_record_is_its_field() -> None:
    (leaf,) = leaves({"tolls": [{"sources": ["bulletin"]}]}, Report)
    assert leaf.route == ("tolls", 0, "sources", 0)
    assert leaf.refers == ("sources",)


def test_whatever_does_not_belong_is_left_out() -> None:
    assert list(leaves({"colours": ["red"], "tolls": [{"shade": "dark"}]}, Report)) == []


@pytest.mark.parametrize(
    ("route", "model"),
    [
        ((), Report),
        (("tolls", 0), Toll),
        (("tolls", 0, "window"), Window),
        (("displacement", 3), Displacement),
        (("tolls", 0, "sources", 1), Citation),
        (("tolls",), None),
        (("tolls", 0, "count"), None),
        (("colours", 0), None),
        (("tolls", "first"), None),
    ],
)
def test_the_model_at_a_route(route: Route, model: type[Frozen] | None) -> None:
    assert model_at(route, Report) is model


@fewer_cases
@given(reports())
def test_the_index_knows_every_record(report: Report) -> None:
    index = Index(report, {"lost": "tolls"})
    assert index.kinds == {ref: kind for kind in EVERY for ref in EVERY[kind]} | {"lost": "tolls"}
    for route, claim in index.claims_with_routes():
        assert index.record_at(route) == claim.id
        assert index.record_at((*route, "count")) == claim.id
    assert index.record_at(("overview", 0)) == "overview"
    assert index.record_at(()) is None
