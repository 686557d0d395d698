"""Words stand in quotation marks, and nobody is said to have spoken them.

**Why it harms.** A quotation without a speaker is nobody's word printed as somebody's.

**Instead.** Name the speaker, or the organisation, or describe whoever is not named. Quoted words
in the overview belong in a record of `statements`.

**Norm.** Attribution to the last hop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.findings import Level, Problem
from sitrep.model.actors import ActorKind
from sitrep.model.base import Voice
from sitrep.model.records.statements import Statement
from sitrep.model.views.index import Index

LEVEL = Level.ERROR

_CARRIERS = (ActorKind.MEDIA_OUTLET, ActorKind.UNSTATED)
_QUOTED = re.compile(r"[“”„«»\"]")


def check(index: Index) -> Iterator[Problem]:
    """Quotations without speakers in statements, and quotation marks in the author's words."""
    for position, statement in enumerate(index.report.statements):
        if statement.quotation is not None and not _spoken(index, statement):
            yield Problem(
                ("statements", position, "quotation"),
                f"{statement.id} quotes words and names no speaker.",
                "A quotation has a speaker: a name, a role, an organisation or a description.",
                "Add speakers: with what the source says of whoever spoke.",
            )
    yield from _in_prose(index)


def _spoken(index: Index, statement: Statement) -> bool:
    """Where no speaker is listed the originator spoke, unless it only carries or is not known."""
    if statement.speakers:
        return any(
            one.name or one.role or one.organisation or one.named_as for one in statement.speakers
        )
    originator = index.actors.get(statement.according_to)
    return originator is None or originator.kind not in _CARRIERS


def _in_prose(index: Index) -> Iterator[Problem]:
    for leaf in index.leaves:
        if leaf.voice is Voice.OURS and isinstance(leaf.value, str) and _QUOTED.search(leaf.value):
            yield Problem(
                leaf.route,
                "Quotation marks stand in the author's own words.",
                "Quoted words stand in fields for quotations, beside their speaker or source.",
                "Move them to a statement's quotation:, or to the wording of a citation.",
            )


_STATEMENT = (
    "statements:\n- {id: s, according_to: outlet, kind: call, sources: [doc], "
    "quotation: {text: We call for calm, language: en}%s}"
)
GOOD = [_STATEMENT % ", speakers: [{name: A. Speaker, role: spokesperson}]"]
BAD = [_STATEMENT % "", "overview: ['The spokesperson called for “calm” [@doc].']"]
