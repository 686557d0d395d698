"""What is said beside any claim: that it was withdrawn, and the note of whoever entered it."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.desk import Desk
from sitrep.compose.people import chain
from sitrep.document import Sentence, Spans
from sitrep.model.claim import Claim


def claim_notes(desk: Desk, claim: Claim, what: Spans = ()) -> Iterator[Sentence]:
    """Sentences that follow the claim's own; ``what`` says which claim, where that is not plain."""
    if claim.withdrawn is not None:
        yield desk.of(claim, _withdrawn(desk, claim))
    if claim.note is not None:
        note = desk.prose(claim.note.rstrip("."), claim.id)
        spans = desk.say("record_note_on", what=what, note=note) if what else None
        yield desk.of(claim, spans or desk.say("record_note", note=note))


def _withdrawn(desk: Desk, claim: Claim) -> Spans:
    assert claim.withdrawn is not None
    date = desk.language.date(claim.withdrawn.on, claim.id)
    if claim.withdrawn.because is None:
        return desk.say("withdrawn", chain=chain(desk, claim), date=date)
    because = desk.prose(claim.withdrawn.because, claim.id)
    return desk.say("withdrawn_because", chain=chain(desk, claim), date=date, because=because)
