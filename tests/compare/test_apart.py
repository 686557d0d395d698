"""Sets of figures that share nobody: few are set against each other, many go by their level."""

from __future__ import annotations

import pytest

from sitrep.compare.axes.containment import Containment
from sitrep.compare.axes.relations import AxisRelation
from sitrep.compare.claims.figure_set import FigureSet, figure_set_of
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.inference import apart
from sitrep.model.places import Place
from tests.compare.reports import index, toll


def towns(number: int) -> FigureSet:
    places = [{"id": "land", "name": "Land", "level": "country"}]
    places += [
        {"id": f"t{at}", "name": f"Town {at}", "level": "locality", "parent": "land"}
        for at in range(number)
    ]
    tolls = [toll(f"a{at}", at + 1, places=[f"t{at}"]) for at in range(number)]
    wide, several = toll("wide", 1, places=["land"]), toll("both", 1, places=["t0", "t1"])
    return figure_set_of(index(*tolls, wide, several, places=places))


def sets(number: int, apart_always: bool) -> list[list[str]]:
    asked = list[str]()

    def decides(one: ScopedFigure, _other: ScopedFigure) -> bool:
        asked.append(one.id)
        return apart_always

    figure_set = towns(number - 2)
    found = apart.sets_apart(figure_set, list(figure_set.figures.values()), decides)
    named = [[one.id for one in chosen] for chosen in found]
    return named if asked else [*named, []]


def test_few_are_taken_two_by_two() -> None:
    [whole] = sets(apart.MANY, apart_always=True)
    assert len(whole) == apart.MANY
    assert len(sets(apart.MANY, apart_always=False)) == apart.MANY


def test_of_very_many_those_of_one_place_go_by_its_level() -> None:
    towns_alone, country, unasked = sets(apart.MANY + 1, apart_always=True)
    assert (len(towns_alone), country, unasked) == (apart.MANY - 1, ["wide"], [])


@pytest.mark.parametrize("number", [3, 5])
def test_each_set_begins_with_another_figure(number: int) -> None:
    found = sets(number, apart_always=False)
    assert sorted(one for [one] in found) == sorted(towns(number - 2).figures)


NESTED = Containment(
    {
        ref: Place.model_validate({"id": ref, "name": ref, "level": level, "parent": parent})
        for ref, level, parent in (
            ("land", "country", None), ("isle", "country", "land"), ("port", "locality", "isle"),
            ("city", "locality", "land"), ("camp", "site", "city"), ("north", "site", "camp"),
            ("south", "site", "camp"), ("other", "site", "city"),
        )
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("north", "south", AxisRelation.APART),
        ("north", "other", AxisRelation.APART),
        ("north", "camp", AxisRelation.INSIDE),
        ("isle", "land", AxisRelation.INSIDE),
        ("port", "city", AxisRelation.APART),
        ("isle", "city", AxisRelation.UNKNOWN),
        ("port", "camp", AxisRelation.APART),
    ],
)
def test_places_of_one_level_are_apart_unless_one_may_hold_the_other(
    one: str, other: str, relation: AxisRelation
) -> None:
    assert NESTED.relation(frozenset({one}), frozenset({other})) is relation
    assert NESTED.relation(frozenset({other}), frozenset({one})) is relation.mirrored


def test_the_innermost_country_is_that_of_a_place() -> None:
    assert [NESTED.country_of(ref) for ref in ("port", "camp", "isle")] == ["isle", "land", "isle"]


def test_very_many_of_one_level_are_taken_without_those_inside_others() -> None:
    places = [{"id": f"t{at}", "name": f"Town {at}", "level": "locality"} for at in range(50)]
    places.append({"id": "block", "name": "Block", "level": "locality", "parent": "t0"})
    tolls = [toll(f"a{at}", at + 1, places=[f"t{at}"]) for at in range(50)]
    figures = figure_set_of(index(*tolls, toll("inner", 1, places=["block"]), places=places))
    [chosen] = apart.sets_apart(figures, list(figures.figures.values()), lambda *_: True)
    assert "inner" not in [one.id for one in chosen]
    assert len(chosen) == 50
