"""Who left a place and who reached one: the same people, some of them, or others."""

from __future__ import annotations

from typing import Any

import pytest

from sitrep.compare import figure_set_of
from sitrep.compare.axes.axis import Axis
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.answers import Relation
from sitrep.compare.report.report_figures import report_figures_of
from sitrep.model.figures.displacement import Movement
from tests.compare.reports import PLACES, between, index, moved

HOME = (Movement.IDPS, Movement.SECONDARY)
ABROAD = (
    Movement.REFUGEES,
    Movement.ASYLUM_SEEKERS,
    Movement.CROSS_BORDER,
    Movement.DEPORTED,
    Movement.RESETTLED,
)
PLACED = [*PLACES, {"id": "isle", "name": "Isle", "level": "country"}]


def left(place: str, **more: Any) -> dict[str, Any]:
    return moved("a", 20, **{"from_places": [place], **more})


def reached(place: str, **more: Any) -> dict[str, Any]:
    return {**moved("b", 12, **{"to_places": [place], **more}), "from_places": []}


@pytest.mark.parametrize("measure", HOME)
def test_who_left_a_country_and_who_is_in_it_are_the_same_where_all_stay(measure: str) -> None:
    one, other = left("land", measure=measure), reached("land", measure=measure)
    assert between(one, {**other, "according_to": "watch"}).relation is Relation.DIFFERS
    assert between(one, other).relation is Relation.DIFFERS


@pytest.mark.parametrize("measure", Movement)
@pytest.mark.parametrize(("here", "there"), [("north", "north"), ("town", "south")])
def test_of_who_left_a_district_some_may_be_in_one(measure: str, here: str, there: str) -> None:
    answer = between(left(here, measure=measure), reached(there, measure=measure))
    lies = answer.axes[Axis.PLACE]
    assert lies is (AxisRelation.UNKNOWN if measure in ABROAD else AxisRelation.OVERLAPPING)
    assert answer.relation is Relation.NOT_COMPARABLE


@pytest.mark.parametrize("measure", [one for one in Movement if one not in HOME])
def test_of_who_left_a_country_some_may_be_in_another(measure: str) -> None:
    records = [left("land", measure=measure), reached("isle", measure=measure)]
    figures = figure_set_of(index(displacement=records, places=PLACED))
    axes = figures.axes(figures.figures["a"], figures.figures["b"])
    assert axes[Axis.PLACE] is AxisRelation.OVERLAPPING


def test_a_place_and_none_are_unknown_to_each_other() -> None:
    nowhere = reached("land", to_places=[], measure="displaced")
    answer = between(left("land", measure="displaced"), nowhere)
    assert answer.axes[Axis.PLACE] is AxisRelation.UNKNOWN
    both = left("land", to_places=["isle"], measure="displaced")
    records = [both, {**nowhere, "id": "b"}]
    figures = figure_set_of(index(displacement=records, places=PLACED))
    axes = figures.axes(figures.figures["a"], figures.figures["b"])
    assert axes[Axis.PLACE] is AxisRelation.UNKNOWN


def test_who_left_and_who_came_are_no_parts_that_share_nobody() -> None:
    whole = {**moved("w", 30, to_places=["land"]), "from_places": []}
    gone = moved("g", 20, from_places=["north"])
    come = {**moved("c", 20, to_places=["south"]), "from_places": []}
    parts = {**come, "id": "d", "to_places": ["north"]}
    apart = report_figures_of(index(displacement=[whole, gone, come]))
    assert apart.undeclared_excess == ()
    together = report_figures_of(index(displacement=[whole, come, parts]))
    (found,) = together.undeclared_excess
    assert sorted(one.id for one in found.parts) == ["c", "d"]
    nested = {**come, "id": "e", "to_places": ["town"]}
    assert report_figures_of(index(displacement=[whole, parts, nested])).undeclared_excess == ()
