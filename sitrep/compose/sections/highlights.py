"""Highlights: the records that the header names, each as its whole sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sitrep.compose.defined_once import (
    defined_above,
    figures_among,
    on_cards,
    on_their_cards,
    shared_definition,
    told_among,
    without_definition,
)
from sitrep.compose.desk import Desk
from sitrep.compose.dispute_marks import marked, marked_together
from sitrep.compose.section import section
from sitrep.compose.words.derived.derived_sentences import figures_of, leading_sentence
from sitrep.compose.words.sentences import SENTENCES, response_sentences
from sitrep.model.records.response import Response
from sitrep.page.document import Block, Section, Sentence


def compose(desk: Desk) -> Section | None:
    """The section, or nothing where the header names no records."""
    return _section(desk, desk.index.report.report.highlights)


def beside_cards(desk: Desk) -> Section | None:
    """The section of a brief: what stands on a card is not said again."""
    header = desk.index.report.report
    return _section(desk, [ref for ref in header.highlights if ref not in header.key_figures])


def _section(desk: Desk, refs: Iterable[str]) -> Section | None:
    """The sentences, beneath what defines the figures in them, unless the cards above say it."""
    refs = tuple(refs)
    figures = told_among(desk, refs)
    said = shared_definition(figures)
    known = on_cards(desk) | on_their_cards(desk, figures_among(desk, refs))
    lead = () if said <= known else tuple(defined_above(desk, figures))
    with without_definition(desk, said | known):
        texts = tuple(_sentence(desk, ref) for ref in refs)
    return section(desk, "highlights", lead, (Block(texts=texts),) if texts else ())


def _sentence(desk: Desk, ref: str) -> Sentence:
    derived = desk.index.derived.get(ref)
    if derived is not None:
        return marked_together(desk, leading_sentence(desk, derived), figures_of(desk, derived))
    claim = desk.index.claims[ref]
    if isinstance(claim, Response):
        said = _together(desk, list(response_sentences(desk, claim)))
        sector = claim.sector
        named = desk.say(f"sector.{sector.value}")
        # Among highlights no heading says it.
        spans = desk.say("response.of_sector", sector=named, sentence=said.spans)
        return replace(said, spans=spans)
    return marked(desk, SENTENCES[desk.index.kinds[ref]](desk, claim), ref)


def _together(desk: Desk, said: list[Sentence]) -> Sentence:
    """All that a record says, as one text: they rest on the same documents."""
    spans = said[0].spans
    for one in said[1:]:
        spans = desk.say("since.joined", first=spans, second=one.spans)
    return Sentence(spans, said[0].cites, said[0].origin, said[0].language)
