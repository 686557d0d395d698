"""Composing: a report and a language become a document; wording, order and arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from sitrep.compose.desk import Desk, raised
from sitrep.compose.last_issue import last_desk
from sitrep.compose.long_reports import all_figures, differing, numbered, of_kind
from sitrep.compose.long_reports.shown import CITED, are_many, shown
from sitrep.compose.page_one import fitted
from sitrep.compose.section import section_anchor
from sitrep.compose.sections import (
    access,
    annex,
    derived,
    differ,
    displacement,
    figures,
    glance,
    highlights,
    incidents,
    key_figures,
    knowledge,
    originators,
    overview,
    places_map,
    response,
    since,
    standard,
    statements,
    unknown,
)
from sitrep.compose.sections.front import facts, front
from sitrep.compose.sections.sources import entries, sources_lead
from sitrep.compose.verdicts.disputes import told_on_page_one
from sitrep.compose.words.derived.derived_words import result_of
from sitrep.compose.words.sentences import SENTENCES
from sitrep.findings import Finding
from sitrep.languages import Language, available, load_language
from sitrep.languages.counting import counting_words, counting_words_of
from sitrep.model.boundaries import Boundaries
from sitrep.model.claim import Claim
from sitrep.model.header import Waiver
from sitrep.model.profile import Profile
from sitrep.model.report import FIGURE_KINDS, STANDARD_MODELS
from sitrep.model.values.count import Count
from sitrep.model.views.edition_type import Edition
from sitrep.model.views.index import Index
from sitrep.page.document import Document, Line, Section, Text, Words

__all__ = ["OF_MANY", "SECTIONS", "compose"]

SECTIONS: Mapping[str, Callable[[Desk], Section | None]] = {
    "key_figures": key_figures.compose,
    "glance": glance.compose,
    "highlights": highlights.compose,
    "since": since.compose,
    "map": places_map.compose,
    "overview": overview.compose,
    **{kind: partial(figures.compose, kind=kind) for kind in FIGURE_KINDS},
    "displacement": displacement.compose,
    "access": access.compose,
    **{kind: partial(standard.compose, kind=kind) for kind in STANDARD_MODELS},
    "response": response.compose,
    "statements": statements.compose,
    "incidents": incidents.compose,
    "derived": derived.compose,
    "differ": differ.compose,
    "knowledge": knowledge.compose,
    "behind": originators.compose,
    "unknown": unknown.compose,
}
"""The sections before the sources, in reading order; none knows another."""

OF_MANY: Mapping[str, Callable[[Desk], Section | None]] = {
    "knowledge": numbered.knowledge_section,
    "map": numbered.map_section,
    **{
        kind: partial(of_kind.compose, kind=kind, blocks=figures.kind_blocks)
        for kind in FIGURE_KINDS
    },
    "displacement": partial(of_kind.compose, kind="displacement", blocks=displacement.kind_blocks),
    "differ": partial(differing.compose, put_together=differ.put_together),
    "behind": numbered.originators_section,
    "unknown": numbered.unknown_section,
    "all_figures": all_figures.compose,
}
"""The sections that a report of very many figures words in another way, or has besides; the last is
the annex of all of them."""


_OF_SCREEN = ("contents", "skip", "trails", "qr")
"""The words that pages need beside those of the document."""


def compose(
    report: Edition,
    language: Language,
    findings: Sequence[Finding] = (),
    waivers: Sequence[Waiver] = (),
    foreign: frozenset[str] = frozenset(),
    boundaries: Boundaries | None = None,
    previous: Edition | None = None,
    profile: Profile | None = None,
) -> Document:
    """The document of an edition that has no findings of level error.

    The annex prints ``findings`` and ``waivers``; ``foreign`` are the report's texts that stand in
    its own language and not in that of the page; ``boundaries`` are those of its map, ``previous``
    is the last issue, in the language of the page, and ``profile`` that of a file of one's own.
    """
    index = Index(report, boundaries=boundaries, previous=previous, profile=profile)
    desk = _desk(index, language, foreign)
    top = front(desk)
    sections = fitted(desk, top, dict(_sections(desk)), highlights.beside_cards)
    trails = dict(_trails(desk))
    brief = _brief(desk, sections)
    desk.section = "annex"
    sections["annex"] = annex.annex_of(desk, findings, waivers)
    return Document(
        facts=facts(desk),
        front=top,
        sections=sections,
        brief=brief,
        sources=entries(desk),
        sources_lead=sources_lead(desk),
        sources_title=Line(desk.say("sources.title"), "sources"),
        sources_anchor=section_anchor(desk, "sources"),
        figures=_figures(desk),
        trails=trails,
        carried_by=dict(_carried_by(desk)),
        counting_words=counting_words(language.phrases),
        own_counting_words=counting_words_of(report.report.language),
        labels={name: language.word(f"screen.{name}") for name in _OF_SCREEN},
    )


def _desk(index: Index, language: Language, foreign: frozenset[str]) -> Desk:
    desk = Desk(index, language, foreign=foreign)
    desk.last = last_desk(desk)
    desk.on_page_one = told_on_page_one(desk)
    if are_many(index):
        desk.most_cited = CITED
    return desk


def _sections(desk: Desk) -> Iterator[tuple[str, Section]]:
    """Those that there is something to say in, in reading order."""
    of_many = OF_MANY if are_many(desk.index) else {}
    made_by = {**SECTIONS, **of_many}
    if not desk.index.report.report.key_figures:
        # What is known comes first: where no figure stands on a card, the highlights say it.
        made_by = {"highlights": made_by["highlights"], **made_by}
    for name, make in made_by.items():
        desk.section = name
        made = make(desk)
        if made is not None:
            yield name, made


def _brief(desk: Desk, sections: Mapping[str, Section]) -> dict[str, Section]:
    """What stands on a page by itself, in the order of the whole."""
    made = {
        "key_figures": sections.get("key_figures"),
        "glance": glance.by_itself(desk),
        "highlights": highlights.beside_cards(desk),
    }
    order = dict.fromkeys((*sections, *made))
    return {name: one for name in order if (one := made.get(name)) is not None}


def _trails(desk: Desk) -> Iterator[tuple[str, tuple[Text, ...]]]:
    """What stands behind each figure, and behind those of the last issue that are printed."""
    for ref in _with_trail(desk.index):
        desk.section = desk.index.kinds[ref]
        yield ref, tuple(_trail(desk, ref))
    for ref in since.shown_of_last(desk):
        assert desk.last is not None
        yield ref, tuple(_trail(desk.last, ref))


def _with_trail(index: Index) -> Iterable[str]:
    """The figures that can be pointed at: in the annex of many, a row says all that a trail would.

    Trails of ten thousand figures would double the page, and what it costs to prove it.
    """
    if not are_many(index):
        return index.figures
    return shown(index)


def _carried_by(desk: Desk) -> Iterator[tuple[str, frozenset[str]]]:
    """Where the sources of each figure are described, and of those of the last issue."""
    for ref, figure in desk.index.figures.items():
        yield ref, _carriers(desk, figure)
    for ref in since.shown_of_last(desk):
        assert desk.last is not None
        yield ref, _carriers(desk.last, desk.last.index.figures[ref])


def _carriers(desk: Desk, figure: Claim) -> frozenset[str]:
    return frozenset(desk.source_anchor(desk.numbers[one.source]) for one in figure.sources)


def _trail(desk: Desk, ref: str) -> Iterator[Text]:
    """The sentence that says a figure whole, and its sources."""
    figure = desk.index.figures[ref]
    said = SENTENCES[desk.index.kinds[ref]](desk, figure)
    yield said
    for cite, source in zip(said.cites, _in_order(desk, figure), strict=True):
        yield Line((cite, Words(" "), desk.name(desk.index.sources[source].title, source)))


def _in_order(desk: Desk, figure: Claim) -> list[str]:
    return sorted({one.source for one in figure.sources}, key=lambda ref: desk.numbers[ref])


def _figures(desk: Desk) -> dict[str, frozenset[str]]:
    """How the counts of each record may be printed, worked out from the records alone.

    At the beginning of a sentence, with a capital letter; in a sentence that is not translated, as
    its own language writes them.
    """
    printed: dict[str, set[str]] = {}
    index, own = desk.index, desk.index.report.report.language
    told = desk.foreign and own in available()
    languages = (desk.language, *([load_language(own)] if told else []))
    for held in (index, *([desk.last.index] if desk.last is not None else [])):
        for leaf in held.leaves:
            ref = held.record_at(leaf.route)
            if ref is not None and isinstance(leaf.value, Count):
                ways = (one.printings(leaf.value) for one in languages)
                printed.setdefault(ref, set()).update(*ways)
    for one in index.report.derived:
        printed[one.id] = {result_of(language, index, one).text for language in languages}
    return {
        ref: frozenset(text for one in texts for text in (one, raised(one)))
        for ref, texts in printed.items()
    }
