"""A public record names somebody who refused to be named, or who took the consent back.

**Why it harms.** Who speaks to us decides whether to be known for it. A name in print cannot be
taken back.

**Instead.** Describe the person: `instead:` says what stands for an actor or a speaker whose
`sensitivity:` is not public, such as "a witness". Or take the record out.

**Norm.** ICRC Handbook on Data Protection: consent can be refused and withdrawn at any time.
Berkeley Protocol: informed consent of sources. It cannot be waived.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.locations import Route
from sitrep.model.actors import Actor
from sitrep.model.sensitivity import Consent, Sensitivity
from sitrep.model.views.index import Index
from sitrep.model.views.shown_instead import is_public

LEVEL = Level.ERROR
BINDING = True

_REFUSED = (Consent.REFUSED, Consent.WITHDRAWN)


def check(index: Index) -> Iterator[Problem]:
    """One problem for each public mention of an actor or a speaker without consent."""
    refused = [
        one
        for one in index.report.actors
        if one.consent in _REFUSED and one.sensitivity is Sensitivity.PUBLIC
    ]
    for one in refused:
        for route in _mentions(index, one):
            yield _problem(route, one.id, one.consent)
    for at, claim in enumerate(index.report.statements):
        for position, speaker in enumerate(claim.speakers):
            route = ("statements", at, "speakers", position)
            if speaker.consent in _REFUSED and is_public(index.report, (*route, "name")):
                yield _problem(route, "A speaker", speaker.consent)


def _mentions(index: Index, actor: Actor) -> Iterator[Route]:
    """The references and the texts that name an actor, but for the actor's own record."""
    names = [name for name in (actor.name, actor.in_text) if name]
    named = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)") if names else None
    for leaf in index.leaves:
        own = leaf.route[0] == "actors" and index.record_at(leaf.route) == actor.id
        if own or not is_public(index.report, leaf.route):
            continue
        text = leaf.value if leaf.voice is not None and isinstance(leaf.value, str) else ""
        if (leaf.refers and leaf.value == actor.id) or (named and named.search(text)):
            yield leaf.route


def _problem(route: Route, who: str, consent: Consent | None) -> Problem:
    said = "took the consent back" if consent is Consent.WITHDRAWN else "refused to be named"
    return Problem(
        route,
        f"{who} {said}, and stands in a public record.",
        "Nobody is named in public who does not want to be.",
        "Give it a sensitivity: and say instead: what stands there, or take the record out.",
    )


_ACTOR = "actors: [{id: wit, name: Ana Sample, kind: person, consent: %s}]\n"
_TOLL = "tolls: [{id: t, according_to: %s, measure: killed, count: 12, sources: [doc]}]"
GOOD = [
    _ACTOR % "given" + _TOLL % "wit",
    _ACTOR % "refused, sensitivity: restricted, instead: a witness" + _TOLL % "wit",
    _ACTOR % "refused" + _TOLL % "monitor",
    _ACTOR % "refused" + "overview: ['(restricted) Ana Sample was there [@doc].']",
]
BAD = [
    _ACTOR % "withdrawn" + _TOLL % "wit",
    _ACTOR % "refused" + "overview: ['Ana Sample was there [@doc].']",
]
