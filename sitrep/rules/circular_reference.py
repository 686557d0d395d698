"""Records refer to each other in a circle.

**Why it harms.** A place inside itself, a figure that replaces the one that replaced it, a total
that is a part of its own part, or a statement that denies itself cannot be true, and whatever is
printed from it is false.

**Instead.** Take out the reference that closes the circle.

**Norm.** Containment, revision and summing have a direction. It cannot be waived.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitrep.findings import Level, Problem
from sitrep.locations import Route
from sitrep.model.views.index import Index

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
        ref: (
            (*index.routes[ref], "parts" if figure.parts else "part_of"),
            index.parts.get(ref, ()),
        )
        for ref, figure in index.figures.items()
    }
    revised: _Edges = {
        claim.id: ((*route, "revises"), (claim.revises.claim,) if claim.revises else ())
        for route, claim in index.claims_with_routes()
    }
    # Two statements may speak of each other; one that denies itself says nothing.
    spoken: _Edges = {
        one.id: (("statements", position, "about"), tuple({one.id} & {*one.about}))
        for position, one in enumerate(index.report.statements)
    }
    for edges in (parents, parts, revised, spoken):
        yield from _circles(edges)


def _circles(edges: _Edges) -> Iterator[Problem]:
    on_circle = _leading_back(edges)
    for ref, (route, _) in edges.items():
        if ref in on_circle:
            yield Problem(
                route,
                f"{ref} leads back to itself by {route[-1]}:.",
                f"What {route[-1]}: leads to never leads back.",
                "Take out the reference that closes the circle.",
            )


def _leading_back(edges: _Edges) -> set[str]:
    """The records that lead back to themselves: what leads nowhere is taken away again and again.

    What is left are circles and what leads into them; only of these each is followed.
    """
    rest = {ref: [one for one in steps if one in edges] for ref, (_, steps) in edges.items()}
    takers: dict[str, list[str]] = {}
    for ref, steps in rest.items():
        for step in steps:
            takers.setdefault(step, []).append(ref)
    open_steps = {ref: len(steps) for ref, steps in rest.items()}
    ended = [ref for ref, number in open_steps.items() if not number]
    while ended:
        for taker in takers.get(ended.pop(), ()):
            open_steps[taker] -= 1
            if not open_steps[taker]:
                ended.append(taker)
    left = {ref for ref, number in open_steps.items() if number}
    return {ref for ref in left if ref in _reached(ref, rest, left)}


def _reached(ref: str, rest: Mapping[str, list[str]], left: set[str]) -> set[str]:
    reached: set[str] = set()
    steps = list(rest[ref])
    while steps:
        step = steps.pop()
        if step not in reached and step in left:
            reached.add(step)
            steps += rest[step]
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
    "statements:\n- {id: s, according_to: monitor, kind: denial, paraphrase: it was so, "
    "sources: [doc], about: [s]}",
]
