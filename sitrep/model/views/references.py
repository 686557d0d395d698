"""Which references lead nowhere, and what is said of a record without any to a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sitrep.findings import Problem
from sitrep.locations import Route
from sitrep.model.views.walk import Leaf
from sitrep.spelling import advice, meant


def dangling(leaves: Iterable[Leaf], kinds: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    """A problem for every reference whose id no record of the right kind has.

    ``kinds`` maps every id in the data to the kinds of its records: that several share it is a
    fault of its own, and a reference to it leads to the one that is meant.
    """
    near: dict[tuple[str, ...], list[str]] = {}
    told = 0
    for leaf in leaves:
        if not leaf.refers or not isinstance(leaf.value, str):
            continue
        found = kinds.get(leaf.value, ())
        if not any(kind in leaf.refers for kind in found) and leaf.value not in _WORDS:
            if leaf.refers not in near:
                near[leaf.refers] = [
                    ref for ref, held in kinds.items() if any(kind in leaf.refers for kind in held)
                ]
            told += 1
            known = near[leaf.refers] if told <= ENOUGH else []
            yield _problem(leaf, next(iter(found), None), known)


def without_source(route: Route, ref: str) -> Problem:
    """That a record names no document; ``route`` leads to the record."""
    return Problem(
        (*route, "sources"),
        f"{ref} names no source.",
        "Every record names at least one document that carries it.",
        "Add sources: with the id of the document.",
    )


ENOUGH = 500
"""For so many references that lead nowhere a near id is looked for: each costs all the ids."""

ITS_NUMBERS = (
    "A response holds several numbers: enter its people under needs: (targeted, reached) and its "
    "money under funding:, and name the id of one of them."
)
"""What to do where a response is named and a figure is meant."""

_CALLED = frozenset({"actors", "sources", "places", "contacts"})
"""Kinds whose records have names: an id that leads to none of them may want a new one."""

_WORDS = ("not stated", "not available")


def _problem(leaf: Leaf, found: str | None, known: list[str]) -> Problem:
    """``found`` is the kind of the record that has the id; ``known`` are the ids that may stand."""
    wanted = leaf.refers
    lists = f"{', '.join(wanted)}" if len(wanted) < 4 else "the records"
    got = f"“{leaf.value}” is not the id of any record."
    if found is not None:
        got = f"“{leaf.value}” is the id of a record in {found}."
    missing = f"Add it to {lists}, or correct it."
    if found is None and _CALLED.isdisjoint(wanted):
        missing = "Write it under id: in the record that is meant, or correct it."
    mend = advice(meant(leaf.value, known), missing)
    if found == "response" and found not in wanted:
        mend = ITS_NUMBERS
    return Problem(leaf.route, got, f"Here an id from {lists} is expected.", mend)
