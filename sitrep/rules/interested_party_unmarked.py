"""It is not said whether an originator is a party to the conflict.

**Why it harms.** A ministry, an army and an armed group count with an interest in the count, and
so do their opponents. A reader who is not told weighs their figures like those of a bystander.

**Instead.** Write `party_to_conflict: yes` or `no` at the actor, for every side by the same test.
If it is not known or is disputed, leave it out: the briefing then says that it is not stated.

**Norm.** OHCHR's guidance on casualty recording: the affiliation of a source is recorded. Every
side is treated alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.actors import ActorKind
from sitrep.model.views.index import Index

LEVEL = Level.NOTICE

KINDS = (ActorKind.AUTHORITY, ActorKind.ARMED_GROUP)


def check(index: Index) -> Iterator[Problem]:
    """One problem for each authority or armed group that reports, in a report of a conflict."""
    if not _of_a_conflict(index):
        return
    speaking = {claim.according_to for claim in index.claims.values()}
    blamed = {ref for figure in index.figures.values() for ref in figure.blamed}
    for position, actor in enumerate(index.report.actors):
        unmarked = actor.party_to_conflict is None and actor.id in speaking
        if unmarked and (actor.kind in KINDS or actor.id in blamed):
            yield Problem(
                ("actors", position),
                f"{actor.id} reports, and it is not said whether it is a party to the conflict.",
                "For whoever reports it is known whether it is a party to the conflict.",
                "Add party_to_conflict: yes or no, or leave it out if that is disputed.",
            )


def _of_a_conflict(index: Index) -> bool:
    actors = index.report.actors
    marked = any(one.party_to_conflict is not None for one in actors)
    return marked or any(one.kind is ActorKind.ARMED_GROUP for one in actors)


_ACTORS = (
    "actors:\n- {id: ministry, name: Ministry, kind: authority%s}\n"
    "- {id: front, name: Front, kind: armed_group, party_to_conflict: yes}\n"
    "tolls:\n- {id: t, according_to: ministry, measure: killed, count: 12, sources: [doc]}"
)
GOOD = [_ACTORS % ", party_to_conflict: yes"]
BAD = [_ACTORS % ""]
