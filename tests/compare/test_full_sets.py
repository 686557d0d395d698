"""Full sets: all that lie apart and that nothing can join, found once each and without delay."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest

from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.inference.apart import BEGUN, full_sets
from sitrep.compare.inference.worked_out import worked_out
from tests.compare.reports import index, toll


def drawn(random: Random, size: int, chance: float) -> dict[str, set[str]]:
    names = [f"n{at}" for at in range(size)]
    apart: dict[str, set[str]] = {name: set() for name in names}
    for one, other in combinations(names, 2):
        if random.random() < chance:
            apart[one].add(other)
            apart[other].add(one)
    return apart


def every_full_set(apart: dict[str, set[str]]) -> set[frozenset[str]]:
    """By trying every set of names."""
    found = set[frozenset[str]]()
    for size in range(1, len(apart) + 1):
        for some in combinations(apart, size):
            if all(two in apart[one] for one, two in combinations(some, 2)):
                rest = (one for one in apart if one not in some)
                if not any(apart[one].issuperset(some) for one in rest):
                    found.add(frozenset(some))
    return found


@pytest.mark.parametrize("seed", range(12))
def test_each_full_set_is_found_once(seed: int) -> None:
    random = Random(seed)
    apart = drawn(random, random.randint(1, 9), random.choice([0.2, 0.5, 0.8]))
    first = {name for name in apart if random.random() < 0.5}
    found = [frozenset(one) for one in full_sets(apart, first)]
    assert len(found) == len({*found})
    assert {*found} == {one for one in every_full_set(apart) if not one.isdisjoint(first)}


def test_the_search_ends_though_there_are_more_sets_than_anybody_can_count() -> None:
    names = [f"n{at}" for at in range(40)]
    apart = {one: {other for other in names if other[1:] != one[1:]} for one in names}
    for at in range(0, 40, 2):  # each of twenty pairs may stand for the other: 2 ** 20 sets
        one, other = names[at : at + 2]
        apart[one].discard(other)
        apart[other].discard(one)
    assert 0 < len([*full_sets(apart, names)]) <= BEGUN


def test_a_table_of_places_and_groups_that_does_not_add_up_is_gone_through() -> None:
    """Seven places by six groups by two measures, of which ten figures are withheld."""
    random = Random(1)
    places = [{"id": "land", "name": "Land", "level": "country"}]
    for region in range(2):
        name = f"r{region}"
        places.append({"id": name, "name": name.upper(), "level": "admin1", "parent": "land"})
        for at in range(2):
            own = {"id": f"d{region}{at}", "name": f"D{region}{at}", "level": "admin2"}
            places.append({**own, "parent": name})
    refs, tolls = list[str](), []
    for place in places:
        for group in ("people", "men", "women", "children", "boys", "girls"):
            for measure in ("killed", "injured"):
                ref = f"{place['id']}-{group}-{measure}"
                more = {"places": [place["id"]], "population": group, "measure": measure}
                tolls.append(toll(ref, random.randint(1, 500), **more))
                refs.append(ref)
    hidden = frozenset(random.sample(refs, 10))
    figures = figure_set_of(index(*tolls, places=places))
    assert {one.figure.id for one in worked_out(figures, hidden)} <= hidden
