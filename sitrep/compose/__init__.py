"""Composing: a report and a language become a document; wording, order and arithmetic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitrep.compose import (
    access,
    annex,
    behind,
    derived,
    differ,
    displacement,
    highlights,
    incidents,
    key_figures,
    knowledge,
    overview,
    places_map,
    response,
    services,
    statements,
    tolls,
    unknown,
)
from sitrep.compose.derived_words import result_of
from sitrep.compose.desk import Desk
from sitrep.compose.front import facts, front
from sitrep.compose.highlights import SENTENCES
from sitrep.compose.section import section_anchor
from sitrep.compose.sources import entries
from sitrep.document import Document, Line, Section, Text, Words
from sitrep.findings import Finding
from sitrep.languages import Language
from sitrep.model.boundaries import Boundaries
from sitrep.model.claim import Claim
from sitrep.model.count import Count
from sitrep.model.header import Waiver
from sitrep.model.index import Index
from sitrep.model.report import Report

__all__ = ["SECTIONS", "compose"]

SECTIONS = {
    "highlights": highlights.compose,
    "key_figures": key_figures.compose,
    "knowledge": knowledge.compose,
    "map": places_map.compose,
    "overview": overview.compose,
    "tolls": tolls.compose,
    "displacement": displacement.compose,
    "access": access.compose,
    "services": services.compose,
    "response": response.compose,
    "statements": statements.compose,
    "incidents": incidents.compose,
    "derived": derived.compose,
    "differ": differ.compose,
    "behind": behind.compose,
    "unknown": unknown.compose,
}
"""The sections before the sources, in reading order; none knows another."""


def compose(
    report: Report,
    language: Language,
    findings: Sequence[Finding] = (),
    waivers: Sequence[Waiver] = (),
    foreign: frozenset[str] = frozenset(),
    boundaries: Boundaries | None = None,
) -> Document:
    """The document of a report that has no findings of level error.

    ``findings`` and ``waivers`` are printed in the annex; ``foreign`` are the report's texts that
    stand in its own language and not in that of the page; ``boundaries`` are those of its map.
    """
    desk = Desk(Index(report, boundaries=boundaries), language, foreign=foreign)
    sections: dict[str, Section] = {}
    for name, make in SECTIONS.items():
        desk.section = name
        made = make(desk)
        if made is not None:
            sections[name] = made
    trails = {ref: tuple(_trail(desk, ref)) for ref in desk.index.figures}
    desk.section = "annex"
    last = annex.compose(desk, findings, waivers)
    assert last is not None
    sections["annex"] = last
    return Document(
        facts=facts(desk),
        front=front(desk),
        sections=sections,
        sources=entries(desk),
        sources_title=Line(desk.say("sources.title"), "sources"),
        sources_anchor=section_anchor(desk, "sources"),
        figures=_figures(desk.index, language),
        trails=trails,
        number_words=language.phrases.number_words,
        labels={name: language.word(f"screen.{name}") for name in ("contents", "skip", "trails")},
    )


def _trail(desk: Desk, ref: str) -> Iterator[Text]:
    """What stands behind a figure: the sentence that says it whole, and its sources."""
    kind = desk.section = desk.index.kinds[ref]
    figure = desk.index.figures[ref]
    said = SENTENCES[kind](desk, figure)
    yield said
    for cite, source in zip(said.cites, _in_order(desk, figure), strict=True):
        yield Line((cite, Words(" "), desk.name(desk.index.sources[source].title, source)))


def _in_order(desk: Desk, figure: Claim) -> list[str]:
    return sorted({one.source for one in figure.sources}, key=lambda ref: desk.numbers[ref])


def _figures(index: Index, language: Language) -> dict[str, frozenset[str]]:
    """How the counts of each record may be printed, worked out from the records alone."""
    printed: dict[str, set[str]] = {}
    for leaf in index.leaves:
        ref = index.record_at(leaf.route)
        if ref is not None and isinstance(leaf.value, Count):
            printed.setdefault(ref, set()).add(language.figure(leaf.value, ref).text)
    for one in index.report.derived:
        printed[one.id] = {result_of(language, index, one).text}
    return {ref: frozenset(texts) for ref, texts in printed.items()}
