"""What a table gives away where some of its cells stand in no record at all."""

from __future__ import annotations

from random import Random

import pytest

from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.inference.worked_out import WorkedOut, worked_out
from tests.compare.reports import index, toll

PLACES = [{"id": "land", "name": "Land", "level": "country"}] + [
    {"id": f"r{row}", "name": f"Row {row}", "level": "admin1", "parent": "land"} for row in range(4)
]

GROUPS = [
    ("people", "men", "women"),
    ("people", "children", "adults"),
    ("children", "boys", "girls"),
]

Told = dict[tuple[str, str], int]
"""The number of each figure, by its place and its group or measure."""


def given_away(told: Told, key: str = "population") -> dict[str, WorkedOut]:
    """What follows where the figure of r0 and the last group is withheld."""
    tolls = []
    for (place, group), number in told.items():
        more = {"sensitivity": "restricted"} if (place, group) == hidden(told) else {}
        count = number or "zero"
        tolls.append(toll(ref(place, group), count, places=[place], **{key: group}, **more))
    place, group = hidden(told)
    found = worked_out(figure_set_of(index(*tolls, places=PLACES)), frozenset({ref(place, group)}))
    return {one.figure.id: one for one in found}


def ref(place: str, group: str) -> str:
    return f"{place}-{group.replace('_', '-')}"


def hidden(told: Told) -> tuple[str, str]:
    return next(one for one in reversed(told) if one[0] == "r0")


@pytest.mark.parametrize("seed", range(12))
def test_what_two_totals_leave_over_gives_a_figure_away(seed: int) -> None:
    """In every table of two groups, of which others of a row are told in one way or the other."""
    random = Random(seed)
    whole, one, other = random.choice(GROUPS)
    rows = [f"r{row}" for row in range(random.randint(2, 4))]
    cells = {(row, group): random.randint(1, 400) for row in rows for group in (one, other)}
    total = {group: sum(cells[row, group] for row in rows) for group in (one, other)}
    told: Told = {("land", whole): sum(total.values()), ("land", one): total[one]}
    for row in rows[1:]:
        told[row, whole] = cells[row, one] + cells[row, other]
        told[row, one] = cells[row, one]
    told["r0", other] = cells["r0", other]
    found = given_away(told)[f"r0-{other}"]
    assert (found.low, found.high) == (cells["r0", other],) * 2
    assert {*found.rests_on} == {f"{row}-{group}" for row, group in told} - {f"r0-{other}"}


def test_measures_leave_over_what_groups_do() -> None:
    told: Told = {("land", "killed_or_injured"): 90, ("land", "killed"): 30}
    told |= {("r1", "killed_or_injured"): 50, ("r1", "killed"): 10, ("r0", "injured"): 20}
    assert "r0-injured" in given_away(told, "measure")


def test_what_is_left_over_of_something_else_gives_nothing_away() -> None:
    told: Told = {("land", "people"): 900, ("land", "men"): 400, ("r1", "people"): 300}
    told |= {("r1", "men"): 100, ("r0", "women"): 120}
    assert given_away(told) == {}, "others are in places that are not told"
    del told["r1", "men"]
    told["r0", "women"] = 300
    assert given_away(told) == {}, "nobody tells how many men are in the other place"
