"""Who said it: actors and chains in words."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.compose.desk import Desk
from sitrep.model.actors import ActorKind
from sitrep.model.claim import Claim
from sitrep.model.figures.figure import Figure
from sitrep.page.document import Spans


def actor(desk: Desk, ref: str) -> Spans:
    """An actor as it stands inside a sentence; whoever is not named is said not to be.

    Without its article where that is of another language than the sentence.
    """
    found = desk.index.actors[ref]
    if found.name is not None:
        text = found.in_text or found.name
        text = found.name if desk.language_of(text) else text
        return desk.say("actors.named", name=desk.name(text, ref))
    key = {
        ActorKind.UNSTATED: "actors.unstated",
        ActorKind.UNNAMED_GROUP: "actors.unnamed_group",
    }.get(found.kind, "actors.unnamed")
    return desk.say(key, name=desk.prose(found.description or "", ref))


def short_actor(desk: Desk, ref: str) -> Spans:
    """An actor where it was said before whether it is named."""
    found = desk.index.actors[ref]
    if found.name is not None:
        return actor(desk, ref)
    return (desk.prose(found.description or "", ref),)


def listed_actor(desk: Desk, ref: str) -> Spans:
    """An actor by the name under which it is sorted, as it stands in lists."""
    found = desk.index.actors[ref]
    if found.name is not None:
        return (desk.name(found.name, ref),)
    return (desk.prose(found.description or "", ref),)


def actors(desk: Desk, refs: Iterable[str]) -> Spans:
    """Several actors, in the order of the data."""
    return desk.listed([actor(desk, ref) for ref in refs])


def blames_itself(figure: Figure) -> bool:
    """Whether the originator says that it did what is counted, and nobody else."""
    return figure.blamed == (figure.according_to,)


def sort_name(desk: Desk, ref: str) -> str:
    """What an actor is sorted by: its name or description, so that no order favours anyone."""
    found = desk.index.actors[ref]
    return (found.name or found.description or "").casefold()


def chain(desk: Desk, claim: Claim) -> Spans:
    """The originator, and every carrier between it and the documents."""
    originator = actor(desk, claim.according_to)
    carriers = carried_by(desk, claim)
    if not carriers:
        return desk.say("chain.direct", originator=originator)
    direct = any(not citation.via for citation in claim.sources)
    key = "chain.mixed" if direct else "chain.carried"
    return desk.say(key, originator=originator, carriers=carriers)


def carried_by(desk: Desk, claim: Claim) -> Spans:
    """The carriers of a claim; the chain of each document runs from the inside out.

    Of a chain that goes on from another, the whole says both.
    """
    given = dict.fromkeys(citation.via for citation in claim.sources if citation.via)
    inner = {via[at:] for via in given for at in range(1, len(via))}
    routes = [via for via in given if via not in inner]
    # Who carried it straight from its origin comes first: behind a chain it would seem part of it.
    straight = [_hops(desk, via) for via in routes if len(via) == 1]
    chains = [_hops(desk, via) for via in routes if len(via) > 1]
    return desk.semicolons([*([desk.listed(straight)] if straight else []), *chains])


def _hops(desk: Desk, via: tuple[str, ...]) -> Spans:
    inner = actor(desk, via[-1])
    for outer in reversed(via[:-1]):
        inner = desk.say("chain.hop", inner=inner, outer=actor(desk, outer))
    return inner
