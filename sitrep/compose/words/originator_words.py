"""How many originators gave the figures of a measure, and what the measure is called above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compose.desk import Desk, capitalised
from sitrep.compose.words.people import short_actor, sort_name
from sitrep.model.actors import ActorKind
from sitrep.model.report import MEASURES
from sitrep.page.document import Line, Note, Sentence

_NOT_NAMED = (ActorKind.UNNAMED_PERSON, ActorKind.UNNAMED_GROUP)


def title(desk: Desk, measure: StrEnum) -> Line:
    """What is counted, as a heading."""
    return Line(capitalised(desk.say(MEASURES[measure].name_of(measure))))


def originator_sentences(
    desk: Desk, measure: StrEnum, figures: Sequence[ScopedFigure]
) -> Iterator[Sentence | Note]:
    """How many originators there are, whoever is not stated aside, and which are not named."""
    figure_set = figure_set_of(desk.index)
    claims = [figure.claim for figure in figures]
    found = sorted({one.according_to for one in claims}, key=lambda ref: sort_name(desk, ref))
    if len(found) < 2:
        return
    known = [ref for ref in found if not figure_set.unstated(ref)]
    spans = desk.say(
        "differ.originators",
        len(known),
        count=desk.language.computed(len(known), f"count of {measure.value}"),
        originators=desk.listed([short_actor(desk, ref) for ref in known]),
        unstated=desk.say("differ.unstated") if len(known) < len(found) else (),
    )
    yield desk.sentence(spans, desk.carriers(claims))
    unnamed = [ref for ref in known if desk.index.actors[ref].kind in _NOT_NAMED]
    if unnamed:
        spans = desk.say(
            "differ.unnamed",
            len(unnamed),
            count=desk.language.computed(len(unnamed), f"count of {measure.value}"),
            originators=desk.listed([short_actor(desk, ref) for ref in unnamed]),
        )
        yield desk.sentence(spans, desk.carriers(claims))
    if len(unnamed) > 1:
        yield desk.note("differ.overlap")
