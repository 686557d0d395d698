"""The names behind which a number is no age: those of places and of actors that are no persons."""

from __future__ import annotations

from sitrep.model.actors import ActorKind
from sitrep.model.views.index import Index


def no_persons(index: Index) -> frozenset[str]:
    """The names of places and of actors that are no persons, behind which a count may stand."""
    actors = [one for one in index.report.actors if one.kind is not ActorKind.PERSON]
    named = [name for one in index.report.places for name in (one.name, one.in_text)]
    named += [name for one in actors for name in (one.name, one.in_text)]
    return frozenset(filter(None, named))
