"""An attacker with every public figure: what the gate lets pass, no enumeration gives away.

Tables of places by groups, with the totals of both and of all, in which some figures are withheld.
The attacker tries every table of whole numbers that fits what is public.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import prod
from random import Random

import pytest

from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.inference.worked_out import WorkedOut, worked_out
from sitrep.model.views.index import Index
from tests.compare.reports import index, toll
from tests.support.daily import FUZZ

SEEDS = range(60 if FUZZ else 1)
TABLES = 100
TRIES = 20_000

PLACES = [{"id": "land", "name": "Land", "level": "country"}] + [
    {"id": f"r{row}", "name": f"Row {row}", "level": "admin1", "parent": "land"} for row in range(4)
]
GROUPS = ("men", "women", "children")

Table = Mapping[str, int]
"""The number of each figure, by its id: ``r0-men``, ``r0``, ``land-men``, ``land``."""


def totals(cells: Table) -> dict[str, int]:
    """A table with the totals of its rows, of its columns, and of all."""
    found = dict(cells)
    for ref, number in cells.items():
        row, column = ref.split("-")
        for total in (row, f"land-{column}", "land"):
            found[total] = found.get(total, 0) + number
    return found


def held(ref: str, cells: Table) -> list[str]:
    """The cells of which a figure is the sum."""
    if ref in cells:
        return [ref]
    row, _, column = ref.partition("-")
    return [one for one in cells if row in ("land", one.split("-")[0])
            and column in ("", one.split("-")[1])]  # fmt: skip


def made(table: Table, withheld: set[str]) -> Index:
    tolls = []
    for ref, number in table.items():
        place, _, group = ref.partition("-")
        more = {"sensitivity": "restricted"} if ref in withheld else {}
        count = "zero" if number == 0 else number
        tolls.append(toll(ref, count, places=[place], population=group or "people", **more))
    return index(*tolls, places=PLACES)


def possible(table: Table, cells: Table, withheld: set[str]) -> Iterator[dict[str, int]]:
    """Every table that fits what is public; none where a cell may be as high as one likes."""
    open_cells = [ref for ref in cells if ref in withheld]
    sums = [(held(ref, cells), table[ref]) for ref in table if ref not in withheld]
    ceilings = {
        ref: [total for refs, total in sums if ref in refs] for ref in open_cells
    }  # fmt: skip
    if not all(ceilings.values()):
        return
    known = {ref: number for ref, number in cells.items() if ref not in withheld}
    yield from _filled(known, open_cells, {r: min(c) for r, c in ceilings.items()}, sums)


def _filled(
    known: dict[str, int], left: list[str], most: Table, sums: list[tuple[list[str], int]]
) -> Iterator[dict[str, int]]:
    if not left:
        yield totals(known)
        return
    cell, least = left[0], 0
    highest = most[cell]
    for refs, total in sums:
        if cell in refs:
            over = total - sum(known.get(ref, 0) for ref in refs)
            highest = min(highest, over)
            if all(ref in known for ref in refs if ref != cell):
                least = max(least, over)
    for number in range(least, highest + 1):
        yield from _filled({**known, cell: number}, left[1:], most, sums)


def drawn(random: Random) -> tuple[Table, Table, set[str]]:
    """A table, its cells, and what is withheld; of some tables some totals are told by nobody."""
    table, cells, withheld = _whole(random)
    untold = random.choice((0, 0, 0.5, 1))
    kept = {
        ref: number
        for ref, number in table.items()
        if ref in cells or ref in withheld or ref == "land" or random.random() >= untold
    }
    return (kept if _few_tries(kept, cells, withheld) else table), cells, withheld


def _few_tries(table: Table, cells: Table, withheld: set[str]) -> bool:
    """Whether the attacker can try all that withheld cells may be, each up to its lowest sum."""
    sums = [(held(ref, cells), table[ref]) for ref in table if ref not in withheld]
    most = [min((total for refs, total in sums if ref in refs), default=0) for ref in cells]
    tried = [one + 1 for ref, one in zip(cells, most, strict=True) if ref in withheld]
    return prod(tried) <= TRIES


def _whole(random: Random) -> tuple[Table, Table, set[str]]:
    """A table with all totals: single figures withheld, or a block and some more."""
    rows, columns = random.randint(2, 4), random.randint(2, 3)
    block = random.random() < 0.7
    most = random.choice((9, 30, 60)) if block else random.choice((2, 5, 9))
    cells = {
        f"r{row}-{GROUPS[column]}": random.randint(0, most)
        for row in range(rows)
        for column in range(columns)
    }
    table = totals(cells)
    if block:
        some = [random.sample(range(size), 2) for size in (rows, columns)]
        withheld = {f"r{row}-{GROUPS[column]}" for row in some[0] for column in some[1]}
        return table, cells, withheld | set(random.sample(sorted(table), random.randint(0, 1)))
    withheld = set(random.sample(sorted(cells), min(random.randint(1, 6), len(cells) - 1)))
    return table, cells, withheld | set(random.sample(sorted(table), random.randint(0, 2)))


def leaks(table: Table, cells: Table, withheld: set[str]) -> tuple[set[str], dict[str, set[int]]]:
    """The withheld figures that the attacker knows, and what each can be."""
    tables = list(possible(table, cells, withheld))
    values = {ref: {one[ref] for one in tables} for ref in withheld} if tables else {}
    known = set()
    for ref, found in values.items():
        own = set(held(ref, cells))
        around = [table[one] for one in table if one not in withheld and own < {*held(one, cells)}]
        inside = [table[one] for one in table if one not in withheld and own > {*held(one, cells)}]
        told = (max(inside, default=0), min(around, default=None))
        near = max(found) - min(found) < 2 * max(3, table[ref] / 10)
        if len(found) == 1 or (near and (min(found), max(found)) != told):
            known.add(ref)
    return known, values


def gate(table: Table, withheld: set[str]) -> dict[str, WorkedOut]:
    found = worked_out(figure_set_of(made(table, withheld)), frozenset(withheld))
    return {one.figure.id: one for one in found}


@pytest.mark.parametrize("seed", SEEDS)
def test_what_the_gate_lets_pass_no_attacker_knows(seed: int) -> None:
    random, known_at_all, passed = Random(seed), 0, 0
    for _ in range(TABLES):
        table, cells, withheld = drawn(random)
        known, values = leaks(table, cells, withheld)
        found = gate(table, withheld)
        assert known <= found.keys(), (table, withheld, known - found.keys())
        whole = table.keys() == totals(cells).keys()
        for ref, one in found.items() if whole else ():
            assert all(one.low <= number <= one.high for number in values.get(ref, ()))
        known_at_all += bool(known)
        passed += not found
    assert known_at_all > 10
    assert passed > 10


@pytest.mark.parametrize("seed", SEEDS)
def test_after_what_is_proposed_no_number_is_left_alone(seed: int) -> None:
    random, proposed = Random(1000 + seed), 0
    for _ in range(TABLES // 4):
        table, cells, withheld = drawn(random)
        further = {ref for one in gate(table, withheld).values() for ref in one.further}
        if further:
            proposed += 1
            _, values = leaks(table, cells, withheld | further)
            assert all(len(values.get(ref, "ab")) > 1 for ref in withheld)
            assert withheld.isdisjoint(gate(table, withheld | further))
    assert proposed > 5
