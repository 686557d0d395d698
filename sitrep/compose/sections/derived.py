"""Derived: numbers that follow from the figures, recomputed here, with what they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.compose.defined_once import (
    defined_above,
    shared_definition,
    told_among,
    without_definition,
)
from sitrep.compose.desk import Desk
from sitrep.compose.dispute_marks import with_later
from sitrep.compose.section import section
from sitrep.compose.words.derived.derived_sentences import (
    derived_sentence,
    figures_of,
    stated_words,
)
from sitrep.compose.words.figure_words import cited
from sitrep.compose.words.joints import run_on
from sitrep.model.derived import Derived
from sitrep.page.document import Block, Section, Sentence, Text


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where nothing is derived."""
    figures = told_among(desk, [*desk.index.derived])
    lead: tuple[Text, ...] = (desk.note("derived.lead"), *defined_above(desk, figures))
    with without_definition(desk, shared_definition(figures)):
        texts = tuple(
            text for derived in desk.index.report.derived for text in _sentences(desk, derived)
        )
    return section(desk, "derived", lead, (Block(texts=texts),)) if texts else None


def _sentences(desk: Desk, derived: Derived) -> Iterator[Sentence]:
    yield with_later(desk, derived_sentence(desk, derived), figures_of(desk, derived))
    stated = stated_words(desk, derived)
    if stated:
        yield desk.sentence(run_on(desk, stated), derived.sources)
    if derived.note is not None:
        note = desk.prose(derived.note, derived.id)
        yield desk.sentence(desk.say("record_note", note=note), cited(figures_of(desk, derived)))
