"""Records refer to each other in a circle.

**Why it harms.** A place inside itself, a figure that replaces the one that replaced it, or a
total that is a part of its own part cannot be true, and whatever is printed from it is false.

**Instead.** Take out the reference that closes the circle.

**Norm.** Containment, revision and summing have a direction. It cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitrep.findings import Level, Problem
from sitrep.locations import Route
from sitrep.model.index import Index

LEVEL = Level.ERROR
BINDING = True

_Edges = Mapping[str, tuple[Route, tuple[str, ...]]]


def check(index: Index) -> Iterator[Problem]:
    """One problem for each record that leads back to itself."""
    parents: _Edges = {
        place.id: (("places", position, "parent"), (place.parent,) if place.parent else ())
        for position, place in enumerate(index.report.places)
    }
    parts: _Edges = {
        toll.id: (("tolls", position, "parts"), toll.parts)
        for position, toll in enumerate(index.report.tolls)
    }
    revised: _Edges = {
        claim.id: ((*route, "revises"), (claim.revises.claim,) if claim.revises else ())
        for route, claim in index.claims_with_routes()
    }
    for edges in (parents, parts, revised):
        yield from _circles(edges)


def _circles(edges: _Edges) -> Iterator[Problem]:
    for ref, (route, _) in edges.items():
        if ref in _reached(ref, edges):
            yield Problem(
                route,
                f"{ref} leads back to itself by {route[-1]}:.",
                f"What {route[-1]}: leads to never leads back.",
                "Take out the reference that closes the circle.",
            )


def _reached(ref: str, edges: _Edges) -> set[str]:
    reached: set[str] = set()
    steps = list(edges[ref][1])
    while steps:
        step = steps.pop()
        if step not in reached:
            reached.add(step)
            steps += edges[step][1] if step in edges else ()
    return reached


_PLACE = (
    "places:\n- {id: a, name: Town, level: locality, parent: %s}\n"
    "- {id: b, name: Area, level: region%s}"
)
GOOD = [_PLACE % ("b", "")]
BAD = [
    _PLACE % ("b", ", parent: a"),
    "tolls:\n- {id: t, according_to: monitor, measure: killed, count: 12, sources: [doc], "
    "parts: [t]}",
]
