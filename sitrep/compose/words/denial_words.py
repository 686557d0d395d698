"""By whom a record is denied: beside its own sentence, and on the first page."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.compose.desk import Desk
from sitrep.compose.section import section_anchor
from sitrep.compose.words.figure_words import cited
from sitrep.compose.words.speakers import speakers_cell
from sitrep.model.figures.figure import Figure
from sitrep.model.records.statements import Statement
from sitrep.page.document import Pointer, Sentence, Spans


def denied_by(desk: Desk, denials: Sequence[Statement]) -> Spans:
    """By whom something is denied that was spoken of just before."""
    return desk.say("disputed.denied_by", speakers=_by(desk, denials))


def denied_of(desk: Desk, denials: Sequence[Statement], what: Spans) -> Spans:
    """By whom something is denied, and what."""
    return desk.say("disputed.denied_of", speakers=_by(desk, denials), what=what)


def numbers_denied(desk: Desk, figures: Sequence[Figure]) -> list[Spans]:
    """Of each figure that is denied, by whom, and its number."""
    denials = desk.index.denials
    return [
        denied_of(desk, denials[one.id], (desk.language.figure(one.count, one.id),))
        for one in figures
        if one.id in denials
    ]


def denied_elsewhere(desk: Desk, denials: Sequence[Statement]) -> Sentence:
    """By whom, and a way to what they said."""
    link = Pointer(desk.language.word("disputed.denied"), section_anchor(desk, "statements"))
    spans = desk.say("disputed.denied_at", link=link, speakers=_by(desk, denials))
    return desk.sentence(spans, cited(denials))


def _by(desk: Desk, denials: Sequence[Statement]) -> Spans:
    return desk.listed([speakers_cell(desk, one) for one in denials])
