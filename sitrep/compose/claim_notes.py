"""What is said beside any claim: that it was withdrawn, and the note of whoever entered it."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.desk import Desk
from sitrep.compose.people import chain
from sitrep.document import Sentence
from sitrep.model.claim import Claim


def claim_notes(desk: Desk, claim: Claim) -> Iterator[Sentence]:
    """Sentences that follow the claim's own."""
    if claim.withdrawn is not None:
        yield desk.of(claim, _withdrawn(desk, claim))
    if claim.note is not None:
        yield desk.of(claim, desk.say("record_note", note=desk.prose(claim.note, claim.id)))


def _withdrawn(desk, claim):  # type: ignore[no-untyped-def]
    values = {"chain": chain(desk, claim), "date": desk.language.date(claim.withdrawn.on, claim.id)}
    if claim.withdrawn.because is None:
        return desk.say("withdrawn", **values)
    because = desk.prose(claim.withdrawn.because, claim.id)
    return desk.say("withdrawn_because", because=because, **values)
