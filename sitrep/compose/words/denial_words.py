"""By whom a record is denied: beside its own sentence, and on the first page."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.compose.desk import Desk
from sitrep.compose.section import section_anchor
from sitrep.compose.words.figure_words import cited
from sitrep.compose.words.speakers import speakers_cell
from sitrep.model.records.statements import Statement
from sitrep.page.document import Pointer, Sentence, Spans


def denied(desk: Desk, denials: Sequence[Statement], what: Spans = ()) -> Sentence:
    """By whom; ``what`` says what is denied, where that is not plain."""
    said: dict[str, Spans] = {"speakers": _by(desk, denials)}
    if what:
        return desk.sentence(desk.say("disputed.denied_of", what=what, **said), cited(denials))
    return desk.sentence(desk.say("disputed.denied_by", **said), cited(denials))


def denied_elsewhere(desk: Desk, denials: Sequence[Statement]) -> Sentence:
    """By whom, and a way to what they said."""
    link = Pointer(desk.language.word("disputed.denied"), section_anchor(desk, "statements"))
    spans = desk.say("disputed.denied_at", link=link, speakers=_by(desk, denials))
    return desk.sentence(spans, cited(denials))


def _by(desk: Desk, denials: Sequence[Statement]) -> Spans:
    return desk.listed([speakers_cell(desk, one) for one in denials])
