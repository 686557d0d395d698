"""How many originators gave the figures of a measure, and what the measure is called above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from sitrep.compare.claims.figure_set import figure_set_of
from sitrep.compare.claims.scoped_figure import ScopedFigure
from sitrep.compose.desk import Desk, capitalised
from sitrep.model.actors import UNNAMED_KINDS
from sitrep.model.report import MEASURES
from sitrep.page.document import Line, Note, Sentence


def title(desk: Desk, measure: StrEnum) -> Line:
    """What is counted, as a heading."""
    return Line(capitalised(desk.say(MEASURES[measure].name_of(measure))))


def originators_told(
    desk: Desk, measure: StrEnum, figures: Sequence[ScopedFigure]
) -> Iterator[Sentence | Note]:
    """How many originators there are, whoever is not stated aside, and how many are not named."""
    figure_set = figure_set_of(desk.index)
    claims = [figure.claim for figure in figures]
    found = {one.according_to for one in claims}
    if len(found) < 2:
        return
    known = [ref for ref in found if not figure_set.unstated(ref)]
    unnamed = [ref for ref in known if desk.index.actors[ref].kind in UNNAMED_KINDS]
    told = f"count of {measure.value}"
    without = desk.say("differ.unnamed", count=desk.language.computed(len(unnamed), told))
    spans = desk.say(
        "differ.originators",
        count=desk.language.computed(len(known), told),
        unnamed=without if unnamed else (),
        unstated=desk.say("differ.unstated") if len(known) < len(found) else (),
    )
    yield desk.sentence(spans, desk.carriers(claims))
    if len(unnamed) > 1:
        yield desk.note("differ.overlap")
