"""Sets of figures that share nobody: few are set against each other, many go by their level."""

from __future__ import annotations

import pytest

from sitrep.compare.claims.figure_set import FigureSet, figure_set_of
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compare.inference import apart
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
