"""Which references lead nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sitrep.findings import Problem
from sitrep.model.views.walk import Leaf
from sitrep.spelling import advice, meant


def dangling(leaves: Iterable[Leaf], kinds: Mapping[str, str]) -> Iterator[Problem]:
    """A problem for every reference whose id no record of the right kind has.

    ``kinds`` maps every id in the data to the kind of its record.
    """
    for leaf in leaves:
        if not leaf.refers or not isinstance(leaf.value, str):
            continue
        if kinds.get(leaf.value) not in leaf.refers and leaf.value not in _WORDS:
            yield _problem(leaf, kinds)


_WORDS = ("not stated", "not available")


def _problem(leaf: Leaf, kinds: Mapping[str, str]) -> Problem:
    wanted = leaf.refers
    lists = f"{', '.join(wanted)}" if len(wanted) < 4 else "the records"
    found = kinds.get(leaf.value)
    got = f"“{leaf.value}” is not the id of any record."
    if found is not None:
        got = f"“{leaf.value}” is the id of a record in {found}."
    near = meant(leaf.value, [i for i, kind in kinds.items() if kind in wanted])
    mend = advice(near, f"Add it to {lists}, or correct it.")
    return Problem(leaf.route, got, f"Here an id from {lists} is expected.", mend)
